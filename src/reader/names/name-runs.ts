/**
 * Names as they stand on the page: stretches of capitalised words, cut into known names, bodies by
 * their head noun, and what is still to be typed. Posts before a name are no part of it.
 */
import type { ActorKind } from "../analysis.ts";
import { isAllCapitals } from "./fold.ts";
import type { KnownName } from "./name-lexicon.ts";
import { type Page, type Word, wordAt, wordOf } from "./page.ts";
import type { PostPhrase } from "./post-phrases.ts";

export type NameRun = {
  readonly sentence: number;
  readonly first: number;
  /** Exclusive. */
  readonly end: number;
  /** Known to the lexicon, else null. */
  readonly known: KnownName | null;
  /** The kind that the head noun gives, else null. */
  readonly kind: ActorKind | null;
  /** The word that is the head noun of a body, else the last word. */
  readonly head: number;
  /** End of the name without its "of", "in", "for" part; `end` where it has none. */
  readonly shortEnd: number;
  /** Only a head noun ("the Front"). */
  readonly bare: boolean;
  /** The post that stands directly before it. */
  readonly post: PostPhrase | null;
};

const PARTICLES = new Set([
  "al",
  "el",
  "ul",
  "bin",
  "ibn",
  "ben",
  "bint",
  "de",
  "da",
  "do",
  "dos",
  "das",
  "del",
  "della",
  "di",
  "du",
  "la",
  "le",
  "van",
  "von",
  "der",
  "den",
  "ter",
  "ad",
  "as",
  "ash",
  "ur",
  "abu",
  "ould",
  "y",
  "e",
  "i",
  "a",
  "o",
  "uly",
  "zu",
]);
const CALENDAR = new Set([
  "monday",
  "tuesday",
  "wednesday",
  "thursday",
  "friday",
  "saturday",
  "sunday",
  "january",
  "february",
  "march",
  "april",
  "may",
  "june",
  "july",
  "august",
  "september",
  "october",
  "november",
  "december",
  "jan",
  "feb",
  "mar",
  "apr",
  "jun",
  "jul",
  "aug",
  "sep",
  "sept",
  "oct",
  "nov",
  "dec",
  "mon",
  "tue",
  "wed",
  "thu",
  "fri",
  "sat",
  "sun",
  "am",
  "pm",
  "bc",
  "ad",
  "gmt",
  "ce",
]);
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
const STATE_HEADS = new Set([
  "republic",
  "kingdom",
  "state",
  "sultanate",
  "emirate",
  "federation",
  "commonwealth",
  "principality",
  "duchy",
  "empire",
]);
const LINKS = new Set(["of", "for", "on", "to", "in", "against", "with"]);
const COLLECTIVE = new Set([
  "people",
  "women",
  "workers",
  "farmers",
  "nation",
  "children",
  "men",
  "citizens",
]);

/** All name runs of the page, in order; none overlaps another. */
export function nameRunsOf(page: Page, posts: ReadonlyMap<number, PostPhrase>): readonly NameRun[] {
  const runs: NameRun[] = [];
  for (let sentence = 0; sentence < page.sentences.length; sentence++) {
    if (page.skipped[sentence]) continue;
    const end = page.firstOf[sentence + 1]!;
    for (let at = page.firstOf[sentence]!; at < end; ) {
      const runEnd = stretchEnd(page, at, end);
      if (runEnd === at) at += 1;
      else at = cut(page, posts, { first: at, end: runEnd, limit: end }, runs);
    }
  }
  return runs;
}

/** Where the stretch of name words that begins at `at` ends; `at` where none begins. */
function stretchEnd(page: Page, at: number, limit: number): number {
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
  if (!PARTICLES.has(word.folded) || word.capital) return false;
  const hyphen = at + 1 < limit ? wordOf(page, at + 1) : undefined;
  const next = at + 2 < limit ? wordOf(page, at + 2) : undefined;
  return hyphen?.folded === "-" && hyphen.glued && next !== undefined && next.glued && next.capital;
}

function isNameWord(page: Page, word: Word): boolean {
  const { upos } = word.token;
  if (!word.capital)
    return (
      /^\d+(?:st|nd|rd|th)$/.test(word.folded) &&
      (wordAt(page, word.at + 1, word.sentence)?.capital ?? false)
    );
  if (
    CALENDAR.has(word.folded) &&
    !(
      word.folded === "may" &&
      upos === "PROPN" &&
      !/^\d/.test(page.words[word.at + 1]?.folded ?? "")
    )
  )
    return false;
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
  if (upos === "ADJ" || upos === "NOUN") return nextNames;
  return isAllCapitals(word.token.form);
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
  if (word.folded === "'s" && COLLECTIVE.has(wordOf(page, at - 1).folded) && next.capital)
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
  if (word.capital || !PARTICLES.has(word.folded)) return at;
  if (next.capital && next.token.upos === "PROPN") return at + 1;
  if (next.folded === "-" && next.glued && after?.capital && after.glued) return at + 2;
  return PARTICLES.has(next.folded) && after?.capital && after.token.upos === "PROPN" ? at + 2 : at;
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
  return next.token.upos === "PROPN" ||
    (PARTICLES.has(next.folded) && !/^(?:as|a|o)$/.test(next.folded))
    ? at + 2
    : at;
}

function* knownEndingAt(page: Page, end: number): Iterable<KnownName["form"]> {
  for (let at = end - 1; at >= end - 4 && at >= 0; at--) {
    const known = page.knownAt.get(at);
    if (known?.end === end) yield known.known.form;
  }
}

type Stretch = { readonly first: number; readonly end: number; readonly limit: number };

/** Cuts a stretch into runs; gives the word after it. */
function cut(
  page: Page,
  posts: ReadonlyMap<number, PostPhrase>,
  stretch: Stretch,
  runs: NameRun[],
): number {
  let at = stretch.first;
  let post: PostPhrase | null = postBefore(posts, at);
  while (at < stretch.end) {
    const phrase = posts.get(at);
    const body = bodyFrom(page, posts, at, stretch);
    const known = page.knownAt.get(at);
    if (
      body !== null &&
      body.end > (known?.end ?? at) &&
      !(phrase !== undefined && phrase.end < stretch.end && isPersonAfter(page, phrase, stretch))
    ) {
      runs.push({ ...body, post });
      at = body.end;
    } else if (phrase !== undefined && (known === undefined || known.end <= phrase.end)) {
      post = phrase;
      at = Math.max(at + 1, phrase.end);
      continue;
    } else if (known !== undefined && !isGivenNameHere(page, at, known.end, stretch)) {
      runs.push(knownRun(page, at, known.end, known.known, post));
      at = known.end;
    } else {
      const end = unknownEnd(page, posts, at, stretch);
      const run = unknownRun(page, at, end, post);
      if (run !== null) runs.push(run);
      at = end;
    }
    post = null;
  }
  return at;
}

function postBefore(posts: ReadonlyMap<number, PostPhrase>, at: number): PostPhrase | null {
  const before = posts.get(at - 1);
  return before !== undefined && before.end === at ? before : null;
}

/** "General Border Committee" is no general; "Foreign Minister Fuad Hussein" is a minister. */
function isPersonAfter(page: Page, phrase: PostPhrase, stretch: Stretch): boolean {
  const rest = bodyEnd(page, phrase.end, stretch.end);
  return rest === null || phrase.family !== "military" || phrase.end - phrase.first > 1;
}

const knownRun = (
  page: Page,
  first: number,
  end: number,
  known: KnownName,
  post: PostPhrase | null,
): NameRun => ({
  sentence: wordOf(page, first).sentence,
  first,
  end,
  known,
  kind: known.kind,
  head: end - 1,
  shortEnd: end,
  bare: false,
  post,
});

function unknownRun(
  page: Page,
  first: number,
  end: number,
  post: PostPhrase | null,
): NameRun | null {
  const last = wordOf(page, end - 1);
  if (page.lexicon.textHeads.has(last.folded) && post === null) return null;
  let proper = false;
  for (let at = first; at < end; at++) proper ||= wordOf(page, at).token.upos === "PROPN";
  if (!proper) return null;
  return {
    sentence: last.sentence,
    first,
    end,
    known: null,
    kind: placeKind(page, first, end),
    head: end - 1,
    shortEnd: end,
    bare: false,
    post,
  };
}

function placeKind(page: Page, first: number, end: number): ActorKind | null {
  const last = wordOf(page, end - 1).folded;
  const opening = wordOf(page, first).folded;
  if (
    end - first >= 2 &&
    (page.lexicon.placeNouns.has(last) || page.lexicon.placeFirst.has(opening))
  )
    return "place";
  return end - first >= 2 && STATE_HEADS.has(last) ? "state" : null;
}

/** "Israel Katz", "Georgia Meloni": a known name that is also a given name, before an unknown one. */
function isGivenNameHere(page: Page, at: number, end: number, stretch: Stretch): boolean {
  if (end !== at + 1 || end >= stretch.end || !page.lexicon.givenNames.has(wordOf(page, at).folded))
    return false;
  const next = wordOf(page, end);
  return (
    next.capital &&
    next.token.upos === "PROPN" &&
    !page.knownAt.has(end) &&
    !page.lexicon.bodyHeads.has(next.folded) &&
    !page.lexicon.textHeads.has(next.folded)
  );
}

function unknownEnd(
  page: Page,
  posts: ReadonlyMap<number, PostPhrase>,
  first: number,
  stretch: Stretch,
): number {
  const person = page.lexicon.givenNames.has(wordOf(page, first).folded);
  let end = first + 1;
  while (end < stretch.end) {
    const known = page.knownAt.get(end);
    const phrase = posts.get(end);
    if (
      known !== undefined &&
      !(person && end === first + 1 && known.known.form !== "adjective") &&
      known.known.form !== "place" &&
      wordOf(page, end - 1).folded !== "-"
    )
      break;
    if (
      phrase !== undefined &&
      phrase.first === end &&
      wordOf(page, end).capital &&
      !PARTICLES.has(wordOf(page, end - 1).folded)
    )
      break;
    end += 1;
  }
  while (
    end > first + 1 &&
    (wordOf(page, end - 1).folded === "'s" ||
      wordOf(page, end - 1).token.upos === "PUNCT" ||
      (PARTICLES.has(wordOf(page, end - 1).folded) &&
        !wordOf(page, end - 1).capital &&
        !wordOf(page, end - 1).glued))
  )
    end -= 1;
  return end;
}

type Body = Omit<NameRun, "post">;

/** The body whose name begins at `first`, with what "of", "for" or "in" adds to it; or null. */
function bodyFrom(
  page: Page,
  posts: ReadonlyMap<number, PostPhrase>,
  first: number,
  stretch: Stretch,
): Body | null {
  const stop = personStart(page, posts, first, stretch);
  const found = bodyEnd(page, first, stop);
  const stateHead =
    STATE_HEADS.has(wordOf(page, first).folded) ||
    (first + 1 < stop && STATE_HEADS.has(wordOf(page, first + 1).folded))
      ? stateEnd(page, first, stop)
      : null;
  if (found === null && stateHead === null) return null;
  const end = found?.end ?? stateHead ?? first;
  const head = end - 1;
  const extended = withComplement(page, end, stretch.limit);
  if (found === null && extended === end) return null;
  const kind = found === null ? "state" : found.kind;
  const bare = end - first === found?.words && extended === end;
  if (found?.weak && bare && page.words[first - 1]?.folded !== "the") return null;
  return {
    sentence: wordOf(page, first).sentence,
    first,
    end: extended,
    known: null,
    kind,
    head,
    shortEnd: end,
    bare,
  };
}

/** Where a post with a name after it begins: the body ends before it. */
function personStart(
  page: Page,
  posts: ReadonlyMap<number, PostPhrase>,
  first: number,
  stretch: Stretch,
): number {
  for (let at = first + 1; at < stretch.end; at++) {
    const phrase = posts.get(at);
    if (phrase?.first === at && phrase.end < stretch.end && phrase.end - phrase.first > 1)
      return at;
  }
  return stretch.end;
}

function stateEnd(page: Page, first: number, stop: number): number | null {
  for (let at = first; at < Math.min(stop, first + 4); at++)
    if (STATE_HEADS.has(wordOf(page, at).folded)) return at + 1;
  return null;
}

/** The last head noun of a body in `[first, stop)`, longest phrase first. */
function bodyEnd(
  page: Page,
  first: number,
  stop: number,
): { end: number; words: number; kind: ActorKind; weak: boolean } | null {
  for (let end = stop; end > first; end--) {
    if (wordOf(page, end - 1).token.upos === "PUNCT") continue;
    for (let words = Math.min(3, end - first); words >= 1; words--) {
      const phrase = page.folded.slice(
        wordOf(page, end - words).token.start,
        wordOf(page, end - 1).token.end,
      );
      const kind =
        page.lexicon.bodyHeads.get(phrase) ?? page.lexicon.bodyHeads.get(phrase.replace(/\.$/, ""));
      if (kind === undefined) continue;
      const weak = page.lexicon.weakHeads.has(phrase);
      if (
        weak &&
        end - first === words + 1 &&
        page.lexicon.givenNames.has(wordOf(page, first).folded)
      )
        return null;
      return { end, words, kind, weak };
    }
  }
  return null;
}

/** Over "of the Red Cross", "for Change and Concord", "in Georgia" after an open head noun. */
function withComplement(page: Page, end: number, limit: number): number {
  const head = wordOf(page, end - 1);
  const link = end < limit ? wordOf(page, end) : undefined;
  if (
    link === undefined ||
    !LINKS.has(link.folded) ||
    link.capital !== (page.shouting[head.sentence] ?? false)
  )
    return end;
  const opens =
    page.lexicon.openHeads.has(head.folded) || head.folded === "staff" || head.folded === "forces";
  if (
    !opens ||
    (link.folded === "in" && !/^(?:mission|office|force|bank|forces)$/.test(head.folded)) ||
    ((link.folded === "with" || link.folded === "to") && !/^(?:mission|envoy)$/.test(head.folded))
  )
    return end;
  let at = end + 1;
  if (link.folded === "to" && page.words[at]?.capital && page.words[at]?.token.upos === "VERB")
    at += 1;
  if (at < limit && wordOf(page, at).folded === "the") at += 1;
  if (at >= limit || !wordOf(page, at).capital || CALENDAR.has(wordOf(page, at).folded)) return end;
  const further = complementEnd(page, at, limit);
  return further > at ? further : end;
}

function complementEnd(page: Page, from: number, limit: number): number {
  let end = stretchEnd(page, from, limit);
  if (end === from) return from;
  for (let step = 0; step < 6 && end < limit; step++) {
    const next = complementFurther(page, from, end, limit);
    if (next === end) return end;
    end = next;
  }
  return end;
}

/** After ", " or "and" a further part of the same complement, or after "of" a deeper one. */
function complementFurther(page: Page, from: number, end: number, limit: number): number {
  const word = wordOf(page, end);
  const deeper = withComplement(page, end, limit);
  if (deeper > end) return deeper;
  const knownPart = page.knownAt.get(from)?.known.form;
  if (
    word.folded === "of" &&
    !page.knownAt.has(end - 1) &&
    wordOf(page, end - 1).folded !== "people"
  )
    return overOf(page, end, limit);
  if (
    (word.folded !== "and" && word.folded !== "," && word.folded !== "&") ||
    knownPart !== undefined
  )
    return end;
  let at = end + 1;
  if (word.folded === "," && page.words[at]?.folded === "and") at += 1;
  if (
    at >= limit ||
    !wordOf(page, at).capital ||
    wordOf(page, at).token.upos === "DET" ||
    page.knownAt.has(at)
  )
    return end;
  const next = stretchEnd(page, at, limit);
  if (next === at || bodyEnd(page, at, next) !== null || next - at > 3) return end;
  return word.folded === "and" || listGoesOn(page, next, limit) ? next : end;
}

function overOf(page: Page, end: number, limit: number): number {
  let at = end + 1;
  if (at < limit && wordOf(page, at).folded === "the") at += 1;
  if (at >= limit || !wordOf(page, at).capital) return end;
  return Math.max(end, stretchEnd(page, at, limit));
}

function listGoesOn(page: Page, at: number, limit: number): boolean {
  const next = at < limit ? wordOf(page, at).folded : "";
  const after = at + 1 < limit ? wordOf(page, at + 1).folded : "";
  return (
    next === "and" ||
    (next === "," && after !== "" && wordOf(page, at + 1).capital) ||
    (next === "," && after === "and")
  );
}
