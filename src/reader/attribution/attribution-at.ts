/**
 * From a place of the page to who says what stands there.
 */
import type { Attribution, TokenPlace } from "../analysis.ts";

/**
 * A function that gives the attributions whose content holds a place, innermost first (the one with
 * the fewest words there). Built once a page: linear in the words attributed.
 */
export function attributionIndex(
  attributions: readonly Attribution[],
): (place: TokenPlace) => readonly Attribution[] {
  const bySentence = new Map<number, Attribution[]>();
  for (const attribution of attributions)
    for (const sentence of new Set(attribution.content.map((range) => range.sentence))) {
      const known = bySentence.get(sentence);
      if (known === undefined) bySentence.set(sentence, [attribution]);
      else known.push(attribution);
    }
  return ({ sentence, token }) =>
    (bySentence.get(sentence) ?? [])
      .filter(({ content }) =>
        content.some((r) => r.sentence === sentence && r.first <= token && token < r.end),
      )
      .sort((a, b) => wordsOf(a, sentence) - wordsOf(b, sentence));
}

function wordsOf({ content }: Attribution, sentence: number): number {
  return content.reduce((sum, r) => sum + (r.sentence === sentence ? r.end - r.first : 0), 0);
}

/** A function that gives the attribution whose cue a place is, or null. */
export function cueIndex(
  attributions: readonly Attribution[],
): (place: TokenPlace) => Attribution | null {
  const bySentence = new Map<number, Attribution[]>();
  for (const attribution of attributions)
    for (const sentence of new Set(attribution.cue.map((range) => range.sentence)))
      bySentence.set(sentence, [...(bySentence.get(sentence) ?? []), attribution]);
  return ({ sentence, token }) =>
    (bySentence.get(sentence) ?? []).find(({ cue }) =>
      cue.some((r) => r.sentence === sentence && r.first <= token && token < r.end),
    ) ?? null;
}
