export { claimsOf } from "./claims-of.ts";
export { type RoleLexicon, type RoleSection, roleLexiconOf } from "./role-lexicon.ts";
