/**
 * Where the outcomes of the two halves of the findings model stand, by what they mean.
 */
import type { Axis, CommitmentKind, Stance } from "../reading.ts";
import { axisOf } from "./axes.ts";
import type { FindingsModel } from "./findings-model.ts";

/** Column of an outcome in each half; -1 where a half does not have it. */
export type Columns<Outcome> = {
  readonly outcome: Outcome;
  readonly regression: number;
  readonly network: number;
};

export type OutcomeColumns = {
  readonly axes: readonly {
    readonly axis: Axis;
    readonly stances: readonly Columns<Stance>[];
  }[];
  readonly kinds: readonly Columns<CommitmentKind>[];
  /** Columns of the regressions that say whether there is a commitment, and a claim of each of `axes`. */
  readonly gates: readonly number[];
};

const AXES: readonly Axis[] = ["performance", "compliance", "posture"];

export function outcomeColumns({
  manifest: { outcomes, networkOutcomes },
}: FindingsModel): OutcomeColumns {
  const family = <Outcome extends string>(prefix: string): Columns<Outcome>[] =>
    networkOutcomes
      .filter((name) => name.startsWith(prefix))
      .map((name) => ({
        outcome: name.slice(prefix.length) as Outcome,
        regression: outcomes.indexOf(name),
        network: networkOutcomes.indexOf(name),
      }));
  const stances = family<Stance>("stance:");
  return {
    axes: AXES.map((axis) => ({
      axis,
      stances: stances.filter(({ outcome }) => axisOf(outcome) === axis),
    })),
    kinds: family<CommitmentKind>("kind:"),
    gates: ["commitment", ...AXES.map((axis) => `axis:${axis}`)].map((name) =>
      outcomes.indexOf(name),
    ),
  };
}
