/**
 * The choice model that travels with the package.
 */
import { type ChoiceFile, type ChoiceModel, choiceModelOf } from "../reader/index.ts";
import { packageJson } from "./package-folder.ts";

const FILE = "models/choices-en-1/choices.json";

/** @throws when the file is missing or of another format: the package is broken. */
export function loadChoiceModel(): ChoiceModel {
  const model = choiceModelOf(packageJson(FILE) as ChoiceFile);
  if (!model.ok) throw new Error(`${FILE} is damaged: ${JSON.stringify(model.fault)}`);
  return model.value;
}
