/**
 * Keys of strings in the findings model: FNV-1a over UTF-16 code units, 32 bits.
 */

/** The state before the first code unit. */
export const HASH_START: number = 0x811c9dc5 | 0;
const PRIME = 0x01000193;

/** The state `hash` after the code units of `text`: strings are hashed piece by piece. */
export function hashOn(hash: number, text: string): number {
  let on = hash;
  for (let i = 0; i < text.length; i += 1) on = Math.imul(on ^ text.charCodeAt(i), PRIME);
  return on;
}

export function hashOf(text: string): number {
  return hashOn(HASH_START, text) >>> 0;
}

/** Word vectors know lower-case words, every digit written 0. */
export function wordKey(form: string): number {
  const word = form.toLowerCase();
  let hash = HASH_START;
  for (let i = 0; i < word.length; i += 1) {
    const code = word.charCodeAt(i);
    hash = Math.imul(hash ^ (code >= 0x30 && code <= 0x39 ? 0x30 : code), PRIME);
  }
  return hash >>> 0;
}
