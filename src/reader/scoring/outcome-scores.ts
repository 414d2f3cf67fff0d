/**
 * The two halves of the findings model: log-odds of every outcome by the regressions, probabilities by
 * the networks.
 */
import { exponential } from "../model/index.ts";
import type { FindingsModel } from "./findings-model.ts";
import type { PredicationInput } from "./predication-input.ts";

type Layer = {
  /** `weights[row * width + column]`, to be multiplied by the column's scale. */
  readonly weights: Int8Array;
  readonly scales: Float32Array;
  readonly vectorWeights: Float32Array;
};

/** What the words around add to the sums of both halves, the same for all predications of a sentence. */
export type SurroundingSums = {
  readonly regressions: Float64Array;
  readonly networks: readonly Float64Array[];
};

/** `around` as `surroundings` gives it. */
export function surroundingSums(model: FindingsModel, around: Float64Array): SurroundingSums {
  const sumsOf = (weights: Float32Array, biases: Float32Array): Float64Array => {
    const sums = Float64Array.from(biases);
    const firstRow = weights.length / sums.length - around.length;
    addVector(sums, weights, { vector: around, firstRow });
    return sums;
  };
  return {
    regressions: sumsOf(model.vectorWeights, model.biases),
    networks: model.networks.map(({ vectorWeights, biases }) => sumsOf(vectorWeights, biases)),
  };
}

/** Log-odds of every outcome of the regressions, in the order of the manifest. */
export function logOddsOf(
  { featureWeights, featureScales, vectorWeights }: FindingsModel,
  input: PredicationInput,
  around: SurroundingSums,
): Float64Array {
  const layer = { weights: featureWeights, scales: featureScales, vectorWeights };
  return affine(layer, input, around.regressions);
}

/** `logOddsOf` of one outcome alone, at a fiftieth of the price. */
export function logOddsAt(
  { featureWeights, featureScales, vectorWeights }: FindingsModel,
  { features, featureValue, vector }: PredicationInput,
  { around, column }: { readonly around: SurroundingSums; readonly column: number },
): number {
  const width = around.regressions.length;
  let integers = 0;
  for (const row of features) integers += featureWeights[row * width + column] ?? 0;
  let sum =
    (around.regressions[column] ?? 0) + integers * featureValue * (featureScales[column] ?? 0);
  for (let d = 0; d < vector.length; d += 1)
    sum += (vector[d] ?? 0) * (vectorWeights[d * width + column] ?? 0);
  return sum;
}

/** The mean of the networks' probabilities, in the order of the manifest; they sum to one in each of the two families. */
export function networkProbabilities(
  model: FindingsModel,
  input: PredicationInput,
  around: SurroundingSums,
): Float64Array {
  const mean = new Float64Array(model.manifest.networkOutcomes.length);
  const second = model.manifest.networkOutcomes.indexOf("no commitment");
  model.networks.forEach((network, number) => {
    const hidden = affine(network, input, around.networks[number] ?? new Float64Array(0));
    const scores = Float64Array.from(network.outputBiases);
    hidden.forEach((value, unit) => {
      if (value > 0) addScaled(scores, network.outputWeights, { at: unit * scores.length, value });
    });
    softmax(scores, 0, second);
    softmax(scores, second, scores.length);
    addScaled(mean, Float32Array.from(scores), { at: 0, value: 1 / model.networks.length });
  });
  return mean;
}

/** Hot: `npm run bench speed` shows it. */
function affine(
  { weights, scales, vectorWeights }: Layer,
  { features, featureValue, vector }: PredicationInput,
  around: Float64Array,
): Float64Array {
  const width = around.length;
  const sums = new Float64Array(width);
  for (const row of features) addIntegers(sums, weights, row * width);
  for (let k = 0; k < width; k += 1)
    sums[k] = (sums[k] ?? 0) * featureValue * (scales[k] ?? 0) + (around[k] ?? 0);
  addVector(sums, vectorWeights, { vector, firstRow: 0 });
  return sums;
}

/** Four rows at once: each sum is loaded and stored once for four products. */
function addVector(
  sums: Float64Array,
  weights: Float32Array,
  { vector, firstRow }: { readonly vector: Float64Array; readonly firstRow: number },
): void {
  const width = sums.length;
  for (let d = 0; d < vector.length; d += 4) {
    const v0 = vector[d] ?? 0;
    const v1 = vector[d + 1] ?? 0;
    const v2 = vector[d + 2] ?? 0;
    const v3 = vector[d + 3] ?? 0;
    const first = (firstRow + d) * width;
    const second = first + width;
    const third = second + width;
    const fourth = third + width;
    for (let k = 0; k < width; k += 1) {
      sums[k] =
        (sums[k] ?? 0) +
        v0 * (weights[first + k] ?? 0) +
        v1 * (weights[second + k] ?? 0) +
        v2 * (weights[third + k] ?? 0) +
        v3 * (weights[fourth + k] ?? 0);
    }
  }
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
