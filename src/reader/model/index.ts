export { exponential } from "./exponential.ts";
export {
  COLUMNS,
  type Kernel,
  type KernelFactory,
  packedLength,
  packWeights,
} from "./kernel.ts";
export { createPlainKernel } from "./plain-kernel.ts";
export { type KernelExports, wasmKernel, wasmPages } from "./wasm-kernel.ts";
export {
  checkedWeights,
  type NetworkManifest,
  type NetworkWeights,
  tensorBytes,
  tensorOf,
} from "./weights.ts";
