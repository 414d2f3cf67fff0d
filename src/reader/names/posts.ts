/**
 * Gives each post to the person who holds it: before the name, in apposition on either side of a
 * comma, or by "is".
 */
import { addMention, addName, type Draft, type DraftPost, type Drafts } from "./actor-drafts.ts";
import type { States } from "./join-states.ts";
import { headOf, type Page, type Word, wordAt, wordOf, writtenOf } from "./page.ts";
import { childrenOf, type Places } from "./places.ts";
import { isClauseWord, type PostOwner, postOwners } from "./post-owners.ts";
import type { PostPhrase } from "./post-phrases.ts";

/** Words of a title that may be said with the name ("Lieutenant General X"). */
const LONGEST_TITLE = 3;
/** Words between a comma and the post that it sets off. */
const REACH_BACK = 8;

/** Adds every post of the page to its holder, and the party for whom each person speaks. */
export function givePosts(
  drafts: Drafts,
  phrases: readonly PostPhrase[],
  places: Places,
  states: States,
): void {
  const { page } = drafts;
  const { ownerOf, likelyStates } = postOwners(drafts, places, states);
  for (const phrase of phrases) {
    const owner = ownerOf(phrase);
    for (const holder of holdersOf(page, phrase, owner.end, places))
      give(drafts, phrase, { ...holder, owner });
  }
  const persons = drafts.mentions.filter(
    ({ draft, form }) => draft.kind === "person" && form === "name",
  );
  for (const { draft, end } of persons) speaksFor(page, draft, end, places);
  giveStates(drafts, likelyStates);
  for (const draft of drafts.all)
    if (draft.kind === "person") draft.party ??= partyFromPosts(draft);
}

/** Ministers of whom the page does not say whose they are: no state has two of one post. */
function giveStates(
  { page, all }: Drafts,
  likelyStates: (phrase: PostPhrase) => readonly Draft[],
): void {
  const keyOf = ({ phrase }: DraftPost, state: Draft): string =>
    `${writtenOf(page, phrase.first, phrase.end).toLowerCase()}@${state.index}`;
  const persons = all.filter(({ kind }) => kind === "person");
  const held = new Set(
    persons.flatMap(({ posts }) =>
      posts.flatMap((post) =>
        post.of === null || typeof post.of === "string" ? [] : [keyOf(post, post.of)],
      ),
    ),
  );
  const open = persons.filter(({ posts }) => posts.every(({ of }) => of === null));
  for (const post of open.flatMap(({ posts }) => posts)) {
    const state = likelyStates(post.phrase).find((likely) => !held.has(keyOf(post, likely)));
    if (state === undefined) continue;
    post.of = state;
    held.add(keyOf(post, state));
  }
}

/** The actor for whom the holder of a post speaks: a body's state, else the body. */
function partyFromPosts(draft: Draft): Draft | null {
  for (const { of, former } of draft.posts)
    if (!former && of !== null && typeof of !== "string") return of.party ?? of;
  return null;
}

type Given = { readonly draft: Draft; readonly owner: PostOwner; readonly direct: boolean };

function give(drafts: Drafts, phrase: PostPhrase, { draft, owner, direct }: Given): void {
  const { page } = drafts;
  const title = writtenOf(page, phrase.first, phrase.end);
  draft.gender ??= genderOf(page, wordOf(page, phrase.head).folded);
  if (direct) addTitledName(page, phrase, draft);
  if (phrase.family === "address") return;
  const known = draft.posts.find((post) => post.title.toLowerCase() === title.toLowerCase());
  if (known === undefined) draft.posts.push({ title, of: owner.of, former: phrase.former, phrase });
  else known.of ??= owner.of;
  const { first, end, head } = phrase;
  addMention(drafts, {
    first,
    end,
    head,
    draft,
    form: "description",
    rule: direct ? "title" : "apposition",
  });
}

function genderOf({ lexicon }: Page, title: string): "male" | "female" | null {
  if (lexicon.male.has(title)) return "male";
  return lexicon.female.has(title) ? "female" : null;
}

/** "Colonel Maiga" is a name by which a page calls him. */
function addTitledName(page: Page, phrase: PostPhrase, draft: Draft): void {
  if (!wordOf(page, phrase.first).capital || phrase.end - phrase.first > LONGEST_TITLE) return;
  const start = page.words[phrase.end]?.token.start ?? 0;
  const name = [...draft.names.values()]
    .filter((other) => page.text.startsWith(other, start))
    .sort((a, b) => b.length - a.length)[0];
  if (name !== undefined) addName(draft, `${writtenOf(page, phrase.first, phrase.end)} ${name}`);
}

type Holder = { readonly draft: Draft; readonly direct: boolean };

function holdersOf(page: Page, phrase: PostPhrase, ownerEnd: number, places: Places): Holder[] {
  const direct = phrase.plural
    ? coordinated(page, places, phrase.end)
    : [personAt(places, phrase.end)].filter((draft) => draft !== null);
  if (direct.length > 0) return direct.map((draft) => ({ draft, direct: true }));
  const found =
    beforeComma(page, places, phrase) ??
    afterPost(page, places, phrase, ownerEnd) ??
    bySyntax(page, places, phrase);
  return found === null ? [] : [{ draft: found, direct: false }];
}

function personAt(places: Places, at: number): Draft | null {
  const mention = places.byFirst.get(at);
  return mention?.draft.kind === "person" ? mention.draft : null;
}

/** "Presidents X, Y and Z". */
function coordinated(page: Page, places: Places, from: number): Draft[] {
  const found: Draft[] = [];
  let at = from;
  for (;;) {
    const mention = places.byFirst.get(at);
    if (mention?.draft.kind !== "person") return found;
    found.push(mention.draft);
    const next = page.words[mention.end]?.folded;
    if (next !== "and" && next !== ",") return found;
    at = mention.end + (page.words[mention.end + 1]?.folded === "and" ? 2 : 1);
  }
}

/** "interior minister of Iraq, X"; "the interior minister, X". */
function afterPost(page: Page, places: Places, phrase: PostPhrase, ownerEnd: number): Draft | null {
  const near = afterComma(page, places, phrase.end, phrase.sentence);
  if (near !== null || ownerEnd === phrase.end) return near;
  const owner = places.byEnd.get(ownerEnd)?.draft;
  const follows =
    owner !== undefined && owner.kind !== "person" ? personAt(places, ownerEnd) : null;
  return follows ?? afterComma(page, places, ownerEnd, phrase.sentence);
}

/** ", X" or ", Colonel X" after a post. */
function afterComma(page: Page, places: Places, at: number, sentence: number): Draft | null {
  if (wordAt(page, at, sentence)?.folded !== ",") return null;
  for (let next = at + 1; next <= at + 4; next++) {
    const person = personAt(places, next);
    if (person !== null) return person;
    const word = wordAt(page, next, sentence);
    if (word === undefined || !mayStandBeforeName(word)) return null;
  }
  return null;
}

const mayStandBeforeName = (word: Word): boolean =>
  (word.capital || word.folded === "." || word.folded === "-") &&
  !/^(?:VERB|DET|PRON)$/.test(word.token.upos);

/** "X, the country's interior minister": back over the article and what owns the post to the comma. */
function beforeComma(page: Page, places: Places, phrase: PostPhrase): Draft | null {
  for (let at = phrase.first - 1; at >= phrase.first - REACH_BACK; at--) {
    const word = wordAt(page, at, phrase.sentence);
    if (word === undefined || isClauseWord(word) || /^(?:CCONJ|ADP)$/.test(word.token.upos))
      return null;
    if (word.folded !== "," && word.folded !== "(") continue;
    const draft = places.byEnd.get(at)?.draft;
    return draft?.kind === "person" && personAt(places, phrase.end) === null ? draft : null;
  }
  return null;
}

/** "X is chief of staff": the subject of a post that is a predicate, or its apposition. */
function bySyntax(page: Page, places: Places, phrase: PostPhrase): Draft | null {
  const head = wordOf(page, phrase.head);
  const personOf = (at: number): Draft | null => {
    const draft = places.byHead.get(at)?.draft;
    return draft?.kind === "person" ? draft : null;
  };
  const children = childrenOf(page, head);
  const apposition = children.find(
    ({ token, at }) => token.relation === "appos" && at > head.at && personOf(at) !== null,
  );
  if (apposition !== undefined) return personOf(apposition.at);
  const subject = children.find(({ token }) => token.relation === "nsubj");
  if (subject !== undefined && children.some(({ token }) => token.relation === "cop"))
    return personOf(subject.at);
  return head.token.relation === "appos" ? personOf(headOf(head)) : null;
}

// biome-ignore format: a table
const ROLES: { readonly [verb: string]: string } = {
  speaks: "spokesman", spoke: "spokesman", answers: "spokesman", heads: "head", headed: "head", leads: "leader", led: "leader",
  chairs: "chair", chaired: "chair", commands: "commander", commanded: "commander", runs: "head", ran: "head",
};
const REACH_OF_ROLE = 5;

/** "X, who speaks for the Front", "X, who heads the Mission". */
function speaksFor(page: Page, draft: Draft, from: number, places: Places): void {
  const at = page.words[from]?.folded === "," ? from + 1 : from;
  const who = page.words[at];
  const verb = page.words[at + 1];
  const title = ROLES[verb?.folded ?? ""];
  if (who?.folded !== "who" || verb === undefined || title === undefined) return;
  for (let next = at + 2; next <= at + 1 + REACH_OF_ROLE; next++) {
    const of = places.byFirst.get(next)?.draft;
    if (of === undefined || of.kind === "person") continue;
    const { sentence } = who;
    const phrase: PostPhrase = {
      sentence,
      first: verb.at,
      end: verb.at + 1,
      head: verb.at,
      family: "voice",
      plural: false,
      former: false,
    };
    draft.posts.push({ title, of, former: false, phrase });
    return;
  }
}
