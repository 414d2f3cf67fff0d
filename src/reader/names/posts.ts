/**
 * Gives each post to the person who holds it: before the name, in apposition on either side of a
 * comma, or by "is"; and finds of what it is a post.
 */
import { addMention, addName, type Draft, type Drafts } from "./actor-drafts.ts";
import { headOf, type Page, type Word, wordAt, wordOf, writtenOf } from "./page.ts";
import type { Places } from "./places.ts";
import type { PostPhrase } from "./post-phrases.ts";

export type PostOwner = { readonly of: Draft | string | null; readonly end: number };

const COMPLEMENT_LINKS = new Set(["of", "for", "to", "at", "in", "from", "with"]);
const OWN = new Set(["country", "nation", "kingdom", "republic", "state", "government"]);

/** Adds every post of the page to its holder; the phrases that found one. */
export function givePosts(
  drafts: Drafts,
  phrases: readonly PostPhrase[],
  places: Places,
): ReadonlySet<PostPhrase> {
  const given = new Set<PostPhrase>();
  for (const phrase of phrases) {
    const owner = ownerOf(drafts, phrase, places);
    const holders = holdersOf(drafts, phrase, owner.end, places);
    for (const holder of holders)
      give(drafts, phrase, { holder: holder.draft, owner, direct: holder.direct });
    if (holders.length > 0) given.add(phrase);
  }
  for (const mention of [...drafts.mentions])
    if (mention.draft.kind === "person") speaksFor(drafts, mention.draft, mention.end, places);
  for (const draft of drafts.all)
    if (draft.kind === "person") draft.party ??= partyFromPosts(draft);
  return given;
}

/** The actor for whom the holder of a post speaks: a body's state, else the body. */
export function partyFromPosts(draft: Draft): Draft | null {
  const current =
    draft.posts.find((post) => !post.former && post.of !== null && typeof post.of !== "string") ??
    null;
  const of = current?.of;
  return of === null || of === undefined || typeof of === "string" ? null : (of.party ?? of);
}

type Given = { readonly holder: Draft; readonly owner: PostOwner; readonly direct: boolean };

function give(drafts: Drafts, phrase: PostPhrase, { holder, owner, direct }: Given): void {
  const { page } = drafts;
  const title = writtenOf(page, phrase.first, phrase.end);
  const head = wordOf(page, phrase.head).folded;
  holder.gender ??= page.lexicon.male.has(head)
    ? "male"
    : page.lexicon.female.has(head)
      ? "female"
      : null;
  if (direct && wordOf(page, phrase.first).capital && phrase.end - phrase.first <= 3)
    addName(
      holder,
      `${title} ${[...holder.names.values()].find((name) => page.text.startsWith(name, page.words[phrase.end]?.token.start ?? 0)) ?? holder.name}`,
    );
  if (phrase.family === "address") return;
  const known = holder.posts.find((post) => post.title.toLowerCase() === title.toLowerCase());
  if (known === undefined)
    holder.posts.push({ title, of: owner.of, former: phrase.former, phrase });
  else if (known.of === null) known.of = owner.of;
  addMention(drafts, {
    first: phrase.first,
    end: phrase.end,
    head: phrase.head,
    draft: holder,
    form: "description",
    rule: direct ? "title" : "apposition",
  });
}

/** Of what the post is: what follows "of" or "for", or what stands before it. */
export function ownerOf(drafts: Drafts, phrase: PostPhrase, places: Places): PostOwner {
  const { page } = drafts;
  const before = ownerBefore(page, phrase, places);
  const after = ownerAfter(page, phrase, places);
  if (after.of !== null && (before === null || typeof after.of !== "string")) return after;
  return { of: before, end: after.end };
}

function ownerAfter(page: Page, phrase: PostPhrase, places: Places): PostOwner {
  const link = wordAt(page, phrase.end, phrase.sentence);
  if (link === undefined || !COMPLEMENT_LINKS.has(link.folded))
    return { of: null, end: phrase.end };
  let of: Draft | null = null;
  let at = phrase.end + 1;
  for (; at < phrase.end + 14; at++) {
    const word = wordAt(page, at, phrase.sentence);
    if (word === undefined || word.folded === "," || word.folded === "(" || isClauseWord(word))
      break;
    const mention = places.byFirst.get(at);
    if (mention === undefined) continue;
    if (mention.draft.kind === "person" && of !== null) break;
    if (
      mention.draft.kind !== "person" &&
      (of === null || of.kind === "state" || of.kind === "place")
    )
      of = mention.draft;
    if (mention.draft.kind === "person") break;
    at = mention.end - 1;
  }
  if (of !== null) return { of, end: at };
  const words = writtenOf(page, phrase.end + 1, Math.min(at, phrase.end + 7)).replace(
    /^(?:the|a|an|its|his|her|their) /i,
    "",
  );
  return { of: link.folded === "of" || link.folded === "for" ? words || null : null, end: at };
}

const isClauseWord = (word: Word): boolean =>
  word.token.upos === "VERB" ||
  word.token.upos === "AUX" ||
  word.token.upos === "SCONJ" ||
  word.folded === "who" ||
  word.folded === "which" ||
  word.folded === ";" ||
  word.folded === ":" ||
  word.folded === ".";

function ownerBefore(page: Page, phrase: PostPhrase, places: Places): Draft | null {
  for (let at = phrase.first - 1; at >= phrase.first - 5; at--) {
    const word = wordAt(page, at, phrase.sentence);
    if (word === undefined) return null;
    const mention = places.byEnd.get(at + 1);
    if (mention !== undefined && mention.draft.kind !== "person") return mention.draft;
    if (word.folded === "'s" || word.folded === "'") {
      const owner = places.byEnd.get(at);
      if (owner !== undefined) return owner.draft.kind === "person" ? null : owner.draft;
      const noun = wordAt(page, at - 1, phrase.sentence);
      return noun !== undefined && OWN.has(noun.folded) ? places.stateBefore(at) : null;
    }
    if (word.token.xpos === "PRP$")
      return /^(?:its|their)$/.test(word.folded)
        ? places.subjectBefore(at)
        : /^(?:his|her)$/.test(word.folded)
          ? null
          : null;
    if (
      word.token.upos !== "ADJ" &&
      word.token.upos !== "NOUN" &&
      word.token.upos !== "ADV" &&
      word.folded !== "-"
    )
      return null;
  }
  return null;
}

type Holder = { readonly draft: Draft; readonly direct: boolean };

function holdersOf(drafts: Drafts, phrase: PostPhrase, ownerEnd: number, places: Places): Holder[] {
  const { page } = drafts;
  const direct = personAt(places, phrase.end);
  if (direct !== null)
    return phrase.plural
      ? coordinated(page, places, phrase.end).map((draft) => ({ draft, direct: true }))
      : [{ draft: direct, direct: true }];
  const closed = places.byEnd.get(ownerEnd)?.draft;
  const follows = ownerEnd > phrase.end && closed !== undefined && closed.kind !== "person";
  const after =
    afterComma(page, places, phrase.end, phrase.sentence) ??
    (follows ? personAt(places, ownerEnd) : null) ??
    (ownerEnd > phrase.end ? afterComma(page, places, ownerEnd, phrase.sentence) : null);
  const before = beforeComma(page, places, phrase);
  const found = before ?? after ?? bySyntax(page, places, phrase);
  return found === null ? [] : [{ draft: found, direct: false }];
}

function personAt(places: Places, at: number): Draft | null {
  const mention = places.byFirst.get(at);
  return mention?.draft.kind === "person" ? mention.draft : null;
}

function coordinated(page: Page, places: Places, from: number): Draft[] {
  const found: Draft[] = [];
  for (let at = from; ; ) {
    const mention = places.byFirst.get(at);
    if (mention === undefined || mention.draft.kind !== "person") return found;
    found.push(mention.draft);
    const next = page.words[mention.end]?.folded;
    if (next !== "and" && next !== ",") return found;
    at = mention.end + (page.words[mention.end + 1]?.folded === "and" ? 2 : 1);
  }
}

/** ", X" or ", Colonel X" after a post. */
function afterComma(page: Page, places: Places, at: number, sentence: number): Draft | null {
  if (wordAt(page, at, sentence)?.folded !== ",") return null;
  for (let next = at + 1; next <= at + 4; next++) {
    const person = personAt(places, next);
    if (person !== null) return person;
    const word = wordAt(page, next, sentence);
    if (
      word === undefined ||
      !(word.capital || word.folded === "." || word.folded === "-") ||
      word.token.upos === "VERB" ||
      word.token.upos === "DET" ||
      word.token.upos === "PRON"
    )
      return null;
  }
  return null;
}

/** "X, the country's interior minister": back over the article and what owns the post to the comma. */
function beforeComma(page: Page, places: Places, phrase: PostPhrase): Draft | null {
  for (let at = phrase.first - 1; at >= phrase.first - 8; at--) {
    const word = wordAt(page, at, phrase.sentence);
    if (
      word === undefined ||
      isClauseWord(word) ||
      word.token.upos === "CCONJ" ||
      word.token.upos === "ADP"
    )
      return null;
    if (word.folded !== "," && word.folded !== "(") continue;
    const mention = places.byEnd.get(at);
    if (mention?.draft.kind !== "person") return null;
    const closes = places.byFirst.get(phrase.end);
    return closes?.draft.kind === "person" ? null : mention.draft;
  }
  return null;
}

/** "X is chief of staff": the subject of a post that is a predicate, or its apposition. */
function bySyntax(page: Page, places: Places, phrase: PostPhrase): Draft | null {
  const head = wordOf(page, phrase.head);
  const start = page.firstOf[phrase.sentence] ?? 0;
  const end = page.firstOf[phrase.sentence + 1] ?? start;
  let subject: Draft | null = null;
  let copula = false;
  for (let at = start; at < end; at++) {
    const word = wordOf(page, at);
    if (headOf(page, word) !== head.at) continue;
    if (word.token.relation === "cop") copula = true;
    if (word.token.relation === "nsubj") subject = places.byHead.get(at)?.draft ?? null;
    if (
      word.token.relation === "appos" &&
      places.byHead.get(at)?.draft.kind === "person" &&
      at > phrase.head
    )
      return places.byHead.get(at)?.draft ?? null;
  }
  if (copula && subject?.kind === "person") return subject;
  if (head.token.relation !== "appos") return null;
  const governor = places.byHead.get(headOf(page, head));
  return governor?.draft.kind === "person" ? governor.draft : null;
}

/** "X, who speaks for the Front". */
function speaksFor(drafts: Drafts, draft: Draft, from: number, places: Places): void {
  const { page } = drafts;
  const at = page.words[from]?.folded === "," ? from + 1 : from;
  if (
    page.words[at]?.folded !== "who" ||
    page.words[at + 1]?.token.lemma.toLowerCase() !== "speak" ||
    page.words[at + 2]?.folded !== "for"
  )
    return;
  for (let next = at + 3; next < at + 6; next++) {
    const mention = places.byFirst.get(next);
    if (mention === undefined || mention.draft.kind === "person") continue;
    const phrase: PostPhrase = {
      sentence: wordOf(page, at).sentence,
      first: at + 1,
      end: at + 2,
      head: at + 1,
      family: "voice",
      plural: false,
      former: false,
    };
    draft.posts.push({ title: "spokesman", of: mention.draft, former: false, phrase });
    return;
  }
}
