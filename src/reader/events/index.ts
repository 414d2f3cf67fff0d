export { type EventLexicon, type EventSection, eventLexiconOf } from "./event-lexicon.ts";
export { eventsOf } from "./events.ts";
