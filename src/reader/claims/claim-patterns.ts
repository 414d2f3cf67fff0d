/**
 * Wordings that are a claim nearly always (`lexicons/en/claim-patterns.yaml`). They stand beside the
 * findings model, which has met too few of each.
 */
import type { Sentence } from "../analysis.ts";
import type { Predication, Tense } from "../predications/index.ts";
import type { Stance } from "../reading.ts";
import { axisOf, type ScoredPredication } from "../scoring/index.ts";

export type ClaimPattern = {
  readonly id: string;
  readonly heads: readonly string[];
  /** Lemmas one of which heads the subject; any subject where left out. */
  readonly subject?: readonly string[];
  readonly with: readonly (readonly string[])[];
  readonly tenses: readonly Tense[];
  readonly stance: Stance;
  readonly negated?: Stance;
};

export type ClaimPatternSection = { readonly patterns: readonly ClaimPattern[] };

export type PatternMatch = { readonly id: string; readonly stance: Stance };

/** The first pattern that the clause matches, or null. */
export function patternOf(
  sentence: Sentence,
  predication: Predication,
  patterns: readonly ClaimPattern[],
): PatternMatch | null {
  const lemmaAt = (token: number): string => sentence.tokens[token]?.lemma.toLowerCase() ?? "";
  const head = lemmaAt(predication.head);
  const copula = sentence.tokens.some(
    (token) => token.head === predication.head && token.relation === "cop",
  );
  const words = new Set([...predication.tokens, predication.subject].map(lemmaAt));
  for (const pattern of patterns) {
    const isHead = pattern.heads.includes(head) || (copula && pattern.heads.includes("be"));
    const holds =
      isHead &&
      predication.modality === "none" &&
      pattern.tenses.includes(predication.tense) &&
      pattern.subject?.includes(lemmaAt(predication.subject)) !== false &&
      pattern.with.every((list) => list.some((word) => words.has(word)));
    const stance = predication.negated ? pattern.negated : pattern.stance;
    if (holds && stance !== undefined) return { id: pattern.id, stance };
  }
  return null;
}

/** At least this likely is what a pattern finds: on the training pages the stance was right in 64 of 82 places. */
const PATTERN_CHANCE = 0.75;

/** `item` as the pattern over its clause reads it, or as it was. */
export function withPattern(
  item: ScoredPredication,
  sentence: Sentence | undefined,
  patterns: readonly ClaimPattern[],
): ScoredPredication {
  const match = sentence === undefined ? null : patternOf(sentence, item.predication, patterns);
  if (match === null) return item;
  const axis = axisOf(match.stance);
  return {
    ...item,
    pattern: match.id,
    axes: {
      performance: 0,
      compliance: 0,
      posture: 0,
      [axis]: Math.max(item.axes[axis], PATTERN_CHANCE),
    },
    stances: new Map([[match.stance, 2]]),
  };
}
