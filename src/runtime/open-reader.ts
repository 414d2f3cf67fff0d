/**
 * The reader with the lexicon and the model that travel with the package.
 */
import { createReader, type Reader } from "../reader/index.ts";
import { loadChoiceModel } from "./load-choice-model.ts";
import { loadFindingsModel } from "./load-findings-model.ts";
import { loadModel } from "./load-syntax-model.ts";

/** A reader of English. @throws when the package is broken or not built. */
export function openReader(): Reader {
  const { model, kernel, lexicon } = loadModel();
  return createReader(
    { syntax: model, findings: loadFindingsModel(), choices: loadChoiceModel(), kernel },
    lexicon,
  );
}
