/**
 * A findings model of two features, two words and one hidden unit, whose sums can be done in the head.
 * Used by tests only.
 */
import { type FindingsManifest, type FindingsModel, findingsModelOf } from "./findings-model.ts";
import { hashOf } from "./hashing.ts";

const OUTCOMES = [
  "axis:performance",
  "stance:done",
  "commitment",
  "kind:pay",
  "axis:compliance",
  "axis:posture",
  "event",
  "type:AGREE",
  "claim",
] as const;
const NETWORK_OUTCOMES = [
  "no claim",
  "stance:done",
  "no commitment",
  "kind:pay",
  "no event",
  "type:AGREE",
] as const;

/** The known features: the first speaks for "done", the second against it and for a payment. */
const FEATURES = ["lemma=leave", "lemma=pay"] as const;

/** A row of the vector weights that adds nothing. */
const NONE = OUTCOMES.map(() => 0);

export type SmallModel = {
  readonly manifest: FindingsManifest;
  readonly bytes: Uint8Array;
};

/** The arrays of `weights.bin` end to end, and the manifest that says where they are. */
export function smallModel(): SmallModel {
  const parts: Uint8Array[] = [];
  let offset = 0;
  const entry = (array: Uint32Array | Float32Array | Int8Array) => {
    const place = { offset, length: array.length };
    parts.push(new Uint8Array(array.buffer, array.byteOffset, array.byteLength));
    offset += array.byteLength;
    return place;
  };
  const floats = (...values: number[]) => entry(Float32Array.from(values));
  const bytes = (...values: number[]) => entry(Int8Array.from(values));
  const arrays = {
    featureKeys: entry(Uint32Array.from(FEATURES, hashOf)),
    featureScales: floats(...OUTCOMES.map(() => 0.01)),
    wordKeys: entry(Uint32Array.from(["<unk>", "truce"], hashOf)),
    wordWeights: floats(0, 1),
    // Rows: own words, head, sentence, sentence before.
    vectorWeights: floats(
      ...[0, 0, 0, 3, 0, 0, 0, 0, 0],
      ...NONE,
      ...[0, 0, 1, 0, 0, 0, 0, 0, 0],
      ...NONE,
    ),
    biases: floats(0, 1, -2, 0, -30, -30, -1, 0, 0),
  };
  const network = {
    scales: floats(0.01),
    vectorWeights: floats(0, 0, 0, 0),
    biases: floats(0),
    outputWeights: floats(0, 1, 0, 2, 0, 1),
    outputBiases: floats(0, 0, 0, 0, 0, 0),
  };
  const manifest = {
    format: 1,
    outcomes: OUTCOMES,
    networkOutcomes: NETWORK_OUTCOMES,
    dimensions: 1,
    featureScale: 1,
    vectorScale: 1,
    thresholds: { claim: 0.3, commitment: 0.3, event: 0.3 },
    arrays: {
      ...arrays,
      featureWeights: bytes(
        ...[100, 100, 0, 0, 0, 0, 100, 0, 100],
        ...[-100, 0, 100, 100, 0, 0, 0, 0, -100],
      ),
      wordVectors: bytes(0, 50),
    },
    networks: [{ ...network, weights: bytes(100, 0) }],
    weights: { bytes: offset, sha256: "right" },
  };
  const all = new Uint8Array(offset);
  let at = 0;
  for (const part of parts) {
    all.set(part, at);
    at += part.length;
  }
  return { manifest, bytes: all };
}

/** The small model as the reader holds it. */
export function openSmallModel(): FindingsModel {
  const { manifest, bytes } = smallModel();
  const model = findingsModelOf(manifest, bytes, () => "right");
  if (!model.ok) throw new RangeError(`the small model does not open: ${model.fault.kind}`);
  return model.value;
}
