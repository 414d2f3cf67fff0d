/**
 * Where the outcomes of the two halves of the findings model stand, by what they mean.
 */
import type { Axis, CommitmentKind, EventType, Stance } from "../reading.ts";
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
  readonly types: readonly Columns<EventType>[];
  /** Columns of the regressions that say whether there is a claim, a commitment, an event. */
  readonly gates: readonly number[];
  /** Columns of the regressions that say whether there is a claim of each of `axes`. */
  readonly axisGates: readonly number[];
  /** Where the network's outcomes of a family begin, and after the last where they end. */
  readonly families: readonly number[];
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
    types: family<EventType>("type:"),
    gates: ["claim", "commitment", "event"].map((name) => outcomes.indexOf(name)),
    axisGates: AXES.map((axis) => outcomes.indexOf(`axis:${axis}`)),
    families: [
      ...networkOutcomes.flatMap((name, index) => (name.startsWith("no ") ? [index] : [])),
      networkOutcomes.length,
    ],
  };
}
