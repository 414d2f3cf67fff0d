/**
 * The network's kernel in this process: WebAssembly SIMD where the engine has it, else plain
 * TypeScript with the same results.
 */
import {
  createPlainKernel,
  type KernelExports,
  type KernelFactory,
  wasmKernel,
  wasmPages,
} from "../reader/index.ts";
import { packageBytes } from "./package-folder.ts";

/** What we use of the engine's WebAssembly; @types/node does not declare it. */
declare const WebAssembly: {
  validate(bytes: Uint8Array): boolean;
  Module: new (bytes: Uint8Array) => object;
  Memory: new (size: { initial: number }) => { readonly buffer: ArrayBuffer };
  Instance: new (
    module: object,
    imports: { env: { memory: object } },
  ) => { readonly exports: unknown };
};

/** A factory of kernels of the fastest kind that runs here. */
export function fastestKernel(): KernelFactory {
  const bytes = packageBytes("kernel/kernel.wasm");
  if (typeof WebAssembly === "undefined" || !WebAssembly.validate(bytes)) return createPlainKernel;
  const module = new WebAssembly.Module(bytes);
  return (size) => {
    const memory = new WebAssembly.Memory({ initial: wasmPages(size) });
    const { exports } = new WebAssembly.Instance(module, { env: { memory } });
    return wasmKernel(exports as KernelExports, memory.buffer);
  };
}
