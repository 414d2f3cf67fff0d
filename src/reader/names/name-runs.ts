/**
 * Names as they stand on the page: stretches of capitalised words, cut into known names, bodies by
 * their head noun, and what is still to be typed. Posts before a name are no part of it.
 */
import type { ActorKind } from "../analysis.ts";
import { bodyEnd, bodyFrom } from "./body-names.ts";
import type { KnownName } from "./name-lexicon.ts";
import type { NameRun, Stretch } from "./name-run.ts";
import { stretchEnd } from "./name-words.ts";
import { type Page, wordOf } from "./page.ts";
import type { PostPhrase } from "./post-phrases.ts";

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
