export { attributionIndex, cueIndex } from "./attribution-at.ts";
export { attributionsOf } from "./attributions-of.ts";
export { layoutWithVoice } from "./page-voice.ts";
export { quotationsOf } from "./quotations.ts";
export {
  type SourceLexicon,
  type SourceSection,
  sourceLexiconOf,
  withSources,
} from "./unresolved-sources.ts";
