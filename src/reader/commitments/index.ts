export { type BindingLexicon, type BindingSection, bindingLexiconOf } from "./binding-lexicon.ts";
export { commitmentsOf, type FoundCommitment, round } from "./commitments-of.ts";
