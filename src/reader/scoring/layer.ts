/**
 * Sums of weights over the features of a predication and the vectors of its words, a column for each
 * outcome or hidden unit. The order of every sum is fixed: reading gives the same bits everywhere.
 *
 * Four columns at a time, so that their sums stay in registers; columns are padded to that. What is
 * handed out is a buffer: it holds until the layer is asked again (`npm run bench speed`).
 */
import type { PredicationInput } from "./predication-input.ts";

/** The arrays of a layer as the model's file has them. */
export type StoredLayer = {
  /** `weights[row * width + column]`, to be multiplied by the column's scale. */
  readonly weights: Int8Array;
  readonly scales: Float32Array;
  /** Rows of the four vectors end to end: own words and head, sentence and the sentence before. */
  readonly vectorWeights: Float32Array;
  readonly biases: Float32Array;
};

const TOGETHER = 4;

export class Layer {
  private readonly stored: StoredLayer;
  /** Columns of the stored layer, padded with its first. */
  private readonly columns: Int32Array;
  private readonly scales: Float64Array;
  /** `vectorWeights[(block * vectorRows + row) * 4 + column of the block]`. */
  private readonly vectorWeights: Float64Array;
  private readonly vectorRows: number;
  private readonly biases: Float64Array;
  private readonly sums: Float64Array;
  private readonly result: Float64Array;

  /** These columns of a layer, in this order. */
  constructor(stored: StoredLayer, columns: readonly number[]) {
    const width = Math.ceil(columns.length / TOGETHER) * TOGETHER;
    this.stored = stored;
    this.columns = new Int32Array(width);
    this.columns.set(columns);
    this.scales = new Float64Array(width);
    this.biases = new Float64Array(width);
    this.vectorRows = stored.vectorWeights.length / stored.biases.length;
    this.vectorWeights = new Float64Array(this.vectorRows * width);
    this.sums = new Float64Array(width);
    this.result = this.sums.subarray(0, columns.length);
    for (let k = 0; k < width; k += 1) this.layColumn(k);
  }

  private layColumn(k: number): void {
    const { stored, vectorRows, vectorWeights } = this;
    const width = stored.biases.length;
    const column = this.columns[k] ?? 0;
    this.scales[k] = stored.scales[column] ?? 0;
    this.biases[k] = stored.biases[column] ?? 0;
    const block = Math.floor(k / TOGETHER) * vectorRows * TOGETHER + (k % TOGETHER);
    for (let row = 0; row < vectorRows; row += 1)
      vectorWeights[block + row * TOGETHER] = stored.vectorWeights[row * width + column] ?? 0;
  }

  /** What the words around add to the sums, the same for all predications of a sentence; `vector` as `surroundings` gives it. */
  surroundingSums(vector: Float64Array): Float64Array {
    const sums = this.biases.slice();
    this.addVector(sums, vector, this.vectorRows - vector.length);
    return sums;
  }

  /** The sum of every column, `around` among them. */
  sumsOf({ features, featureValue, vector }: PredicationInput, around: Float64Array): Float64Array {
    const { sums, scales } = this;
    for (let k = 0; k < sums.length; k += TOGETHER) this.putRows(features, k);
    for (let k = 0; k < sums.length; k += 1)
      sums[k] = (sums[k] ?? 0) * featureValue * (scales[k] ?? 0) + (around[k] ?? 0);
    this.addVector(sums, vector, 0);
    return this.result;
  }

  /** The plain sums of the integer weights of `rows`, in the columns from `k` on. */
  private putRows(rows: readonly number[], k: number): void {
    const { weights, biases } = this.stored;
    const width = biases.length;
    const c0 = this.columns[k] ?? 0;
    const c1 = this.columns[k + 1] ?? 0;
    const c2 = this.columns[k + 2] ?? 0;
    const c3 = this.columns[k + 3] ?? 0;
    let s0 = 0;
    let s1 = 0;
    let s2 = 0;
    let s3 = 0;
    for (let i = 0; i < rows.length; i += 1) {
      const at = (rows[i] ?? 0) * width;
      s0 += weights[at + c0] ?? 0;
      s1 += weights[at + c1] ?? 0;
      s2 += weights[at + c2] ?? 0;
      s3 += weights[at + c3] ?? 0;
    }
    this.sums[k] = s0;
    this.sums[k + 1] = s1;
    this.sums[k + 2] = s2;
    this.sums[k + 3] = s3;
  }

  /** Adds the values of `vector` times their rows of weights, one row after the other. */
  private addVector(sums: Float64Array, vector: Float64Array, firstRow: number): void {
    const { vectorWeights, vectorRows } = this;
    for (let k = 0; k < sums.length; k += TOGETHER) {
      let s0 = sums[k] ?? 0;
      let s1 = sums[k + 1] ?? 0;
      let s2 = sums[k + 2] ?? 0;
      let s3 = sums[k + 3] ?? 0;
      let at = k * vectorRows + firstRow * TOGETHER;
      for (let d = 0; d < vector.length; d += 1, at += TOGETHER) {
        const value = vector[d] ?? 0;
        s0 += value * (vectorWeights[at] ?? 0);
        s1 += value * (vectorWeights[at + 1] ?? 0);
        s2 += value * (vectorWeights[at + 2] ?? 0);
        s3 += value * (vectorWeights[at + 3] ?? 0);
      }
      sums[k] = s0;
      sums[k + 1] = s1;
      sums[k + 2] = s2;
      sums[k + 3] = s3;
    }
  }
}
