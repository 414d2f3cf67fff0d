/**
 * The day or period that a claim speaks of, where its clause names one: "by 31 October [two had left]".
 */
import type { DatedValue } from "../analysis.ts";
import { timesOf } from "../evidence/index.ts";
import type { Predication } from "../predications/index.ts";
import type { PageAnalysis } from "../scoring/index.ts";
import type { Speaker } from "./speakers.ts";

const NONE: DatedValue = { edtf: null, basis: "unknown" };

/** Null where there is none. The day of the saying itself, in a clause that is its own cue, is not it. */
export function timeSpokenOf(
  page: PageAnalysis,
  predication: Predication,
  { attribution, said }: Speaker,
): DatedValue {
  const isCue = attribution?.cue.some(
    ({ sentence, first, end }) =>
      sentence === predication.sentence && first <= predication.head && predication.head < end,
  );
  const time = timesOf(page, predication).find(
    ({ edtf, type }) =>
      edtf !== null && type !== "DURATION" && !(isCue === true && edtf === said.edtf),
  );
  return time === undefined ? NONE : { edtf: time.edtf, basis: time.basis };
}
