/**
 * What stands between quotation marks, by characters alone. Straight and curly marks; a paragraph
 * that opens a quotation and does not close it runs on where the next one opens again.
 */
import type { Span } from "../../text/index.ts";

/** `start` and `end` are inside the marks. */
export type Quotation = Span & {
  /** The closing mark is missing: the same speaker goes on in the next paragraph. */
  readonly open: boolean;
};

const OPENING = "“„«‟";
const CLOSING = "”»";
/** Nested single marks are not taken apart: what is inside belongs to the outer quotation. */
const SINGLE_OPENING = "‘‹";
const SINGLE_CLOSING = "’›";

type State = { start: number; mark: string };

/** The quotations of `text` inside each of `paragraphs`, in order, none inside another. */
export function quotationsOf(text: string, paragraphs: readonly Span[]): readonly Quotation[] {
  return paragraphs.flatMap((paragraph) => quotationsIn(text, paragraph));
}

function quotationsIn(text: string, paragraph: Span): readonly Quotation[] {
  const found: Quotation[] = [];
  let state: State | null = null;
  for (let at = paragraph.start; at < paragraph.end; at += 1) {
    const mark = text.charAt(at);
    if (state === null) {
      if (opens(text, at, paragraph)) state = { start: at + 1, mark };
    } else if (closes(text, at, state.mark, paragraph)) {
      found.push({ start: state.start, end: at, open: false });
      state = null;
    }
  }
  // A missing mark: only a quotation that opens its paragraph is believed to run to its end.
  if (state !== null && isOpening(text, state.start - 1, paragraph))
    found.push({ start: state.start, end: paragraph.end, open: true });
  return found.filter(({ start, end }) => start < end);
}

function isOpening(text: string, at: number, paragraph: Span): boolean {
  const before = text.slice(Math.max(paragraph.start, at - 2), at).trim();
  return at - paragraph.start <= 2 || before.endsWith(":");
}

function opens(text: string, at: number, paragraph: Span): boolean {
  const mark = text.charAt(at);
  if (OPENING.includes(mark)) return true;
  if (mark === '"') return true;
  if (mark !== "'" && !SINGLE_OPENING.includes(mark)) return false;
  const before = at === paragraph.start ? " " : text.charAt(at - 1);
  const after = text.charAt(at + 1);
  return /[\s([—–:-]/u.test(before) && /\S/u.test(after) && hasSingleEnd(text, at, paragraph);
}

/** A single mark is a quotation mark only if another closes it after a word or a stop soon. */
function hasSingleEnd(text: string, at: number, paragraph: Span): boolean {
  const end = Math.min(paragraph.end, at + 400);
  for (let i = at + 2; i < end; i += 1) if (closesSingle(text, i, paragraph)) return true;
  return false;
}

function closesSingle(text: string, at: number, paragraph: Span): boolean {
  const mark = text.charAt(at);
  if (mark !== "'" && !SINGLE_CLOSING.includes(mark)) return false;
  const before = text.charAt(at - 1);
  const after = at + 1 >= paragraph.end ? " " : text.charAt(at + 1);
  const isPlural = before === "s" && /\s/u.test(after) && /[a-z]/u.test(text.charAt(at + 2));
  return /\S/u.test(before) && /[\s.,;:!?)\]—–-]/u.test(after) && !isPlural;
}

function closes(text: string, at: number, opening: string, paragraph: Span): boolean {
  const mark = text.charAt(at);
  if (opening === '"') return mark === '"' || mark === "”";
  if (opening === "„") return mark === "“" || mark === "”" || mark === '"';
  if (OPENING.includes(opening)) return CLOSING.includes(mark) || mark === '"';
  return closesSingle(text, at, paragraph);
}
