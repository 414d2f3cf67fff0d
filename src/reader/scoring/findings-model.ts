/**
 * The findings model as the reader takes it: logistic regressions, one per outcome, and networks with
 * one hidden layer, over the feature strings of a predication and the vectors of its words. Trained by
 * `training/findings/train.py`. No files here: who has them passes them in.
 */
import { fault, ok, type Result } from "../../result/index.ts";
import { KeyRows } from "./key-rows.ts";

/** A plain array in `weights.bin`: bytes from `offset` on, little-endian. */
type ArrayEntry = { readonly offset: number; readonly length: number };

/** What the reader needs of `manifest.json`; the rest of the manifest is for people. */
export type FindingsManifest = {
  readonly format: number;
  readonly weights: { readonly bytes: number; readonly sha256: string };
  /** Outcomes in the order of the columns: "axis:posture", "stance:demands", "commitment", "kind:withdraw". */
  readonly outcomes: readonly string[];
  /** The network's: "no claim" and the stances, then "no commitment" and the kinds, then "no event" and the types. */
  readonly networkOutcomes: readonly string[];
  readonly dimensions: number;
  readonly featureScale: number;
  readonly vectorScale: number;
  /** Probabilities from which on a finding is printed. */
  readonly thresholds: {
    readonly claim: number;
    readonly commitment: number;
    readonly event: number;
  };
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
  /** Networks that differ in the seed of their training; their mean wavers less than one. */
  readonly networks: readonly {
    readonly weights: ArrayEntry;
    readonly scales: ArrayEntry;
    readonly vectorWeights: ArrayEntry;
    readonly biases: ArrayEntry;
    readonly outputWeights: ArrayEntry;
    readonly outputBiases: ArrayEntry;
  }[];
};

/** One hidden layer over features and vectors, and the layer of outcomes over it. */
export type FindingsNetwork = {
  /** `weights[feature * hidden + unit]`, to be multiplied by the unit's scale. */
  readonly weights: Int8Array;
  readonly scales: Float32Array;
  readonly vectorWeights: Float32Array;
  readonly biases: Float32Array;
  readonly outputWeights: Float32Array;
  readonly outputBiases: Float32Array;
};

export type FindingsModel = {
  readonly manifest: FindingsManifest;
  readonly features: KeyRows;
  readonly featureWeights: Int8Array;
  readonly featureScales: Float32Array;
  readonly words: KeyRows;
  readonly wordVectors: Int8Array;
  /** How much a word counts in a sum of vectors: little where it is frequent (Arora et al. 2017). */
  readonly wordWeights: Float32Array;
  readonly vectorWeights: Float32Array;
  readonly biases: Float32Array;
  readonly networks: readonly FindingsNetwork[];
};

export type FindingsModelFault =
  | { readonly kind: "unknown-weights-format"; readonly format: number }
  | { readonly kind: "weights-of-other-digest"; readonly expected: string; readonly found: string };

/** Format 1: arrays of little-endian numbers, one after the other. */
const FORMAT = 1;

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
  const { arrays } = manifest;
  // Copies: the weights may lie at any offset of a larger buffer.
  const words = ({ offset, length }: ArrayEntry): ArrayBuffer =>
    new Uint8Array(bytes.subarray(offset, offset + 4 * length)).buffer;
  const floats = (entry: ArrayEntry): Float32Array => new Float32Array(words(entry));
  const bytesOf = ({ offset, length }: ArrayEntry): Int8Array =>
    new Int8Array(bytes.buffer, bytes.byteOffset + offset, length);
  const rows = (entry: ArrayEntry): KeyRows => new KeyRows(new Int32Array(words(entry)));
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
    networks: manifest.networks.map((entries) => ({
      weights: bytesOf(entries.weights),
      scales: floats(entries.scales),
      vectorWeights: floats(entries.vectorWeights),
      biases: floats(entries.biases),
      outputWeights: floats(entries.outputWeights),
      outputBiases: floats(entries.outputBiases),
    })),
  });
}
