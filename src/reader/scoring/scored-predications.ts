/**
 * Every predication of a page with the findings model's probabilities.
 */
import type { Predication } from "../predications/index.ts";
import type { Axis, CommitmentKind, EventType, Stance } from "../reading.ts";
import type { FeatureWords } from "./feature-context.ts";
import type { FindingsModel } from "./findings-model.ts";
import { addProbabilities, logOddsOf, probabilityOf, SurroundingSums } from "./outcome-scores.ts";
import { sharesOf, sumOf } from "./outcome-shares.ts";
import type { PageAnalysis } from "./page-analysis.ts";
import { type FeatureRow, featuresOfPage } from "./page-features.ts";
import { type OutcomeFamily, type Scorer, scorerOf } from "./scorer.ts";
import { meanVector, wordRowsOf } from "./word-vectors.ts";

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
  /** Probability that it tells an event of the page. */
  readonly event: number;
  readonly types: ReadonlyMap<EventType, number>;
};

/** The probabilities of every predication of `page`, sentence by sentence. */
export function scoredPredications(
  page: PageAnalysis,
  model: FindingsModel,
  words: FeatureWords,
): readonly (readonly ScoredPredication[])[] {
  const scorer = scorerOf(model);
  const outcomes = model.manifest.networkOutcomes.length;
  let before = meanVector(model, []);
  return featuresOfPage(page, words, scorer.features).map((rows, index) => {
    const sentence = page.sentences[index];
    if (sentence === undefined) return [];
    const wordRows = wordRowsOf(model, sentence);
    const whole = meanVector(model, wordRows);
    const around = new SurroundingSums(scorer.inputs, [whole, before]);
    before = whole;
    const learned = new Float64Array(rows.length * outcomes);
    return rows.map((row, i) =>
      scored(row, scorer, {
        wordRows,
        around,
        learned: learned.subarray(i * outcomes, (i + 1) * outcomes),
      }),
    );
  });
}

type Given = {
  readonly wordRows: readonly number[];
  readonly around: SurroundingSums;
  /** Where the networks' probabilities go. */
  readonly learned: Float64Array;
};

type Row = FeatureRow<readonly number[]>;

function inputOf({ features, predication }: Row, { inputs }: Scorer, wordRows: readonly number[]) {
  const rowAt = (token: number): number => wordRows[token] ?? -1;
  return inputs.of(features, predication.tokens.map(rowAt), [rowAt(predication.head)]);
}

function scored(row: Row, scorer: Scorer, given: Given): ScoredPredication {
  const { predication, chained } = row;
  const { columns } = scorer;
  const { around, learned } = given;
  const input = inputOf(row, scorer, given.wordRows);
  const [claimed = 0, committed = 0, told = 0] = logOddsOf(scorer.gates, input, around).map(
    probabilityOf,
  );
  if (Math.max(claimed, committed) < SILENT && told < SILENT_ON_EVENTS)
    return { predication, chained, ...NOTHING };
  const chances = logOddsOf(scorer.axes, input, around).map(probabilityOf);
  addProbabilities(learned, scorer, { input, around });
  const axes: Record<Axis, number> = { performance: 0, compliance: 0, posture: 0 };
  columns.axes.forEach(({ axis, stances }, number) => {
    axes[axis] = ((chances[number] ?? 0) + sumOf(stances, { learned })) / 2;
  });
  const commitment = (committed + sumOf(columns.kinds, { learned })) / 2;
  const event = (told + sumOf(columns.types, { learned })) / 2;
  const stances = sharesWhenAsked(row, scorer, { ...given, family: scorer.stances });
  const kinds = sharesWhenAsked(row, scorer, { ...given, family: scorer.kinds });
  const types = sharesWhenAsked(row, scorer, { ...given, family: scorer.types });
  return {
    predication,
    chained,
    axes,
    get stances() {
      return stances();
    },
    commitment: predication.form === "chain" ? 0 : commitment,
    get kinds() {
      return kinds();
    },
    event: predication.form === "chain" ? 0 : event,
    get types() {
      return types();
    },
  };
}

/**
 * Below these the networks are not asked: they would have to be all but sure for a finding to be printed.
 * Over 148 held-out pages as many findings are right with them as with 0.05.
 */
const SILENT = 0.2;
const SILENT_ON_EVENTS = 0.3;

const NOTHING: Omit<ScoredPredication, "predication" | "chained"> = {
  axes: { performance: 0, compliance: 0, posture: 0 },
  stances: new Map(),
  commitment: 0,
  kinds: new Map(),
  event: 0,
  types: new Map(),
};

/** The shares of the outcomes of a family, computed at the first call: only what is found is asked for them. */
function sharesWhenAsked<Outcome extends string>(
  row: Row,
  scorer: Scorer,
  { wordRows, around, learned, family }: Given & { readonly family: OutcomeFamily<Outcome> },
): () => ReadonlyMap<Outcome, number> {
  let shares: ReadonlyMap<Outcome, number> | null = null;
  return () => {
    if (shares !== null) return shares;
    const logOdds = logOddsOf(family.regressions, inputOf(row, scorer, wordRows), around);
    const chances = new Float64Array(scorer.model.manifest.outcomes.length);
    family.columns.forEach((column, k) => {
      chances[column] = probabilityOf(logOdds[k] ?? 0);
    });
    shares = new Map(family.groups.flatMap((group) => sharesOf(group, { chances, learned })));
    return shares;
  };
}
