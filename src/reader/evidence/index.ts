export {
  actorsAt,
  canBeBound,
  caseOf,
  clauseWords,
  governorOf,
  partyOf,
  phraseOf,
  timesOf,
  unique,
  wordsAt,
} from "./clause-evidence.ts";
export { lastSentenceOf, pageIndexOf } from "./page-index.ts";
export { rankOf } from "./salience.ts";
