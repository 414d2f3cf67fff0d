/**
 * How a set of actors that could be bound stands to what the grammar gives, and where the page names them.
 */
import type { Mention } from "../analysis.ts";
import { pageIndexOf, partyOf, rankOf } from "../evidence/index.ts";
import type { Predication } from "../predications/index.ts";
import type { PageAnalysis } from "../scoring/index.ts";
import type { Evidence } from "./obligors.ts";

/** Whether a set is a part of the first evidence, more than it, or another; nothing where it is the same. */
export function besideEvidence(
  ids: readonly string[],
  evidence: Evidence,
  { form, passive }: Predication,
): readonly string[] {
  const first = evidence.find(([, bound]) => bound !== null);
  if (first === undefined) return ["no evidence"];
  const [place, known] = first;
  const stands = standsTo(ids, known ?? []);
  return stands === "same"
    ? []
    : [`${stands} ${place}`, `${stands} first`, `${stands} ${place} ${form} ${passive}`];
}

function standsTo(ids: readonly string[], known: readonly string[]): string {
  const shared = ids.filter((id) => known.includes(id)).length;
  if (shared === 0) return "other than";
  if (shared < ids.length) return shared === known.length ? "more than" : "crosses";
  return shared === known.length ? "same" : "part of";
}

/** Whether all, some or none of a set are named in the sentence and in the one before, and how much the page speaks of them. */
export function nearness(
  page: PageAnalysis,
  ids: readonly string[],
  { sentence, head }: Predication,
): readonly string[] {
  if (ids.length === 0) return [];
  const { mentionsIn } = pageIndexOf(page);
  const share = (mentions: readonly Mention[]): string => {
    const named = ids.filter((id) => mentions.some(({ actor }) => standsFor(page, actor, id)));
    return named.length === 0 ? "none" : named.length === ids.length ? "all" : "some";
  };
  const size = ids.length > 1 ? "set" : "one";
  const here = mentionsIn(sentence);
  const inSentence = share(here);
  const rank = Math.min(LAST_RANK, Math.max(...ids.map((id) => rankOf(page, id))));
  return [
    `${size} ${inSentence} named`,
    `${size} ${share(here.filter((mention) => mention.head < head))} named ahead`,
    `${size} ${inSentence} named, ${share(mentionsIn(sentence - 1))} before`,
    `${size} rank ${rank}`,
    `${size} rank ${rank} ${inSentence} named`,
  ];
}

const LAST_RANK = 4;

function standsFor(page: PageAnalysis, actor: string, id: string): boolean {
  const named = pageIndexOf(page).actor(actor);
  return actor === id || (named !== null && partyOf(page, named).id === id);
}
