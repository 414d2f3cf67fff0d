/**
 * Whether a text is English, by the share of its words that are common English function words.
 *
 * English news has 25 to 40 of them in a hundred words; German, French, Spanish, Turkish or
 * Indonesian under 6. Words that stand in several of these languages ("in", "a", "on") are left out.
 */

const COMMON = new Set(
  "the of and to that with by for from has have had was were been be it its which would will not this these their they are is he she his said but or as at into after".split(
    " ",
  ),
);
const LEAST_SHARE = 0.12;
/** Below this a page says too little to judge its language by counting. */
const FEWEST_WORDS = 20;
const LOOKED_AT = 20_000;

/** The share of common English words, 0 to 1, when it is too low for English; null for English. */
export function foreignShare(text: string): number | null {
  const start = text.slice(0, LOOKED_AT);
  const letters = start.match(/\p{L}/gu)?.length ?? 0;
  const words = start.toLowerCase().match(/[a-z\u00df-\u024f]+/gu) ?? [];
  const latinLetters = words.reduce((sum, word) => sum + word.length, 0);
  if (letters > 0 && latinLetters < letters / 2) return 0;
  if (words.length < FEWEST_WORDS) return null;
  const share = words.filter((word) => COMMON.has(word)).length / words.length;
  return share < LEAST_SHARE ? share : null;
}
