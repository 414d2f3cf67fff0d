/**
 * Letters without case and accents, one for one: offsets into the folded text are offsets into the
 * text. Quotation marks and dashes of all kinds become the plain ones, white space a blank.
 */

const SINGLE: { readonly [letter: string]: string } = {
  ø: "o",
  ł: "l",
  đ: "d",
  ı: "i",
  ß: "s",
  æ: "a",
  œ: "o",
  þ: "t",
  ð: "d",
  ə: "a",
  "’": "'",
  "‘": "'",
  ʼ: "'",
  ʻ: "'",
  ʿ: "'",
  ʾ: "'",
  "`": "'",
  "´": "'",
  "‐": "-",
  "‑": "-",
  "–": "-",
  "—": "-",
  "\n": " ",
  "\t": " ",
  "\r": " ",
  "\u00a0": " ",
  "\u202f": " ",
};

const foldedCharacters = new Map<string, string>();

function foldedCharacter(character: string): string {
  const known = foldedCharacters.get(character);
  if (known !== undefined) return known;
  const lower = character.toLowerCase();
  const base = SINGLE[lower] ?? SINGLE[character] ?? lower.normalize("NFD").charAt(0);
  const folded = base.length === 1 ? base : character;
  if (foldedCharacters.size < 4096) foldedCharacters.set(character, folded);
  return folded;
}

/** `text` in lower case and without accents; as long as `text`. */
export function fold(text: string): string {
  let folded = "";
  let plainFrom = 0;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if ((code >= 97 && code <= 122) || (code >= 44 && code <= 64) || code === 32) continue;
    folded +=
      text.slice(plainFrom, at) +
      (code >= 65 && code <= 90
        ? String.fromCharCode(code + 32)
        : foldedCharacter(text.charAt(at)));
    plainFrom = at + 1;
  }
  return folded + text.slice(plainFrom);
}

/** Whether `form` begins with a capital letter. */
export function isCapitalised(form: string): boolean {
  const code = form.charCodeAt(0);
  if (code >= 65 && code <= 90) return true;
  if (code < 192) return false;
  const first = form.charAt(0);
  return first.toLowerCase() !== first && first.toUpperCase() === first;
}

/** Whether all letters of `form` are capitals and there are at least two of them ("UN", "U.S.", "M23"). */
export function isAllCapitals(form: string): boolean {
  let capitals = 0;
  for (let at = 0; at < form.length; at++) {
    const character = form.charAt(at);
    if (isCapitalised(character)) capitals++;
    else if (character.toLowerCase() !== character.toUpperCase()) return false;
  }
  return capitals >= 2 || (capitals === 1 && form.length >= 2 && /\d/.test(form));
}
