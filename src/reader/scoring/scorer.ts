/**
 * The findings model laid out for reading: its layers, where its outcomes stand, and the rows of its
 * features. Made once for a model.
 */

import type { FindingsModel } from "./findings-model.ts";
import { KnownFeatures } from "./known-features.ts";
import { Layer } from "./layer.ts";
import { type OutcomeColumns, outcomeColumns } from "./outcome-columns.ts";
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

export type Scorer = {
  readonly model: FindingsModel;
  readonly columns: OutcomeColumns;
  readonly features: KnownFeatures;
  readonly inputs: PredicationInputs;
  /** One column an outcome: log-odds. */
  readonly regressions: Layer;
  /** The columns `gates` of the regressions alone: they are asked about every predication. */
  readonly gates: Layer;
  readonly networks: readonly HiddenNetwork[];
  /** Where the network's second family of outcomes begins. */
  readonly firstOfCommitments: number;
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
    regressions: new Layer(regressions, [...model.biases.keys()]),
    gates: new Layer(regressions, columns.gates),
    networks: model.networks.map((network) => ({
      hidden: new Layer(network, [...network.biases.keys()]),
      outputWeights: new Float64Array(network.outputWeights),
      outputBiases: new Float64Array(network.outputBiases),
      scores: new Float64Array(network.outputBiases.length),
    })),
    firstOfCommitments: model.manifest.networkOutcomes.indexOf("no commitment"),
  };
}
