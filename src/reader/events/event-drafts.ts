/**
 * An act as the draft of an event: its type and mode, who takes part, where and when, its words.
 */
import type { DatedValue } from "../analysis.ts";
import type { Predication } from "../predications/index.ts";
import { quotationOf } from "../quotation.ts";
import type { Auxiliary, EventType } from "../reading.ts";
import { dateOf } from "./event-dates.ts";
import type { EventLexicon } from "./event-lexicon.ts";
import { lemmaAt, phrasesOf, type SentenceSite } from "./event-page.ts";
import { isSatisfied } from "./needs.ts";
import { type Participants, participantsOf } from "./participants.ts";
import { auxiliariesOf } from "./reality.ts";
import type { Draft } from "./same-event.ts";
import { type Trigger, triggersAt } from "./triggers.ts";

const LONGEST_QUOTE = 300;

export type DraftGiven = {
  readonly lexicon: EventLexicon;
  readonly text: string;
  readonly options: { readonly speech: boolean };
};

type Found = { readonly draft: Draft; readonly trigger: Trigger };

/** The draft of the first frame that fires at `predication` and has what it needs; null for none. */
export function draftAt(
  site: SentenceSite,
  predication: Predication,
  given: DraftGiven,
): Found | null {
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

/** The draft of a trigger with who takes part, when, and as what it is told. */
export function draftOf(
  site: SentenceSite,
  trigger: Trigger,
  {
    participants,
    date,
    auxiliary,
    text,
    lexicon,
    options,
  }: DraftGiven & {
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
  { speech }: DraftGiven["options"],
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
