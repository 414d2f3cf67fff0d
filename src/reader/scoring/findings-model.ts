/**
 * The findings model: linear scores of every stance and commitment kind for a predication, from its
 * feature strings and the word vectors of its words. Logistic regressions, one per outcome; trained
 * by `training/findings/train.py`, which computes exactly these inputs.
 */
import { fault, ok, type Result } from "../../result/index.ts";
import type { Sentence } from "../analysis.ts";
import { hashOf, wordKey } from "./hashing.ts";

/** A plain array in `weights.bin`: bytes from `offset` on, little-endian. */
type ArrayEntry = { readonly offset: number; readonly length: number };

/** What the reader needs of `manifest.json`; the rest of the manifest is for people. */
export type FindingsManifest = {
  readonly format: number;
  readonly weights: { readonly bytes: number; readonly sha256: string };
  /** Outcomes in the order of the columns: "axis:posture", "stance:demands", "commitment", "kind:withdraw". */
  readonly outcomes: readonly string[];
  readonly dimensions: number;
  readonly featureScale: number;
  readonly vectorScale: number;
  /** Probabilities from which on a finding is printed. */
  readonly thresholds: { readonly claim: number; readonly commitment: number };
  readonly arrays: {
    readonly featureKeys: ArrayEntry;
    readonly featureWeights: ArrayEntry;
    readonly featureScales: ArrayEntry;
    readonly wordKeys: ArrayEntry;
    readonly wordVectors: ArrayEntry;
    readonly wordWeights: ArrayEntry;
    readonly vectorWeights: ArrayEntry;
    readonly biases: ArrayEntry;
  };
};

export type FindingsModel = {
  readonly manifest: FindingsManifest;
  readonly features: ReadonlyMap<number, number>;
  readonly featureWeights: Int8Array;
  readonly featureScales: Float32Array;
  readonly words: ReadonlyMap<number, number>;
  readonly wordVectors: Int8Array;
  /** How much a word counts in a sum of vectors: little where it is frequent (Arora et al. 2017). */
  readonly wordWeights: Float32Array;
  readonly vectorWeights: Float32Array;
  readonly biases: Float32Array;
};

export type FindingsModelFault =
  | { readonly kind: "unknown-weights-format"; readonly format: number }
  | { readonly kind: "weights-of-other-digest"; readonly expected: string; readonly found: string };

/** Format 1: arrays of little-endian numbers, one after the other. */
const FORMAT = 1;
/** A predication is told by four vectors: of its own words, its head, its sentence, the sentence before. */
export const VECTOR_PARTS: readonly number[] = [1, 1, 0.7, 0.4];

/** The model, when the bytes are those the manifest names. */
export function findingsModelOf(
  manifest: FindingsManifest,
  bytes: Uint8Array,
  digest: (bytes: Uint8Array) => string,
): Result<FindingsModel, FindingsModelFault> {
  if (manifest.format !== FORMAT)
    return fault({ kind: "unknown-weights-format", format: manifest.format });
  const found = digest(bytes);
  if (found !== manifest.weights.sha256)
    return fault({ kind: "weights-of-other-digest", expected: manifest.weights.sha256, found });
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const { arrays } = manifest;
  const floats = ({ offset, length }: ArrayEntry): Float32Array =>
    Float32Array.from({ length }, (_, i) => view.getFloat32(offset + 4 * i, true));
  const bytesOf = ({ offset, length }: ArrayEntry): Int8Array =>
    new Int8Array(bytes.buffer, bytes.byteOffset + offset, length);
  const rows = ({ offset, length }: ArrayEntry): ReadonlyMap<number, number> => {
    const index = new Map<number, number>();
    for (let i = 0; i < length; i += 1) index.set(view.getUint32(offset + 4 * i, true), i);
    return index;
  };
  return ok({
    manifest,
    features: rows(arrays.featureKeys),
    featureWeights: bytesOf(arrays.featureWeights),
    featureScales: floats(arrays.featureScales),
    words: rows(arrays.wordKeys),
    wordVectors: bytesOf(arrays.wordVectors),
    wordWeights: floats(arrays.wordWeights),
    vectorWeights: floats(arrays.vectorWeights),
    biases: floats(arrays.biases),
  });
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
    if (row < 0) continue;
    const weight = model.wordWeights[row] ?? 0;
    for (let d = 0; d < dimensions; d += 1)
      sum[d] = (sum[d] ?? 0) + weight * (model.wordVectors[row * dimensions + d] ?? 0);
  }
  const norm = Math.sqrt(sum.reduce((total, value) => total + value * value, 0));
  return norm === 0 ? sum : sum.map((value) => value / norm);
}

/** Log-odds of every outcome, in the order of the manifest. `vectors`: one per entry of `VECTOR_PARTS`. */
export function logOddsOf(
  model: FindingsModel,
  features: readonly string[],
  vectors: readonly Float64Array[],
): Float64Array {
  const { outcomes, featureScale, vectorScale, dimensions } = model.manifest;
  const width = outcomes.length;
  const scores = Float64Array.from(model.biases);
  const known = features
    .map((feature) => model.features.get(hashOf(feature)) ?? -1)
    .filter((row) => row >= 0);
  const each = featureScale / Math.sqrt(Math.max(1, known.length));
  for (const row of known)
    for (let k = 0; k < width; k += 1)
      scores[k] =
        (scores[k] ?? 0) +
        each * (model.featureWeights[row * width + k] ?? 0) * (model.featureScales[k] ?? 0);
  vectors.forEach((vector, part) => {
    const scale = vectorScale * (VECTOR_PARTS[part] ?? 0);
    for (let d = 0; d < dimensions; d += 1) {
      const value = scale * (vector[d] ?? 0);
      if (value === 0) continue;
      const at = (part * dimensions + d) * width;
      for (let k = 0; k < width; k += 1)
        scores[k] = (scores[k] ?? 0) + value * (model.vectorWeights[at + k] ?? 0);
    }
  });
  return scores;
}
