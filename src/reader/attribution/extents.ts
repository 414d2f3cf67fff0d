/**
 * Where reported words begin and end by order alone: "said that ...", "said ...", and the verb put
 * into the sentence it reports ("..., the envoy said on Sunday, ...").
 */
import { clauseAfter, thatAfter } from "./clause-openings.ts";
import type { Reporting, ReportingVerb } from "./reporting.ts";
import {
  type IsTime,
  isBreak,
  isComma,
  isFiniteForm,
  isPassiveBySurface,
  type NounPhrase,
  phraseStartingAt,
  subjectBefore,
  upos,
  xpos,
} from "./surface.ts";
import { formOf, lemmaOf, type Tree } from "./tree.ts";

/** A verb put into what it reports: its own stretch `[first, end)`, and its source. */
export type Inserted = {
  readonly first: number;
  readonly end: number;
  readonly source: NounPhrase;
};

const WINDOW = 24;
const OPENERS = new Set(["while", "whereas", "but", "although", "though", "and", "yet"]);

export function kindAt(tree: Tree, token: number, reporting: Reporting): ReportingVerb | undefined {
  return upos(tree, token) === "VERB" ? reporting.verbs.get(lemmaOf(tree, token)) : undefined;
}

/** From the first word said to where another speaker or another saying of the same begins. */
export function endOfWords(tree: Tree, from: number, reporting: Reporting, isTime: IsTime): number {
  for (let at = from + 1; at < tree.tokens.length; at += 1) {
    if (formOf(tree, at) === ";" && startsSaying(tree, at + 1, reporting, isTime)) return at;
    if (isComma(tree, at) && startsSaying(tree, at + 1, reporting, isTime)) return at;
    if (formOf(tree, at) === "and" && isSayingVerb(tree, at + 1, reporting, true)) return at;
  }
  return tree.tokens.length;
}

/** "saying that", "and added", "while the mayor said", "but Oster denied". */
function startsSaying(tree: Tree, from: number, reporting: Reporting, isTime: IsTime): boolean {
  let at = from;
  const opens = OPENERS.has(formOf(tree, at));
  if (opens) at += 1;
  if (xpos(tree, at) === "VBG") return isSayingVerb(tree, at, reporting, false);
  if (opens && isSayingVerb(tree, at, reporting, true)) return true;
  if (!opens && formOf(tree, from - 1) !== ";") return false;
  const limit = Math.min(tree.tokens.length, at + WINDOW);
  const phrase = phraseStartingAt(tree, at, limit, isTime);
  if (phrase === null) return false;
  for (let i = phrase.end; i < limit; i += 1) {
    if (upos(tree, i) === "VERB")
      return isSayingVerb(tree, i, reporting, false) && thatAfter(tree, i) >= 0;
    if (isBreak(tree, i)) return false;
  }
  return false;
}

/** A verb of saying that goes on to say something: with "that", a clause, an infinitive or a quotation. */
function isSayingVerb(tree: Tree, at: number, reporting: Reporting, finite: boolean): boolean {
  const kind = kindAt(tree, at, reporting);
  if (kind === undefined || !kind.takes.has("clause")) return false;
  if (finite && !isFiniteForm(tree, at) && xpos(tree, at) !== "VBN") return false;
  return kind.ids.includes("say") || thatAfter(tree, at) >= 0;
}

/** Words that open a clause in which the verb belongs, not one put into another. */
const SUBORDINATE = new Set(["WDT", "WP", "WP$", "WRB"]);
/** Verbs that report only with their particle. */
const PARTICLES: Readonly<Record<string, string>> = { point: "out", go: "on" };

/** The stretch of a verb that is put into the sentence it reports; null when it is not so put. */
export function insertedAt(
  tree: Tree,
  verb: number,
  kind: ReportingVerb,
  isTime: IsTime,
): Inserted | null {
  if (!isTurnable(tree, verb, kind, isTime)) return null;
  const first = segmentStart(tree, verb);
  if (first <= 1 || !hasWords(tree, 0, first) || opensClause(tree, first)) return null;
  return turned(tree, verb, first, isTime) ?? straight(tree, verb, first, { kind, isTime });
}

function isTurnable(tree: Tree, verb: number, kind: ReportingVerb, isTime: IsTime): boolean {
  const particle = PARTICLES[lemmaOf(tree, verb)];
  if (particle === undefined ? !kind.takes.has("turned") : formOf(tree, verb + 1) !== particle)
    return false;
  if (particle === "on" && isTime(verb + 2)) return false;
  const canBeFinite =
    isFiniteForm(tree, verb) || xpos(tree, verb) === "VBN" || xpos(tree, verb) === "VB";
  return canBeFinite && !isPassiveBySurface(tree, verb);
}

function opensClause(tree: Tree, first: number): boolean {
  if (OPENERS.has(formOf(tree, first))) return true;
  if (upos(tree, first) === "SCONJ" && formOf(tree, first) !== "as") return true;
  return (
    SUBORDINATE.has(xpos(tree, first)) ||
    (upos(tree, first) === "ADP" && SUBORDINATE.has(xpos(tree, first + 1)))
  );
}

function hasWords(tree: Tree, from: number, to: number): boolean {
  for (let at = from; at < to; at += 1) if (upos(tree, at) !== "PUNCT") return true;
  return false;
}

/** Back to the comma, mark or break before the verb's subject. */
function segmentStart(tree: Tree, verb: number): number {
  for (let at = verb - 1; at >= 0; at -= 1) {
    if (isBreak(tree, at) || upos(tree, at) === "PUNCT") {
      if (xpos(tree, at) === "HYPH") continue;
      if (isComma(tree, at) && isDescriptionEnd(tree, at)) continue;
      return at + 1;
    }
    if (isFiniteForm(tree, at) && upos(tree, at) === "VERB" && !isOfRelative(tree, at)) return -1;
  }
  return -1;
}

/** "an officer who attended remarked": a verb of the source's description. */
function isOfRelative(tree: Tree, verb: number): boolean {
  return xpos(tree, verb - 1) === "WP" || xpos(tree, verb - 2) === "WP";
}

/** "X, the minister, said": the comma before the verb closes a description. */
function isDescriptionEnd(tree: Tree, comma: number): boolean {
  const next = comma + 1;
  return isFiniteForm(tree, next) && upos(tree, next) !== "NOUN" && countCommas(tree, comma) > 0;
}

function countCommas(tree: Tree, before: number): number {
  let commas = 0;
  for (let at = before - 1; at >= Math.max(0, before - 20); at -= 1) {
    if (isBreak(tree, at)) break;
    if (isComma(tree, at)) commas += 1;
  }
  return commas;
}

/** "..., said the envoy". */
function turned(tree: Tree, verb: number, first: number, isTime: IsTime): Inserted | null {
  if (!isFiniteForm(tree, verb) || !onlyHelpers(tree, first, verb)) return null;
  const particle = PARTICLES[lemmaOf(tree, verb)] === undefined ? 0 : 1;
  const source = phraseStartingAt(tree, verb + 1 + particle, tree.tokens.length, isTime);
  if (source === null || OBJECTS.has(formOf(tree, source.head))) return null;
  if (["ADV", "ADP", "VERB"].includes(upos(tree, source.first))) return null;
  const after = upos(tree, source.end);
  const isClosed =
    source.end >= tree.tokens.length ||
    isTime(source.end) ||
    ["PUNCT", "ADP", "ADV", "SCONJ"].includes(after);
  const isDescribed = SUBORDINATE.has(xpos(tree, source.end)) || xpos(tree, source.end) === "VBG";
  return isClosed || isDescribed ? { first, end: segmentEnd(tree, source.end), source } : null;
}

/** "reported it": no subject turned round. */
const OBJECTS = new Set(["it", "them", "him", "me", "us", "that", "this"]);

function onlyHelpers(tree: Tree, from: number, to: number): boolean {
  for (let at = from; at < to; at += 1) {
    if (!["AUX", "ADV"].includes(upos(tree, at)) && formOf(tree, at) !== "so") return false;
  }
  return true;
}

type Put = { readonly kind: ReportingVerb; readonly isTime: IsTime };

/** "..., the envoy said on Sunday". */
function straight(tree: Tree, verb: number, first: number, { kind, isTime }: Put): Inserted | null {
  const before = subjectBefore(tree, verb, isTime);
  const isInside = before !== null && before.first >= first;
  // "the guards holding the mill said": the phrase that opens the stretch.
  const source = isInside ? before : phraseStartingAt(tree, first, verb, isTime);
  if (source === null || (!isInside && upos(tree, first) === "ADP")) return null;
  const end = segmentEnd(tree, verb + 1);
  const that = thatAfter(tree, verb);
  if (that >= 0 && that <= end + 1) return null;
  return endsSegment(tree, verb, { kind, isTime }) ? { first, end, source } : null;
}

/** What may follow: the end, a day, a place, an addressee, a particle; no object and no clause. */
function endsSegment(tree: Tree, verb: number, { kind, isTime }: Put): boolean {
  const hasParticle = PARTICLES[lemmaOf(tree, verb)] === formOf(tree, verb + 1);
  const at = verb + 1 + (hasParticle ? 1 : 0);
  const tag = upos(tree, at);
  if (at >= tree.tokens.length || tag === "PUNCT" || isTime(at)) return true;
  if (xpos(tree, at) === "TO" && !kind.takes.has("addressee")) return false;
  if (clauseAfter(tree, verb, isTime) >= 0) return false;
  if (tag === "ADP")
    return (
      hasParticle ||
      kind.ids[0] === "say" ||
      isTime(at + 1) ||
      !kind.prepositions.has(formOf(tree, at))
    );
  if (["ADV", "SCONJ", "CCONJ"].includes(tag)) return formOf(tree, at) !== "that";
  return kind.takes.has("addressee");
}

/** To the comma, break or mark that closes the stretch; descriptions in commas are passed. */
export function segmentEnd(tree: Tree, from: number): number {
  for (let at = from; at < tree.tokens.length; at += 1) {
    if (upos(tree, at) !== "PUNCT" || xpos(tree, at) === "HYPH") continue;
    if (formOf(tree, at) === "(") {
      while (at < tree.tokens.length && formOf(tree, at) !== ")") at += 1;
      continue;
    }
    if (isComma(tree, at) && ["who", "which", "whose"].includes(formOf(tree, at + 1)))
      return tree.tokens.length;
    return at;
  }
  return tree.tokens.length;
}

/** The words into which a verb is put: to the next verb so put or a semicolon with its own speaker. */
export function wordsAround(
  tree: Tree,
  { first, end }: Inserted,
  reporting: Reporting,
  isTime: IsTime,
): readonly number[] {
  const from = leftEdge(tree, first, reporting);
  const goesOn = end < tree.tokens.length && goesOnAfter(tree, first, end);
  const to = goesOn ? endOfWords(tree, end, reporting, isTime) : end;
  const words: number[] = [];
  for (let at = from; at < to; at += 1) if (at < first || at >= end) words.push(at);
  return words;
}

const MARKS = new Set(['"', "“", "”", "''", "``", "'", "‘", "’"]);

/**
 * Whether the words reported go on after the verb: after a quotation only with another; else not
 * with a description of the speaker ("..., said X, a guard") or of the saying ("..., adding").
 */
function goesOnAfter(tree: Tree, first: number, end: number): boolean {
  const isQuoted = isAfterQuotation(tree, first);
  if (isQuoted) return tree.tokens.some(({ index, form }) => index >= end && MARKS.has(form));
  let at = end;
  while (upos(tree, at) === "PUNCT") at += 1;
  if (xpos(tree, at) === "VBG" || SUBORDINATE.has(xpos(tree, at))) return false;
  // "The protocol, she insists, put ...": the verb of the words said is still to come.
  if (upos(tree, at) === "VERB" && !hasFinite(tree, first)) return true;
  return (
    tree.tokens.some(({ index }) => index >= at && isFiniteForm(tree, index)) ||
    formOf(tree, end) !== ","
  );
}

/** Whether a quotation closes right before `first` that is all of the words said, not a part of them. */
function isAfterQuotation(tree: Tree, first: number): boolean {
  const closes =
    MARKS.has(tree.tokens[first - 1]?.form ?? "") || MARKS.has(tree.tokens[first - 2]?.form ?? "");
  const opening = openingBefore(tree, first);
  return closes && !(opening > 0 && upos(tree, opening - 1) !== "PUNCT");
}

function hasFinite(tree: Tree, before: number): boolean {
  return tree.tokens.some(({ index }) => index < before && isFiniteForm(tree, index));
}

/** Back to the sentence's start, or to a semicolon before which somebody else speaks. */
function leftEdge(tree: Tree, first: number, reporting: Reporting): number {
  const opening = openingBefore(tree, first);
  if (opening > 0 && speaksBefore(tree, opening, reporting)) return opening;
  for (let at = first - 1; at > 0; at -= 1) {
    if (formOf(tree, at) !== ";") continue;
    const speaks = speaksBefore(tree, at, reporting);
    if (speaks) return at + 1;
  }
  return 0;
}

/** Whether a verb of saying stands before `at`: the words before it are another's. */
function speaksBefore(tree: Tree, at: number, reporting: Reporting): boolean {
  return tree.tokens.some(
    ({ index }) =>
      index < at &&
      isFiniteForm(tree, index) &&
      kindAt(tree, index, reporting)?.ids.includes("say") === true,
  );
}

/** The mark that opens the quotation that closes right before `first`; -1 where none does. */
function openingBefore(tree: Tree, first: number): number {
  const isMark = (at: number): boolean => MARKS.has(tree.tokens[at]?.form ?? "");
  let at = first - 1;
  while (at > first - 4 && at >= 0 && !isMark(at)) at -= 1;
  if (!isMark(at)) return -1;
  for (at -= 1; at >= 0; at -= 1) if (isMark(at)) return at;
  return -1;
}
