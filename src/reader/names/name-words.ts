/**
 * Where a stretch of words that make names begins and ends: capitals, small particles between them,
 * hyphens, "People's".
 */
import { isAllCapitals } from "./fold.ts";
import type { KnownName } from "./name-lexicon.ts";
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
  const known = page.knownAt.get(at);
  let end = known !== undefined && isKnownHere(page, at, known.known) ? known.end : at;
  if (end === at) {
    if (leadsParticle(page, at, limit)) end = at + 2;
    else if (!isNameWord(page, wordOf(page, at))) return at;
    else end = at + 1;
  }
  for (;;) {
    const next = page.knownAt.get(end);
    if (end >= limit) return end;
    if (next !== undefined && wordOf(page, end).capital) end = Math.min(limit, next.end);
    else if (isNameWord(page, wordOf(page, end))) end += 1;
    else {
      const further = overLink(page, end, limit);
      if (further === end) return end;
      end = further;
    }
  }
}

function isKnownHere(page: Page, at: number, known: KnownName): boolean {
  const word = wordOf(page, at);
  if (word.capital || known.form === "body")
    return word.token.upos !== "PRON" || isAllCapitals(word.token.form);
  return false;
}

/** "al-Shammari" where the particle is small. */
function leadsParticle(page: Page, at: number, limit: number): boolean {
  const word = wordOf(page, at);
  if (!page.lexicon.particles.has(word.folded) || word.capital) return false;
  const hyphen = at + 1 < limit ? wordOf(page, at + 1) : undefined;
  const next = at + 2 < limit ? wordOf(page, at + 2) : undefined;
  return hyphen?.folded === "-" && hyphen.glued && next !== undefined && next.glued && next.capital;
}

function isNameWord(page: Page, word: Word): boolean {
  const { upos } = word.token;
  if (!word.capital) return opensOrdinal(page, word) || /^(?:plc|gmbh)$/.test(word.folded);
  if (isCalendar(page, word)) return false;
  if (beginsSentence(page, word) && page.lexicon.openers.has(word.folded)) return false;
  if (upos === "PROPN") return word.folded !== "i";
  if (NO_NAME.has(upos))
    return page.shouting[word.sentence] === true && upos === "DET"
      ? false
      : isAllCapitals(word.token.form) &&
          upos !== "PUNCT" &&
          upos !== "SYM" &&
          !page.shouting[word.sentence] &&
          word.folded.length > 1;
  if (page.shouting[word.sentence]) return upos === "NOUN" || upos === "ADJ";
  if (upos === "NUM") return false;
  if (beginsSentence(page, word)) return opensName(page, word);
  return upos === "NOUN" || upos === "ADJ" || upos === "X" || upos === "VERB";
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

/** A capital that the beginning of a sentence may have given says nothing by itself. */
export function beginsSentence(page: Page, word: Word): boolean {
  const before = wordAt(page, word.at - 1, word.sentence);
  if (before === undefined) return true;
  if (before.token.upos === "PUNCT" && /^["“„‘'(:–—\-•*[]$|^``$/.test(before.token.form))
    return before.token.form !== "-" || !word.glued;
  return before.token.upos === "NUM" || before.token.upos === "X"
    ? beginsSentence(page, before)
    : /^[.)]$/.test(before.token.form) && word.at - page.firstOf[word.sentence]! <= 3;
}

function opensName(page: Page, word: Word): boolean {
  const { upos } = word.token;
  const next = wordAt(page, word.at + 1, word.sentence);
  const nextNames =
    next !== undefined &&
    next.capital &&
    (next.token.upos === "PROPN" || next.token.upos === "NOUN");
  if (isAllCapitals(word.token.form)) return true;
  if (upos === "ADJ" || upos === "NOUN") return nextNames;
  return false;
}

/** Over a hyphen or small particle inside a name, and over "People's". */
function overLink(page: Page, at: number, limit: number): number {
  const word = wordOf(page, at);
  const next = at + 1 < limit ? wordOf(page, at + 1) : undefined;
  const after = at + 2 < limit ? wordOf(page, at + 2) : undefined;
  if (next === undefined) return at;
  if (
    (word.folded === "-" || word.folded === "/" || word.folded === "'") &&
    word.glued &&
    next.glued
  )
    return overHyphen(page, at);
  if (word.folded === "," || word.folded === "and" || word.folded === "&") {
    return joinsParts(page, at, limit) ? at + (next.folded === "and" ? 2 : 1) : at;
  }
  if (
    word.folded === "'s" &&
    page.lexicon.collective.has(wordOf(page, at - 1).folded) &&
    next.capital
  )
    return at + 1;
  if (
    word.folded === "'" &&
    word.glued &&
    wordOf(page, at - 1).folded.endsWith("s") &&
    next.capital &&
    isNameWord(page, next)
  )
    return at + 1;
  if (
    word.folded === "." &&
    word.glued &&
    wordOf(page, at - 1).folded.length <= 3 &&
    next.capital &&
    wordOf(page, at - 1).token.upos === "PROPN"
  )
    return at + 1;
  if (word.capital || !page.lexicon.particles.has(word.folded)) return at;
  if (next.capital && next.token.upos === "PROPN") return at + 1;
  if (next.folded === "-" && next.glued && after?.capital && after.glued) return at + 2;
  return page.lexicon.particles.has(next.folded) && after?.capital && after.token.upos === "PROPN"
    ? at + 2
    : at;
}

const PART_OF_LIST = 7;

/** The noun that both parts belong to: the head of the first, or what the parser took for its equal. */
function jointHead(page: Page, left: Word): number {
  const head = headOf(page, left);
  if (head > left.at || !/(?:ing|tion|ment|ance|ence|ity|ure|ry)$/.test(left.folded)) return head;
  for (let at = left.at + 1; at <= left.at + PART_OF_LIST; at++) {
    const word = wordAt(page, at, left.sentence);
    if (word === undefined) return head;
    if (
      word.token.relation === "conj" &&
      headOf(page, word) === left.at &&
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
