/**
 * What happened on a page, in PLOVER's types: acts at verbs and nouns, with who took part, where
 * and when. Acts that are only wanted or supposed are left out; speech is told only when asked.
 */
import { daysBetween, type IsoDate, lastDayOf } from "../../calendar/index.ts";
import type { DatedValue } from "../analysis.ts";
import { attributionIndex } from "../attribution/index.ts";
import { type Candidate, type ChoiceModel, strengthOf } from "../choices/index.ts";
import type { Predication } from "../predications/index.ts";
import { quotationOf } from "../quotation.ts";
import type { AgreementFinding, Auxiliary, EventFinding, EventType } from "../reading.ts";
import { dateOf } from "./event-dates.ts";
import { eventFeatures } from "./event-features.ts";
import type { EventLexicon } from "./event-lexicon.ts";
import { type EventInput, lemmaAt, phrasesOf, type SentenceSite, sitesOf } from "./event-page.ts";
import { type LearnedAct, triggerOf } from "./learned-acts.ts";
import { isSatisfied } from "./needs.ts";
import { type Participants, participantsOf } from "./participants.ts";
import { auxiliariesOf } from "./reality.ts";
import { type Draft, joined, overlaps } from "./same-event.ts";
import { type Trigger, triggersAt } from "./triggers.ts";

export type EventOptions = {
  /** Whether acts that are only speech are told too. A page ledger leaves them to the claims. */
  readonly speech: boolean;
  /** What the findings model takes for events; where it agrees, a frame is believed. */
  readonly learned?: readonly LearnedAct[];
};

const LONGEST_QUOTE = 300;

/** The events of a page in page order, each happening once. Linear in its length. */
export function eventsOf(
  input: EventInput,
  { lexicon, choices }: { readonly lexicon: EventLexicon; readonly choices: ChoiceModel },
  { speech, learned = [] }: EventOptions = { speech: false },
): EventFinding[] {
  const framed = eventCandidates(input, lexicon, { speech })
    .filter(
      ({ value, features }) =>
        speech ||
        strengthOf(choices, "event", features) > LEAST_ODDS ||
        learned.some((act) => act.type === value.type && isAt(input, act, value)),
    )
    .map(({ value }) => value);
  const drafts = [...framed, ...learnedDrafts(input, lexicon, { learned, framed })].sort(
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

/** Drafts of what is learned where no frame tells an act of that type. */
function learnedDrafts(
  input: EventInput,
  lexicon: EventLexicon,
  {
    learned,
    framed,
  }: { readonly learned: readonly LearnedAct[]; readonly framed: readonly Draft[] },
): readonly Draft[] {
  if (learned.length === 0) return [];
  const sites = new Map(
    sitesOf(input, lexicon.actNouns).map((site) => [site.sentence.index, site]),
  );
  return learned.flatMap((act) => {
    const site = sites.get(act.predication.sentence);
    if (site === undefined || act.chance < LIKELIER_THAN_NOT) return [];
    if (framed.some((draft) => isAt(input, act, draft))) return [];
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

/** What an act without a frame has to be: over 148 held-out pages as many events are right as from 0.32 on, and fewer wrong. */
const LIKELIER_THAN_NOT = 0.5;

/** Whether the words of a draft hold the head of an act. */
function isAt({ sentences }: EventInput, { predication }: LearnedAct, { spans }: Draft): boolean {
  const token = sentences[predication.sentence]?.tokens[predication.head];
  return (
    token !== undefined && spans.some(({ start, end }) => start < token.end && token.start < end)
  );
}

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

type Given = {
  readonly lexicon: EventLexicon;
  readonly text: string;
  readonly options: EventOptions;
};

type Found = { readonly draft: Draft; readonly trigger: Trigger };

function draftAt(site: SentenceSite, predication: Predication, given: Given): Found | null {
  for (const trigger of triggersAt(site, predication, given.lexicon)) {
    const participants = participantsOf(site, trigger);
    const date = dateOf(site, trigger);
    const dated = date.edtf !== null;
    if (!isSatisfied(site, trigger, { participants, dated, lexicon: given.lexicon })) continue;
    // A page ledger lets what is learned say whether the present tense tells news or a habit.
    const isNews = dated || !given.options.speech;
    const auxiliary = auxiliariesOf(site, trigger, { lexicon: given.lexicon, isNews });
    if (auxiliary === null) return null;
    return { draft: draftOf(site, trigger, { participants, date, auxiliary, ...given }), trigger };
  }
  return null;
}

function draftOf(
  site: SentenceSite,
  trigger: Trigger,
  {
    participants,
    date,
    auxiliary,
    text,
    lexicon,
    options,
  }: Given & {
    readonly participants: Participants;
    readonly date: DatedValue;
    readonly auxiliary: readonly Auxiliary[];
  },
): Draft {
  const { frame, predication } = trigger;
  const type = typeOf(frame.type, auxiliary, options);
  return {
    type,
    mode: modeOf(site, trigger, { type, lexicon }),
    actors: participants.actors,
    recipients: participants.recipients,
    place: placeOf(site, trigger),
    date: date.edtf,
    dateBasis: date.basis,
    auxiliary,
    spans: [quotationOf(text, wordsOf(site, trigger))],
    confidence: site.sentence.tokens[predication.head]?.arcProbability ?? 0,
    rule: frame.id,
    noun: trigger.noun,
    definite: trigger.noun && isDefinite(site, predication.head),
  };
}

/** The frame's mode; of violence, by the weapon that is named beside the word for it. */
function modeOf(
  site: SentenceSite,
  { frame, predication }: Trigger,
  { type, lexicon }: { readonly type: EventType; readonly lexicon: EventLexicon },
): string | null {
  if (type !== "ASSAULT" || frame.type !== "ASSAULT")
    return type === frame.type ? frame.mode : null;
  const own = (site.children[predication.head] ?? []).map(({ lemma }) => lemma.toLowerCase());
  const words = [lemmaAt(site, predication.head), lemmaAt(site, predication.subject), ...own];
  const weapon = words.find((word) => lexicon.weaponModes.has(word));
  return weapon === undefined ? frame.mode : (lexicon.weaponModes.get(weapon) ?? null);
}

/**
 * A yielding that is still to come is a concession. Coming cooperation is an agreement to it for
 * PLOVER; a page ledger keeps it as what it will be, marked as future.
 */
function typeOf(
  type: EventType,
  auxiliary: readonly Auxiliary[],
  { speech }: EventOptions,
): EventType {
  if (!auxiliary.includes("future")) return type;
  if (type === "RETREAT") return "CONCEDE";
  return speech && COOPERATIVE.has(type) ? "AGREE" : type;
}

const COOPERATIVE: ReadonlySet<EventType> = new Set(["CONSULT", "SUPPORT", "COOPERATE", "AID"]);

function placeOf(site: SentenceSite, { predication, carrier }: Trigger): string | null {
  const heads = [predication.head, ...(carrier === null ? [] : [carrier.head]), predication.object];
  const named = heads
    .flatMap((head) => phrasesOf(site, head))
    .filter(({ cases }) => cases.includes("in") || cases.includes("at"))
    .map(({ head }) => site.sentence.tokens[head])
    .find((token) => token?.upos === "PROPN" && !isTime(site, token.index));
  if (named === undefined) return null;
  const actor = site.cast.actorAt({ sentence: site.sentence.index, token: named.index });
  return actor?.kind === "person" ? null : (actor?.id ?? named.form);
}

function isTime({ times }: SentenceSite, token: number): boolean {
  return times.some(({ firstToken, endToken }) => firstToken <= token && token < endToken);
}

/** The clause of the act, its own words only as far as they stand together; never more than a few lines. */
function wordsOf(
  site: SentenceSite,
  { predication, carrier }: Trigger,
): { readonly start: number; readonly end: number } {
  const tokens = site.sentence.tokens;
  const own = [...(carrier?.tokens ?? []), ...predication.tokens];
  const at = tokens[predication.head];
  if (at === undefined) return { start: site.sentence.start, end: site.sentence.start };
  let first = at;
  let last = at;
  for (const index of own) {
    const token = tokens[index];
    if (token === undefined || token.upos === "PUNCT") continue;
    if (token.start < first.start && last.end - token.start <= LONGEST_QUOTE) first = token;
    if (token.end > last.end && token.end - first.start <= LONGEST_QUOTE) last = token;
  }
  return { start: first.start, end: last.end };
}

function isDefinite(site: SentenceSite, noun: number): boolean {
  return (site.children[noun] ?? []).some(
    ({ relation, lemma }) =>
      relation === "det" && ["the", "this", "that", "these", "those"].includes(lemma.toLowerCase()),
  );
}

/** Speech is left to the claims, promised acts to the commitments; what did not happen is no happening. */
function isHappening({ rule, auxiliary, type }: Draft, lexicon: EventLexicon): boolean {
  if (lexicon.speech.has(rule) || auxiliary.includes("negated")) return false;
  return !auxiliary.includes("future") || type === "CONSULT";
}

/** The signing of each pact that the page says was made, on the day it gives, where no sentence tells it as an act. */
function signingsOf(agreements: readonly AgreementFinding[]): Draft[] {
  return agreements
    .filter(({ signed, rule }) => signed !== null && rule === "pact.made")
    .map((agreement) => ({
      type: "AGREE",
      mode: null,
      actors: agreement.parties,
      recipients: [],
      place: agreement.place,
      date: agreement.signed,
      dateBasis: agreement.signedBasis,
      auxiliary: [],
      spans: agreement.spans.slice(0, 1),
      confidence: 1,
      rule: "event.signing-of-pact",
      noun: true,
      definite: true,
    }));
}

/** A signing that names fewer than two signatories is that of a pact of the page: of its parties. */
function withParties(draft: Draft, agreements: readonly AgreementFinding[]): Draft {
  if (draft.type !== "AGREE" || draft.actors.length > 1) return draft;
  const pact = pactOf(draft, agreements);
  return pact === null
    ? draft
    : { ...draft, actors: [...new Set([...draft.actors, ...pact.parties])] };
}

/** The pact whose day or words a signing shares; else the only one of the page, unless it has another day. */
function pactOf(draft: Draft, agreements: readonly AgreementFinding[]): AgreementFinding | null {
  const same = agreements.find(
    ({ spans, signed }) =>
      (signed !== null && signed === draft.date) ||
      spans.some(({ start, end }) =>
        draft.spans.some((words) => words.start < end && start < words.end),
      ),
  );
  if (same !== undefined) return same;
  const [only, ...others] = agreements;
  if (only === undefined || others.length > 0 || draft.actors.length > 0) return null;
  return only.signed === null || draft.date === null ? only : null;
}
