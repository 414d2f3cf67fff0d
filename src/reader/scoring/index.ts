export { axisOf } from "./axes.ts";
export type { FeatureWords } from "./feature-context.ts";
export {
  type FindingsManifest,
  type FindingsModel,
  findingsModelOf,
} from "./findings-model.ts";
export { likeliestOf } from "./outcome-shares.ts";
export type { PageAnalysis } from "./page-analysis.ts";
export { type FeatureRow, pageFeatures } from "./page-features.ts";
export { type ScoredPredication, scoredPredications } from "./scored-predications.ts";
export { type StanceCueSection, type StanceCues, stanceCuesOf } from "./stance-cues.ts";
