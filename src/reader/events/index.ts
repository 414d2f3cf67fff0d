export { type EventLexicon, type EventSection, eventLexiconOf } from "./event-lexicon.ts";
export type { EventInput } from "./event-page.ts";
export { eventCandidates, eventsOf } from "./events.ts";
export { type LearnedAct, learnedActsOf } from "./learned-acts.ts";
export type { Draft as EventDraft } from "./same-event.ts";
