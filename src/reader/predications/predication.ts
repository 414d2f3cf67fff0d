/**
 * A predication: one predicate of a sentence with what the tree says about it. Commitments, claims
 * and events are all read from predications.
 */
import type { Sentence, Token } from "../analysis.ts";

export type Modality =
  | "none"
  | "shall"
  | "must"
  | "will"
  | "would"
  | "can"
  | "could"
  | "may"
  | "might"
  | "should"
  | "to-be-to"
  | "have-to";

export type Tense =
  | "past"
  | "present"
  | "perfect"
  | "past-perfect"
  | "future"
  | "infinitive"
  | "gerund"
  | "none";

export type Predication = {
  readonly sentence: number;
  /** Token that heads the predicate: a verb, a predicate adjective or noun, or an act named by a noun. */
  readonly head: number;
  readonly form: "verbal" | "copular" | "nominal" | "fragment" | "chain";
  /** Own words, nested predications left out: sorted token indices. */
  readonly tokens: readonly number[];
  /** Hull of `tokens`, end exclusive. */
  readonly first: number;
  readonly end: number;
  /** Head tokens of subject (own, or inherited by control or coordination), object, indirect object; -1 where there is none. */
  readonly subject: number;
  readonly subjectInherited: boolean;
  readonly object: number;
  readonly passive: boolean;
  readonly agent: number;
  readonly obliques: readonly number[];
  readonly negated: boolean;
  readonly modality: Modality;
  readonly tense: Tense;
  /** Index (in the page's list for this sentence) of the predication that governs this one; -1 for none. */
  readonly governor: number;
  /** Lemma of the subordinating mark ("that", "if", "until", "to"); "" where there is none. */
  readonly mark: string;
  readonly relation: string;
};

/** Children of every token of a sentence, in order. */
export function childrenOf(sentence: Sentence): readonly (readonly Token[])[] {
  const children: Token[][] = sentence.tokens.map(() => []);
  for (const token of sentence.tokens) if (token.head >= 0) children[token.head]?.push(token);
  return children;
}
