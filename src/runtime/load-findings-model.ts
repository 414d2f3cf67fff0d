/**
 * The findings model that travels with the package, its checksum verified.
 */
import { createHash } from "node:crypto";

import { type FindingsManifest, type FindingsModel, findingsModelOf } from "../reader/index.ts";
import { packageBytes, packageJson } from "./package-folder.ts";

const MODEL = "models/findings-en-1";

/** @throws when a file is missing or does not have the digest its manifest names: the package is broken. */
export function loadFindingsModel(): FindingsModel {
  const manifest = packageJson(`${MODEL}/manifest.json`) as FindingsManifest;
  const sha256 = (bytes: Uint8Array): string => createHash("sha256").update(bytes).digest("hex");
  const model = findingsModelOf(manifest, packageBytes(`${MODEL}/weights.bin`), sha256);
  if (!model.ok) throw new Error(`${MODEL} is damaged: ${JSON.stringify(model.fault)}`);
  return model.value;
}
