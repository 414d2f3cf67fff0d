/**
 * Findings of a model that is not there: which verb of a written page carries which stance, with what
 * probability. Used by tests only.
 */
import { chainsOf, type Predication } from "../predications/index.ts";
import type { Stance } from "../reading.ts";
import { axisOf, type PageAnalysis, type ScoredPredication } from "../scoring/index.ts";

/** A word that heads a predication, and what it claims. */
export type Mark = {
  readonly head: string;
  readonly stance: Stance;
  readonly chance?: number;
  /** Only of a chain's whole, a nominal, and so on. */
  readonly form?: Predication["form"];
};

/** The predications of `page` as scoring would hand them on; what no mark names has no chance. */
export function scoredAs(
  page: PageAnalysis,
  marks: readonly Mark[],
): readonly (readonly ScoredPredication[])[] {
  return page.predications.map((predications, sentence) => {
    const chains = chainsOf(predications);
    const chained = new Set(chains.flatMap(({ links }) => links));
    const wordAt = (index: number): string => page.sentences[sentence]?.tokens[index]?.form ?? "";
    const markOf = (predication: Predication): Mark | undefined =>
      marks.find(
        ({ head, form }) =>
          head === wordAt(predication.head) && (form ?? predication.form) === predication.form,
      );
    return [
      ...predications.map((one, i) => scored(one, markOf(one), chained.has(i))),
      ...chains.map(({ whole }) => scored(whole, markOf(whole), false)),
    ];
  });
}

function scored(
  predication: Predication,
  mark: Mark | undefined,
  chained: boolean,
): ScoredPredication {
  const axes = { performance: 0, compliance: 0, posture: 0 };
  if (mark !== undefined) axes[axisOf(mark.stance)] = mark.chance ?? 0.9;
  const stances = new Map<Stance, number>([
    ["done", 0.1],
    ["breach", 0.1],
    ["demands", 0.1],
  ]);
  if (mark !== undefined) stances.set(mark.stance, 1.9);
  return {
    predication,
    chained,
    axes,
    stances,
    commitment: 0,
    kinds: new Map(),
    event: 0,
    types: new Map(),
  };
}
