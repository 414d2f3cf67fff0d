/**
 * The two halves of the findings model: log-odds of every outcome by the regressions, probabilities by
 * the network.
 */
import { exponential } from "../model/index.ts";
import type { FindingsModel } from "./findings-model.ts";
import type { PredicationInput } from "./predication-input.ts";

type Layer = {
  /** `weights[row * width + column]`, to be multiplied by the column's scale. */
  readonly weights: Int8Array;
  readonly scales: Float32Array;
  readonly vectorWeights: Float32Array;
  readonly biases: Float32Array;
};

/** Log-odds of every outcome of the regressions, in the order of the manifest. */
export function logOddsOf(model: FindingsModel, input: PredicationInput): Float64Array {
  const { featureWeights, featureScales, vectorWeights, biases } = model;
  return affine({ weights: featureWeights, scales: featureScales, vectorWeights, biases }, input);
}

/** The network's probabilities, in the order of the manifest; they sum to one in each of its two families. */
export function networkProbabilities(model: FindingsModel, input: PredicationInput): Float64Array {
  const hidden = affine(
    {
      weights: model.hiddenWeights,
      scales: model.hiddenScales,
      vectorWeights: model.hiddenVectorWeights,
      biases: model.hiddenBiases,
    },
    input,
  );
  const scores = Float64Array.from(model.outputBiases);
  const width = scores.length;
  hidden.forEach((value, unit) => {
    if (value <= 0) return;
    for (let k = 0; k < width; k += 1)
      scores[k] = (scores[k] ?? 0) + value * (model.outputWeights[unit * width + k] ?? 0);
  });
  const second = model.manifest.networkOutcomes.indexOf("no commitment");
  softmax(scores, 0, second);
  softmax(scores, second, width);
  return scores;
}

/** Hot: `npm run bench speed` shows it. */
function affine(layer: Layer, { features, featureValue, vector }: PredicationInput): Float64Array {
  const width = layer.biases.length;
  const sums = new Float64Array(width);
  for (const row of features) addIntegers(sums, layer.weights, row * width);
  for (let k = 0; k < width; k += 1)
    sums[k] = (sums[k] ?? 0) * featureValue * (layer.scales[k] ?? 0) + (layer.biases[k] ?? 0);
  for (let d = 0; d < vector.length; d += 1) {
    const value = vector[d] ?? 0;
    if (value !== 0) addScaled(sums, layer.vectorWeights, { at: d * width, value });
  }
  return sums;
}

// Two functions and not one: each sees one kind of array, which makes them twice as fast.
function addIntegers(sums: Float64Array, weights: Int8Array, at: number): void {
  for (let k = 0; k < sums.length; k += 1) sums[k] = (sums[k] ?? 0) + (weights[at + k] ?? 0);
}

function addScaled(
  sums: Float64Array,
  weights: Float32Array,
  { at, value }: { readonly at: number; readonly value: number },
): void {
  for (let k = 0; k < sums.length; k += 1) {
    sums[k] = (sums[k] ?? 0) + value * (weights[at + k] ?? 0);
  }
}

function softmax(scores: Float64Array, first: number, end: number): void {
  let most = Number.NEGATIVE_INFINITY;
  for (let k = first; k < end; k += 1) most = Math.max(most, scores[k] ?? 0);
  let total = 0;
  for (let k = first; k < end; k += 1) {
    const value = exponential((scores[k] ?? 0) - most);
    scores[k] = value;
    total += value;
  }
  for (let k = first; k < end; k += 1) scores[k] = (scores[k] ?? 0) / total;
}

/** The probability with these log-odds. */
export function probabilityOf(logOdds: number): number {
  return 1 / (1 + exponential(-logOdds));
}
