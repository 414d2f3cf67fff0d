/**
 * Where a word parts into two syntactic words: "do|n't", "Iraq|'s", "they|'ve", "can|not".
 */
import type { Abbreviations } from "./abbreviations.ts";
import { characterClass, isApostrophe, LETTER } from "./characters.ts";

const SUFFIXES: ReadonlySet<string> = new Set(["s", "m", "d", "re", "ve", "ll"]);

/** Offset of the second word in `text.slice(start, end)`; 0 where the word is one. */
export function clitic(text: string, start: number, end: number, lists: Abbreviations): number {
  const length = end - start;
  if (length >= 4 && isApostrophe(text.charCodeAt(end - 2)) && isLetter(text, end - 1, 0x74)) {
    if (isLetter(text, end - 3, 0x6e)) return end - 3;
  }
  for (let size = 1; size <= 2 && size + 1 < length; size++) {
    const mark = end - size - 1;
    if (isApostrophe(text.charCodeAt(mark))) {
      return SUFFIXES.has(text.slice(mark + 1, end).toLowerCase()) ? mark : 0;
    }
  }
  return length <= 8 && characterClass(text.charCodeAt(start)) === LETTER
    ? joinedCut(text, start, end, lists)
    : 0;
}

function joinedCut(text: string, start: number, end: number, lists: Abbreviations): number {
  const first = lists.joined.get(text.slice(start, end).toLowerCase());
  return first === undefined ? 0 : start + first;
}

function isLetter(text: string, at: number, lower: number): boolean {
  return (text.charCodeAt(at) | 0x20) === lower;
}
