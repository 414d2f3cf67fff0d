/**
 * Names as they stand on the page: stretches of capitalised words, cut into known names, bodies by
 * their head noun, and what is still to be typed. Posts before a name are no part of it.
 */
import type { ActorKind } from "../analysis.ts";
import { bodyEnd, bodyFrom } from "./body-names.ts";
import { embeddedBody, namesUsed } from "./embedded-bodies.ts";
import { isAllCapitals } from "./fold.ts";
import type { KnownName } from "./known-names.ts";
import { keyOf, type NameRun, type Stretch } from "./name-run.ts";
import { stretchEnd } from "./name-words.ts";
import { type Page, type Word, wordOf } from "./page.ts";
import type { PostPhrase } from "./post-phrases.ts";

/** All name runs of the page, in order; none overlaps another. */
export function nameRunsOf(page: Page, posts: ReadonlyMap<number, PostPhrase>): readonly NameRun[] {
  const runs: NameRun[] = [];
  for (let sentence = 0; sentence < page.sentences.length; sentence++) {
    const end = page.firstOf[sentence + 1] ?? page.words.length;
    for (let at = page.firstOf[sentence] ?? end; at < end; ) {
      const runEnd = stretchEnd(page, at, end);
      if (runEnd === at) at += 1;
      else at = cut(page, posts, { first: at, end: runEnd, limit: end }, runs);
    }
  }
  return withStates(page, runs);
}

/**
 * "Ministry of Defence of Halvan", where Halvan is named elsewhere: it is spoken of here too, and so
 * is a body inside the name of another.
 */
function withStates(page: Page, runs: readonly NameRun[]): NameRun[] {
  const keys = new Set(
    runs.filter((run) => run.known === null && run.kind === null).map((run) => keyOf(page, run)),
  );
  const used = namesUsed(page, runs);
  return runs.flatMap((run) => {
    const embedded = embeddedBody(page, run, used);
    if (embedded !== null) return [run, embedded];
    const nested =
      run.known === null && (run.kind === "office" || run.kind === "organisation")
        ? lastPart(page, run)
        : null;
    return nested !== null && keys.has(keyOf(page, nested)) ? [run, nested] : [run];
  });
}

/** What follows the last "of" of a name. */
function lastPart(page: Page, run: NameRun): NameRun | null {
  for (let at = run.end - 1; at > run.head; at--) {
    if (wordOf(page, at).folded !== "of") continue;
    const first = page.words[at + 1]?.folded === "the" ? at + 2 : at + 1;
    return first < run.end
      ? {
          ...run,
          first,
          head: run.end - 1,
          shortEnd: run.end,
          kind: null,
          bare: false,
          post: null,
          nested: true,
        }
      : null;
  }
  return null;
}

/** What stands at a word of a stretch. */
type Piece =
  | { readonly kind: "run"; readonly run: NameRun | null; readonly end: number }
  | { readonly kind: "post"; readonly post: PostPhrase; readonly end: number }
  | { readonly kind: "link"; readonly end: number };

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
    const piece = pieceAt(page, posts, { ...stretch, first: at });
    if (piece.kind === "post") post = piece.post;
    if (piece.kind === "run") {
      if (piece.run !== null) runs.push({ ...piece.run, post });
      if (piece.run !== null && piece.run.known === null && piece.run.kind !== null)
        pushNested(page, piece.run, runs);
      post = null;
    }
    at = piece.end;
  }
  return at;
}

/** The piece at the beginning of what is left of a stretch. */
function pieceAt(page: Page, posts: ReadonlyMap<number, PostPhrase>, stretch: Stretch): Piece {
  const at = stretch.first;
  const word = wordOf(page, at);
  if (word.token.upos === "PUNCT" || word.folded === "'s") return { kind: "link", end: at + 1 };
  const phrase = posts.get(at);
  const known = page.knownAt.get(at);
  const body = bodyFrom(page, posts, at, stretch);
  const personFollows =
    phrase !== undefined && phrase.end < stretch.end && isPersonAfter(page, phrase, stretch);
  if (body !== null && body.end > (known?.end ?? at) && !personFollows)
    return { kind: "run", run: body, end: body.end };
  if (phrase !== undefined && (known === undefined || known.end <= phrase.end))
    return { kind: "post", post: phrase, end: Math.max(at + 1, phrase.end) };
  if (known !== undefined && !isGivenNameHere(page, at, known.end, stretch))
    return { kind: "run", run: knownRun(page, at, known.end, known.known), end: known.end };
  if (isBareStateHead(page, at, stretch)) return { kind: "link", end: at + 1 };
  const end = unknownEnd(page, posts, at, stretch);
  if (isText(page, end) && postBefore(posts, at) === null)
    return { kind: "run", run: null, end: titleEnd(page, end, stretch.limit) };
  return { kind: "run", run: unknownRun(page, at, end, postBefore(posts, at)), end };
}

const isText = (page: Page, end: number): boolean =>
  page.lexicon.textHeads.has(wordOf(page, end - 1).folded);

/** Over "for Peace and Reconciliation" after "Agreement", up to a name that is known. */
function titleEnd(page: Page, end: number, limit: number): number {
  let at = end;
  for (const links of [/^(?:of|for|on|concerning)$/, /^(?:and|,)$/]) {
    if (at >= limit || !links.test(wordOf(page, at).folded)) return at;
    const first = page.words[at + 1]?.folded === "the" ? at + 2 : at + 1;
    const further =
      first < limit && !page.knownAt.has(first) ? stretchEnd(page, first, limit) : first;
    if (further <= first || page.knownAt.has(further - 1)) return at;
    at = further;
  }
  return at;
}

function postBefore(posts: ReadonlyMap<number, PostPhrase>, at: number): PostPhrase | null {
  const before = posts.get(at - 1);
  return before !== undefined && before.end === at ? before : null;
}

/** "General Border Committee" is no general; "Foreign Minister Fuad Hussein" is a minister. */
function isPersonAfter(page: Page, phrase: PostPhrase, stretch: Stretch): boolean {
  const whole = bodyEnd(page, phrase.first, stretch.end);
  if (whole !== null && whole.words > 1 && whole.end - whole.words < phrase.end) return false;
  const rest = bodyEnd(page, phrase.end, stretch.end);
  return rest === null || rest.weak;
}

/** "the Kingdom", alone: a description of a state, not a name. */
function isBareStateHead(page: Page, at: number, stretch: Stretch): boolean {
  return stretch.end === at + 1 && page.lexicon.stateHeads.has(wordOf(page, at).folded);
}

/** States and bodies named inside the name of a body are spoken of as well. */
function pushNested(
  page: Page,
  body: { readonly first: number; readonly end: number },
  runs: NameRun[],
): void {
  for (let at = body.first; at < body.end; at++) {
    const known = page.knownAt.get(at);
    if (known === undefined || known.end > body.end || known.known.form === "capital") continue;
    if (known.known.form === "place" || (at === body.first && known.end === body.end)) continue;
    runs.push({ ...knownRun(page, at, known.end, known.known), nested: true });
    at = known.end - 1;
  }
}

const knownRun = (page: Page, first: number, end: number, known: KnownName): NameRun => ({
  sentence: wordOf(page, first).sentence,
  first,
  end,
  known,
  kind: known.kind,
  head: end - 1,
  shortEnd: end,
  bare: false,
  post: null,
  nested: false,
});

/** "Pact Signed": a headline goes on after the pact. */
const PACT =
  /^(?:agreements?|accords?|protocols?|treaty|treaties|pacts?|memorandum|deals?|truces?|ceasefires?|armistice)$/;

const isPactHeadline = (page: Page, first: number, end: number): boolean =>
  page.words.slice(first, end - 1).some(({ folded }) => PACT.test(folded));

/** A body's noun that names no body where it stands. */
function isHeadNoun(page: Page, first: number, end: number): boolean {
  const { folded } = wordOf(page, first);
  return (
    end === first + 1 && page.lexicon.bodyHeads.has(folded) && !page.lexicon.weakHeads.has(folded)
  );
}

function unknownRun(
  page: Page,
  first: number,
  end: number,
  post: PostPhrase | null,
): NameRun | null {
  const last = wordOf(page, end - 1);
  if (page.lexicon.textHeads.has(last.folded) && post === null) return null;
  if (post === null && (isPactHeadline(page, first, end) || isHeadNoun(page, first, end)))
    return null;
  let proper = false;
  for (let at = first; at < end; at++) proper ||= isProper(page, wordOf(page, at));
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
    nested: false,
  };
}

function isProper(page: Page, word: Word): boolean {
  const { form, upos } = word.token;
  if (upos === "PROPN") return true;
  const bracketed = page.words[word.at - 1]?.token.form === "(";
  return (
    (isAllCapitals(form) || /^[A-Z]{2,}s$/.test(form)) &&
    (bracketed || (form.length >= 3 && page.shouting[word.sentence] !== true))
  );
}

function placeKind(page: Page, first: number, end: number): ActorKind | null {
  const last = wordOf(page, end - 1).folded;
  const opening = wordOf(page, first).folded;
  const given = page.lexicon.givenNames.has(opening);
  if (
    end - first >= 2 &&
    !given &&
    !wordOf(page, end - 1).glued &&
    (page.lexicon.placeNouns.has(last) || page.lexicon.placeFirst.has(opening))
  )
    return "place";
  return end - first >= 2 && page.lexicon.stateHeads.has(last) ? "state" : null;
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
      !page.lexicon.particles.has(wordOf(page, end - 1).folded)
    )
      break;
    end += 1;
  }
  while (
    end > first + 1 &&
    (wordOf(page, end - 1).folded === "'s" ||
      wordOf(page, end - 1).token.upos === "PUNCT" ||
      (page.lexicon.particles.has(wordOf(page, end - 1).folded) &&
        !wordOf(page, end - 1).capital &&
        !wordOf(page, end - 1).glued))
  )
    end -= 1;
  return end;
}
