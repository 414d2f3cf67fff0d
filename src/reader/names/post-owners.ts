/**
 * Of what a post is: "minister of Iraq", "Iraq's minister", "the Iraqi minister", "its minister", or
 * of the state that its sentence speaks of.
 */
import type { Draft, DraftMention, Drafts } from "./actor-drafts.ts";
import { mentionCounts } from "./discourse.ts";
import { mainStateOf } from "./governments.ts";
import type { States } from "./join-states.ts";
import { type Page, type Word, wordAt, wordOf, writtenOf } from "./page.ts";
import type { Places } from "./places.ts";
import type { PostPhrase } from "./post-phrases.ts";

/** `end` is the word after what follows the post and belongs to it. */
export type PostOwner = { readonly of: Draft | string | null; readonly end: number };
export type Owners = {
  /** What the page says that the post is of. */
  readonly ownerOf: (phrase: PostPhrase) => PostOwner;
  /** States of which an unexplained post may be, likeliest first. */
  readonly likelyStates: (phrase: PostPhrase) => readonly Draft[];
};

const LINKS: ReadonlySet<string> = new Set(["of", "for", "to", "at", "in", "from", "with"]);
const OWN: ReadonlySet<string> = new Set([
  "country",
  "nation",
  "kingdom",
  "republic",
  "state",
  "government",
]);
// biome-ignore format: a list
const RULERS: ReadonlySet<string> = new Set(["president", "premier", "king", "queen", "emir", "sultan", "chancellor", "ambassador", "speaker"]);
/** Words after a post in which its owner is looked for. */
const REACH = 14;
const REACH_OF_WORDS = 6;
const REACH_BEFORE = 5;
const SENTENCES_BACK = 2;
/** Words in which a dateline names its city. */
const DATELINE = 40;

/** Finds owners on the page of `drafts`. */
export function postOwners(drafts: Drafts, places: Places, states: States): Owners {
  const { page } = drafts;
  const usual = usualState(drafts, states);
  const ownerOf = (phrase: PostPhrase): PostOwner => {
    const before = ownerBefore(page, phrase, places);
    const after = ownerAfter(page, phrase, places);
    if (after.of !== null && (before === null || typeof after.of !== "string")) return after;
    return { of: before ?? after.of, end: after.end };
  };
  const likelyStates = (phrase: PostPhrase): readonly Draft[] => {
    if (!belongsToState(page, phrase)) return [];
    const near = statesBefore(page, phrase, { places, states });
    return usual === null ? near : [...near, usual];
  };
  return { ownerOf, likelyStates };
}

/** The state where the page was written, else the one that it names most often. */
function usualState({ page, mentions }: Drafts, states: States): Draft | null {
  for (const [at, { known }] of page.knownAt) {
    if (at > DATELINE) break;
    if (known.form === "capital" && states.has(known.key)) return states.get(known.key) ?? null;
  }
  return mainStateOf(mentionCounts(mentions));
}

/** A minister or ruler is one of a state, also where the page does not repeat which. */
const belongsToState = (page: Page, phrase: PostPhrase): boolean =>
  !phrase.plural && (phrase.family === "minister" || RULERS.has(wordOf(page, phrase.head).folded));

/** States spoken of before the post in its sentence and the two before, nearest first. */
function statesBefore(
  page: Page,
  phrase: PostPhrase,
  { places, states }: { readonly places: Places; readonly states: States },
): Draft[] {
  const found = new Set<Draft>();
  const start = page.firstOf[Math.max(0, phrase.sentence - SENTENCES_BACK)] ?? 0;
  for (let at = phrase.first - 1; at >= start; at--) {
    const mention = places.byFirst.get(at);
    const known = page.knownAt.get(at)?.known;
    const seat =
      mention !== undefined && known?.form === "capital" ? states.get(known.key) : undefined;
    if (mention?.draft.kind === "state") found.add(mention.draft);
    else if (seat?.kind === "state") found.add(seat);
  }
  return [...found];
}

function ownerAfter(page: Page, phrase: PostPhrase, places: Places): PostOwner {
  const link = wordAt(page, phrase.end, phrase.sentence);
  if (link === undefined || !LINKS.has(link.folded)) return { of: null, end: phrase.end };
  let of: Draft | null = null;
  let at = phrase.end + 1;
  while (at < phrase.end + REACH && !endsComplement(wordAt(page, at, phrase.sentence))) {
    const mention = places.byFirst.get(at);
    if (mention?.draft.kind === "person") break;
    if (mention !== undefined && isNearerOwner(of, mention)) of = mention.draft;
    at = mention?.end ?? at + 1;
  }
  if (of !== null) return { of, end: at };
  const said = writtenOf(page, phrase.end + 1, Math.min(at, phrase.end + 1 + REACH_OF_WORDS));
  const words = said.replace(/^(?:the|a|an|its|his|her|their) /i, "");
  return {
    of: (link.folded === "of" || link.folded === "for") && words !== "" ? words : null,
    end: at,
  };
}

/** "of the Armed Forces of Iran": the body, though "the Iranian Armed Forces" names the state first. */
const isNearerOwner = (of: Draft | null, { draft }: DraftMention): boolean =>
  of === null ||
  ((of.kind === "state" || of.kind === "place") &&
    draft.kind !== "state" &&
    draft.kind !== "place");

function endsComplement(word: Word | undefined): boolean {
  if (word === undefined || word.folded === "," || word.folded === "(") return true;
  return isClauseWord(word);
}

/** A word with which a new clause begins. */
export const isClauseWord = (word: Word): boolean =>
  (/^(?:VERB|AUX|SCONJ)$/.test(word.token.upos) && !word.glued) ||
  /^(?:who|which|;|:|\.)$/.test(word.folded);

function ownerBefore(page: Page, phrase: PostPhrase, places: Places): Draft | null {
  for (let at = phrase.first - 1; at >= phrase.first - REACH_BEFORE; at--) {
    const word = wordAt(page, at, phrase.sentence);
    if (word === undefined) return null;
    const mention = places.byEnd.get(at + 1);
    if (mention !== undefined && mention.draft.kind !== "person") return mention.draft;
    if (endsSearch(word)) return possessorAt(page, word, places);
  }
  return null;
}

const endsSearch = (word: Word): boolean =>
  !/^(?:ADJ|NOUN|ADV)$/.test(word.token.upos) && word.folded !== "-";

/** Whose the "'s" or "its" is that stands at a word. */
function possessorAt(page: Page, word: Word, places: Places): Draft | null {
  if (/^(?:its|their)$/.test(word.folded)) return places.subjectBefore(word.at);
  if (word.folded !== "'s" && word.folded !== "'") return null;
  const owner = places.byEnd.get(word.at)?.draft;
  if (owner !== undefined) return owner.kind === "person" ? null : owner;
  const noun = page.words[word.at - 1];
  return noun !== undefined && OWN.has(noun.folded) ? places.stateBefore(word.at) : null;
}
