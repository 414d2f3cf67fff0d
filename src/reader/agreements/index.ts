export {
  type AgreementLexicon,
  type AgreementSection,
  agreementLexiconOf,
} from "./agreement-lexicon.ts";
export { agreementsOf } from "./agreements-of.ts";
