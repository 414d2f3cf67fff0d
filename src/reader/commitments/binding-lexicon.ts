/** How a page says that a party is bound (`lexicons/en/binding.yaml`). */
import type { CommitmentKind } from "../reading.ts";

type Words = { readonly words: readonly string[] };

/** A phrase with a word of `all` and one of `any` names an act of this kind. */
export type IncludedActs = {
  readonly kind: CommitmentKind;
  readonly all: readonly string[];
  readonly any: readonly string[];
};

export type BindingSection = {
  readonly verbs: Words;
  readonly selfBinding: Words;
  readonly bindsItsObject: Words;
  readonly obliges: Words;
  readonly sides: Words;
  readonly belongings: Words;
  readonly cannotBeBound: Words;
  readonly setsADay: Words;
  readonly dayNouns: Words;
  readonly including: Words;
  readonly includedActs: readonly IncludedActs[];
};

export type BindingLexicon = {
  readonly verbs: ReadonlySet<string>;
  readonly selfBinding: ReadonlySet<string>;
  readonly bindsItsObject: ReadonlySet<string>;
  readonly obliges: ReadonlySet<string>;
  readonly sides: ReadonlySet<string>;
  readonly belongings: ReadonlySet<string>;
  readonly cannotBeBound: ReadonlySet<string>;
  readonly setsADay: ReadonlySet<string>;
  readonly dayNouns: ReadonlySet<string>;
  readonly including: ReadonlySet<string>;
  readonly includedActs: readonly IncludedActs[];
};

export function bindingLexiconOf(section: BindingSection): BindingLexicon {
  return {
    verbs: new Set(section.verbs.words),
    selfBinding: new Set(section.selfBinding.words),
    bindsItsObject: new Set(section.bindsItsObject.words),
    obliges: new Set(section.obliges.words),
    sides: new Set(section.sides.words),
    belongings: new Set(section.belongings.words),
    cannotBeBound: new Set(section.cannotBeBound.words),
    setsADay: new Set(section.setsADay.words),
    dayNouns: new Set(section.dayNouns.words),
    including: new Set(section.including.words),
    includedActs: section.includedActs,
  };
}
