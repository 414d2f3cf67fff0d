/**
 * Where a frame fires: at a verb with the object, particle and phrases it asks for, or at a noun
 * that names the act, alone or carried by a light verb.
 */
import type { Token } from "../analysis.ts";
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
  const form = site.sentence.tokens[predication.head]?.form.toLowerCase() ?? "";
  return (lexicon.verbs.get(lemma) ?? lexicon.verbs.get(form) ?? []).flatMap((entry) => {
    const arranged = arrangedFor(site, predication, entry.frame);
    return fits(site, arranged, entry)
      ? [{ frame: entry.frame, predication: arranged, noun: false, carrier: null }]
      : [];
  });
}

/**
 * The predication with its object found: the noun that a relative clause is about; and what stands
 * before a participle where the parser took it for a full verb.
 *
 *     the treaty, concluded in Paris
 *         ^^^^^^
 */
function arrangedFor(site: SentenceSite, predication: Predication, frame: Frame): Predication {
  const given = predication.passive ? predication.object : objectOf(site, predication);
  const object = wantedObject(site, predication.head, frame) ?? given;
  const arranged = { ...predication, object };
  if (frame.object === null || object >= 0) return arranged;
  const { head } = predication;
  const wanted = (token: number): boolean =>
    token >= 0 && someIn(lemmasOfPhrase(site, token), frame.object);
  const subject = subjectsOf(site, head).find(wanted);
  if (subject !== undefined) return { ...arranged, passive: true, subject };
  const before = nounBefore(site, head);
  return wanted(before) ? { ...arranged, passive: true, subject: before } : arranged;
}

/** Of two objects ("gave Norland a grant") the one that the frame asks for. */
function wantedObject(site: SentenceSite, head: number, { object }: Frame): number | null {
  const objects = (site.children[head] ?? []).filter(
    ({ relation }) => relation === "obj" || relation === "iobj",
  );
  if (objects.length < 2 || object === null) return null;
  return objects.find(({ index }) => someIn(lemmasOfPhrase(site, index), object))?.index ?? null;
}

function subjectsOf({ children }: SentenceSite, head: number): number[] {
  return (children[head] ?? [])
    .filter(({ relation }) => relation.startsWith("nsubj"))
    .map(({ index }) => index);
}

function nounBefore(site: SentenceSite, head: number): number {
  const { sentence } = site;
  const verb = sentence.tokens[head];
  if (verb?.xpos !== "VBN" && verb?.xpos !== "VBD") return -1;
  if (subjectsOf(site, head).length > 0) return -1;
  for (let i = head - 1; i >= 0; i--) {
    const token = sentence.tokens[i];
    if (token === undefined || (token.upos !== "ADV" && token.upos !== "PUNCT")) {
      return token?.upos === "NOUN" || token?.upos === "PROPN" ? i : -1;
    }
  }
  return -1;
}

function fits(
  site: SentenceSite,
  predication: Predication,
  { frame, particle }: VerbFrame,
): boolean {
  const { head, passive, subject } = predication;
  if (particle === null ? hasOwnParticle(site, head) : !hasParticle(site, predication, particle)) {
    return false;
  }
  const { object } = predication;
  const acted = [
    ...(passive ? lemmasOfPhrase(site, subject) : []),
    ...lemmasOfPhrase(site, object),
  ];
  if (acted.some((lemma) => frame.notObject.has(lemma))) return false;
  if (frame.object !== null && !someIn(acted, frame.object)) return false;
  if (frame.subject !== null && !someIn(lemmasOfPhrase(site, subject), frame.subject)) return false;
  return hasPhrases(site, [head, object], frame);
}

/** Whether the phrases of a verb and its object hold the prepositions and nouns that `frame` asks for. */
function hasPhrases(site: SentenceSite, heads: readonly number[], frame: Frame): boolean {
  const phrases = heads.flatMap((head) => phrasesOf(site, head));
  const { prepositions } = frame;
  if (prepositions !== null && !phrases.some(({ cases }) => someIn(cases, prepositions))) {
    return false;
  }
  const opens = (words: ReadonlySet<string>, wanted: ReadonlySet<string> | null): boolean =>
    wanted === null ||
    phrases.some(({ head, cases }) => someIn(cases, words) && wanted.has(lemmaAt(site, head)));
  return opens(FROM, frame.from) && opens(INTO, frame.into);
}

/** "wound up", "left out" are other verbs than "wound" and "left". */
function hasOwnParticle({ sentence, children }: SentenceSite, head: number): boolean {
  return (children[head] ?? []).some(
    // "up to sixteen" is no particle.
    ({ index, relation }) =>
      relation === "compound:prt" && sentence.tokens[index + 1]?.lemma.toLowerCase() !== "to",
  );
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
  const isName = site.sentence.tokens[head]?.upos === "PROPN";
  const own = [lemmaAt(site, head), ...(isName ? [NAME] : [])];
  return [...own, ...parts.map(({ index }) => lemmaAt(site, index))];
}

/** Stands in a frame for any proper name. */
const NAME = "NAME";

/** The object; in a relative clause without one of its own, the noun that the clause is about. */
function objectOf(site: SentenceSite, predication: Predication): number {
  const { tokens } = site.sentence;
  const verb = tokens[predication.head];
  const own = predication.object;
  if (own >= 0 && tokens[own]?.upos !== "PRON") return own;
  const antecedent = verb?.head ?? -1;
  const isRelative =
    verb?.relation === "acl:relcl" || (verb?.relation === "acl" && isRelativePronoun(tokens[own]));
  if (isRelative && antecedent >= 0 && predication.subject !== antecedent) return antecedent;
  return own >= 0 ? own : bareObliqueOf(site, predication.head);
}

/** A phrase without preposition that is no time is an object, whatever the tree calls it ("shot down a drone"). */
function bareObliqueOf(site: SentenceSite, head: number): number {
  const bare = (site.children[head] ?? []).find(
    ({ index, relation, upos }) =>
      relation === "obl" &&
      index > head &&
      upos === "NOUN" &&
      casesOf(site, index).length === 0 &&
      !site.times.some(({ firstToken, endToken }) => firstToken <= index && index < endToken),
  );
  return bare?.index ?? -1;
}

function isRelativePronoun(token: Token | undefined): boolean {
  return token?.xpos === "WDT" || token?.xpos === "WP";
}

function hasParticle(site: SentenceSite, { head }: Predication, particle: string): boolean {
  const words = particle.split(" ");
  const last = words.at(-1) ?? "";
  return (site.children[head] ?? []).some(
    ({ index, form, relation, upos }) =>
      index > head &&
      index <= head + PARTICLE_REACH &&
      (upos !== "VERB" || relation === "xcomp") &&
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
