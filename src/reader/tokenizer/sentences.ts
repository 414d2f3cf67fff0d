/**
 * Where sentences end among the tokens of one paragraph. Closing quotes and brackets stay with the
 * sentence they close; an abbreviation ends a sentence only before a word that begins sentences.
 */
import type { Abbreviations } from "./abbreviations.ts";
import { characterClass, DIGIT, isLower, isUpper, LETTER } from "./characters.ts";
import type { TokenBuffer } from "./token-buffer.ts";

/** Longest sentence, in tokens: what has no end is cut, so that all later work stays linear. */
export const LONGEST_SENTENCE = 240;

/** Appends to `starts` the first token of every sentence among tokens `[first, end)`. */
export function splitSentences(
  text: string,
  tokens: TokenBuffer,
  range: TokenPart,
  starts: number[],
): void {
  const { first, end, lists } = range;
  if (first >= end) return;
  starts.push(first);
  let begin = first;
  let token = first;
  while (token < end) {
    const next = sentenceEnd(text, tokens, token, { first: begin, end, lists });
    const cut =
      next > 0
        ? next
        : token - begin >= LONGEST_SENTENCE - 1
          ? forcedCut(text, tokens, begin, token + 1)
          : 0;
    if (cut > 0 && cut < end) {
      starts.push(cut);
      begin = cut;
    }
    token = Math.max(cut, token + 1);
  }
}

export type TokenPart = {
  readonly first: number;
  readonly end: number;
  readonly lists: Abbreviations;
};

/** First token after the sentence that `token` ends; 0 where it ends none. */
function sentenceEnd(text: string, tokens: TokenBuffer, token: number, part: TokenPart): number {
  const start = tokens.startAt(token);
  const last = tokens.endAt(token) - 1;
  const code = text.charCodeAt(last);
  if (code !== 0x2e && code !== 0x21 && code !== 0x3f && code !== 0x2026) return 0;
  if (token + 1 >= part.end) return 0;
  if (last > start && characterClass(text.charCodeAt(last - 1)) !== 0 && code === 0x2e) {
    return abbreviationEnds(text, tokens, token, part) ? token + 1 : 0;
  }
  if (isListNumber(text, tokens, token, part.first)) return 0;
  const next = afterClosers(text, tokens, token + 1, part);
  if (next >= part.end) return 0;
  return mayBegin(text, tokens, next, { token, end: part.end, lists: part.lists }) ? next : 0;
}

/** "1." before its item. */
function isListNumber(text: string, tokens: TokenBuffer, token: number, first: number): boolean {
  if (token !== first + 1 || text.charCodeAt(tokens.startAt(token)) !== 0x2e) return false;
  const length = tokens.endAt(first) - tokens.startAt(first);
  return length <= 2 && characterClass(text.charCodeAt(tokens.startAt(first))) === DIGIT;
}

/** Skips quotes and brackets that close, and reference numbers ("[3]"). */
function afterClosers(text: string, tokens: TokenBuffer, from: number, part: TokenPart): number {
  let token = from;
  while (token < part.end) {
    const close = tokens.startAt(token) === tokens.endAt(token - 1);
    const code = text.charCodeAt(tokens.startAt(token));
    if (code === 0x5b && token + 2 < part.end && isReference(text, tokens, token)) token += 3;
    else if (isCloser(code, close)) token++;
    else return token;
  }
  return token;
}

function isReference(text: string, tokens: TokenBuffer, token: number): boolean {
  return (
    characterClass(text.charCodeAt(tokens.startAt(token + 1))) === DIGIT &&
    text.charCodeAt(tokens.startAt(token + 2)) === 0x5d
  );
}

/** Straight quotes close when they stand close to what is before them. */
function isCloser(code: number, close: boolean): boolean {
  if (code === 0x29 || code === 0x5d || code === 0x201d || code === 0xbb) return true;
  return close && (code === 0x22 || code === 0x27 || code === 0x2019);
}

/** Whether a sentence may begin at token `next` after the stop at `stop.token`. */
function mayBegin(
  text: string,
  tokens: TokenBuffer,
  next: number,
  stop: { token: number; end: number; lists: Abbreviations },
): boolean {
  const code = text.charCodeAt(tokens.startAt(next));
  const stopCode = text.charCodeAt(tokens.startAt(stop.token));
  if (isLower(code)) return beginsLower(text, tokens, next, stop.token);
  if (code === 0x2c || code === 0x3b || code === 0x3a || code === 0x29) return false;
  if (code === 0x2e || code === 0x21 || code === 0x3f) return false;
  const quoted = next > stop.token + 1;
  if (quoted && stopCode !== 0x2e) return !saysNext(text, tokens, next, stop);
  return true;
}

/**
 * Before lower case, a sentence ends at "?" or at a stop after a plain word that is too long for an
 * abbreviation we do not know (careless writers), or when a name like "iPhone" begins the next.
 */
function beginsLower(text: string, tokens: TokenBuffer, next: number, stop: number): boolean {
  const run = tokens.endAt(stop) - tokens.startAt(stop);
  if (next !== stop + 1 || tokens.startAt(next) === tokens.endAt(stop) || run !== 1) return false;
  const code = text.charCodeAt(tokens.startAt(stop));
  if (code === 0x3f) return true;
  if (code !== 0x2e) return false;
  if (isUpper(text.charCodeAt(tokens.startAt(next) + 1))) return true;
  const before = tokens.startAt(stop - 1);
  return stop > 0 && isLower(text.charCodeAt(before)) && tokens.endAt(stop - 1) - before >= 4;
}

/** `"Who?" Smith asked` goes on. */
function saysNext(
  text: string,
  tokens: TokenBuffer,
  next: number,
  stop: { end: number; lists: Abbreviations },
): boolean {
  for (let token = next; token < Math.min(next + 4, stop.end); token++) {
    const word = text.slice(tokens.startAt(token), tokens.endAt(token));
    if (stop.lists.sayingVerbs.has(word)) return true;
    if (characterClass(word.charCodeAt(0)) !== LETTER) return false;
  }
  return false;
}

function abbreviationEnds(
  text: string,
  tokens: TokenBuffer,
  token: number,
  part: TokenPart,
): boolean {
  const start = tokens.startAt(token);
  const word = text.slice(start, tokens.endAt(token) - 1).toLowerCase();
  if (part.lists.titles.has(word) || part.lists.beforeNumber.has(word)) return false;
  if (word.length === 1) return false;
  const nextStart = tokens.startAt(token + 1);
  if (!isUpper(text.charCodeAt(nextStart))) return false;
  const next = text.slice(nextStart, tokens.endAt(token + 1)).toLowerCase();
  return part.lists.sentenceStarters.has(next);
}

/** A place to cut an endless sentence: after the last semicolon, colon or comma of its second half. */
function forcedCut(text: string, tokens: TokenBuffer, first: number, end: number): number {
  const half = first + ((end - first) >> 1);
  for (let token = end - 1; token >= half; token--) {
    const code = text.charCodeAt(tokens.startAt(token));
    if (code === 0x3b || code === 0x3a || code === 0x2c) return token + 1;
  }
  return end;
}
