/**
 * Where a commitment is to be met, where its clause names a place behind its verb.
 */
import { caseOf, pageIndexOf } from "../evidence/index.ts";
import type { Predication } from "../predications/index.ts";
import type { PageAnalysis } from "../scoring/index.ts";

/** The place as the page writes it, or null. Before the verb stands where the duty was taken on. */
export function placeOf(
  page: PageAnalysis,
  { sentence, obliques, head }: Predication,
): string | null {
  const own = page.sentences[sentence];
  if (own === undefined) return null;
  const { mentionsIn, actor } = pageIndexOf(page);
  const place = mentionsIn(sentence).find(
    (mention) =>
      mention.head > head &&
      obliques.includes(mention.head) &&
      PLACING.has(caseOf(own, mention.head)) &&
      actor(mention.actor)?.kind === "place",
  );
  return place === undefined ? null : page.text.slice(place.start, place.end);
}

const PLACING = new Set(["in", "at", "from", "along", "near", "around", "inside", "across", "off"]);
