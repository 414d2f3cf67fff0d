/** How a page says that a party is bound (`lexicons/en/binding.yaml`). */
type Words = { readonly words: readonly string[] };

export type BindingSection = {
  readonly verbs: Words;
  readonly selfBinding: Words;
  readonly bindsItsObject: Words;
};

export type BindingLexicon = {
  readonly verbs: ReadonlySet<string>;
  readonly selfBinding: ReadonlySet<string>;
  readonly bindsItsObject: ReadonlySet<string>;
};

export function bindingLexiconOf(section: BindingSection): BindingLexicon {
  return {
    verbs: new Set(section.verbs.words),
    selfBinding: new Set(section.selfBinding.words),
    bindsItsObject: new Set(section.bindsItsObject.words),
  };
}
