/**
 * Mentions by the words where they begin, end and have their head, and the nearest state or subject
 * before a word.
 */
import type { Draft, DraftMention, Drafts } from "./actor-drafts.ts";
import { headOf, type Page, type Word, wordOf } from "./page.ts";

export type Places = {
  readonly byFirst: ReadonlyMap<number, DraftMention>;
  readonly byEnd: ReadonlyMap<number, DraftMention>;
  readonly byHead: ReadonlyMap<number, DraftMention>;
  /** The state spoken of last before a word, in its sentence or the two before. */
  readonly stateBefore: (at: number) => Draft | null;
  /** The state or body that was a subject last before a word, in its sentence or the one before. */
  readonly subjectBefore: (at: number) => Draft | null;
};

/** The places of the mentions made so far. */
export function placesOf(drafts: Drafts): Places {
  const { page } = drafts;
  const sorted = [...drafts.mentions].sort((a, b) => a.first - b.first);
  const byFirst = new Map<number, DraftMention>();
  const byEnd = new Map<number, DraftMention>();
  const byHead = new Map<number, DraftMention>();
  for (const mention of sorted) {
    if ((byFirst.get(mention.first)?.end ?? 0) < mention.end) byFirst.set(mention.first, mention);
    if (!byEnd.has(mention.end)) byEnd.set(mention.end, mention);
    byHead.set(mention.head, mention);
  }
  const lastBefore = (
    at: number,
    reach: number,
    fits: (mention: DraftMention) => boolean,
  ): Draft | null => {
    const sentence = page.words[at]?.sentence ?? 0;
    for (let index = lowerBound(sorted, at) - 1; index >= 0; index--) {
      const mention = sorted[index];
      if (mention === undefined) return null;
      if (wordOf(page, mention.first).sentence < sentence - reach) return null;
      if (fits(mention)) return mention.draft;
    }
    return null;
  };
  return {
    byFirst,
    byEnd,
    byHead,
    stateBefore: (at) =>
      lastBefore(at, 2, ({ draft }) => draft.kind === "state" || draft.kind === "government"),
    subjectBefore: (at) =>
      lastBefore(
        at,
        1,
        (mention) =>
          mention.draft.kind !== "person" &&
          mention.draft.kind !== "place" &&
          isSubject(page, mention.head),
      ) ??
      lastBefore(
        at,
        1,
        ({ draft, form }) =>
          draft.kind !== "person" &&
          draft.kind !== "place" &&
          draft.kind !== "outlet" &&
          form === "name",
      ),
  };
}

const INNER = new Set(["conj", "flat", "compound", "nmod:desc", "appos"]);

/** Whether the phrase that holds a word is a subject, alone, with its title, or coordinated with one. */
export function isSubject(page: Page, at: number): boolean {
  let word = wordOf(page, at);
  for (let step = 0; step < 5; step++) {
    if (word.token.relation.startsWith("nsubj") || isInverted(page, word)) return true;
    if (!INNER.has(word.token.relation)) return false;
    const head = headOf(word);
    if (head < 0) return false;
    word = wordOf(page, head);
  }
  return false;
}

/** `"...," says a diplomat`: the parser takes the speaker after the verb for an object. */
function isInverted(page: Page, word: Word): boolean {
  if (word.token.relation !== "obj" && word.token.relation !== "iobj") return false;
  const verb = headOf(word);
  if (verb < 1 || verb > word.at || word.at - verb > 8) return false;
  const before = wordOf(page, verb - 1);
  return (
    page.lexicon.speechVerbs.has(wordOf(page, verb).token.lemma.toLowerCase()) &&
    before.sentence === word.sentence &&
    before.token.upos === "PUNCT"
  );
}

function lowerBound(sorted: readonly DraftMention[], at: number): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sorted[middle]?.first ?? at) < at) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Words on either side of a head among which its dependents are looked for. */
const REACH_OF_CLAUSE = 60;

/** The dependents of a word. */
export function childrenOf(page: Page, head: Word): Word[] {
  const start = Math.max(page.firstOf[head.sentence] ?? 0, head.at - REACH_OF_CLAUSE);
  const end = Math.min(page.firstOf[head.sentence + 1] ?? head.at, head.at + REACH_OF_CLAUSE);
  return page.words.slice(start, end).filter((word) => headOf(word) === head.at);
}
