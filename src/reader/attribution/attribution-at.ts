/**
 * From a place of the page to who says what stands there.
 */
import type { Attribution, TokenPlace } from "../analysis.ts";

/**
 * A function that gives the attributions whose content holds a place, the one that counts first: those
 * with an actor before those without, sayings before what a said clause tells of ("X said Y had
 * agreed to leave" is X's word), and of these the innermost. Built once a page.
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
  for (const [sentence, own] of bySentence)
    if (own.length > 1)
      own.sort((a, b) => weakness(a) - weakness(b) || wordsOf(a, sentence) - wordsOf(b, sentence));
  return ({ sentence, token }) =>
    (bySentence.get(sentence) ?? NONE).filter(({ content }) =>
      content.some((r) => r.sentence === sentence && r.first <= token && token < r.end),
    );
}

const NONE: readonly Attribution[] = [];

/** Rules under which somebody is told to hold or do something, not to say it. */
const TOLD = /^(?:verb\.(?:hold|demand|undertake|judge|call-so|think|speak-of)\b|adjective)/u;

function weakness({ actor, rule }: Attribution): number {
  return (actor === null ? 2 : 0) + (TOLD.test(rule) ? 1 : 0);
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
