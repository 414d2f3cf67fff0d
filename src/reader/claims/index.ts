export type { ClaimPattern, ClaimPatternSection } from "./claim-patterns.ts";
export { claimsOf } from "./claims-of.ts";
export { type RoleLexicon, type RoleSection, roleLexiconOf } from "./role-lexicon.ts";
