/**
 * The day of an event: the time expression that hangs on its words, nearest first.
 */
import type { DatedValue, TimeExpression, Token } from "../analysis.ts";
import { casesOf, type SentenceSite } from "./event-page.ts";
import type { Trigger } from "./triggers.ts";

const UNDATED: DatedValue = { edtf: null, basis: "unknown" };
/** "by 1 June", "until Friday", "before the 3rd" say when something ends, not when it was. */
const NOT_THE_DAY = new Set(["by", "before", "until", "within", "after"]);

/** The day that the page gives for the act at `trigger`. */
export function dateOf(site: SentenceSite, trigger: Trigger): DatedValue {
  const heads = [trigger.predication.head, ...carrierOfDay(site, trigger)];
  const dated = site.times.filter(
    (time) =>
      time.edtf !== null &&
      (time.type === "DATE" || time.type === "TIME") &&
      !NOT_THE_DAY.has(time.relation),
  );
  const ranked = dated
    .map((time) => ({ time, distance: distanceTo(site, time, heads) }))
    .filter(({ distance }) => distance !== null)
    .sort((a, b) => (a.distance ?? 0) - (b.distance ?? 0) || a.time.start - b.time.start);
  const nearest = ranked[0]?.time ?? adjacentTo(site, trigger, dated);
  return nearest === undefined ? UNDATED : { edtf: nearest.edtf, basis: nearest.basis };
}

/** What carries the noun shares its day, unless it comes after or before it. */
function carrierOfDay(site: SentenceSite, { predication, carrier }: Trigger): number[] {
  if (carrier === null) return [];
  const isApart = casesOf(site, predication.head).some((word) => APART.has(word));
  return isApart ? [] : [carrier.head];
}

const APART = new Set(["after", "before", "following", "until", "since"]);

/**
 * A time that follows the words of the act directly, where the tree hung it on a verb further on.
 *
 *     the memorandum which Ostmark concluded with Norland on 1 January died
 *                                                         ^^^^^^^^^
 */
function adjacentTo(
  { sentence }: SentenceSite,
  { predication }: Trigger,
  times: readonly TimeExpression[],
): TimeExpression | undefined {
  const after = predication.end;
  return times.find(({ firstToken }) => {
    const between = sentence.tokens.slice(after, firstToken);
    return firstToken >= after && between.length <= LONGEST_GAP && between.every(isLink);
  });
}

const LONGEST_GAP = 3;

/** What may stand between a clause and a time that belongs to it: a comma, a preposition, an article. */
function isLink({ upos }: Token): boolean {
  return upos === "PUNCT" || upos === "ADP" || upos === "DET";
}

/** Steps from the time up to one of `heads` without passing another clause; null where there is no such way. */
function distanceTo(
  site: SentenceSite,
  time: TimeExpression,
  heads: readonly number[],
): number | null {
  const { tokens } = site.sentence;
  let at = time.firstToken;
  for (let i = time.firstToken; i < time.endToken; i++) {
    const head = tokens[i]?.head ?? -1;
    if (head < time.firstToken || head >= time.endToken) at = i;
  }
  for (let steps = 0; at >= 0 && steps < tokens.length; steps++) {
    const place = heads.indexOf(at);
    if (place >= 0) return steps + 10 * place;
    const clause = site.predications.some(({ head, form }) => head === at && form !== "nominal");
    if (clause) return null;
    at = tokens[at]?.head ?? -1;
  }
  return null;
}
