export { axisOf } from "./axes.ts";
export type { FeatureWords } from "./feature-strings.ts";
export {
  type FindingsManifest,
  type FindingsModel,
  type FindingsModelFault,
  findingsModelOf,
} from "./findings-model.ts";
export type { PageAnalysis } from "./page-analysis.ts";
export { pageFeatures, type ScoredPredication, scoredPredications } from "./scored-predications.ts";
export { type StanceCueSection, type StanceCues, stanceCuesOf } from "./stance-cues.ts";
