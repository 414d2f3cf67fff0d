/**
 * Noun phrases and their neighbours by tags and order alone. Long sentences are where trees err
 * most; the order of source, verb and words said does not.
 */
import { formOf, type Tree } from "./tree.ts";

/** A noun phrase: `[first, end)` with its prepositional tail, and the noun that heads it. */
export type NounPhrase = { readonly first: number; readonly end: number; readonly head: number };

/** Whether a token is part of a time expression: it breaks noun phrases. */
export type IsTime = (token: number) => boolean;

const BREAKS = new Set([
  ";",
  ":",
  "(",
  "—",
  "–",
  "--",
  "“",
  "”",
  '"',
  "«",
  "»",
  "``",
  "''",
  "?",
  "!",
]);
const TAIL_PREPOSITIONS = new Set([
  "of",
  "for",
  "in",
  "at",
  "from",
  "with",
  "to",
  "on",
  "between",
  "under",
  "near",
  "close",
  "against",
  "about",
  "by",
  "inside",
  "behind",
  "into",
  "and",
  "&",
]);
const BE = new Set([
  "be",
  "is",
  "are",
  "was",
  "were",
  "been",
  "being",
  "am",
  "'s",
  "’s",
  "'re",
  "get",
  "gets",
  "got",
]);
const FARTHEST = 40;

export function upos(tree: Tree, token: number): string {
  return tree.tokens[token]?.upos ?? "";
}

export function xpos(tree: Tree, token: number): string {
  return tree.tokens[token]?.xpos ?? "";
}

/** `;`, colon, dash, bracket, quotation mark: what a clause does not reach across. */
export function isBreak(tree: Tree, token: number): boolean {
  return BREAKS.has(tree.tokens[token]?.form ?? "");
}

export function isComma(tree: Tree, token: number): boolean {
  return tree.tokens[token]?.form === ",";
}

/** "said", "says", "has": a form that can be the verb of a main clause. */
export function isFiniteForm(tree: Tree, token: number): boolean {
  return ["VBD", "VBZ", "VBP", "MD"].includes(xpos(tree, token));
}

/** "was told", "is said to": a form of "be" in the auxiliaries before a participle. */
export function isPassiveBySurface(tree: Tree, verb: number): boolean {
  if (xpos(tree, verb) !== "VBN") return false;
  for (let at = verb - 1; at >= Math.max(0, verb - 4); at -= 1) {
    if (BE.has(formOf(tree, at)) && upos(tree, at) !== "PART") return true;
    if (!["AUX", "ADV", "PART"].includes(upos(tree, at))) return false;
  }
  return false;
}

function isNominal(tree: Tree, token: number): boolean {
  return ["NOUN", "PROPN", "PRON", "NUM"].includes(upos(tree, token));
}

function isPossessive(tree: Tree, token: number): boolean {
  return xpos(tree, token) === "POS" || xpos(tree, token) === "PRP$";
}

function isInside(tree: Tree, token: number): boolean {
  return (
    ["NOUN", "PROPN", "ADJ", "NUM", "DET"].includes(upos(tree, token)) ||
    isPossessive(tree, token) ||
    xpos(tree, token) === "HYPH" ||
    (xpos(tree, token) === "VBN" && upos(tree, token + 1) === "NOUN")
  );
}

/**
 * The noun phrase that ends with the token at `last`, with what its prepositions hang on; null when
 * there is none or it is itself governed by a preposition that hangs on a verb.
 */
function phraseEndingAt(tree: Tree, last: number, isTime: IsTime): NounPhrase | null {
  let end = last;
  const bracket = bracketBefore(tree, end);
  if (bracket >= 0) end = bracket - 1;
  if (end < 0 || !isNominal(tree, end) || isTime(end)) return null;
  let base = baseEndingAt(tree, end, isTime);
  for (let i = 0; i < 6; i += 1) {
    const before = base.first - 1;
    if (upos(tree, before) !== "ADP" && formOf(tree, before) !== "and") break;
    const owner = before - 1;
    const isTail =
      TAIL_PREPOSITIONS.has(formOf(tree, before)) && isNominal(tree, owner) && !isTime(owner);
    if (!isTail) return upos(tree, before) === "ADP" ? null : finished(base, last + 1);
    base = baseEndingAt(tree, owner, isTime);
  }
  return finished(base, last + 1);
}

function finished(base: NounPhrase, end: number): NounPhrase {
  return { first: base.first, end, head: base.head };
}

/** "(TPLF)" before `at`: the token of its opening bracket; -1 where there is none. */
function bracketBefore(tree: Tree, at: number): number {
  if (formOf(tree, at) !== ")") return -1;
  for (let i = at - 1; i >= Math.max(0, at - 8); i -= 1) if (formOf(tree, i) === "(") return i;
  return -1;
}

function baseEndingAt(tree: Tree, last: number, isTime: IsTime): NounPhrase {
  let first = last;
  if (upos(tree, last) === "PRON" && !isPossessive(tree, last - 1)) {
    const isOne = upos(tree, last - 1) === "DET";
    return { first: isOne ? last - 1 : last, end: last + 1, head: last };
  }
  while (first > 0 && last - first < FARTHEST) {
    const before = first - 1;
    const opens = upos(tree, first) === "DET" || xpos(tree, first) === "PRP$";
    if (opens && upos(tree, before) !== "DET") break;
    if (!isInside(tree, before) || isTime(before)) break;
    first = before;
  }
  return { first, end: last + 1, head: last };
}

/** The noun phrase that begins at `first`, with its tail as far as `limit`. */
export function phraseStartingAt(
  tree: Tree,
  first: number,
  limit: number,
  isTime: IsTime,
): NounPhrase | null {
  let end = baseEnd(tree, first, limit, isTime);
  if (end < 0) return null;
  const head = end - 1;
  for (let i = 0; i < 4; i += 1) {
    if (formOf(tree, end) === "(") {
      const close = closeOf(tree, end, limit);
      if (close > 0) end = close + 1;
    }
    if (!TAIL_PREPOSITIONS.has(formOf(tree, end))) break;
    const isClose = formOf(tree, end) === "close" && formOf(tree, end + 1) === "to";
    const next = baseEnd(tree, end + (isClose ? 2 : 1), limit, isTime);
    if (next < 0) break;
    end = next;
  }
  return { first, end, head };
}

function closeOf(tree: Tree, open: number, limit: number): number {
  for (let i = open + 1; i < Math.min(limit, open + 8); i += 1)
    if (formOf(tree, i) === ")") return i;
  return -1;
}

/** End of the plain noun phrase from `first`; -1 when none begins there. */
function baseEnd(tree: Tree, first: number, limit: number, isTime: IsTime): number {
  let last = -1;
  for (let at = first; at < limit && !isTime(at) && continuesBase(tree, at, last, first); at += 1) {
    if (!isNominal(tree, at)) continue;
    last = at;
    if (upos(tree, at) === "PRON" && !isPossessive(tree, at)) break;
  }
  return last < 0 ? -1 : last + 1;
}

/** Whether `at` goes on with a noun phrase from `first` whose last noun so far is `last` (-1: none). */
function continuesBase(tree: Tree, at: number, last: number, first: number): boolean {
  const tag = upos(tree, at);
  if (tag === "PRON" && !isPossessive(tree, at)) return last < 0 || at === first;
  if (isNominal(tree, at)) return true;
  if (tag === "DET") return last < 0;
  return isInside(tree, at) || (tag === "ADV" && last < 0);
}

/** The subject of the clause of a verb: the noun phrase before it, past descriptions in commas. */
export function subjectBefore(tree: Tree, verb: number, isTime: IsTime): NounPhrase | null {
  let at = verb - 1;
  while (at >= 0 && isBetween(tree, at, isTime)) at -= 1;
  if (at < 0) return null;
  if (upos(tree, at) === "CCONJ") return subjectOfVerbBefore(tree, at, isTime);
  if (isComma(tree, at))
    return phraseBeforeCommas(tree, at, isTime) ?? firstOfClause(tree, verb, isTime);
  const near = phraseEndingAt(tree, at, isTime);
  if (near !== null && !isObject(tree, near)) return near;
  return firstOfClause(tree, verb, isTime);
}

/** Auxiliaries, adverbs and days between subject and verb. */
function isBetween(tree: Tree, at: number, isTime: IsTime): boolean {
  if (["AUX", "PART"].includes(upos(tree, at)) && xpos(tree, at) !== "POS") return true;
  if (upos(tree, at) === "ADV")
    return !["there", "here"].includes(formOf(tree, at)) || isNominal(tree, at - 1);
  return isTime(at) || (upos(tree, at) === "ADP" && isTime(at + 1));
}

/** Behind a verb or a preposition: the object in a description, no subject. */
function isObject(tree: Tree, phrase: NounPhrase): boolean {
  const before = phrase.first - 1;
  return (
    upos(tree, before) === "VERB" || upos(tree, before) === "ADP" || upos(tree, before) === "AUX"
  );
}

/** "X denied it and said": the subject of the last finite verb before. */
function subjectOfVerbBefore(tree: Tree, from: number, isTime: IsTime): NounPhrase | null {
  for (let at = from - 1; at >= Math.max(0, from - 60); at -= 1) {
    if (isBreak(tree, at)) return null;
    if (upos(tree, at) === "VERB" && isFiniteForm(tree, at)) {
      const subject = phraseNear(tree, at, isTime);
      if (subject !== null && !["who", "which", "that"].includes(formOf(tree, subject.head)))
        return subject;
    }
  }
  return null;
}

function phraseNear(tree: Tree, verb: number, isTime: IsTime): NounPhrase | null {
  let at = verb - 1;
  while (at >= 0 && isBetween(tree, at, isTime)) at -= 1;
  if (at < 0) return null;
  if (isComma(tree, at)) return phraseBeforeCommas(tree, at, isTime);
  const near = phraseEndingAt(tree, at, isTime);
  return near === null || isObject(tree, near) ? firstOfClause(tree, verb, isTime) : near;
}

/** "X, who signed in P, said": the phrase before the comma that opens the description. */
function phraseBeforeCommas(tree: Tree, closing: number, isTime: IsTime): NounPhrase | null {
  let nearest: NounPhrase | null = null;
  for (let at = closing - 1; at >= Math.max(0, closing - FARTHEST); at -= 1) {
    if (isBreak(tree, at) && formOf(tree, at) !== "(") break;
    if (!isComma(tree, at)) continue;
    const phrase = phraseEndingAt(tree, at - 1, isTime);
    if (phrase === null) continue;
    nearest ??= phrase;
    if (/^(?:who|which|whose|whom|where)$/u.test(formOf(tree, at + 1))) return phrase;
  }
  return nearest;
}

/** The first noun phrase of the clause that no preposition governs. */
function firstOfClause(tree: Tree, verb: number, isTime: IsTime): NounPhrase | null {
  let at = clauseStart(tree, verb);
  while (at < verb) {
    const tag = upos(tree, at);
    if (tag === "ADP" || tag === "SCONJ") {
      const governed = phraseStartingAt(tree, at + 1, verb, isTime);
      at = governed === null ? at + 1 : baseAfter(tree, at + 1, verb, isTime);
      continue;
    }
    const phrase = isTime(at) ? null : phraseStartingAt(tree, at, verb, isTime);
    if (phrase !== null && (isInside(tree, at) || tag === "PRON")) return phrase;
    at += 1;
  }
  return null;
}

function baseAfter(tree: Tree, first: number, limit: number, isTime: IsTime): number {
  return Math.max(first + 1, baseEnd(tree, first, limit, isTime));
}

/** Back to a break, or to a comma with a conjunction behind it. */
function clauseStart(tree: Tree, verb: number): number {
  for (let at = verb - 1; at > 0; at -= 1) {
    if (isBreak(tree, at)) return at + 1;
    if (
      isComma(tree, at) &&
      ["and", "but", "while", "whereas", "yet", "so"].includes(formOf(tree, at + 1))
    )
      return at + 2;
  }
  return 0;
}
