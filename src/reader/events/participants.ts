/**
 * Who takes part in an event, through the cast: the phrase itself, those coordinated with it, and
 * whoever's it is ("members of the council", "Ostmark's guns", "Westrian forces").
 */
import type { Actor } from "../analysis.ts";
import { phrasesOf, type SentenceSite } from "./event-page.ts";
import type { Trigger } from "./triggers.ts";

export type Participants = {
  readonly actors: readonly string[];
  readonly recipients: readonly string[];
};

const OWNERS = new Set(["nmod:poss", "amod", "compound", "appos", "nmod:desc"]);
const OF = new Set(["of", "from", "for"]);
const WITH = new Set(["with", "alongside", "beside"]);
const AGAINST = new Set([
  "against",
  "on",
  "at",
  "into",
  "upon",
  "to",
  "toward",
  "towards",
  "near",
  "in",
]);

/** The actors that the phrase headed by `token` names; no places. */
export function actorsAt(site: SentenceSite, token: number): Actor[] {
  if (token < 0) return [];
  const own = namedAt(site, token);
  const conjuncts = (site.children[token] ?? []).filter(({ relation }) => relation === "conj");
  return distinct([...own, ...conjuncts.flatMap(({ index }) => actorsAt(site, index))]);
}

function namedAt(site: SentenceSite, token: number): readonly Actor[] {
  const here = bodiesAt(site, token);
  const owners = ownersAt(site, token);
  if (here.some(({ kind }) => kind !== "group") || owners.length === 0) return here;
  return owners;
}

/** Whose the phrase is. Of "its representatives" the owner acts; the crowd itself is a last resort. */
function ownersAt(site: SentenceSite, token: number): readonly Actor[] {
  for (const child of site.children[token] ?? []) {
    if (!OWNERS.has(child.relation)) continue;
    const owner = bodiesAt(site, child.index);
    if (owner.length > 0) return [...owner, ...conjunctsOf(site, child.index)];
  }
  for (const { head, cases } of phrasesOf(site, token)) {
    if (!cases.some((word) => OF.has(word))) continue;
    const owner = bodiesAt(site, head);
    if (owner.length > 0) return [...owner, ...conjunctsOf(site, head)];
  }
  return [];
}

/**
 * Actors that stand before the phrase and are coordinated with it by the words alone, where the tree
 * attached them elsewhere.
 *
 *     Ostmark, Norland and Westria signed
 *     ^^^^^^^  ^^^^^^^
 */
function coordinatedBefore(site: SentenceSite, token: number): Actor[] {
  const { tokens } = site.sentence;
  const found: Actor[] = [];
  let first = firstOfMention(site, token);
  for (let joined = false; first > 0; ) {
    const article = tokens[first - 1]?.upos === "DET" ? 1 : 0;
    const link = tokens[first - 1 - article]?.lemma.toLowerCase();
    if (link !== "and" && !(joined && link === ",")) break;
    joined = true;
    const comma = link === "and" && tokens[first - 2 - article]?.form === "," ? 1 : 0;
    const mention = site.mentionsByEnd.get(first - 1 - article - comma);
    if (mention === undefined) break;
    found.unshift(...bodiesAt(site, mention.head));
    first = mention.firstToken;
  }
  return found;
}

/** Those that follow in a list that an "and" closes. */
function coordinatedAfter(site: SentenceSite, token: number): Actor[] {
  const { tokens } = site.sentence;
  const mentions = [...site.mentionsByEnd.values()];
  let found: Actor[] = [];
  let pending: Actor[] = [];
  let end = mentions.find((one) => one.firstToken <= token && token < one.endToken)?.endToken ?? -1;
  while (end > 0 && end < tokens.length) {
    const link = tokens[end]?.lemma.toLowerCase();
    if (link !== "and" && link !== ",") break;
    const next = mentions.find(
      ({ firstToken }) =>
        firstToken > end && firstToken <= end + LONGEST_TITLE && isTitle(site, end + 1, firstToken),
    );
    if (next === undefined) break;
    pending = [...pending, ...bodiesAt(site, next.head)];
    if (link === "and") {
      found = [...found, ...pending];
      break;
    }
    end = next.endToken;
  }
  return found;
}

const LONGEST_TITLE = 5;

/** Whether the words from `first` to `end` can be a title before a name. */
function isTitle({ sentence }: SentenceSite, first: number, end: number): boolean {
  return sentence.tokens
    .slice(first, end)
    .every(({ upos }) => upos === "PROPN" || upos === "NOUN" || upos === "DET" || upos === "ADJ");
}

function firstOfMention(site: SentenceSite, token: number): number {
  for (const mention of site.mentionsByEnd.values()) {
    if (mention.firstToken <= token && token < mention.endToken) return mention.firstToken;
  }
  return -1;
}

function conjunctsOf(site: SentenceSite, token: number): Actor[] {
  return (site.children[token] ?? [])
    .filter(({ relation }) => relation === "conj")
    .flatMap(({ index }) => actorsAt(site, index));
}

function bodiesAt({ sentence, cast }: SentenceSite, token: number): readonly Actor[] {
  const place = { sentence: sentence.index, token };
  const group = cast.groupAt(place);
  const one = cast.actorAt(place);
  const all = group.length > 0 ? group : one === null ? [] : [one];
  return all.filter(({ kind }) => kind !== "place");
}

/** Who takes part at `trigger`. */
export function participantsOf(site: SentenceSite, trigger: Trigger): Participants {
  const sides = trigger.noun ? sidesOfNoun(site, trigger) : sidesOfVerb(site, trigger);
  const actors = ids(sides.actors);
  const recipients = ids(sides.recipients);
  if (trigger.frame.roles === "together") {
    return { actors: [...new Set([...actors, ...recipients])], recipients: [] };
  }
  return { actors, recipients: recipients.filter((id) => !actors.includes(id)) };
}

type Sides = { readonly actors: readonly Actor[]; readonly recipients: readonly Actor[] };

function sidesOfVerb(site: SentenceSite, { frame, predication }: Trigger): Sides {
  const { subject, object, passive, agent } = predication;
  const phrases = phrasesOf(site, predication.head);
  const withs = phrases.filter(({ cases }) => cases.some((word) => WITH.has(word)));
  const between = phrases.filter(({ cases }) => cases.includes("between"));
  const against = phrases.filter(({ cases }) => cases.some((word) => AGAINST.has(word)));
  const by = phrases.filter(({ cases }) => cases.includes("by"));
  const acting = passive ? [agent, ...by.map(({ head }) => head)] : [subject];
  const before = passive ? [] : coordinatedBefore(site, subject);
  const after =
    frame.roles === "together" && passive
      ? by.flatMap(({ head }) => coordinatedAfter(site, head))
      : [];
  const acted = frame.roles === "whole" ? [] : [passive ? subject : object];
  const together = [...withs, ...between].map(({ head }) => head);
  const aimed = frame.roles === "apart" ? against.map(({ head }) => head) : [];
  const at = (heads: readonly number[]): Actor[] => heads.flatMap((head) => actorsAt(site, head));
  return {
    actors: [...before, ...at(acting), ...after, ...at(together)],
    recipients: [...at(acted), ...at(aimed)],
  };
}

function sidesOfNoun(site: SentenceSite, trigger: Trigger): Sides {
  const noun = trigger.predication.head;
  const owners = (site.children[noun] ?? [])
    .filter(({ relation }) => OWNERS.has(relation))
    .flatMap(({ index }) => actorsAt(site, index));
  const phrases = phrasesOf(site, noun).map(({ head, cases }) => ({
    side: sideOf(cases, trigger),
    named: actorsAt(site, head),
  }));
  const on = (side: "actor" | "recipient"): Actor[] =>
    phrases.flatMap((phrase) => (phrase.side === side ? phrase.named : []));
  return {
    actors: [...owners, ...on("actor"), ...bearersOf(site, trigger)],
    recipients: on("recipient"),
  };
}

/** On which side a phrase at the noun of an act stands, by its prepositions. */
function sideOf(cases: readonly string[], { frame }: Trigger): "actor" | "recipient" | null {
  if (cases.some((word) => word === "by" || word === "between" || WITH.has(word))) return "actor";
  if (cases.includes("of")) return frame.of;
  return frame.roles === "apart" && cases.some((word) => AGAINST.has(word)) ? "recipient" : null;
}

/** Whoever does what carries the noun: the subject of "held talks", and those it held them with. */
function bearersOf(site: SentenceSite, { frame, predication, carrier }: Trigger): Actor[] {
  if (carrier === null) return chairsOf(site, predication.head);
  const bearer = carrier.passive ? carrier.agent : carrier.subject;
  const own = bearer === predication.head ? [] : actorsAt(site, bearer);
  return frame.roles === "together" ? [...own, ...companionsOf(site, carrier.head)] : own;
}

/** "a week of talks chaired by the envoy". */
function chairsOf(site: SentenceSite, noun: number): Actor[] {
  return (site.children[noun] ?? [])
    .filter(({ relation }) => relation === "acl")
    .flatMap(({ index }) => phrasesOf(site, index))
    .filter(({ cases }) => cases.includes("by"))
    .flatMap(({ head }) => actorsAt(site, head));
}

/** Those whom a verb names by "with" or "between". */
function companionsOf(site: SentenceSite, verb: number): Actor[] {
  return phrasesOf(site, verb)
    .filter(({ cases }) => cases.some((word) => WITH.has(word) || word === "between"))
    .flatMap(({ head }) => actorsAt(site, head));
}

function ids(actors: readonly Actor[]): string[] {
  return [...new Set(actors.map(({ id }) => id))];
}

function distinct(actors: readonly Actor[]): Actor[] {
  return [...new Map(actors.map((actor) => [actor.id, actor])).values()];
}
