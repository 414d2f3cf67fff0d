export {
  type AgreementLexicon,
  type AgreementSection,
  agreementLexiconOf,
} from "./agreement-lexicon.ts";
export {
  type AgreementInput,
  agreementsOf,
  type PactCandidates,
  pactCandidates,
} from "./agreements-of.ts";
