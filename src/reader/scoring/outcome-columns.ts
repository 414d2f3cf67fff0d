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
    readonly column: number;
    readonly stances: readonly Columns<Stance>[];
  }[];
  readonly commitment: number;
  readonly kinds: readonly Columns<CommitmentKind>[];
};

const AXES: readonly Axis[] = ["performance", "compliance", "posture"];
const made = new WeakMap<FindingsModel, OutcomeColumns>();

/** Found once for a model. */
export function outcomeColumns(model: FindingsModel): OutcomeColumns {
  const columns = made.get(model) ?? columnsOf(model);
  made.set(model, columns);
  return columns;
}

function columnsOf({ manifest: { outcomes, networkOutcomes } }: FindingsModel): OutcomeColumns {
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
      column: outcomes.indexOf(`axis:${axis}`),
      stances: stances.filter(({ outcome }) => axisOf(outcome) === axis),
    })),
    commitment: outcomes.indexOf("commitment"),
    kinds: family<CommitmentKind>("kind:"),
  };
}
