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
import { firstNameEnd } from "./second-names.ts";

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

const PACT = /^(?:agreement|accord|treaty|pact|truce|ceasefire|armistice|protocol|war|border)$/;
const MOVES =
  /^(?:move|come|return|flee|withdraw|retreat|leave|depart|travel|drive|fly|evacuate|march|sail|pull|expel)$/;
const DWELLERS =
  /^(?:villagers|residents|townspeople|inhabitants|mayor|bishop|archbishop|streets)$/;

const RELATIVES =
  /^(?:wife|husband|father|mother|son|daughter|brother|sister|office|aide|team|predecessor|remarks|words)$/;

/** What the name itself shows: given names, particles, initials, capitals. */
export function addShape(page: Page, run: NameRun, sum: Scores): void {
  const words = run.end - run.first;
  const given = page.lexicon.givenNames.has(wordOf(page, run.first).folded);
  if (isDateline(page, run)) sum.place += 4;
  if (given) sum.person += words > 1 ? 3 : 1.5;
  if (run.post !== null && !(run.post.plural && words > 3)) sum.person += 5;
  if (firstNameEnd(page, run) !== null) sum.person += 3;
  if (words === 1) {
    if (isAcronymHere(page, run)) sum.organisation += 3;
    return;
  }
  if (initialsFollow(page, run)) sum.organisation += 5;
  if (words < 5) sum.person += 1;
  addParts(page.words.slice(run.first, run.end), sum);
}

/** Particles and initials among the words of a name. */
function addParts(parts: readonly Word[], sum: Scores): void {
  const before = parts.slice(0, -1);
  if (before.some(({ folded }) => /^(?:al|el|bin|ibn|von|van)$/.test(folded))) sum.person += 2;
  if (parts.some(({ token: { form } }) => form.length === 2 && form.endsWith("."))) sum.person += 2;
}

function isAcronymHere(page: Page, run: NameRun): boolean {
  const bracketed = page.words[run.first - 1]?.token.form === "(";
  return (
    isAllCapitals(wordOf(page, run.first).token.form) &&
    (bracketed || page.shouting[run.sentence] !== true)
  );
}

type Around = {
  readonly page: Page;
  readonly run: NameRun;
  readonly posts: ReadonlyMap<number, PostPhrase>;
};

/** What stands directly before and after. */
export function addNeighbours(
  page: Page,
  run: NameRun,
  posts: ReadonlyMap<number, PostPhrase>,
  sum: Scores,
): void {
  const around = { page, run, posts };
  const before = wordAt(page, run.first - 1, run.sentence);
  if (before !== undefined) addBefore(around, before, sum);
  const next = wordAt(page, run.end, run.sentence);
  if (next === undefined) return;
  if (next.folded === "who") sum.person += 3;
  if (next.folded === ",") addAfterComma(around, sum);
  else if (next.folded === "'s" || next.folded === "'") addPossessed(around, sum);
  else addFollowing(page, next, posts, sum);
}

function addAfterComma({ page, run, posts }: Around, sum: Scores): void {
  const after = wordAt(page, run.end + 1, run.sentence);
  const closes = wordAt(page, run.end + 2, run.sentence)?.folded === ",";
  if (after?.folded === "who") sum.person += 3;
  if (after?.token.upos === "NUM" && closes) sum.person += 2;
  if (opensPost(page, posts, run.end + 1, run.sentence) !== null) sum.person += 4;
}

function addBefore(around: Around, before: Word, sum: Scores): void {
  const { placePrepositions, placeBeside } = around.page.lexicon;
  if (placePrepositions.has(before.folded))
    sum.place += /^(?:in|at|near)$/.test(before.folded) ? 2 : 1;
  if (placeBeside.has(before.folded)) sum.place += 2;
  if (/^(?:from|to)$/.test(before.folded)) addWay(around, before, sum);
  if (/^neighbou?ring$/.test(before.folded)) sum.state += 3;
  if (before.folded === "between") sum.state += isPactBefore(around) ? 1.5 : 0.7;
  if (before.folded === "the") addArticle(around, sum);
  else addBeforeLink(around, before, sum);
}

/** "moved from X", but not "a letter from X". */
function addWay({ page, run }: Around, link: Word, sum: Scores): void {
  const head = headOf(topOf(page, run.first, run.end));
  const verb = head < 0 ? undefined : page.words[head];
  const moves = verb !== undefined && MOVES.test(verb.token.lemma.toLowerCase());
  sum.place += moves && link.folded === "from" ? 0.9 : 0.4;
}

/** "the truce between X and Y", "a pact with X": what powers make. */
function isPactBefore({ page, run }: Around): boolean {
  const noun = wordAt(page, run.first - 2, run.sentence);
  return noun !== undefined && PACT.test(noun.token.lemma.toLowerCase());
}

/** "the Kurultay", but not "the Qarmaz army". */
function addArticle({ page, run }: Around, sum: Scores): void {
  if (headOf(topOf(page, run.first, run.end)) >= run.end) return;
  sum.organisation += run.end - run.first === 1 ? 2.5 : 1.2;
}

/** "signed with X", "the minister, X", "the town of X". */
function addBeforeLink(around: Around, link: Word, sum: Scores): void {
  const { page, run } = around;
  const earlier = wordAt(page, run.first - 2, run.sentence);
  if (earlier === undefined) return;
  const { powerVerbs, posts } = page.lexicon;
  if (link.folded === "of") addOf(around, earlier, sum);
  if (link.folded === "," && posts.has(earlier.folded)) sum.person += 3;
  if (link.folded === "with" && isPactBefore(around)) sum.state += 0.8;
  if (link.folded === "with" && powerVerbs.has(earlier.token.lemma.toLowerCase())) sum.state += 1;
}

/** "the town of X", "the army of X", "the minister of X". */
function addOf({ page, run, posts }: Around, noun: Word, sum: Scores): void {
  const { placeBeside, stateThings, portfolios } = page.lexicon;
  if (DWELLERS.test(noun.folded)) sum.place += 1.5;
  if (noun.token.upos === "NOUN" && placeBeside.has(noun.folded))
    sum.place += noun.folded === "capital" ? 1 : 3;
  if (stateThings.has(noun.folded)) sum.state += 3;
  const family = posts.get(run.first - 2)?.family;
  if (family === "minister" || RULERS.has(noun.folded) || portfolios.has(noun.folded))
    sum.state += 2;
  else if (family !== undefined) sum.organisation += 0.8;
}

const REACH_OF_POST = 7;

/** The post that begins within the words from `from`: "X, the country's interior minister". */
export function opensPost(
  page: Page,
  posts: ReadonlyMap<number, PostPhrase>,
  from: number,
  sentence: number,
): PostPhrase | null {
  for (let at = from; at < from + REACH_OF_POST; at++) {
    const word = wordAt(page, at, sentence);
    if (word === undefined || word.folded === "," || /^(?:VERB|AUX|ADP)$/.test(word.token.upos))
      return null;
    const phrase = posts.get(at);
    if (phrase === undefined) continue;
    const another =
      page.words[phrase.end]?.capital === true && phrase.end - phrase.first === 1 && at > from + 3;
    return another ? null : phrase;
  }
  return null;
}

const REACH_OF_POSSESSED = 4;

/** What the name has: "X's army", "X's fighters", "X's wife". */
function addPossessed(around: Around, sum: Scores): void {
  const { page, run } = around;
  for (let at = run.end + 1; at <= run.end + REACH_OF_POSSESSED; at++) {
    const word = wordAt(page, at, run.sentence);
    if (word === undefined || !/^(?:ADJ|NOUN|PROPN)$/.test(word.token.upos)) return;
    if (isStateThing(around, word)) {
      sum.state += 3;
      return;
    }
    addThing(around, word, sum);
  }
}

const isStateThing = ({ page, posts }: Around, word: Word): boolean =>
  posts.get(word.at)?.family === "minister" || page.lexicon.stateThings.has(word.folded);

function addThing({ page, posts }: Around, word: Word, sum: Scores): void {
  const { bodyNouns, armedThings } = page.lexicon;
  if (RELATIVES.test(word.folded)) sum.person += 1;
  if (bodyNouns.has(word.folded) && word.token.upos === "NOUN") sum.state += 1.5;
  else if (armedThings.has(word.folded)) sum["armed-group"] += 1.5;
  else if (posts.has(word.at)) {
    sum.organisation += 1;
    sum.state += 1.2;
  }
}

/** What the name stands before: "X fighters", "X side", "X airport". */
function addFollowing(
  page: Page,
  next: Word,
  posts: ReadonlyMap<number, PostPhrase>,
  sum: Scores,
): void {
  const { placeBeside, stateThings, armedThings } = page.lexicon;
  if (!/^(?:NOUN|ADJ|PROPN)$/.test(next.token.upos)) return;
  const family = posts.get(next.at)?.family;
  if (family !== undefined) {
    sum.organisation += 1.2;
    sum.state += family === "minister" ? 2 : 0.8;
  } else if (armedThings.has(next.folded)) sum["armed-group"] += 2;
  else if (stateThings.has(next.folded)) sum.state += 2;
  else if (placeBeside.has(next.folded)) sum.place += 1.5;
  else if (next.folded === "delegation") sum.state += 2;
}

/** What it does in its sentence. */
export function addSyntax(page: Page, run: NameRun, sum: Scores): void {
  const top = topOf(page, run.first, run.end);
  const head = headOf(top);
  const governor = head < 0 ? undefined : page.words[head];
  if (governor === undefined) return;
  if (top.token.relation.startsWith("nsubj")) {
    addVerb(page, governor.token.lemma.toLowerCase(), sum);
    if (isTakenUp(page, run)) sum.person += 2;
  }
  if (!top.token.relation.startsWith("conj") || beginsSentence(page, top)) return;
  const sibling = page.knownAt.get(governor.at)?.known.form;
  if (sibling === "state" || sibling === "capital") sum.state += 1.5;
  if (sibling === "place") sum.place += 1.5;
}

/** "X agreed. He signed": the pronoun that opens the next sentence can mean only X. */
function isTakenUp(page: Page, run: NameRun): boolean {
  const next = page.words[page.firstOf[run.sentence + 1] ?? page.words.length];
  if (next === undefined || !/^s?he$/.test(next.folded)) return false;
  if (run.first !== page.firstOf[run.sentence] || run.post !== null) return false;
  const rest = page.words.slice(run.end, page.firstOf[run.sentence + 1]);
  return rest.every(
    ({ token, folded }) => token.upos !== "PROPN" && !page.lexicon.posts.has(folded),
  );
}

function addVerb({ lexicon }: Page, verb: string, sum: Scores): void {
  if (lexicon.powerVerbs.has(verb)) {
    sum.state += 0.8;
    sum.organisation += 0.5;
    sum["armed-group"] += 0.4;
  } else if (!lexicon.speechVerbs.has(verb)) {
    sum.person += 0.4;
    sum.organisation += 0.3;
  }
  if (!lexicon.speechVerbs.has(verb)) return;
  sum.person += 1.5;
  sum.state += 0.4;
  sum.organisation += 0.5;
}

/** "Jana Samhati Samiti (JSS)". */
function initialsFollow(page: Page, run: NameRun): boolean {
  if (page.words[run.end]?.token.form !== "(") return false;
  const acronym = page.words[run.end + 1]?.folded ?? "";
  let initials = "";
  for (let at = run.first; at < run.end; at++) initials += wordOf(page, at).folded.charAt(0);
  return initials === acronym;
}
