export { type EventLexicon, type EventSection, eventLexiconOf } from "./event-lexicon.ts";
export type { EventInput } from "./event-page.ts";
export { type EventOptions, eventsOf } from "./events.ts";
