/**
 * The model folder as the reader takes it: a manifest and one block of bytes, checked against each
 * other before anything is computed. No files here: who has them passes them in.
 */
import { fault, ok, type Result } from "../../result/index.ts";

/** A plain array in `weights.bin`. */
export type TensorEntry = {
  readonly name: string;
  readonly type: "int8" | "int16" | "uint16" | "uint32" | "float32";
  readonly shape: readonly number[];
  readonly offset: number;
  readonly scale?: number;
};

/** What the network needs of `manifest.json`; the rest of the manifest is for people. */
export type NetworkManifest = {
  readonly format: number;
  readonly weights: { readonly bytes: number; readonly sha256: string };
  readonly shape: {
    readonly rows: number;
    readonly words: number;
    readonly d: number;
    readonly layers: number;
    readonly a: number;
    readonly r: number;
  };
  /** Joint tags "UPOS|XPOS" and UD relations, by output column. */
  readonly tags: readonly string[];
  readonly relations: readonly string[];
  readonly tensors: readonly TensorEntry[];
};

export type NetworkWeights = { readonly manifest: NetworkManifest; readonly bytes: Uint8Array };

export type WeightsFault =
  | { readonly kind: "unknown-weights-format"; readonly format: number }
  | { readonly kind: "weights-of-other-length"; readonly expected: number; readonly found: number }
  | { readonly kind: "weights-of-other-digest"; readonly expected: string; readonly found: string };

const FORMAT = 1;

/** The weights, when the bytes are those the manifest names. `digest` gives SHA-256 in lower-case hexadecimal. */
export function checkedWeights(
  manifest: NetworkManifest,
  bytes: Uint8Array,
  digest: (bytes: Uint8Array) => string,
): Result<NetworkWeights, WeightsFault> {
  if (manifest.format !== FORMAT)
    return fault({ kind: "unknown-weights-format", format: manifest.format });
  const { bytes: expected, sha256 } = manifest.weights;
  if (bytes.length !== expected)
    return fault({ kind: "weights-of-other-length", expected, found: bytes.length });
  const found = digest(bytes);
  if (found !== sha256) return fault({ kind: "weights-of-other-digest", expected: sha256, found });
  return ok({ manifest, bytes });
}

/** The entry called `name`. @throws RangeError when there is none: the manifest belongs to another network. */
export function tensorOf(weights: NetworkWeights, name: string): TensorEntry {
  const entry = weights.manifest.tensors.find((tensor) => tensor.name === name);
  if (entry === undefined) throw new RangeError(`the model has no tensor "${name}"`);
  return entry;
}

/** The bytes of a tensor, in place. */
export function tensorBytes(weights: NetworkWeights, entry: TensorEntry): Uint8Array {
  const size = { int8: 1, int16: 2, uint16: 2, uint32: 4, float32: 4 }[entry.type];
  const length = entry.shape.reduce((product, n) => product * n, size);
  return weights.bytes.subarray(entry.offset, entry.offset + length);
}
