/**
 * Every predication of a page with the findings model's probabilities.
 */
import { attributionIndex, cueIndex } from "../attribution/index.ts";
import { chainsOf, type Predication } from "../predications/index.ts";
import type { Axis, CommitmentKind, Stance } from "../reading.ts";
import { axisOf } from "./axes.ts";
import type { FeatureContext, FeatureWords } from "./feature-context.ts";
import { featureStringsOf } from "./feature-strings.ts";
import type { FindingsModel } from "./findings-model.ts";
import { logOddsOf, networkProbabilities, probabilityOf } from "./outcome-scores.ts";
import type { PageAnalysis } from "./page-analysis.ts";
import {
  meanVector,
  type PredicationInput,
  predicationInput,
  wordRowsOf,
} from "./predication-input.ts";

export type ScoredPredication = {
  readonly predication: Predication;
  readonly chained: boolean;
  /** Probability that it carries a claim of the axis. */
  readonly axes: Readonly<Record<Axis, number>>;
  /** Share of each stance among those of its axis, 0 to 2. */
  readonly stances: ReadonlyMap<Stance, number>;
  readonly commitment: number;
  readonly kinds: ReadonlyMap<CommitmentKind, number>;
};

/** A predication, or a chain of them taken as one, with its feature strings. */
export type FeatureRow = {
  readonly predication: Predication;
  readonly features: readonly string[];
  /** Whether it is a link of a chain: what it claims, the chain claims. */
  readonly chained: boolean;
};

/** The rows of every sentence, predications first, then chains: what training and reading share. */
export function pageFeatures(
  page: PageAnalysis,
  words: FeatureWords,
): readonly (readonly FeatureRow[])[] {
  const contentAt = attributionIndex(page.attributions);
  const cueAt = cueIndex(page.attributions);
  return page.predications.map((predications, index) => {
    const sentence = page.sentences[index];
    if (sentence === undefined) return [];
    const context: FeatureContext = { page, contentAt, cueAt, sentence, predications, words };
    const chains = chainsOf(predications);
    const chained = new Set(chains.flatMap(({ links }) => links));
    const rows = predications.map((predication, position) => ({
      predication,
      features: featureStringsOf(context, predication),
      chained: chained.has(position),
    }));
    const whole = chains.map(({ whole: predication, links }) => ({
      predication,
      features: [...new Set(links.flatMap((link) => rows[link]?.features ?? []))],
      chained: false,
    }));
    return [...rows, ...whole];
  });
}

/** The probabilities of every predication of `page`, sentence by sentence. */
export function scoredPredications(
  page: PageAnalysis,
  model: FindingsModel,
  words: FeatureWords,
): readonly (readonly ScoredPredication[])[] {
  let before = new Float64Array(model.manifest.dimensions);
  return pageFeatures(page, words).map((rows, index) => {
    const sentence = page.sentences[index];
    if (sentence === undefined) return [];
    const wordRows = wordRowsOf(model, sentence);
    const vectorOf = (tokens: readonly number[]): Float64Array =>
      meanVector(
        model,
        tokens.map((token) => wordRows[token] ?? -1),
      );
    const whole = meanVector(model, wordRows);
    const previous = before;
    before = Float64Array.from(whole);
    return rows.map((row) => {
      const { tokens, head } = row.predication;
      const vectors = [vectorOf(tokens), vectorOf([head]), whole, previous];
      return scored(row, model, predicationInput(model, row.features, vectors));
    });
  });
}

/** How the two halves share in the probability of a commitment; the regressions find more of them. */
const REGRESSION_SHARE = 0.75;

function scored(
  { predication, chained }: FeatureRow,
  model: FindingsModel,
  input: PredicationInput,
): ScoredPredication {
  const { outcomes, networkOutcomes } = model.manifest;
  const chances = new Map<string, number>();
  logOddsOf(model, input).forEach((value, column) => {
    chances.set(outcomes[column] ?? "", probabilityOf(value));
  });
  const learned = new Map<string, number>();
  networkProbabilities(model, input).forEach((value, column) => {
    learned.set(networkOutcomes[column] ?? "", value);
  });
  const stances = namesOf(networkOutcomes, "stance:");
  const kinds = namesOf(networkOutcomes, "kind:");
  const axisChance = (axis: Axis): number => {
    const own = stances.filter((name) => axisOf(name.slice(7) as Stance) === axis);
    const sum = own.reduce((total, name) => total + (learned.get(name) ?? 0), 0);
    return ((chances.get(`axis:${axis}`) ?? 0) + sum) / 2;
  };
  const commitment = kinds.reduce((total, name) => total + (learned.get(name) ?? 0), 0);
  return {
    predication,
    chained,
    axes: {
      performance: axisChance("performance"),
      compliance: axisChance("compliance"),
      posture: axisChance("posture"),
    },
    stances: new Map(
      (["performance", "compliance", "posture"] as const).flatMap((axis) => {
        const own = stances.filter((name) => axisOf(name.slice(7) as Stance) === axis);
        return shares(own, chances, learned).map(([name, share]) => [
          name.slice(7) as Stance,
          share,
        ]);
      }),
    ),
    commitment:
      predication.form === "chain"
        ? 0
        : REGRESSION_SHARE * (chances.get("commitment") ?? 0) + (1 - REGRESSION_SHARE) * commitment,
    kinds: new Map(
      shares(kinds, chances, learned).map(([name, share]) => [
        name.slice(5) as CommitmentKind,
        share,
      ]),
    ),
  };
}

const namesOf = (outcomes: readonly string[], family: string): readonly string[] =>
  outcomes.filter((name) => name.startsWith(family));

/** Each name's share among `names`, by both halves: 0 to 2. */
function shares(
  names: readonly string[],
  ...halves: readonly ReadonlyMap<string, number>[]
): readonly (readonly [string, number])[] {
  const totals = halves.map((half) =>
    names.reduce((sum, name) => sum + (half.get(name) ?? 0), 1e-9),
  );
  return names.map((name) => [
    name,
    halves.reduce((sum, half, i) => sum + (half.get(name) ?? 0) / (totals[i] ?? 1), 0),
  ]);
}
