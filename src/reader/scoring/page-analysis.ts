/**
 * All that the stages up to attribution found on a page: what the later stages read from.
 */
import type { Attribution, Cast, Layout, Sentence, TimeExpression } from "../analysis.ts";
import type { Predication } from "../predications/index.ts";

export type PageAnalysis = {
  readonly text: string;
  readonly layout: Layout;
  readonly sentences: readonly Sentence[];
  readonly times: readonly TimeExpression[];
  readonly cast: Cast;
  readonly attributions: readonly Attribution[];
  /** Predications of each sentence, in the order of their heads. */
  readonly predications: readonly (readonly Predication[])[];
};
