/**
 * What a UTF-16 code unit is to the tokenizer. Letters are the Latin ranges and, as a block, all
 * other scripts; nothing depends on the engine's Unicode version.
 */

const OTHER = 0;
export const SPACE = 1;
export const LETTER = 2;
export const DIGIT = 3;

type Range = readonly [first: number, last: number];

const SPACES: readonly Range[] = [
  [0x00, 0x20],
  [0x7f, 0x7f],
  [0x85, 0x85],
  [0xa0, 0xa0],
  [0x1680, 0x1680],
  [0x2000, 0x200b],
  [0x2028, 0x2029],
  [0x202f, 0x202f],
  [0x205f, 0x2060],
  [0x3000, 0x3000],
  [0xfeff, 0xfeff],
];

const LETTERS: readonly Range[] = [
  [0x41, 0x5a],
  [0x61, 0x7a],
  [0xaa, 0xaa],
  [0xb5, 0xb5],
  [0xba, 0xba],
  [0xc0, 0xd6],
  [0xd8, 0xf6],
  [0xf8, 0x1fff],
  [0x2c00, 0x2fff],
  [0x3003, 0x3007],
  [0x3021, 0xfefe],
  [0xff10, 0xfffc],
];

function within(code: number, ranges: readonly Range[]): boolean {
  return ranges.some(([first, last]) => code >= first && code <= last);
}

function classOf(code: number): number {
  if (within(code, SPACES)) return SPACE;
  if (code >= 0x30 && code <= 0x39) return DIGIT;
  return within(code, LETTERS) ? LETTER : OTHER;
}

const CLASSES: Uint8Array = Uint8Array.from({ length: 0x10000 }, (_, code) => classOf(code));

/** The class of a code unit; `OTHER` beyond the end of the text (NaN). */
export function characterClass(code: number): number {
  return CLASSES[code] ?? OTHER;
}

export function isUpper(code: number): boolean {
  return (code >= 0x41 && code <= 0x5a) || (code >= 0xc0 && code <= 0xde);
}

export function isLower(code: number): boolean {
  return (code >= 0x61 && code <= 0x7a) || (code >= 0xdf && code <= 0xff);
}

/** ' and its typographic and back-tick forms. */
export function isApostrophe(code: number): boolean {
  return code === 0x27 || code === 0x2019 || code === 0x60 || code === 0x2bc;
}
