/**
 * The section `labels` of a lexicon, made ready for look-up.
 */
export type LabelEntry = {
  readonly word: string;
  readonly words: readonly string[];
  readonly finds: string;
  readonly ignores: string;
};

export type LabelSection = { readonly labels: readonly LabelEntry[] };

/** The label's name by its lemma, or by two lemmas joined by a space. */
export type LabelLexicon = ReadonlyMap<string, string>;

export function labelLexiconOf({ labels }: LabelSection): LabelLexicon {
  return new Map(labels.flatMap(({ word, words }) => words.map((lemma) => [lemma, word] as const)));
}
