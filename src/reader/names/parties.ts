/**
 * "Both sides", "the two countries", "each party": the two actors that a page is about, where it is
 * clear which these are.
 */
import type { Draft, DraftMention } from "./actor-drafts.ts";
import type { Discourse } from "./discourse.ts";
import type { NounPhrase } from "./noun-phrases.ts";
import type { Page } from "./page.ts";
import { wordOf } from "./page.ts";

const STATES_ONLY = new Set([
  "country",
  "nation",
  "state",
  "capital",
  "neighbour",
  "neighbor",
  "kingdom",
  "republic",
  "government",
  "army",
  "military",
]);
const BOTH = new Set(["both", "two", "each", "neither", "either", "every"]);

/** Whether the phrase stands for both parties at once. */
export function isSeveral(page: Page, phrase: NounPhrase): boolean {
  const { severalNouns, bothNouns } = page.lexicon;
  const head = wordOf(page, phrase.head);
  const lemma = head.token.lemma.toLowerCase();
  let both = false;
  for (let at = phrase.first; at < phrase.head; at++) both ||= BOTH.has(wordOf(page, at).folded);
  if (both && bothNouns.has(lemma)) return true;
  const bare = phrase.inner === phrase.head && phrase.article === "definite";
  return (
    bare &&
    severalNouns.has(head.folded) &&
    (lemma === "side" ||
      lemma === "party" ||
      lemma === "belligerent" ||
      lemma === "signatory" ||
      lemma === "neighbour" ||
      lemma === "neighbor")
  );
}

/**
 * The two most prominent parties: pairs named together ("Iran and Iraq") first, else the two most
 * often named, if nobody else is named about as often.
 */
export function twoParties(
  page: Page,
  phrase: NounPhrase,
  counts: ReadonlyMap<Draft, number>,
  pairs: ReadonlyMap<string, readonly [Draft, Draft]>,
  pairCounts: ReadonlyMap<string, number>,
): readonly Draft[] {
  const statesOnly = STATES_ONLY.has(wordOf(page, phrase.head).token.lemma.toLowerCase());
  const fits = (draft: Draft): boolean =>
    draft.kind === "state" ||
    draft.kind === "government" ||
    (!statesOnly &&
      (draft.kind === "armed-group" || draft.kind === "group" || draft.kind === "organisation"));
  const bestPair = [...pairCounts]
    .sort((a, b) => b[1] - a[1])
    .map(([key]) => pairs.get(key))
    .find((pair) => pair?.every(fits));
  const ranked = [...counts]
    .filter(([draft]) => fits(draft) && !draft.described)
    .sort((a, b) => b[1] - a[1]);
  const [first, second, third] = ranked;
  if (bestPair !== undefined && first !== undefined && bestPair.includes(first[0])) return bestPair;
  if (first === undefined || second === undefined) return [];
  const clear = third === undefined || second[1] > third[1];
  return clear ? [first[0], second[0]] : (bestPair ?? []);
}

export type Pairs = {
  readonly pairs: Map<string, readonly [Draft, Draft]>;
  readonly counts: Map<string, number>;
};

/** Actors named together by "and", with how often. */
export function pairsOf(page: Page, mentions: readonly DraftMention[]): Pairs {
  const pairs = new Map<string, readonly [Draft, Draft]>();
  const counts = new Map<string, number>();
  const byFirst = new Map(mentions.map((mention) => [mention.first, mention]));
  for (const mention of mentions) {
    let next = mention.end;
    if (page.words[next]?.folded !== "and") continue;
    next += 1;
    if (page.words[next]?.folded === "the") next += 1;
    const other = byFirst.get(next);
    if (
      other === undefined ||
      other.draft === mention.draft ||
      page.words[next]?.sentence !== page.words[mention.first]?.sentence
    )
      continue;
    const [a, b] =
      mention.draft.index < other.draft.index
        ? [mention.draft, other.draft]
        : [other.draft, mention.draft];
    const key = `${a.index}:${b.index}`;
    pairs.set(key, [a, b]);
    counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  return { pairs, counts };
}

/** The group that was spoken of last, for "they". */
export const lastGroup = (
  discourse: Discourse & {
    readonly groups: readonly { readonly at: number; readonly drafts: readonly Draft[] }[];
  },
): readonly Draft[] => discourse.groups.at(-1)?.drafts ?? [];
