/** A choice model with weights set by hand, for tests that are about the candidates. */
import { type ChoiceModel, choiceModelOf, type Question } from "./choice-model.ts";

type Weights = { readonly [Asked in Question]?: Readonly<Record<string, number>> };

export function handWeighed(weights: Weights): ChoiceModel {
  const none = { speaker: {}, said: {}, obligor: {}, deadline: {}, party: {}, pact: {}, event: {} };
  const model = choiceModelOf({ format: 1, weights: { ...none, ...weights } });
  if (!model.ok) throw new RangeError("no such format");
  return model.value;
}
