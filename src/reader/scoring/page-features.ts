/**
 * The features of every predication of a page, and of every chain of them taken as one.
 */
import { chainsOf, type Predication } from "../predications/index.ts";
import { type FeatureContext, type FeatureWords, featureContexts } from "./feature-context.ts";
import { featureStringsOf } from "./feature-strings.ts";
import type { PageAnalysis } from "./page-analysis.ts";

/** A predication, or a chain of them taken as one, with its features. */
export type FeatureRow<Features = readonly string[]> = {
  readonly predication: Predication;
  readonly features: Features;
  /** Whether it is a link of a chain: what it claims, the chain claims. */
  readonly chained: boolean;
};

/** In which shape features are wanted. */
export type FeatureShape<Features> = {
  readonly of: (context: FeatureContext, predication: Predication) => Features;
  /** The features of a chain from those of its links, each once. */
  readonly union: (sets: readonly Features[]) => Features;
};

/** The rows of every sentence, predications first, then chains, with features as strings: what training reads. */
export function pageFeatures(
  page: PageAnalysis,
  words: FeatureWords,
): readonly (readonly FeatureRow[])[] {
  return featuresOfPage(page, words, STRINGS);
}

const STRINGS: FeatureShape<readonly string[]> = {
  of: featureStringsOf,
  union: (sets) => [...new Set(sets.flat())],
};

/** As `pageFeatures`, with features in the `shape` that is wanted. */
export function featuresOfPage<Features>(
  page: PageAnalysis,
  words: FeatureWords,
  shape: FeatureShape<Features>,
): readonly (readonly FeatureRow<Features>[])[] {
  const contextOf = featureContexts(page, words);
  return page.predications.map((predications, index) => {
    const sentence = page.sentences[index];
    if (sentence === undefined) return [];
    const context = contextOf(sentence, predications);
    const chains = chainsOf(predications);
    const chained = new Set(chains.flatMap(({ links }) => links));
    const rows = predications.map((predication, position) => ({
      predication,
      features: shape.of(context, predication),
      chained: chained.has(position),
    }));
    const whole = chains.map(({ whole: predication, links }) => ({
      predication,
      features: shape.union(
        links.flatMap((link) => rows[link] ?? []).map(({ features }) => features),
      ),
      chained: false,
    }));
    return [...rows, ...whole];
  });
}
