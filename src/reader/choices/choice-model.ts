/**
 * The model that chooses among candidates: a conditional logit (McFadden 1974), one set of weights per
 * question. Trained by `training/choices`; the weights are plain text, a feature string each.
 */
import { fault, ok, type Result } from "../../result/index.ts";
import { exponential } from "../model/index.ts";
import type { Candidate } from "./candidates.ts";

/**
 * What is asked: who says it, when; who is bound, by when; of each by itself: whether an actor is a
 * party, whether a pact exists, whether an act is an event of the page.
 */
export type Question = "speaker" | "said" | "obligor" | "deadline" | "party" | "pact" | "event";

/** What the reader needs of `choices.json`; the rest of the file is for people. */
export type ChoiceFile = {
  readonly format: number;
  readonly weights: Readonly<Record<Question, Readonly<Record<string, number>>>>;
};

export type ChoiceModel = ReadonlyMap<string, ReadonlyMap<string, number>>;

export type ChoiceModelFault = { readonly kind: "unknown-choice-format"; readonly format: number };

const FORMAT = 1;

export function choiceModelOf({
  format,
  weights,
}: ChoiceFile): Result<ChoiceModel, ChoiceModelFault> {
  if (format !== FORMAT) return fault({ kind: "unknown-choice-format", format });
  return ok(
    new Map(
      Object.entries(weights).map(([question, own]) => [question, new Map(Object.entries(own))]),
    ),
  );
}

/** Sum of the weights of `features`: log-odds up to what all candidates share. */
export function strengthOf(
  model: ChoiceModel,
  question: Question,
  features: readonly string[],
): number {
  const weights = model.get(question);
  let sum = 0;
  for (const feature of features) sum += weights?.get(feature) ?? 0;
  return sum;
}

export type Choice<Value> = Candidate<Value> & {
  /** Its share among the candidates, 0 to 1. */
  readonly probability: number;
};

/** The likeliest candidate, the first of equals; null where there is none. */
export function chosen<Value>(
  model: ChoiceModel,
  question: Question,
  all: readonly Candidate<Value>[],
): Choice<Value> | null {
  const strengths = all.map(({ features }) => strengthOf(model, question, features));
  const most = Math.max(...strengths);
  const best = all[strengths.indexOf(most)];
  if (best === undefined) return null;
  const total = strengths.reduce((sum, strength) => sum + exponential(strength - most), 0);
  return { ...best, probability: 1 / total };
}
