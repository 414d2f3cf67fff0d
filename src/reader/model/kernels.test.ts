import { readFileSync } from "node:fs";

import { describe, expect, it } from "vitest";

import { exponential } from "./exponential.ts";
import { type Kernel, type KernelFactory, packedLength, packWeights } from "./kernel.ts";
import { createPlainKernel } from "./plain-kernel.ts";
import { type KernelExports, wasmKernel, wasmPages } from "./wasm-kernel.ts";

declare const WebAssembly: {
  Module: new (bytes: Uint8Array) => object;
  Memory: new (size: { initial: number }) => { readonly buffer: ArrayBuffer };
  Instance: new (
    module: object,
    imports: { env: { memory: object } },
  ) => { readonly exports: unknown };
};

const createWasmKernel: KernelFactory = (bytes) => {
  const memory = new WebAssembly.Memory({ initial: wasmPages(bytes) });
  const module = new WebAssembly.Module(readFileSync("kernel/kernel.wasm"));
  const { exports } = new WebAssembly.Instance(module, { env: { memory } });
  return wasmKernel(exports as KernelExports, memory.buffer);
};

/** Numbers that look random and are the same every time. */
function numbers(count: number, seed: number, scale: number): number[] {
  let state = seed;
  return Array.from({ length: count }, () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return (state / 4294967296 - 0.5) * scale;
  });
}

/** Runs the same work on both kernels and returns the bytes `[at, at + length)` of each. */
function both(
  work: (kernel: Kernel) => void,
  at: number,
  length: number,
): [Uint8Array, Uint8Array] {
  const run = (factory: KernelFactory): Uint8Array => {
    const kernel = factory(1 << 18);
    work(kernel);
    return new Uint8Array(kernel.memory, at, length).slice();
  };
  return [run(createPlainKernel), run(createWasmKernel)];
}

function floats(kernel: Kernel, at: number, values: readonly number[]): void {
  new Float32Array(kernel.memory, at, values.length).set(values);
}

function shorts(kernel: Kernel, at: number, values: readonly number[]): void {
  new Int16Array(kernel.memory, at, values.length).set(values.map(Math.round));
}

const OUT = 1 << 17;
const OUT16 = OUT + (1 << 16);

describe("the plain and the WebAssembly kernel give the same bits", () => {
  it("embed", () => {
    const [plain, wasm] = both(
      (kernel) => {
        new Int8Array(kernel.memory, 4096, 320).set(numbers(320, 1, 254).map(Math.round));
        new Int32Array(kernel.memory, 1024, 6).set([0, 3, 9, 1, 1, 7]);
        kernel.embed({ ids: 1024, table: 4096, out: OUT }, { n: 2, features: 3, d: 32 }, 0.0123);
      },
      OUT,
      256,
    );
    expect(plain.some((byte) => byte !== 0)).toBe(true);
    expect(wasm).toEqual(plain);
  });

  it.each([0, 4096])("norm, the second input at %i", (y) => {
    const work = (kernel: Kernel): void => {
      floats(kernel, 1024, numbers(160, 2, 40));
      floats(kernel, 4096, numbers(160, 3, 9));
      floats(kernel, 8192, numbers(64, 4, 3));
      new Uint8Array(kernel.memory, 512, 5).set([1, 0, 0, 1, 0]);
      kernel.norm(
        { x: 1024, y, gain: 8192, bias: 8320, borders: 512, out: OUT, out16: OUT16 },
        { n: 5, d: 32 },
      );
    };
    for (const [at, length] of [
      [OUT, 640],
      [OUT16, 320],
    ] as const) {
      const [plain, wasm] = both(work, at, length);
      expect(plain.some((byte) => byte !== 0)).toBe(true);
      expect(wasm).toEqual(plain);
    }
  });

  it.each([true, false])("multiply, negative values cut: %s", (relu) => {
    const [m, k] = [11, 48];
    const [plain, wasm] = both(
      (kernel) => {
        const weights = Int8Array.from(numbers(m * k, 5, 254).map(Math.round));
        packWeights(weights, { m, k }, new Int16Array(kernel.memory, 16384, packedLength(m, k)));
        shorts(kernel, 1024, numbers(7 * 16 + 48, 6, 60000));
        floats(kernel, 8192, numbers(32, 7, 0.001));
        kernel.multiply(
          { input: 1024, weights: 16384, scale: 8192, bias: 8256, out: OUT },
          { n: 7, k, m: 16, stride: 16 },
          relu,
        );
      },
      OUT,
      7 * 16 * 4,
    );
    expect(plain.some((byte) => byte !== 0)).toBe(true);
    expect(wasm).toEqual(plain);
  });

  it("scan", () => {
    const [plain, wasm] = both(
      (kernel) => {
        floats(kernel, 1024, numbers(9 * 32, 8, 30));
        new Uint8Array(kernel.memory, 512, 9).set([1, 0, 0, 0, 1, 0, 0, 0, 1]);
        kernel.scan({ gates: 1024, borders: 512, out: OUT }, { n: 9, d: 16 });
      },
      OUT,
      9 * 16 * 4,
    );
    expect(plain.some((byte) => byte !== 0)).toBe(true);
    expect(wasm).toEqual(plain);
  });

  it.each([1, 2, 21])("arcs and the best of %i", (n) => {
    const work = (kernel: Kernel): void => {
      floats(kernel, 1024, numbers(n * 16, 9, 8));
      floats(kernel, 8192, numbers(n * 32, 10, 8));
      floats(kernel, 512, numbers(80, 11, 4));
      kernel.arcs(
        { dep: 1024, head: 8192, headBias: 512, root: 576, distance: 640, out: OUT },
        { n, a: 16, headStride: 32 },
      );
      kernel.best(
        { scores: OUT, index: OUT16, probability: OUT16 + 4096 },
        { n, m: n + 1, stride: n + 1 },
      );
    };
    for (const [at, length] of [
      [OUT, n * (n + 1) * 4],
      [OUT16, n * 4],
      [OUT16 + 4096, n * 4],
    ] as const) {
      const [plain, wasm] = both(work, at, length);
      expect(wasm).toEqual(plain);
    }
  });

  it("quantise and pair", () => {
    const work = (kernel: Kernel): void => {
      floats(kernel, 1024, numbers(6 * 24, 12, 70));
      kernel.quantise({ x: 1024, out: 8192 }, { n: 6, columns: 16, stride: 24 });
      // Products are of activations that are not negative.
      shorts(kernel, 12288, numbers(96, 13, 32000).map(Math.abs));
      shorts(kernel, 16384, numbers(96, 14, 32000).map(Math.abs));
      new Int32Array(kernel.memory, 512, 6).set([0, 5, 3, 2, 4, 1]);
      kernel.pair({ dep: 12288, head: 16384, pairs: 512, out: OUT }, { n: 3, r: 16 });
    };
    for (const [at, length] of [
      [8192, 192],
      [OUT, 288],
    ] as const) {
      const [plain, wasm] = both(work, at, length);
      expect(plain.some((byte) => byte !== 0)).toBe(true);
      expect(wasm).toEqual(plain);
    }
  });
});

describe("the exponential", () => {
  it.each([-20, -1.5, -0.1, 0, 0.3, 2, 10])("of %f is right to six digits", (x) => {
    expect(exponential(x) / Math.exp(x)).toBeCloseTo(1, 5);
  });
});
