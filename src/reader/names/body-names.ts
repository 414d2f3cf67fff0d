/**
 * Names of bodies: they end in a head noun ("Border Service"), and what "of", "for" or "in" adds to
 * an open one belongs to them ("Front for Change and Concord").
 */
import type { ActorKind } from "../analysis.ts";
import type { NameRun, Stretch } from "./name-run.ts";
import { stretchEnd } from "./name-words.ts";
import { type Page, type Word, wordOf } from "./page.ts";
import type { PostPhrase } from "./post-phrases.ts";

const LINKS = new Set(["of", "for", "on", "to", "in", "against", "with"]);

type FoundHead = {
  readonly end: number;
  readonly words: number;
  readonly kind: ActorKind;
  readonly weak: boolean;
};

/** The body whose name begins at `first`, with what "of", "for" or "in" adds to it; or null. */
export function bodyFrom(
  page: Page,
  posts: ReadonlyMap<number, PostPhrase>,
  first: number,
  stretch: Stretch,
): NameRun | null {
  const stop = personStart(posts, first, stretch);
  const found = openedOutlet(page, first, stop) ?? bodyEnd(page, first, stop);
  const stateHead =
    page.lexicon.stateHeads.has(wordOf(page, first).folded) ||
    (first + 1 < stop && page.lexicon.stateHeads.has(wordOf(page, first + 1).folded))
      ? stateEnd(page, first, stop)
      : null;
  if (found === null && stateHead === null) return null;
  const end = found?.end ?? stateHead ?? first;
  const head = end - 1;
  const extended = withComplement(page, end, stretch.limit);
  if (found === null && extended === end) return null;
  const kind = found === null ? "state" : found.kind;
  const bare = found?.words === 1 && end === first + 1 && extended === end;
  if (bare && isNoBody(page, first, stretch, found.weak)) return null;
  return {
    sentence: wordOf(page, first).sentence,
    first,
    end: extended,
    known: null,
    kind,
    head,
    shortEnd: end,
    bare,
    post: null,
    nested: false,
  };
}

/** Whether a head noun that stands alone names no body there. */
const isNoBody = (page: Page, at: number, stretch: Stretch, weak: boolean): boolean =>
  (weak && page.words[at - 1]?.folded !== "the") ||
  isTitleWord(page, at, stretch) ||
  isPlainNoun(page, at);

/** "Movement Agreement": a word of a text's title. */
function isTitleWord(page: Page, at: number, { end }: Stretch): boolean {
  const next = at + 1 < end ? wordOf(page, at + 1) : undefined;
  // "MP" and "CEO" are no texts.
  return (
    next !== undefined && page.lexicon.textHeads.has(next.folded) && next.token.form.length > 3
  );
}

/** "Trade and Movement": one of two things, where the other is no name. */
function isPlainNoun(page: Page, at: number): boolean {
  const link = page.words[at - 1];
  const other = page.words[at - 2];
  if (link?.folded !== "and" || other === undefined || !other.capital) return false;
  if (wordOf(page, at).sentence !== other.sentence || page.words[at - 3]?.folded === "the")
    return false;
  return other.token.upos === "NOUN" && !page.lexicon.bodyHeads.has(other.folded);
}

/** "Radio Faro": an outlet's noun stands first. */
function openedOutlet(page: Page, first: number, stop: number): FoundHead | null {
  if (stop - first < 2 || !page.lexicon.outletOpenings.has(wordOf(page, first).folded)) return null;
  return { end: stop, words: 1, kind: "outlet", weak: false };
}

/** Where a post with a name after it begins: the body ends before it. */
function personStart(
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
    if (page.lexicon.stateHeads.has(wordOf(page, at).folded)) return at + 1;
  return null;
}

/** The last head noun of a body in `[first, stop)`, longest phrase first. */
export function bodyEnd(page: Page, first: number, stop: number): FoundHead | null {
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
  if (end >= limit || !opensComplement(page, wordOf(page, end - 1), wordOf(page, end))) return end;
  const to = wordOf(page, end).folded === "to";
  let at = end + 1;
  if (to && page.words[at]?.capital === true && page.words[at]?.token.upos === "VERB") at += 1;
  if (page.words[at]?.folded === "the") at += 1;
  const first = at < limit ? wordOf(page, at) : undefined;
  if (first?.capital !== true || page.lexicon.calendar.has(first.folded)) return end;
  const further = complementEnd(page, at, limit);
  return further > at ? further : end;
}

function opensComplement(page: Page, head: Word, link: Word): boolean {
  if (!LINKS.has(link.folded) || link.capital !== (page.shouting[head.sentence] ?? false))
    return false;
  if (link.folded === "in") return /^(?:mission|office|force|bank|forces)$/.test(head.folded);
  if (link.folded === "with" || link.folded === "to")
    return /^(?:mission|envoy)$/.test(head.folded);
  return page.lexicon.openHeads.has(head.folded) || /^(?:staff|forces)$/.test(head.folded);
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
