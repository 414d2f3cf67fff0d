/**
 * What the findings model computes with: the rows of the features it knows, and four vectors: of the
 * predication's own words and its head, and of its sentence and the sentence before. The latter two
 * are the same for a whole sentence, so what they add is computed once for it.
 */
import type { FindingsModel } from "./findings-model.ts";
import { putMean } from "./word-vectors.ts";

export type PredicationInput = {
  readonly features: readonly number[];
  /** Each feature's value: fewer features weigh more each. */
  readonly featureValue: number;
  /** The predication's words and its head, end to end: the first rows of the vector weights. */
  readonly vector: Float64Array;
};

/** Weights of the vectors of a sentence and of the one before, as in training; a predication's own have 1. */
const SENTENCE_PART = 0.7;
const BEFORE_PART = 0.4;

/** Makes inputs on its own buffers: each holds until the next is made (`npm run bench speed`). */
export class PredicationInputs {
  private readonly model: FindingsModel;
  private readonly vector: Float64Array;
  private readonly ofWords: Float64Array;
  private readonly ofHead: Float64Array;
  private readonly surroundings: Float64Array;

  constructor(model: FindingsModel) {
    const { dimensions } = model.manifest;
    this.model = model;
    this.vector = new Float64Array(2 * dimensions);
    this.ofWords = this.vector.subarray(0, dimensions);
    this.ofHead = this.vector.subarray(dimensions);
    this.surroundings = new Float64Array(2 * dimensions);
  }

  /** `features` as rows of the model's weights, words and head as rows of its vectors. */
  of(
    features: readonly number[],
    words: readonly number[],
    head: readonly number[],
  ): PredicationInput {
    const { vector, model } = this;
    const { featureScale, vectorScale } = model.manifest;
    putMean(this.ofWords, model, words);
    putMean(this.ofHead, model, head);
    for (let d = 0; d < vector.length; d += 1) vector[d] = vectorScale * (vector[d] ?? 0);
    const featureValue = featureScale / Math.sqrt(Math.max(1, features.length));
    return { features, featureValue, vector };
  }

  /** The vectors of a sentence and of the one before, end to end: the last rows of the vector weights. */
  around(sentence: Float64Array, before: Float64Array): Float64Array {
    this.putAround(sentence, 0, SENTENCE_PART);
    this.putAround(before, sentence.length, BEFORE_PART);
    return this.surroundings;
  }

  private putAround(vector: Float64Array, at: number, part: number): void {
    const scale = this.model.manifest.vectorScale * part;
    for (let d = 0; d < vector.length; d += 1) this.surroundings[at + d] = scale * (vector[d] ?? 0);
  }
}
