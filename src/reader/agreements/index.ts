export {
  type AgreementLexicon,
  type AgreementSection,
  agreementLexiconOf,
} from "./agreement-lexicon.ts";
export {
  agreementsOf,
  type PactCandidates,
  pactCandidates,
} from "./agreements-of.ts";
export { likelySides } from "./likely-parties.ts";
