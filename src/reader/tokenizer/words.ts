/**
 * One run of characters between white space, cut into tokens as UD English cuts them: punctuation
 * and hyphens apart, clitics apart, numbers, dates, acronyms and addresses whole.
 *
 *     "Iraq's ex-minister said (on 5/11) they didn't."
 *      Iraq|'s  ex-minister  said  (|on  5/11|)  they  did|n't|.
 */
import type { Abbreviations } from "./abbreviations.ts";
import { characterClass, DIGIT, isApostrophe, isLower, isUpper, LETTER } from "./characters.ts";
import { clitic } from "./clitics.ts";
import { keepsStop } from "./full-stops.ts";
import type { TokenBuffer } from "./token-buffer.ts";

const STOP = 0x2e;
const COMMA = 0x2c;
const COLON = 0x3a;
const SLASH = 0x2f;
const HYPHEN = 0x2d;
const AMPERSAND = 0x26;
const AT = 0x40;
const UNDERSCORE = 0x5f;
const NUMBER_SIGN = 0x23;

/** Appends the tokens of `text.slice(from, to)`, which holds no white space. */
export function cutWords(text: string, from: number, to: number, out: Output): void {
  let at = from;
  let mayBeAddress = true;
  while (at < to) {
    const kind = characterClass(text.charCodeAt(at));
    if (kind === LETTER || kind === DIGIT || (at === from && startsWord(text, at))) {
      const address = mayBeAddress ? addressEnd(text, at, to) : at;
      mayBeAddress = false;
      if (address > at) out.tokens.push(at, address);
      at = address > at ? address : cutWord(text, at, to, out);
    } else {
      const end = punctuationEnd(text, at, to);
      out.tokens.push(at, end);
      at = end;
    }
  }
}

export type Output = { readonly tokens: TokenBuffer; readonly lists: Abbreviations };

/** Cuts one word at `at` and returns where it ends. */
function cutWord(text: string, at: number, to: number, out: Output): number {
  const { tokens, lists } = out;
  const body = bodyEnd(text, at, to, lists);
  const end = keepsStop(text, at, body, to, lists) ? body + 1 : body;
  const unit = end === body ? unitStart(text, at, body, lists) : 0;
  if (unit > 0) {
    tokens.push(at, unit);
    tokens.push(unit, body);
    return body;
  }
  const cut = end === body ? clitic(text, at, body, lists) : 0;
  if (cut > 0) {
    tokens.push(at, cut);
    tokens.push(cut, body, 1);
    return body;
  }
  tokens.push(at, end);
  return possessiveAfter(text, end, to, out);
}

/** "U.S.'s", "workers'": a clitic that stands after what ended the word. */
function possessiveAfter(text: string, end: number, to: number, { tokens }: Output): number {
  if (end >= to || !isApostrophe(text.charCodeAt(end))) return end;
  const next = text.charCodeAt(end + 1) | 0x20;
  const afterNext = end + 2 >= to || characterClass(text.charCodeAt(end + 2)) !== LETTER;
  if (end + 1 < to && next === 0x73 && afterNext) {
    tokens.push(end, end + 2, 1);
    return end + 2;
  }
  const plural = (text.charCodeAt(end - 1) | 0x20) === 0x73;
  const closes = end + 1 >= to || characterClass(text.charCodeAt(end + 1)) !== LETTER;
  if (!plural || !closes || text.charCodeAt(end) === 0x60 || isDoubled(text, end, to)) return end;
  tokens.push(end, end + 1, 1);
  return end + 1;
}

function isDoubled(text: string, at: number, to: number): boolean {
  return at + 1 < to && text.charCodeAt(at + 1) === text.charCodeAt(at);
}

/** Where the word that starts at `at` ends, its final stop and clitics not yet looked at. */
function bodyEnd(text: string, start: number, to: number, lists: Abbreviations): number {
  let at = start + 1;
  while (at < to) {
    const code = text.charCodeAt(at);
    const kind = characterClass(code);
    if (kind !== LETTER && kind !== DIGIT) {
      if (at + 1 >= to || !joins(text, start, at, lists)) return at;
    }
    at++;
  }
  return at;
}

/** Whether the mark at `at`, inside a run, joins what stands on both sides into one word. */
function joins(text: string, start: number, at: number, lists: Abbreviations): boolean {
  const before = text.charCodeAt(at - 1);
  const after = text.charCodeAt(at + 1);
  const digits = characterClass(before) === DIGIT && characterClass(after) === DIGIT;
  switch (text.charCodeAt(at)) {
    case STOP:
      return joinsStop(text, start, at);
    case COMMA:
      return digits && threeDigits(text, at + 1);
    case COLON:
      return digits;
    case SLASH:
      return digits;
    case HYPHEN:
      return joinsHyphen(text, start, at, lists);
    case AMPERSAND:
      return isUpper(before) && isUpper(after);
    case UNDERSCORE:
    case AT:
      return characterClass(after) === LETTER || characterClass(after) === DIGIT;
    default:
      return (
        isApostrophe(text.charCodeAt(at)) &&
        characterClass(after) === LETTER &&
        characterClass(before) === LETTER
      );
  }
}

/** "3.5", "U.S", "example.com"; not "ended.The". */
function joinsStop(text: string, start: number, at: number): boolean {
  const before = text.charCodeAt(at - 1);
  const after = text.charCodeAt(at + 1);
  const afterKind = characterClass(after);
  if (afterKind === DIGIT) return true;
  if (afterKind !== LETTER) return false;
  if (characterClass(before) === DIGIT) return false;
  const single = at - start === 1 || text.charCodeAt(at - 2) === STOP;
  if (single) return true;
  return isLower(before) && isLower(after);
}

function threeDigits(text: string, at: number): boolean {
  return (
    characterClass(text.charCodeAt(at + 1)) === DIGIT &&
    characterClass(text.charCodeAt(at + 2)) === DIGIT &&
    characterClass(text.charCodeAt(at + 3)) !== DIGIT
  );
}

/** After a prefix ("non-state"), in a date or telephone number ("2023-09-19"), not in ranges ("3-5"). */
function joinsHyphen(text: string, start: number, at: number, lists: Abbreviations): boolean {
  const after = characterClass(text.charCodeAt(at + 1));
  if (characterClass(text.charCodeAt(at - 1)) === DIGIT) {
    return after === DIGIT && isDateOrNumber(text, start, at);
  }
  if (after !== LETTER && after !== DIGIT) return false;
  return lists.hyphenPrefixes.has(text.slice(start, at).toLowerCase());
}

/** Digits around two hyphens, or three digits before and four after. */
function isDateOrNumber(text: string, start: number, at: number): boolean {
  let digits = 0;
  while (characterClass(text.charCodeAt(at + 1 + digits)) === DIGIT && digits < 9) digits++;
  const next = at + 1 + digits;
  const another =
    text.charCodeAt(next) === HYPHEN && characterClass(text.charCodeAt(next + 1)) === DIGIT;
  const earlier = text.lastIndexOf("-", at - 1) > start;
  return another || earlier || (digits === 4 && at - start === 3);
}

/** Where the unit begins in "5pm" or "3bn"; 0 where there is none. */
function unitStart(text: string, start: number, end: number, lists: Abbreviations): number {
  if (characterClass(text.charCodeAt(start)) !== DIGIT) return 0;
  let at = end;
  while (at > start && characterClass(text.charCodeAt(at - 1)) === LETTER) at--;
  if (at === end || at === start) return 0;
  return lists.units.has(text.slice(at, end).toLowerCase()) ? at : 0;
}

/** ".5", "#tag", "@name" at the beginning of a run. */
function startsWord(text: string, at: number): boolean {
  const after = characterClass(text.charCodeAt(at + 1));
  const code = text.charCodeAt(at);
  if (code === STOP) return after === DIGIT;
  return (code === AT || code === NUMBER_SIGN) && after === LETTER;
}

/** Marks that are one token when repeated: "...", "--", "!!", "''"; "?!" mix. */
function punctuationEnd(text: string, at: number, to: number): number {
  const code = text.charCodeAt(at);
  let end = at + 1;
  if (code === 0x21 || code === 0x3f) {
    while (end < to && (text.charCodeAt(end) === 0x21 || text.charCodeAt(end) === 0x3f)) end++;
    return end;
  }
  if (REPEATED.has(code)) while (end < to && text.charCodeAt(end) === code) end++;
  // A surrogate pair is one character.
  if (end === at + 1 && code >= 0xd800 && code < 0xdc00 && end < to) end++;
  return end;
}

const REPEATED: ReadonlySet<number> = new Set(
  [..."-.*=_<>~#+'`|", "\u2019", "\u2018", "\u2014", "\u2026"].map((mark) => mark.charCodeAt(0)),
);

/** End of a web or mail address that begins at `from`; `from` where there is none. */
function addressEnd(text: string, from: number, to: number): number {
  if (to - from < 7) return from;
  const kind = characterClass(text.charCodeAt(from));
  if (kind !== LETTER && kind !== DIGIT) return from;
  const chunk = text.slice(from, to);
  const isWeb = chunk.startsWith("www.") || chunk.indexOf("://") > 2;
  if (!isWeb && !isMail(chunk)) return from;
  let end = to;
  while (end > from && TRAILING.has(text.charCodeAt(end - 1))) end--;
  return end;
}

function isMail(chunk: string): boolean {
  const at = chunk.indexOf("@");
  return at > 0 && chunk.indexOf(".", at) > at + 1;
}

const TRAILING: ReadonlySet<number> = new Set(
  [..."\".,;:!?)]>'", "\u201d", "\u2019"].map((mark) => mark.charCodeAt(0)),
);
