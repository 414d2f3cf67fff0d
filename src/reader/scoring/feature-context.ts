/**
 * What the feature strings of a predication are made from.
 */
import type { Attribution, Sentence, TokenPlace } from "../analysis.ts";
import type { Predication } from "../predications/index.ts";
import type { PageAnalysis } from "./page-analysis.ts";
import type { StanceCues } from "./stance-cues.ts";

/** The word lists that features are made with. */
export type FeatureWords = {
  /** Lemmas that name a pact ("agreement", "truce"). */
  readonly pactNouns: ReadonlySet<string>;
  readonly cues: StanceCues;
  /** Commitment kinds that a verb or noun can name. */
  readonly kindsOf: ReadonlyMap<string, readonly string[]>;
};

export type FeatureContext = {
  readonly page: PageAnalysis;
  /** Attributions whose content holds a place, innermost first. */
  readonly contentAt: (place: TokenPlace) => readonly Attribution[];
  /** The attribution whose cue a place is, or null. */
  readonly cueAt: (place: TokenPlace) => Attribution | null;
  readonly sentence: Sentence;
  readonly predications: readonly Predication[];
  readonly words: FeatureWords;
};
