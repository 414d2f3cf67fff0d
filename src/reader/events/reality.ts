/**
 * Whether an act is told as happened, as coming, or only wanted, feared or supposed.
 */
import type { Predication } from "../predications/index.ts";
import type { Auxiliary } from "../reading.ts";
import type { EventLexicon } from "./event-lexicon.ts";
import { casesOf, lemmaAt, type SentenceSite } from "./event-page.ts";
import type { Trigger } from "./triggers.ts";

const SUPPOSING = new Set(["if", "unless", "whether", "lest"]);
/** "Before the guard has disarmed": it has not yet. */
const NOT_YET = new Set(["before", "until", "till"]);
const UNREAL_MODALS = new Set([
  "shall",
  "must",
  "can",
  "could",
  "may",
  "might",
  "should",
  "have-to",
]);
const LONGEST_CHAIN = 6;

/** The auxiliaries of the act at `trigger`; null where it is not told as an act at all. */
export function auxiliariesOf(
  site: SentenceSite,
  trigger: Trigger,
  { lexicon, isNews }: { readonly lexicon: EventLexicon; readonly isNews: boolean },
): Auxiliary[] | null {
  if (!trigger.noun) {
    if (!isNews && isHabit(site, trigger.predication)) return null;
    return statusOf(site, trigger.predication, { lexicon, steps: LONGEST_CHAIN });
  }
  const { predication, carrier } = trigger;
  if (carrier !== null) {
    const status = statusOf(site, carrier, { lexicon, steps: LONGEST_CHAIN });
    const asked = isAsked(site, predication.head) && isWanted(site, carrier, lexicon);
    return asked ? null : status;
  }
  const governor = site.predications[predication.governor];
  if (governor === undefined || governor.form === "nominal") return [];
  return isAsked(site, predication.head) && isWanted(site, governor, lexicon) ? null : [];
}

/** "Wanted talks", "called for talks", not "stopped after the talks". */
function isAsked(site: SentenceSite, noun: number): boolean {
  const relation = site.sentence.tokens[noun]?.relation ?? "";
  if (!relation.startsWith("obl")) return true;
  return casesOf(site, noun).some((word) => word === "for" || word === "to" || word === "on");
}

function isWanted(
  site: SentenceSite,
  { head }: Predication,
  { unrealVerbs }: EventLexicon,
): boolean {
  return unrealVerbs.has(lemmaAt(site, head));
}

type Walk = { readonly lexicon: EventLexicon; readonly steps: number };

function statusOf(
  site: SentenceSite,
  predication: Predication,
  { lexicon, steps }: Walk,
): Auxiliary[] | null {
  const { tense, mark, negated } = predication;
  const modality = isMonth(site, predication) ? "none" : predication.modality;
  if (NOT_YET.has(mark) && (tense === "present" || tense === "perfect")) return null;
  if (SUPPOSING.has(mark) || UNREAL_MODALS.has(modality) || steps === 0) return null;
  const own: Auxiliary[] = negated ? ["negated"] : [];
  if (tense === "past-perfect") own.push("historical");
  if (modality === "will" || modality === "would" || modality === "to-be-to") {
    return [...own, "future"];
  }
  if (!isGoverned(site, predication)) return own;
  const governed = statusUnderGovernor(site, predication, { lexicon, steps });
  return governed === null ? null : [...new Set([...own, ...governed])];
}

/** "On 11 May both signed": the month is no modal. */
function isMonth(site: SentenceSite, { head, modality }: Predication): boolean {
  if (modality !== "may") return false;
  return (site.children[head] ?? []).some(
    ({ index, lemma }) =>
      lemma.toLowerCase() === "may" &&
      site.times.some((time) => time.firstToken <= index && index < time.endToken),
  );
}

/** The simple present tells what is done again and again, or what a text lays down; a headline tells news in it. */
function isHabit({ sentence, headline }: SentenceSite, { head }: Predication): boolean {
  const xpos = sentence.tokens[head]?.xpos;
  return (xpos === "VBZ" || xpos === "VBP") && !headline;
}

/** Whether the form alone does not say that it happened: infinitives, "-ing" after a verb, bare forms coordinated with them. */
function isGoverned({ sentence, predications }: SentenceSite, predication: Predication): boolean {
  const { tense, relation, head, governor, mark, subject, subjectInherited } = predication;
  if (tense === "infinitive") return subjectInherited || mark === "to" || subject < 0;
  if (tense === "gerund") return relation === "xcomp" || relation === "ccomp";
  const isBare = sentence.tokens[head]?.xpos === "VBP" && subjectInherited;
  return isBare && relation === "conj" && predications[governor]?.tense === "infinitive";
}

/** An infinitive is as real as the word that governs it lets it be. */
function statusUnderGovernor(
  site: SentenceSite,
  predication: Predication,
  { lexicon, steps }: Walk,
): Auxiliary[] | null {
  const governor = site.predications[predication.governor];
  if (governor === undefined) return null;
  const walk = { lexicon, steps: steps - 1 };
  if (predication.relation === "conj") {
    return isGoverned(site, governor) ? statusOf(site, governor, walk) : null;
  }
  if (predication.relation === "advcl") return null;
  const lemma = lemmaAt(site, governor.head);
  if (lexicon.implicativeVerbs.has(lemma)) return statusOf(site, governor, walk);
  return lexicon.promiseVerbs.has(lemma) ? ["future"] : null;
}
