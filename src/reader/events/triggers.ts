/**
 * Where a frame fires: at a verb with the object, particle and phrases it asks for, or at a noun
 * that names the act, alone or carried by a light verb.
 */
import type { Predication } from "../predications/index.ts";
import type { EventLexicon, Frame, VerbFrame } from "./event-lexicon.ts";
import { casesOf, lemmaAt, phrasesOf, type SentenceSite } from "./event-page.ts";

export type Trigger = {
  readonly frame: Frame;
  readonly predication: Predication;
  readonly noun: boolean;
  /** The predication that carries the noun ("held talks", "said at a meeting"); null at a verb. */
  readonly carrier: Predication | null;
};

const FROM = new Set(["from", "of", "out", "off"]);
const INTO = new Set(["in", "on", "into"]);
/** Prepositions by which whoever says or does something at an event takes part in it. */
const DURING = new Set(["during", "at", "in", "after", "following", "for", "before", "on"]);
const PARTICLE_REACH = 5;

/** The frames that may fire at `predication`, the most specific first. */
export function triggersAt(
  site: SentenceSite,
  predication: Predication,
  lexicon: EventLexicon,
): Trigger[] {
  const lemma = lemmaAt(site, predication.head);
  if (predication.form === "nominal") {
    const carrier = carrierOf(site, predication, lexicon);
    return (lexicon.nouns.get(lemma) ?? []).map((frame) => ({
      frame,
      predication,
      noun: true,
      carrier,
    }));
  }
  if (predication.form !== "verbal") return [];
  return (lexicon.verbs.get(lemma) ?? [])
    .filter((entry) => fits(site, predication, entry))
    .map(({ frame }) => ({
      frame,
      predication: withObject(site, predication),
      noun: false,
      carrier: null,
    }));
}

function fits(
  site: SentenceSite,
  predication: Predication,
  { frame, particle }: VerbFrame,
): boolean {
  if (particle !== null && !hasParticle(site, predication, particle)) return false;
  const { head, passive, subject } = predication;
  const object = passive ? subject : objectOf(site, predication);
  const objectLemmas = lemmasOfPhrase(site, object);
  if (objectLemmas.some((lemma) => frame.notObject.has(lemma))) return false;
  if (frame.object !== null && !someIn(objectLemmas, frame.object)) return false;
  if (frame.subject !== null && !someIn(lemmasOfPhrase(site, subject), frame.subject)) return false;
  const phrases = phrasesOf(site, head);
  if (
    frame.prepositions !== null &&
    !phrases.some(({ cases }) => someIn(cases, frame.prepositions))
  ) {
    return false;
  }
  const opens = (words: ReadonlySet<string>, wanted: ReadonlySet<string> | null): boolean =>
    wanted === null ||
    phrases.some(({ head, cases }) => someIn(cases, words) && wanted.has(lemmaAt(site, head)));
  return opens(FROM, frame.from) && opens(INTO, frame.into);
}

function someIn(words: readonly string[], set: ReadonlySet<string> | null): boolean {
  return set !== null && words.some((word) => set.has(word));
}

/** The lemma of a phrase's head and of those coordinated with it; of "a series of strikes" also "strike". */
function lemmasOfPhrase(site: SentenceSite, head: number): string[] {
  if (head < 0) return [];
  const children = site.children[head] ?? [];
  const parts = children.filter(
    ({ index, relation }) =>
      relation === "conj" || (relation === "nmod" && casesOf(site, index).includes("of")),
  );
  return [lemmaAt(site, head), ...parts.map(({ index }) => lemmaAt(site, index))];
}

/** The object; in a relative clause without one of its own, the noun that the clause is about. */
function objectOf({ sentence }: SentenceSite, predication: Predication): number {
  const verb = sentence.tokens[predication.head];
  const own = predication.object;
  if (own >= 0 && sentence.tokens[own]?.upos !== "PRON") return own;
  const antecedent = verb?.head ?? -1;
  return verb?.relation === "acl:relcl" && antecedent >= 0 && predication.subject !== antecedent
    ? antecedent
    : own;
}

function withObject(site: SentenceSite, predication: Predication): Predication {
  return { ...predication, object: objectOf(site, predication) };
}

function hasParticle(site: SentenceSite, { head }: Predication, particle: string): boolean {
  const words = particle.split(" ");
  const last = words.at(-1) ?? "";
  return (site.children[head] ?? []).some(
    ({ index, form, upos }) =>
      index > head &&
      index <= head + PARTICLE_REACH &&
      upos !== "VERB" &&
      form.toLowerCase() === last,
  );
}

/** The predication that bears a noun as its object or subject, or in a phrase like "during talks". */
function carrierOf(
  site: SentenceSite,
  predication: Predication,
  lexicon: EventLexicon,
): Predication | null {
  const top = topOfQuantity(site, predication.head);
  const token = site.sentence.tokens[top];
  const carrier = site.predications.find(({ head }) => head === token?.head);
  if (token === undefined || carrier === undefined || carrier.form !== "verbal") return null;
  const lemma = lemmaAt(site, carrier.head);
  const core = ["obj", "nsubj", "nsubj:pass"].includes(token.relation);
  if (core && lexicon.lightVerbs.has(lemma)) return carrier;
  const oblique = token.relation.startsWith("obl");
  return oblique && casesOf(site, top).some((word) => DURING.has(word)) ? carrier : null;
}

/** Of "a series of strikes", "a week of talks" the head that the verb governs. */
function topOfQuantity(site: SentenceSite, noun: number): number {
  const token = site.sentence.tokens[noun];
  if (token?.relation !== "nmod" || !casesOf(site, noun).includes("of")) return noun;
  return QUANTITIES.has(lemmaAt(site, token.head)) ? token.head : noun;
}

const QUANTITIES = new Set([
  "series",
  "round",
  "day",
  "week",
  "month",
  "hour",
  "wave",
  "number",
  "string",
  "spate",
  "dozen",
  "hundred",
  "campaign",
  "lot",
]);
