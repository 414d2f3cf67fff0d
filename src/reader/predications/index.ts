export { type ActsLexicon, type ActsSection, actsLexiconOf } from "./acts-lexicon.ts";
export { childrenOf, type Modality, type Predication, type Tense } from "./predication.ts";
export { predicationsOf } from "./predications-of.ts";
