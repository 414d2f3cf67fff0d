export {
  actorsAt,
  canBeBound,
  clauseWords,
  phraseOf,
  timesOf,
  unique,
  wordsAt,
} from "./clause-evidence.ts";
