export type { ClaimPattern, ClaimPatternSection } from "./claim-patterns.ts";
export { claimsOf } from "./claims-of.ts";
export { type HedgeLexicon, type HedgeSection, hedgeLexiconOf } from "./hedges.ts";
export { type RoleLexicon, type RoleSection, roleLexiconOf } from "./role-lexicon.ts";
export { saidCandidates } from "./said-candidates.ts";
export { speakerCandidates } from "./speaker-candidates.ts";
export { type Speaker, speechOf } from "./speakers.ts";
