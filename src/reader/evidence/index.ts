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
export { mostNamed, rankOf } from "./salience.ts";
