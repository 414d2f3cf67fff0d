/**
 * Every predication of a page with the findings model's probabilities.
 */
import { attributionIndex, cueIndex } from "../attribution/index.ts";
import { chainsOf, type Predication } from "../predications/index.ts";
import type { Axis, CommitmentKind, Stance } from "../reading.ts";
import type { FeatureContext, FeatureWords } from "./feature-context.ts";
import { featureStringsOf } from "./feature-strings.ts";
import type { FindingsModel } from "./findings-model.ts";
import { type Columns, outcomeColumns } from "./outcome-columns.ts";
import {
  logOddsAt,
  logOddsOf,
  networkProbabilities,
  probabilityOf,
  type SurroundingSums,
  surroundingSums,
} from "./outcome-scores.ts";
import type { PageAnalysis } from "./page-analysis.ts";
import {
  meanVector,
  type PredicationInput,
  predicationInput,
  surroundings,
  wordRowsOf,
} from "./predication-input.ts";

export type ScoredPredication = {
  readonly predication: Predication;
  readonly chained: boolean;
  /** Id of the wording that decided instead of the model. */
  readonly pattern?: string;
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
    const around = surroundingSums(model, surroundings(model, [whole, before]));
    before = Float64Array.from(whole);
    return rows.map((row) => {
      const { tokens, head } = row.predication;
      const own = [vectorOf(tokens), vectorOf([head])] as const;
      return scored(row, model, { input: predicationInput(model, row.features, own), around });
    });
  });
}

/** How the two halves share in the probability of a commitment; the regressions find more of them. */
const REGRESSION_SHARE = 0.75;

function scored(
  { predication, chained }: FeatureRow,
  model: FindingsModel,
  { input, around }: { readonly input: PredicationInput; readonly around: SurroundingSums },
): ScoredPredication {
  const columns = outcomeColumns(model);
  const gates = [columns.commitment, ...columns.axes.map(({ column }) => column)];
  const most = Math.max(...gates.map((column) => logOddsAt(model, input, { around, column })));
  if (probabilityOf(most) < SILENT) return silent(predication, chained);
  const chances = logOddsOf(model, input, around).map(probabilityOf);
  const halves: Halves = { chances, learned: networkProbabilities(model, input, around) };
  const axes: Record<Axis, number> = { performance: 0, compliance: 0, posture: 0 };
  const stances = new Map<Stance, number>();
  for (const { axis, column, stances: own } of columns.axes) {
    axes[axis] = ((halves.chances[column] ?? 0) + sumOf(own, halves)) / 2;
    addShares(stances, own, halves);
  }
  const kinds = new Map<CommitmentKind, number>();
  addShares(kinds, columns.kinds, halves);
  const commitment =
    REGRESSION_SHARE * (halves.chances[columns.commitment] ?? 0) +
    (1 - REGRESSION_SHARE) * sumOf(columns.kinds, halves);
  return {
    predication,
    chained,
    axes,
    stances,
    commitment: predication.form === "chain" ? 0 : commitment,
    kinds,
  };
}

/** Where the regressions see next to nothing the rest is not asked: most predications are of no matter. */
const SILENT = 0.04;

function silent(predication: Predication, chained: boolean): ScoredPredication {
  const axes = { performance: 0, compliance: 0, posture: 0 };
  return { predication, chained, axes, stances: new Map(), commitment: 0, kinds: new Map() };
}

/** Probabilities by column: of the regressions, and of the network. */
type Halves = { readonly chances: Float64Array; readonly learned: Float64Array };

/** How likely the network finds one of `outcomes`. */
function sumOf(outcomes: readonly Columns<string>[], { learned }: Halves): number {
  return outcomes.reduce((sum, { network }) => sum + (learned[network] ?? 0), 0);
}

/** Adds each outcome's share among `outcomes`, by both halves: 0 to 2. */
function addShares<Outcome extends string>(
  shares: Map<Outcome, number>,
  outcomes: readonly Columns<Outcome>[],
  { chances, learned }: Halves,
): void {
  let regressions = 1e-9;
  let network = 1e-9;
  for (const columns of outcomes) {
    regressions += chances[columns.regression] ?? 0;
    network += learned[columns.network] ?? 0;
  }
  for (const columns of outcomes) {
    const share =
      (chances[columns.regression] ?? 0) / regressions + (learned[columns.network] ?? 0) / network;
    shares.set(columns.outcome, share);
  }
}
