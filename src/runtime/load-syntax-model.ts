/**
 * The language model and the compiled lexicon that travel with the package, read from its folder,
 * their checksums verified.
 */
import { createHash } from "node:crypto";

import {
  checkedWeights,
  createSyntax,
  type KernelFactory,
  type LemmaTable,
  type Lexicon,
  type NetworkManifest,
  type Syntax,
  type SyntaxModel,
} from "../reader/index.ts";
import { packageBytes, packageJson } from "./package-folder.ts";
import { fastestKernel } from "./wasm-kernel.ts";

const MODEL = "models/syntax-en-1";

/** What `createSyntax` needs, from the package's own folder. */
export type LoadedModel = {
  readonly model: SyntaxModel;
  readonly kernel: KernelFactory;
  readonly lexicon: Lexicon;
};

/**
 * The model, a kernel to run it and the lexicon.
 *
 * @throws when a file is missing or does not have the digest its manifest names: the package is broken.
 */
export function loadModel(): LoadedModel {
  const manifest = packageJson(`${MODEL}/manifest.json`) as NetworkManifest;
  const weights = checkedWeights(manifest, packageBytes(`${MODEL}/weights.bin`), sha256);
  if (!weights.ok)
    throw new Error(`models/syntax-en-1 is damaged: ${JSON.stringify(weights.fault)}`);
  return {
    model: { weights: weights.value, lemmas: packageJson(`${MODEL}/lemmas.json`) as LemmaTable },
    kernel: fastestKernel(),
    lexicon: packageJson("dist/lexicons/en.json") as Lexicon,
  };
}

/** A parser from the package's own model. */
export function loadSyntax(): Syntax {
  const { model, kernel, lexicon } = loadModel();
  return createSyntax(model, kernel, lexicon);
}

function sha256(bytes: Uint8Array): string {
  return createHash("sha256").update(bytes).digest("hex");
}
