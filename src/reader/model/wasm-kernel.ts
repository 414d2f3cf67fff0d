/**
 * The kernel over an instance of `kernel/kernel.wasm`. Who has an engine (Node, the browser)
 * instantiates the module with a memory of `wasmPages` pages and passes exports and memory here.
 */
import type { Kernel } from "./kernel.ts";

const PAGE = 65536;

/** Pages of memory that hold `bytes`. */
export function wasmPages(bytes: number): number {
  return Math.ceil(bytes / PAGE) + 1;
}

/** The functions of `kernel/kernel.c`, positions as byte offsets. */
export type KernelExports = {
  readonly [Name in
    | "embed"
    | "norm"
    | "multiply"
    | "scan"
    | "quantise"
    | "arcs"
    | "best"
    | "pair"]: (...numbers: number[]) => void;
};

/** A kernel whose work is done by `exports` on `memory`. */
export function wasmKernel(exports: KernelExports, memory: ArrayBuffer): Kernel {
  return {
    memory,
    kind: "wasm",
    embed: (at, size, scale) =>
      exports.embed(at.ids, at.table, at.out, size.n, size.features, size.d, scale),
    norm: (at, { n, d }) =>
      exports.norm(at.x, at.y, at.gain, at.bias, at.borders, at.out, at.out16, n, d),
    multiply: (at, { n, k, m, stride }, relu) =>
      exports.multiply(
        at.input,
        at.weights,
        at.scale,
        at.bias,
        at.out,
        n,
        k,
        m,
        stride,
        relu ? 1 : 0,
      ),
    scan: (at, { n, d }) => exports.scan(at.gates, at.borders, at.out, n, d),
    quantise: (at, { n, columns, stride }) => exports.quantise(at.x, at.out, n, columns, stride),
    arcs: (at, { n, a, headStride }) =>
      exports.arcs(at.dep, at.head, at.headBias, at.root, at.distance, at.out, n, a, headStride),
    best: (at, { n, m, stride }) => exports.best(at.scores, at.index, at.probability, n, m, stride),
    pair: (at, { n, r }) => exports.pair(at.dep, at.head, at.pairs, at.out, n, r),
  };
}
