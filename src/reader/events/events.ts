/**
 * What happened on a page, in PLOVER's types: acts at verbs and nouns, with who took part, where
 * and when. Acts that are only wanted or supposed are left out; speech is told only when asked.
 */
import { daysBetween, type IsoDate, lastDayOf } from "../../calendar/index.ts";
import { attributionIndex } from "../attribution/index.ts";
import { type Candidate, type ChoiceModel, strengthOf } from "../choices/index.ts";
import type { EventFinding } from "../reading.ts";
import { dateOf } from "./event-dates.ts";
import { draftAt, draftOf } from "./event-drafts.ts";
import { eventFeatures } from "./event-features.ts";
import type { EventLexicon } from "./event-lexicon.ts";
import { type EventInput, sitesOf } from "./event-page.ts";
import { type LearnedAct, triggerOf } from "./learned-acts.ts";
import { actsBeside, isAt } from "./learned-places.ts";
import { participantsOf } from "./participants.ts";
import { auxiliariesOf } from "./reality.ts";
import { type Draft, joined, overlaps } from "./same-event.ts";
import { signingsOf, withParties } from "./signings.ts";

export type EventOptions = {
  /** Whether acts that are only speech are told too. A page ledger leaves them to the claims. */
  readonly speech: boolean;
  /** What the findings model takes for events; where it agrees, a frame is believed. */
  readonly learned?: readonly LearnedAct[];
};

/** The events of a page in page order, each happening once. Linear in its length. */
export function eventsOf(
  input: EventInput,
  { lexicon, choices }: { readonly lexicon: EventLexicon; readonly choices: ChoiceModel },
  { speech, learned = [] }: EventOptions = { speech: false },
): EventFinding[] {
  const learnedIn = actsBeside(input, learned);
  const framed = eventCandidates(input, lexicon, { speech })
    .filter(
      ({ value, features }) =>
        speech ||
        strengthOf(choices, "event", features) > LEAST_ODDS ||
        learnedIn(value).some((act) => act.type === value.type && isAt(input, act, value)),
    )
    .map(({ value }) => value);
  const told = new Set(
    framed.flatMap((draft) => learnedIn(draft).filter((act) => isAt(input, act, draft))),
  );
  const drafts = [...framed, ...learnedDrafts(input, lexicon, { learned, told })].sort(
    (a, b) => startOf(a) - startOf(b),
  );
  const published = publicationDayOf(input.layout);
  return joined(drafts)
    .map((draft) => (isLongPast(draft, published) ? asHistory(draft) : draft))
    .map(({ definite: _definite, noun: _noun, ...event }, i) => ({
      id: `e${i + 1}`,
      ...event,
    }));
}

/** Log-odds from which on an act is told as an event. */
const LEAST_ODDS = -0.8;

/** Acts that could be events of the page, each with what speaks for it. */
export function eventCandidates(
  input: EventInput,
  lexicon: EventLexicon,
  { speech }: EventOptions = { speech: false },
): readonly Candidate<Draft>[] {
  const given = { lexicon, text: input.text, options: { speech } };
  const contentAt = attributionIndex(input.attributions);
  const told = sitesOf(input, lexicon.actNouns).flatMap((site) =>
    site.predications.flatMap((predication) => {
      const found = draftAt(site, predication, given);
      if (found === null || !(speech || isHappening(found.draft, lexicon))) return [];
      const value = withParties(found.draft, input.agreements);
      const { trigger } = found;
      const head = { sentence: site.sentence.index, token: trigger.predication.head };
      const place = { site, trigger, isTold: contentAt(head).length > 0 };
      return [{ value, features: eventFeatures(input, value, place) }];
    }),
  );
  const untold = signingsOf(input.agreements).filter(
    (signing) => !told.some(({ value }) => value.type === "AGREE" && overlaps(value, signing)),
  );
  const signings = untold.map((value) => ({
    value,
    features: eventFeatures(input, value, null),
  }));
  return [...told, ...signings];
}

/** Drafts of what is learned and not `told` by a frame. */
function learnedDrafts(
  input: EventInput,
  lexicon: EventLexicon,
  {
    learned,
    told,
  }: { readonly learned: readonly LearnedAct[]; readonly told: ReadonlySet<LearnedAct> },
): readonly Draft[] {
  if (learned.length === 0) return [];
  const sites = new Map(
    sitesOf(input, lexicon.actNouns).map((site) => [site.sentence.index, site]),
  );
  return learned.flatMap((act) => {
    const site = sites.get(act.predication.sentence);
    if (site === undefined || act.chance < LIKELIER_THAN_NOT) return [];
    if (told.has(act)) return [];
    const trigger = triggerOf(act);
    const auxiliary = auxiliariesOf(site, trigger, { lexicon, isNews: true });
    if (auxiliary === null) return [];
    const draft = draftOf(site, trigger, {
      participants: participantsOf(site, trigger),
      date: dateOf(site, trigger),
      auxiliary,
      text: input.text,
      lexicon,
      options: { speech: false },
    });
    const certain = { ...draft, confidence: act.chance };
    return isHappening(certain, lexicon) ? [withParties(certain, input.agreements)] : [];
  });
}

/** What an act without a frame has to be. Over 148 held-out pages 119 of 234 events are right, from 0.32 on 130 of 301. */
const LIKELIER_THAN_NOT = 0.5;

const startOf = ({ spans }: Draft): number => spans[0]?.start ?? 0;

/** A year before publication a page tells history. */
const HISTORY_DAYS = 365;

function publicationDayOf({ published }: EventInput["layout"]): IsoDate | null {
  return published.edtf === null ? null : lastDayOf(published.edtf);
}

function isLongPast({ date }: Draft, published: IsoDate | null): boolean {
  const last = date === null ? null : lastDayOf(date);
  return last !== null && published !== null && daysBetween(last, published) > HISTORY_DAYS;
}

function asHistory(draft: Draft): Draft {
  return { ...draft, auxiliary: [...new Set(["historical" as const, ...draft.auxiliary])] };
}

/** Speech is left to the claims, promised acts to the commitments; what did not happen is no happening. */
function isHappening({ rule, auxiliary, type }: Draft, lexicon: EventLexicon): boolean {
  if (lexicon.speech.has(rule) || auxiliary.includes("negated")) return false;
  return !auxiliary.includes("future") || type === "CONSULT";
}
