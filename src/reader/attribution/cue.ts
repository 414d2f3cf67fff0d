/**
 * A cue with its source and the words said, as found in one sentence, before quotations that run on
 * and days of saying are known.
 */
export type Cue = {
  readonly sentence: number;
  /** Token that heads the cue. */
  readonly head: number;
  readonly lemma: string;
  /** Tokens of the cue: the verb with its auxiliaries, "according to". */
  readonly words: readonly number[];
  /** Token that heads the source; -1 where none is named. */
  readonly source: number;
  /** The word that stands for the source where the source is its antecedent: "who"; else -1. */
  readonly pronoun: number;
  /** `[first, end)` of the source phrase where order gave it; null where the tree does. */
  readonly phrase: readonly [number, number] | null;
  /** Sorted tokens of the words said, in the cue's own sentence. */
  readonly content: readonly number[];
  /** Whether words in quotation marks can be what it introduces. */
  readonly takesQuote: boolean;
  readonly rule: string;
};
