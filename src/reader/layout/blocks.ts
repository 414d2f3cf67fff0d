/**
 * The paragraphs of a pasted text as spans: a line is one, unless the text was wrapped by hand at
 * some 70 columns; then the lines of a block are one. Bullets and clause numbers stay outside.
 */
import type { Span } from "../../text/index.ts";

const LONGEST_WRAPPED = 100;
const SHORTEST_WRAPPED = 45;
const BULLET = /^(?:[*•·▪●◦‣–—-]\s+|\(?\d{1,2}[.)]\s+|\([a-z]\)\s+)/u;

/** Trimmed spans, in page order, none empty. Linear in the length of `text`. */
export function blocksOf(text: string): readonly Span[] {
  const lines = linesOf(text);
  const joined = isWrapped(text, lines) ? rejoined(text, lines) : lines;
  return joined.filter(({ start, end }) => start < end).map((span) => withoutBullet(text, span));
}

/** Every line, trimmed; an empty one is an empty span. */
function linesOf(text: string): readonly Span[] {
  const lines: Span[] = [];
  let from = 0;
  for (let i = 0; i <= text.length; i += 1) {
    if (i < text.length && !isBreak(text.charCodeAt(i))) continue;
    lines.push(trimmed(text, from, i));
    from = i + 1;
  }
  return lines;
}

/** Line feed, carriage return, form feed, line and paragraph separator. */
function isBreak(code: number): boolean {
  return code === 10 || code === 13 || code === 12 || code === 0x2028 || code === 0x2029;
}

function trimmed(text: string, from: number, to: number): Span {
  let start = from;
  let end = to;
  while (start < end && isSpace(text.charCodeAt(start))) start += 1;
  while (end > start && isSpace(text.charCodeAt(end - 1))) end -= 1;
  return { start, end };
}

function isSpace(code: number): boolean {
  return code <= 32 || code === 160 || code === 0xfeff || code === 0x200b;
}

/**
 * Whether most lines that a line follows break off in the middle of a sentence at a column where
 * typewriters do: no long line, few ends of sentences, the next line often in small letters.
 */
function isWrapped(text: string, lines: readonly Span[]): boolean {
  let followed = 0;
  let full = 0;
  let midSentence = 0;
  for (let i = 0; i < lines.length; i += 1) {
    const line = lines[i];
    const next = lines[i + 1];
    if (line === undefined || line.end - line.start > LONGEST_WRAPPED) return false;
    if (next === undefined || next.start === next.end || line.start === line.end) continue;
    followed += 1;
    if (line.end - line.start >= SHORTEST_WRAPPED) full += 1;
    if (/[a-z]/u.test(text.charAt(next.start)) || !endsSentence(text, line)) midSentence += 1;
  }
  return followed >= 3 && full >= 0.5 * followed && midSentence >= 0.5 * followed;
}

function endsSentence(text: string, { start, end }: Span): boolean {
  return /[.!?:;"”’)\]]/u.test(text.slice(Math.max(start, end - 1), end));
}

function rejoined(text: string, lines: readonly Span[]): readonly Span[] {
  const longest = lines.reduce((most, { start, end }) => Math.max(most, end - start), 0);
  const joined: Span[] = [];
  let open: Span | null = null;
  for (const line of lines) {
    if (line.start === line.end) {
      open = closed(joined, open);
      continue;
    }
    if (open !== null && BULLET.test(text.slice(line.start, line.start + 6)))
      open = closed(joined, open);
    open = { start: open === null ? line.start : open.start, end: line.end };
    const isShort = line.end - line.start < 0.75 * longest;
    if (isShort && endsSentence(text, line)) open = closed(joined, open);
  }
  closed(joined, open);
  return joined;
}

function closed(joined: Span[], open: Span | null): null {
  if (open !== null) joined.push(open);
  return null;
}

function withoutBullet(text: string, span: Span): Span {
  const bullet = BULLET.exec(text.slice(span.start, Math.min(span.end, span.start + 8)));
  const start = span.start + (bullet?.[0].length ?? 0);
  return start < span.end ? trimmed(text, start, span.end) : span;
}
