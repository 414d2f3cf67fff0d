/**
 * Whether the full stop after a word belongs to it: an abbreviation, an initial, an acronym.
 */
import type { Abbreviations } from "./abbreviations.ts";
import { characterClass, DIGIT, isUpper, LETTER } from "./characters.ts";

const STOP = 0x2e;

/** `text.slice(start, end)` is the word, `to` the end of its run of characters. */
export function keepsStop(
  text: string,
  start: number,
  end: number,
  to: number,
  lists: Abbreviations,
): boolean {
  if (end >= to || text.charCodeAt(end) !== STOP || text.charCodeAt(end + 1) === STOP) return false;
  if (end - start > 12) return false;
  if (end - start === 1 && isInitial(text, start, end)) return true;
  if (end - start > 1 && isAcronym(text, start, end)) return true;
  if (characterClass(text.charCodeAt(start)) !== LETTER) return false;
  const word = text.slice(start, end).toLowerCase();
  if (lists.titles.has(word)) return true;
  if (lists.beforeNumber.has(word)) return characterClass(nextVisible(text, end + 1)) === DIGIT;
  return end - start > 1 && lists.words.has(word) && mayAbbreviate(text, start, end, word);
}

/** Some abbreviations are words too ("sun", "mass", "wash", "co"): those want their capital, and what follows goes on. */
function mayAbbreviate(text: string, start: number, end: number, word: string): boolean {
  if (!AMBIGUOUS.has(word)) return true;
  if (!isUpper(text.charCodeAt(start))) return false;
  const next = nextVisible(text, end + 1);
  return !isUpper(next) || text.charCodeAt(end + 1) === 0x2c;
}

const AMBIGUOUS: ReadonlySet<string> = new Set([
  "mar",
  "jun",
  "sat",
  "mon",
  "wed",
  "ill",
  "mass",
  "wash",
  "ore",
  "pa",
  "mo",
  "del",
  "ind",
  "ark",
  "miss",
  "ed",
  "info",
  "para",
  "va",
  "spec",
  "ps",
  "conn",
  "mont",
  "tex",
  "tel",
  "est",
]);

/** "J." in "J. Smith"; not "I." nor a letter at the end of the text. */
function isInitial(text: string, start: number, end: number): boolean {
  const code = text.charCodeAt(start);
  return isUpper(code) && code !== 0x49 && isUpper(nextVisible(text, end + 1));
}

/** Single letters with stops between them: "U.S", "a.m", "D.C". */
function isAcronym(text: string, start: number, end: number): boolean {
  if (((end - start) & 1) === 0) return false;
  for (let at = start; at < end; at += 2) {
    if (characterClass(text.charCodeAt(at)) !== LETTER) return false;
    if (at + 1 < end && text.charCodeAt(at + 1) !== STOP) return false;
  }
  return true;
}

function nextVisible(text: string, at: number): number {
  return text.charCodeAt(text.charCodeAt(at) === 0x20 ? at + 1 : at);
}
