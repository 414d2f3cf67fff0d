/**
 * Evidence for the kind of an unknown name, at one place of it.
 */
import { isDateline } from "./capitals.ts";
import { isAllCapitals } from "./fold.ts";
import type { NameRun } from "./name-run.ts";
import { topOf } from "./name-run.ts";
import { beginsSentence } from "./name-words.ts";
import { headOf, type Page, type Word, wordAt, wordOf } from "./page.ts";
import type { PostPhrase } from "./post-phrases.ts";

/** Weights for each kind; the largest wins. */
export type Scores = {
  [kind in "person" | "state" | "organisation" | "armed-group" | "place"]: number;
};

const RULERS = new Set([
  "president",
  "premier",
  "king",
  "queen",
  "emir",
  "sultan",
  "chancellor",
  "ambassador",
  "ruler",
]);

/** What the name itself shows: given names, particles, initials, capitals. */
export function addShape(page: Page, run: NameRun, sum: Scores): void {
  const first = wordOf(page, run.first);
  if (isDateline(page, run)) sum.place += 4;
  const words = run.end - run.first;
  const given = page.lexicon.givenNames.has(first.folded);
  if (given) sum.person += words > 1 ? 3 : 1.5;
  if (run.post !== null && !(run.post.plural && words > 3)) sum.person += 5;
  if (words > 1 && initialsFollow(page, run)) sum.organisation += 5;
  const acronym =
    words === 1 &&
    isAllCapitals(first.token.form) &&
    (page.shouting[run.sentence] !== true || page.words[run.first - 1]?.token.form === "(");
  if (acronym) sum.organisation += 3;
  let particles = false;
  for (let at = run.first; at < run.end; at++) {
    const word = wordOf(page, at);
    if (/^(?:al|el|bin|ibn|von|van)$/.test(word.folded) && at + 1 < run.end) particles = true;
    if (word.token.form.length === 2 && word.token.form.endsWith(".")) sum.person += 2;
  }
  if (particles) sum.person += 2;
  if (words > 1 && words < 5 && !acronym) sum.person += 0.6;
}

/** What stands directly before and after. */
export function addNeighbours(
  page: Page,
  run: NameRun,
  posts: ReadonlyMap<number, PostPhrase>,
  sum: Scores,
): void {
  const before = wordAt(page, run.first - 1, run.sentence);
  const next = wordAt(page, run.end, run.sentence);
  const after = wordAt(page, run.end + 1, run.sentence);
  if (before !== undefined) addBefore(page, run, { before, posts }, sum);
  if (next === undefined) return;
  if (next.folded === "who" || (next.folded === "," && after?.folded === "who")) sum.person += 3;
  if (
    next.folded === "," &&
    after?.token.upos === "NUM" &&
    wordAt(page, run.end + 2, run.sentence)?.folded === ","
  )
    sum.person += 2;
  if (next.folded === "," && opensPost(page, posts, run.end + 1, run.sentence)) sum.person += 4;
  if (next.folded === "'s" || next.folded === "'") addPossessed(page, run, posts, sum);
  else addFollowing(page, next, posts, sum);
}

function addBefore(
  page: Page,
  run: NameRun,
  { before, posts }: { readonly before: Word; readonly posts: ReadonlyMap<number, PostPhrase> },
  sum: Scores,
): void {
  const { placePrepositions, placeBeside } = page.lexicon;
  const earlier = wordAt(page, run.first - 2, run.sentence);
  if (placePrepositions.has(before.folded))
    sum.place +=
      before.folded === "in" || before.folded === "at" || before.folded === "near" ? 2 : 1;
  if (before.folded === "from" || before.folded === "to") sum.place += 0.4;
  if (before.folded === "the" && headOf(page, topOf(page, run.first, run.end)) < run.end)
    sum.organisation += run.end - run.first === 1 ? 2.5 : 1.2;
  if (placeBeside.has(before.folded)) sum.place += 2;
  if (before.folded === "of" && earlier !== undefined) {
    if (earlier.token.upos === "NOUN" && placeBeside.has(earlier.folded))
      sum.place += earlier.folded === "capital" ? 1 : 3;
    if (page.lexicon.stateThings.has(earlier.folded))
      sum.state += earlier.folded === "people" ? 1 : 3;
    const family = posts.get(run.first - 2)?.family;
    if (
      family === "minister" ||
      RULERS.has(earlier.folded) ||
      page.lexicon.portfolios.has(earlier.folded)
    )
      sum.state += 2;
    else if (family !== undefined) sum.organisation += 0.8;
  }
  if (before.folded === "," && earlier !== undefined && page.lexicon.posts.has(earlier.folded))
    sum.person += 3;
  if (before.folded === "between") sum.state += 1;
}

/** "X, the country's interior minister", "X, spokesman for Y". */
export function opensPost(
  page: Page,
  posts: ReadonlyMap<number, PostPhrase>,
  from: number,
  sentence: number,
): PostPhrase | null {
  for (let at = from; at < from + 7; at++) {
    const word = wordAt(page, at, sentence);
    if (
      word === undefined ||
      word.token.upos === "VERB" ||
      word.token.upos === "AUX" ||
      word.folded === "," ||
      word.token.upos === "ADP"
    )
      return null;
    const phrase = posts.get(at);
    if (phrase !== undefined)
      return page.words[phrase.end]?.capital === true &&
        phrase.end - phrase.first === 1 &&
        at > from + 3
        ? null
        : phrase;
  }
  return null;
}

function addPossessed(
  page: Page,
  run: NameRun,
  posts: ReadonlyMap<number, PostPhrase>,
  sum: Scores,
): void {
  for (let at = run.end + 1; at < run.end + 5; at++) {
    const word = wordAt(page, at, run.sentence);
    if (
      word === undefined ||
      (word.token.upos !== "ADJ" && word.token.upos !== "NOUN" && word.token.upos !== "PROPN")
    )
      return;
    if (posts.get(at)?.family === "minister" || page.lexicon.stateThings.has(word.folded)) {
      sum.state += 3;
      return;
    }
    if (page.lexicon.bodyNouns.has(word.folded) && word.token.upos === "NOUN") sum.state += 1.5;
    else if (page.lexicon.armedThings.has(word.folded)) sum["armed-group"] += 1.5;
    else if (posts.has(at)) sum.organisation += 1;
    if (
      /^(?:wife|husband|father|mother|son|daughter|brother|sister|office|aide|team|predecessor|remarks|words)$/.test(
        word.folded,
      )
    )
      sum.person += 1;
  }
}

function addFollowing(
  page: Page,
  next: Word,
  posts: ReadonlyMap<number, PostPhrase>,
  sum: Scores,
): void {
  const { placeBeside, stateThings, armedThings } = page.lexicon;
  if (next.token.upos !== "NOUN" && next.token.upos !== "ADJ" && next.token.upos !== "PROPN")
    return;
  if (posts.has(next.at)) {
    sum.organisation += 1.2;
    sum.state += posts.get(next.at)?.family === "minister" ? 2 : 0.8;
  } else if (armedThings.has(next.folded)) sum["armed-group"] += 2;
  else if (stateThings.has(next.folded) && next.folded !== "side") sum.state += 2;
  else if (placeBeside.has(next.folded)) sum.place += 1.5;
  else if (/^(?:side|government|delegation|embassy|capital)$/.test(next.folded)) sum.state += 2;
}

/** What it does in its sentence. */
export function addSyntax(page: Page, run: NameRun, sum: Scores): void {
  const top = topOf(page, run.first, run.end);
  const head = headOf(page, top);
  const { relation } = top.token;
  const governor = head < 0 ? undefined : page.words[head];
  if (governor === undefined) return;
  if (relation.startsWith("nsubj")) {
    const lemma = governor.token.lemma.toLowerCase();
    if (page.lexicon.speechVerbs.has(lemma)) sum.person += 1.5;
    else if (page.lexicon.powerVerbs.has(lemma)) sum.state += 0.8;
    else sum.person += 0.4;
    if (page.lexicon.powerVerbs.has(lemma)) sum["armed-group"] += 0.4;
  }
  if (relation.startsWith("conj") && !beginsSentence(page, top)) {
    const sibling = page.knownAt.get(governor.at)?.known.form;
    if (sibling === "state" || sibling === "capital") sum.state += 1.5;
    if (sibling === "place") sum.place += 1.5;
  }
}

/** "Jana Samhati Samiti (JSS)". */
function initialsFollow(page: Page, run: NameRun): boolean {
  if (page.words[run.end]?.token.form !== "(") return false;
  const acronym = page.words[run.end + 1]?.folded ?? "";
  let initials = "";
  for (let at = run.first; at < run.end; at++) initials += wordOf(page, at).folded.charAt(0);
  return initials === acronym;
}
