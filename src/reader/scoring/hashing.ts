/**
 * Keys of strings in the findings model: FNV-1a over UTF-16 code units, 32 bits.
 */

const OFFSET_BASIS = 0x811c9dc5;
const PRIME = 0x01000193;

export function hashOf(text: string): number {
  let hash = OFFSET_BASIS;
  for (let i = 0; i < text.length; i += 1) hash = Math.imul(hash ^ text.charCodeAt(i), PRIME);
  return hash >>> 0;
}

/** Word vectors know lower-case words, every digit written 0. */
export function wordKey(form: string): number {
  return hashOf(form.toLowerCase().replace(/[0-9]/gu, "0"));
}
