/**
 * Where a stretch of words that make names begins and ends: capitals, small particles between them,
 * hyphens, "People's".
 */
import { isAllCapitals } from "./fold.ts";
import type { KnownName } from "./known-names.ts";
import { headOf, type Page, type Word, wordAt, wordOf } from "./page.ts";

const NO_NAME = new Set([
  "PUNCT",
  "SYM",
  "PRON",
  "DET",
  "AUX",
  "ADP",
  "CCONJ",
  "SCONJ",
  "PART",
  "INTJ",
]);

/** Where the stretch of name words that begins at `at` ends; `at` where none begins. */
export function stretchEnd(page: Page, at: number, limit: number): number {
  let end = opening(page, at, limit);
  if (end === at) return at;
  while (end < limit) {
    const further = nextEnd(page, end, limit);
    if (further === end) return end;
    end = further;
  }
  return Math.min(end, limit);
}

/** The end of the first word, or known name, of a stretch at `at`. */
function opening(page: Page, at: number, limit: number): number {
  const known = page.knownAt.get(at);
  if (known !== undefined && isKnownHere(page, at, known.known)) return known.end;
  if (leadsParticle(page, at, limit)) return at + 2;
  return isNameWord(page, wordOf(page, at)) ? at + 1 : at;
}

function nextEnd(page: Page, at: number, limit: number): number {
  const known = page.knownAt.get(at);
  const word = wordOf(page, at);
  if (known !== undefined && word.capital) return known.end;
  return isNameWord(page, word) ? at + 1 : overLink(page, at, limit);
}

function isKnownHere(page: Page, at: number, known: KnownName): boolean {
  const word = wordOf(page, at);
  if (!word.capital && known.form !== "body") return false;
  return word.token.upos !== "PRON" || isAllCapitals(word.token.form);
}

/** "al-Shammari" where the particle is small. */
function leadsParticle(page: Page, at: number, limit: number): boolean {
  const word = wordOf(page, at);
  if (!page.lexicon.particles.has(word.folded) || word.capital) return false;
  const hyphen = at + 1 < limit ? wordOf(page, at + 1) : undefined;
  const next = at + 2 < limit ? wordOf(page, at + 2) : undefined;
  return hyphen?.folded === "-" && hyphen.glued && next?.glued === true && next.capital;
}

function isNameWord(page: Page, word: Word): boolean {
  const { upos, form } = word.token;
  if (!word.capital) return opensOrdinal(page, word) || /^(?:plc|gmbh)$/.test(word.folded);
  if (isCalendar(page, word)) return false;
  const opens = beginsSentence(page, word);
  if (opens && page.lexicon.openers.has(word.folded)) return false;
  if (upos === "PROPN") return word.folded !== "i";
  const shouting = page.shouting[word.sentence] === true;
  if (NO_NAME.has(upos))
    return !shouting && /[A-Z]/.test(form) && form.length > 1 && isAllCapitals(form);
  if (shouting) return upos === "NOUN" || upos === "ADJ";
  return opens ? opensName(page, word) : /^(?:NOUN|ADJ|X|VERB)$/.test(upos);
}

/** "1st Battalion", but not "the 31st Monahan said". */
function opensOrdinal(page: Page, word: Word): boolean {
  if (!/^\d+(?:st|nd|rd|th)$/.test(word.folded)) return false;
  for (let at = word.at + 1; at <= word.at + 3; at++) {
    const next = wordAt(page, at, word.sentence);
    if (next?.capital !== true) return false;
    if (page.lexicon.bodyHeads.has(next.folded)) return true;
  }
  return false;
}

/** A month or weekday, but not the second of a person's given names. */
function isCalendar(page: Page, word: Word): boolean {
  if (!page.lexicon.calendar.has(word.folded.replace(/\.$/, ""))) return false;
  const before = wordAt(page, word.at - 1, word.sentence);
  const next = wordAt(page, word.at + 1, word.sentence);
  const between =
    before?.capital === true &&
    before.token.upos === "PROPN" &&
    next?.capital === true &&
    next.token.upos === "PROPN";
  return (
    !between || page.lexicon.calendar.has(before.folded) || page.lexicon.calendar.has(next.folded)
  );
}

const OPENING_MARK = /^["“„‘'(:–—\-•*[]$|^``$/;
/** Words that a numbered item takes before its text begins. */
const NUMBERING = 3;

/** A capital that the beginning of a sentence may have given says nothing by itself. */
export function beginsSentence(page: Page, word: Word): boolean {
  const before = wordAt(page, word.at - 1, word.sentence);
  if (before === undefined) return true;
  const { upos, form } = before.token;
  if (upos === "PUNCT" && OPENING_MARK.test(form)) return form !== "-" || !word.glued;
  if (word.token.index > NUMBERING) return false;
  return /^[.)]$/.test(form) || ((upos === "NUM" || upos === "X") && beginsSentence(page, before));
}

function opensName(page: Page, word: Word): boolean {
  const { upos, form } = word.token;
  if (isAllCapitals(form)) return true;
  const next = wordAt(page, word.at + 1, word.sentence);
  const named = next?.capital === true && /^(?:PROPN|NOUN)$/.test(next.token.upos);
  return named && (upos === "ADJ" || upos === "NOUN");
}

/** Over a hyphen or small particle inside a name, and over "People's". */
function overLink(page: Page, at: number, limit: number): number {
  const word = wordOf(page, at);
  if (at + 1 >= limit) return at;
  const next = wordOf(page, at + 1);
  if (word.glued && next.glued && /^[-/']$/.test(word.folded)) return overHyphen(page, at);
  if (/^(?:,|and|&)$/.test(word.folded)) {
    return joinsParts(page, at, limit) ? at + (next.folded === "and" ? 2 : 1) : at;
  }
  if (isInnerMark(page, word, next)) return at + 1;
  return word.capital || !page.lexicon.particles.has(word.folded)
    ? at
    : overParticle(page, at, limit);
}

/** The "'s" of "People's Front", the apostrophe of "Workers' Party", the point of "St. George". */
function isInnerMark(page: Page, word: Word, next: Word): boolean {
  const before = wordOf(page, word.at - 1);
  if (!next.capital) return false;
  if (word.folded === "'s") return page.lexicon.collective.has(before.folded);
  if (word.folded === "'")
    return word.glued && before.folded.endsWith("s") && isNameWord(page, next);
  return (
    word.folded === "." && word.glued && before.folded.length <= 3 && before.token.upos === "PROPN"
  );
}

/** Over "al-" and "bin" to the name after them. */
function overParticle(page: Page, at: number, limit: number): number {
  const next = wordOf(page, at + 1);
  if (next.capital) return next.token.upos === "PROPN" ? at + 1 : at;
  const after = at + 2 < limit ? wordOf(page, at + 2) : undefined;
  if (after?.capital !== true) return at;
  if (next.folded === "-") return next.glued && after.glued ? at + 2 : at;
  return page.lexicon.particles.has(next.folded) && after.token.upos === "PROPN" ? at + 2 : at;
}

const PART_OF_LIST = 7;

/** The noun that both parts belong to: the head of the first, or what the parser took for its equal. */
function jointHead(page: Page, left: Word): number {
  const head = headOf(left);
  if (head > left.at || !/(?:ing|tion|ment|ance|ence|ity|ure|ry)$/.test(left.folded)) return head;
  for (let at = left.at + 1; at <= left.at + PART_OF_LIST; at++) {
    const word = wordAt(page, at, left.sentence);
    if (word === undefined) return head;
    if (
      word.token.relation === "conj" &&
      headOf(word) === left.at &&
      page.lexicon.bodyHeads.has(word.folded)
    )
      return at;
  }
  return head;
}

/**
 * "the Joint Monitoring and Implementation Committee": the word before "and" depends on the head
 * noun of the body after it, so that the two are one name.
 */
function joinsParts(page: Page, at: number, limit: number): boolean {
  const left = wordOf(page, at - 1);
  if (page.knownAt.has(left.at) || page.lexicon.bodyHeads.has(left.folded)) return false;
  const head = jointHead(page, left);
  if (head <= at || head >= limit || head > at + PART_OF_LIST) return false;
  if (!page.lexicon.bodyHeads.has(wordOf(page, head).folded)) return false;
  for (let between = at + 1; between <= head; between++) {
    const word = wordOf(page, between);
    if (page.knownAt.has(between)) return false;
    if (!word.capital && !/^(?:and|,|&|'|'s|-)$/.test(word.folded)) return false;
  }
  return true;
}

function overHyphen(page: Page, at: number): number {
  const before = wordOf(page, at - 1);
  const next = wordOf(page, at + 1);
  const beforeKnown = [...knownEndingAt(page, at)].some((form) => form !== "place");
  if (next.capital)
    return beforeKnown || (page.knownAt.get(at + 1)?.known.form ?? "place") !== "place"
      ? at
      : at + 1;
  if (wordOf(page, at).folded === "/" || beforeKnown || isAllCapitals(before.token.form)) return at;
  const after = page.words[at + 2];
  if (after?.capital === true && page.lexicon.bodyHeads.has(after.folded)) return at + 2;
  if (page.lexicon.hyphenTails.has(next.folded)) return at;
  const tail = next.folded.length <= 4 && before.token.upos === "PROPN";
  return tail || page.lexicon.particles.has(next.folded) ? at + 2 : at;
}

function* knownEndingAt(page: Page, end: number): Iterable<KnownName["form"]> {
  for (let at = end - 1; at >= end - 4 && at >= 0; at--) {
    const known = page.knownAt.get(at);
    if (known?.end === end) yield known.known.form;
  }
}
