/**
 * The arithmetic of the network, on one block of memory. Two makes of it give the same bits: WASM
 * SIMD (`kernel/kernel.c`, instantiated by `runtime` or the browser) and plain TypeScript
 * (`plain-kernel.ts`), which is slower and needs nothing. Float work is single precision in a fixed
 * order; products of weights are integers.
 *
 * All positions are byte offsets into `memory`, multiples of 16; rows are packed without gaps.
 * "Rows" are the words of some sentences with a border row before, between and after them.
 */
export type Kernel = {
  readonly memory: ArrayBuffer;
  readonly kind: "wasm" | "plain";
  /** out[n, d] (float) = scale * sum of the `features` int8 rows of `table` that ids[n, features] name. */
  embed(
    at: { ids: number; table: number; out: number },
    size: { n: number; features: number; d: number },
    scale: number,
  ): void;
  /** Layer norm of x + y (y at 0: of x alone) to float and int16 (value * 1024); border rows become zero. */
  norm(
    at: {
      x: number;
      y: number;
      gain: number;
      bias: number;
      borders: number;
      out: number;
      out16: number;
    },
    size: { n: number; d: number },
  ): void;
  /** out[n, m] = in16[n, k] x weights * scale + bias; input rows begin `stride` values apart. `weights` as `packWeights` lays them out. */
  multiply(
    at: { input: number; weights: number; scale: number; bias: number; out: number },
    size: { n: number; k: number; m: number; stride: number },
    relu: boolean,
  ): void;
  /** The gated recurrence over gates[n, 2d]; first half of the channels forward, second backward. */
  scan(at: { gates: number; borders: number; out: number }, size: { n: number; d: number }): void;
  /** int16 of `columns` float columns, value * 1024; input rows begin `stride` values apart. */
  quantise(
    at: { x: number; out: number },
    size: { n: number; columns: number; stride: number },
  ): void;
  /** out[n, n + 1]: score of head j - 1 for each of the n words of a sentence (j = 0: the root); a word is not its own head. */
  arcs(
    at: {
      dep: number;
      head: number;
      headBias: number;
      root: number;
      distance: number;
      out: number;
    },
    size: { n: number; a: number; headStride: number },
  ): void;
  /** For each of n rows of m scores: position of the highest (int32) and its probability (float). */
  best(
    at: { scores: number; index: number; probability: number },
    size: { n: number; m: number; stride: number },
  ): void;
  /** out16[n, 3r] = [d, h, d * h] of int16 rows: d is row `pairs[2i]` of `dep`, h row `pairs[2i + 1]` of `head`. */
  pair(
    at: { dep: number; head: number; pairs: number; out: number },
    size: { n: number; r: number },
  ): void;
};

/** Makes a kernel with at least `bytes` of memory. */
export type KernelFactory = (bytes: number) => Kernel;

/** Columns that `multiply` works on at once; `m` is padded to it. */
export const COLUMNS = 8;

/** How many values `packWeights` writes for `m` columns of `k` inputs. */
export function packedLength(m: number, k: number): number {
  return Math.ceil(m / COLUMNS) * COLUMNS * k;
}

/**
 * Lays int8 weights[m, k] out as `multiply` reads them: blocks of eight columns, inputs in pairs,
 * `out[block][k / 2][column][2]` (int16). `k` is even.
 */
export function packWeights(
  weights: Int8Array,
  size: { m: number; k: number },
  out: Int16Array,
): void {
  const { m, k } = size;
  for (let column = 0; column < m; column++) {
    const block = (column >> 3) * COLUMNS * k + (column & 7) * 2;
    for (let input = 0; input < k; input++) {
      out[block + (input >> 1) * 16 + (input & 1)] = weights[column * k + input] ?? 0;
    }
  }
}
