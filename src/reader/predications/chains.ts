/**
 * Chains of predicates: a verb with the infinitives it takes ("urged Iraq [to continue] [disbanding]", "took
 * steps [to relocate] them").
 * A chain says one thing, so a claim is read from the whole of it; each link can still be an act.
 */
import type { Predication } from "./predication.ts";

export type Chain = {
  /** The chain as one predication: arguments and grammar of its first verb, words of all links. */
  readonly whole: Predication;
  /** Positions of its links in the sentence's list, the first verb first; two at least. */
  readonly links: readonly number[];
};

/** The chains of a sentence, in the order of their first verbs. */
export function chainsOf(predications: readonly Predication[]): readonly Chain[] {
  const links = new Map<number, number[]>();
  predications.forEach((_, position) => {
    const first = firstLinkOf(predications, position);
    if (first !== position) links.set(first, [...(links.get(first) ?? [first]), position]);
  });
  return [...links].flatMap(([first, positions]) => {
    const root = predications[first];
    return root === undefined
      ? []
      : [{ whole: joined(root, positions, predications), links: positions }];
  });
}

function firstLinkOf(predications: readonly Predication[], position: number): number {
  let at = position;
  for (let step = 0; step < predications.length; step += 1) {
    const predication = predications[at];
    const governor = predications[predication?.governor ?? -1];
    if (predication === undefined || governor === undefined) return at;
    if (!isLink(predication) || governor.form === "nominal") return at;
    at = predication.governor;
  }
  return at;
}

/** An infinitive that completes its governor: "agreed [to leave]", "took steps [to leave]". */
function isLink({ form, relation, mark, tense }: Predication): boolean {
  if (form === "nominal") return false;
  return relation === "xcomp" || (relation === "acl" && mark === "to" && tense === "infinitive");
}

function joined(
  root: Predication,
  positions: readonly number[],
  all: readonly Predication[],
): Predication {
  const tokens = [...new Set(positions.flatMap((position) => all[position]?.tokens ?? []))].sort(
    (a, b) => a - b,
  );
  const first = tokens[0] ?? root.first;
  return { ...root, form: "chain", tokens, first, end: (tokens[tokens.length - 1] ?? first) + 1 };
}
