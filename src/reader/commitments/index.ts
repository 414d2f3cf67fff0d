export { type BindingLexicon, type BindingSection, bindingLexiconOf } from "./binding-lexicon.ts";
export { agreementFor, commitmentsOf, type FoundCommitment, round } from "./commitments-of.ts";
export { deadlineCandidates } from "./deadline-candidates.ts";
export type { Deadline } from "./deadlines.ts";
export { obligorCandidates } from "./obligor-candidates.ts";
