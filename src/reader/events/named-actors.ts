/**
 * The actors that a phrase names: itself, those coordinated with it, and whoever's it is ("members
 * of the council", "Ostmark's guns", "Westrian forces").
 */
import type { Actor } from "../analysis.ts";
import { phrasesOf, type SentenceSite } from "./event-page.ts";

export const OWNERS: ReadonlySet<string> = new Set([
  "nmod:poss",
  "amod",
  "compound",
  "appos",
  "nmod:desc",
]);
const OF = new Set(["of", "from", "for"]);

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
export function coordinatedBefore(site: SentenceSite, token: number): Actor[] {
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

/**
 * The actors named right before a verb in the past, where the tree gives it no subject that is one.
 *
 *     the declaration that Ostmark and Norland signed
 *                          ^^^^^^^     ^^^^^^^
 */
export function bodiesJustBefore(site: SentenceSite, verb: number): Actor[] {
  const { tokens } = site.sentence;
  if (tokens[verb]?.xpos !== "VBD") return [];
  const mention = site.mentionsByEnd.get(verb);
  if (mention === undefined) return [];
  return [...coordinatedBefore(site, mention.head), ...bodiesAt(site, mention.head)];
}

/** Those that follow in a list that an "and" closes, as long as they are nobody's subject. */
export function coordinatedAfter(site: SentenceSite, token: number): Actor[] {
  const { tokens } = site.sentence;
  const mentions = [...site.mentionsByEnd.values()].filter(({ form }) => form !== "demonym");
  let end = mentions.find((one) => one.firstToken <= token && token < one.endToken)?.endToken ?? -1;
  const found: Actor[] = [];
  while (end > 0 && end < tokens.length) {
    const link = tokens[end]?.lemma.toLowerCase();
    const from = end;
    const next = mentions.find(
      ({ firstToken, head }) =>
        firstToken > from &&
        firstToken <= from + LONGEST_TITLE &&
        tokens[head]?.relation.startsWith("nsubj") === false &&
        isTitle(site, from + 1, firstToken),
    );
    if (next === undefined || (link !== "and" && link !== ",")) return [];
    found.push(...bodiesAt(site, next.head));
    if (link === "and") return found;
    end = next.endToken;
  }
  return [];
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

export function bodiesAt({ sentence, cast }: SentenceSite, token: number): readonly Actor[] {
  const place = { sentence: sentence.index, token };
  const group = cast.groupAt(place);
  const one = cast.actorAt(place);
  const all = group.length > 0 ? group : one === null ? [] : [one];
  return all.filter(({ kind }) => kind !== "place");
}

function distinct(actors: readonly Actor[]): Actor[] {
  return [...new Map(actors.map((actor) => [actor.id, actor])).values()];
}
