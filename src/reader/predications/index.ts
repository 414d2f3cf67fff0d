export { type ActsLexicon, type ActsSection, actsLexiconOf } from "./acts-lexicon.ts";
export { chainsOf } from "./chains.ts";
export { childrenOf, type Predication, type Tense } from "./predication.ts";
export { predicationsOf } from "./predications-of.ts";
