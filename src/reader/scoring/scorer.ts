/**
 * The findings model laid out for reading: its layers, where its outcomes stand, and the rows of its
 * features. Made once for a model.
 */

import type { CommitmentKind, EventType, Stance } from "../reading.ts";
import type { FindingsModel } from "./findings-model.ts";
import { KnownFeatures } from "./known-features.ts";
import { Layer, type StoredLayer } from "./layer.ts";
import { type Columns, type OutcomeColumns, outcomeColumns } from "./outcome-columns.ts";
import { PredicationInputs } from "./predication-input.ts";

/** One hidden layer, and the layer of outcomes over it. */
export type HiddenNetwork = {
  readonly hidden: Layer;
  /** `outputWeights[unit * outcomes + outcome]`. */
  readonly outputWeights: Float64Array;
  readonly outputBiases: Float64Array;
  /** A buffer for the scores of the outcomes. */
  readonly scores: Float64Array;
};

/** Outcomes of which each excludes the others of its group, and the regressions for them. */
export type OutcomeFamily<Outcome> = {
  readonly groups: readonly (readonly Columns<Outcome>[])[];
  readonly regressions: Layer;
  /** Columns of `regressions`, as the model counts them. */
  readonly columns: readonly number[];
};

export type Scorer = {
  readonly model: FindingsModel;
  readonly columns: OutcomeColumns;
  readonly features: KnownFeatures;
  readonly inputs: PredicationInputs;
  /** The regressions that are asked about every predication: `columns.gates`. */
  readonly gates: Layer;
  /** Those of the axes, asked where the gates open: `columns.axisGates`. */
  readonly axes: Layer;
  readonly stances: OutcomeFamily<Stance>;
  readonly kinds: OutcomeFamily<CommitmentKind>;
  readonly types: OutcomeFamily<EventType>;
  readonly networks: readonly HiddenNetwork[];
};

const made = new WeakMap<FindingsModel, Scorer>();

export function scorerOf(model: FindingsModel): Scorer {
  const known = made.get(model);
  if (known !== undefined) return known;
  const scorer = madeFrom(model);
  made.set(model, scorer);
  return scorer;
}

function madeFrom(model: FindingsModel): Scorer {
  const columns = outcomeColumns(model);
  const regressions = {
    weights: model.featureWeights,
    scales: model.featureScales,
    vectorWeights: model.vectorWeights,
    biases: model.biases,
  };
  return {
    model,
    columns,
    features: new KnownFeatures(model.features),
    inputs: new PredicationInputs(model),
    gates: new Layer(regressions, columns.gates),
    axes: new Layer(regressions, columns.axisGates),
    stances: familyOf(
      columns.axes.map(({ stances }) => stances),
      regressions,
    ),
    kinds: familyOf([columns.kinds], regressions),
    types: familyOf([columns.types], regressions),
    networks: model.networks.map((network) => ({
      hidden: new Layer(network, [...network.biases.keys()]),
      outputWeights: new Float64Array(network.outputWeights),
      outputBiases: new Float64Array(network.outputBiases),
      scores: new Float64Array(network.outputBiases.length),
    })),
  };
}

function familyOf<Outcome>(
  groups: OutcomeFamily<Outcome>["groups"],
  regressions: StoredLayer,
): OutcomeFamily<Outcome> {
  const columns = groups.flat().map(({ regression }) => regression);
  const known = columns.filter((column) => column >= 0);
  return { groups, regressions: new Layer(regressions, known), columns: known };
}
