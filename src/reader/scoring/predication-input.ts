/**
 * What the findings model computes with: the rows of the features it knows, and four vectors: of the
 * predication's own words and its head, and of its sentence and the sentence before. The latter two
 * are the same for a whole sentence, so what they add is computed once for it.
 */
import type { Sentence } from "../analysis.ts";
import type { FindingsModel } from "./findings-model.ts";
import { hashOf, wordKey } from "./hashing.ts";

export type PredicationInput = {
  readonly features: readonly number[];
  /** Each feature's value: fewer features weigh more each. */
  readonly featureValue: number;
  /** The predication's words and its head, end to end: the first rows of the vector weights. */
  readonly vector: Float64Array;
};

/** Weights of the four vectors, as in training. */
const OWN_PARTS: readonly number[] = [1, 1];
const SURROUNDING_PARTS: readonly number[] = [0.7, 0.4];

export function predicationInput(
  model: FindingsModel,
  features: readonly string[],
  own: readonly [words: Float64Array, head: Float64Array],
): PredicationInput {
  const known = features
    .map((feature) => model.features.get(hashOf(feature)) ?? -1)
    .filter((row) => row >= 0);
  return {
    features: known,
    featureValue: model.manifest.featureScale / Math.sqrt(Math.max(1, known.length)),
    vector: joined(model, own, OWN_PARTS),
  };
}

/** The vectors of a sentence and of the one before, end to end: the last rows of the vector weights. */
export function surroundings(
  model: FindingsModel,
  around: readonly [sentence: Float64Array, before: Float64Array],
): Float64Array {
  return joined(model, around, SURROUNDING_PARTS);
}

function joined(
  { manifest: { dimensions, vectorScale } }: FindingsModel,
  vectors: readonly Float64Array[],
  parts: readonly number[],
): Float64Array {
  const all = new Float64Array(parts.length * dimensions);
  vectors.forEach((part, number) => {
    const scale = vectorScale * (parts[number] ?? 0);
    for (let d = 0; d < dimensions; d += 1) all[number * dimensions + d] = scale * (part[d] ?? 0);
  });
  return all;
}

/** Row of every token's word in the model's vectors; -1 for a word it does not know. */
export function wordRowsOf(model: FindingsModel, sentence: Sentence): Int32Array {
  return Int32Array.from(sentence.tokens, (token) => model.words.get(wordKey(token.form)) ?? -1);
}

/** The sum of the vectors of `rows`, weighted by rarity, at length one (or zero where none is known). */
export function meanVector(model: FindingsModel, rows: Iterable<number>): Float64Array {
  const { dimensions } = model.manifest;
  const sum = new Float64Array(dimensions);
  for (const row of rows) {
    if (row <= 0) continue;
    const weight = model.wordWeights[row] ?? 0;
    for (let d = 0; d < dimensions; d += 1)
      sum[d] = (sum[d] ?? 0) + weight * (model.wordVectors[row * dimensions + d] ?? 0);
  }
  const norm = Math.sqrt(sum.reduce((total, value) => total + value * value, 0));
  return norm === 0 ? sum : sum.map((value) => value / norm);
}
