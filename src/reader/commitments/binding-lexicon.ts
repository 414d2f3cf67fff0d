/** How a page says that a party is bound (`lexicons/en/binding.yaml`). */
import { type WordList, type WordSets, wordSetsOf } from "../lexicon.ts";
import type { CommitmentKind } from "../reading.ts";

/** A phrase with a word of `all` and one of `any` names an act of this kind. */
export type IncludedActs = {
  readonly kind: CommitmentKind;
  readonly all: readonly string[];
  readonly any: readonly string[];
};

export type BindingSection = {
  readonly verbs: WordList;
  readonly selfBinding: WordList;
  readonly bindsItsObject: WordList;
  readonly obliges: WordList;
  readonly sides: WordList;
  readonly belongings: WordList;
  readonly cannotBeBound: WordList;
  readonly setsADay: WordList;
  readonly dayNouns: WordList;
  readonly including: WordList;
  readonly includedActs: readonly IncludedActs[];
};

export type BindingLexicon = WordSets<Omit<BindingSection, "includedActs">> & {
  readonly includedActs: readonly IncludedActs[];
};

export function bindingLexiconOf({ includedActs, ...lists }: BindingSection): BindingLexicon {
  return { ...wordSetsOf(lists), includedActs };
}
