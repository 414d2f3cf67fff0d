export { type LabelLexicon, type LabelSection, labelLexiconOf } from "./label-lexicon.ts";
export { labelsOf } from "./labels-of.ts";
