/**
 * Every predication of a page with the findings model's probabilities.
 */
import { attributionIndex, cueIndex } from "../attribution/index.ts";
import { exponential } from "../model/index.ts";
import type { Predication } from "../predications/index.ts";
import type { Axis, CommitmentKind, Stance } from "../reading.ts";
import { type FeatureContext, featureStringsOf } from "./feature-strings.ts";
import { type FindingsModel, logOddsOf, meanVector, wordRowsOf } from "./findings-model.ts";
import type { PageAnalysis } from "./page-analysis.ts";

export type ScoredPredication = {
  readonly predication: Predication;
  /** Probability that it carries a claim of the axis. */
  readonly axes: Readonly<Record<Axis, number>>;
  /** Log-odds of each stance, to be compared within one axis. */
  readonly stances: ReadonlyMap<Stance, number>;
  readonly commitment: number;
  readonly kinds: ReadonlyMap<CommitmentKind, number>;
};

const probability = (logOdds: number): number =>
  1 / (1 + exponential(-Math.max(-60, Math.min(60, logOdds))));

/** Feature strings of every predication, sentence by sentence: what training and reading share. */
export function pageFeatures(
  page: PageAnalysis,
  pactNouns: ReadonlySet<string>,
): readonly (readonly (readonly string[])[])[] {
  const contentAt = attributionIndex(page.attributions);
  const cueAt = cueIndex(page.attributions);
  return page.predications.map((predications, index) => {
    const sentence = page.sentences[index];
    if (sentence === undefined) return [];
    const context: FeatureContext = { page, contentAt, cueAt, sentence, predications, pactNouns };
    return predications.map((predication) => featureStringsOf(context, predication));
  });
}

/** The probabilities of every predication of `page`, sentence by sentence. */
export function scoredPredications(
  page: PageAnalysis,
  model: FindingsModel,
  pactNouns: ReadonlySet<string>,
): readonly (readonly ScoredPredication[])[] {
  const features = pageFeatures(page, pactNouns);
  let before = new Float64Array(model.manifest.dimensions);
  return page.predications.map((predications, index) => {
    const sentence = page.sentences[index];
    if (sentence === undefined) return [];
    const rows = wordRowsOf(model, sentence);
    const whole = meanVector(model, rows);
    const previous = before;
    before = Float64Array.from(whole);
    return predications.map((predication, position) => {
      const own = meanVector(
        model,
        predication.tokens.map((token) => rows[token] ?? -1),
      );
      const head = meanVector(model, [rows[predication.head] ?? -1]);
      return scored(
        predication,
        model,
        logOddsOf(model, features[index]?.[position] ?? [], [own, head, whole, previous]),
      );
    });
  });
}

function scored(
  predication: Predication,
  { manifest }: FindingsModel,
  logOdds: Float64Array,
): ScoredPredication {
  const axes: Record<Axis, number> = { performance: 0, compliance: 0, posture: 0 };
  const stances = new Map<Stance, number>();
  const kinds = new Map<CommitmentKind, number>();
  let commitment = 0;
  manifest.outcomes.forEach((outcome, column) => {
    const value = logOdds[column] ?? 0;
    const [family, token = ""] = outcome.split(":");
    if (family === "axis") axes[token as Axis] = probability(value);
    else if (family === "stance") stances.set(token as Stance, value);
    else if (family === "kind") kinds.set(token as CommitmentKind, value);
    else commitment = probability(value);
  });
  return { predication, axes, stances, commitment, kinds };
}
