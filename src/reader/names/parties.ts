/**
 * "Both sides", "the two countries", "each party": the two actors that a page is about, where it is
 * clear which these are.
 */
import type { Draft, DraftMention, Drafts, GroupMention } from "./actor-drafts.ts";
import type { NounPhrase } from "./noun-phrases.ts";
import { headOf, type Page, wordOf } from "./page.ts";

// biome-ignore format: a list
const STATES_ONLY: ReadonlySet<string> = new Set([
  "country", "nation", "state", "capital", "neighbour", "neighbor", "kingdom", "republic", "government", "army", "military",
]);
const BOTH: ReadonlySet<string> = new Set(["both", "each", "neither", "either", "every"]);
const PLAIN: ReadonlySet<string> = new Set([
  "side",
  "party",
  "belligerent",
  "signatory",
  "neighbour",
  "neighbor",
]);

/** The two parties of a page, and the two states; empty where they are not clear. */
export type Parties = { readonly any: readonly Draft[]; readonly states: readonly Draft[] };

/** Whether the phrase stands for both parties at once. */
export function isSeveral(page: Page, phrase: NounPhrase): boolean {
  const { severalNouns, bothNouns } = page.lexicon;
  const head = wordOf(page, phrase.head);
  const lemma = head.token.lemma.toLowerCase();
  if (phrase.possessor >= 0) return false;
  if (bothNouns.has(lemma) && saysBoth(page, phrase)) return true;
  const bare = phrase.inner === phrase.head && phrase.article === "definite";
  return bare && severalNouns.has(head.folded) && PLAIN.has(lemma);
}

/** "both", "each"; "the two", but not "two" of many. */
function saysBoth(page: Page, { first, head, article }: NounPhrase): boolean {
  const words = page.words.slice(first, head).map(({ folded }) => folded);
  return words.some((word) => BOTH.has(word)) || (article === "definite" && words.includes("two"));
}

/** The parties for whom the phrase stands. */
export const partiesMeant = (page: Page, phrase: NounPhrase, parties: Parties): readonly Draft[] =>
  STATES_ONLY.has(wordOf(page, phrase.head).token.lemma.toLowerCase())
    ? parties.states
    : parties.any;

/**
 * The two most prominent parties: a pair named together ("Iran and Iraq") first, else the two most
 * often named, if nobody else is named as often.
 */
export function partiesOf(
  pairs: readonly GroupMention[],
  counts: ReadonlyMap<Draft, number>,
): Parties {
  const isState = ({ kind }: Draft): boolean => kind === "state" || kind === "government";
  const isParty = (draft: Draft): boolean =>
    isState(draft) ||
    draft.kind === "armed-group" ||
    draft.kind === "group" ||
    draft.kind === "organisation";
  return { any: twoOf(pairs, counts, isParty), states: twoOf(pairs, counts, isState) };
}

function twoOf(
  pairs: readonly GroupMention[],
  counts: ReadonlyMap<Draft, number>,
  fits: (draft: Draft) => boolean,
): readonly Draft[] {
  const [first, second, third] = [...counts]
    .filter(([draft]) => fits(draft))
    .sort((a, b) => b[1] - a[1]);
  if (first === undefined || second === undefined) return [];
  const together = mostOften(pairs.filter(({ drafts }) => drafts.every(fits)));
  if (together.includes(first[0])) return together;
  return third === undefined || second[1] > third[1] ? [first[0], second[0]] : together;
}

function mostOften(pairs: readonly GroupMention[]): readonly Draft[] {
  const counts = new Map<string, number>();
  let best: { readonly drafts: readonly Draft[]; readonly count: number } = {
    drafts: [],
    count: 0,
  };
  for (const { drafts } of pairs) {
    const key = drafts
      .map(({ index }) => index)
      .sort((a, b) => a - b)
      .join(":");
    const count = (counts.get(key) ?? 0) + 1;
    counts.set(key, count);
    if (count > best.count) best = { drafts, count };
  }
  return best.drafts;
}

/** Actors named together by "and". */
export function pairsOf({ page, mentions }: Drafts): GroupMention[] {
  const pairs: GroupMention[] = [];
  const byFirst = new Map<number, DraftMention>(
    mentions.map((mention) => [mention.first, mention]),
  );
  for (const mention of mentions) {
    if (page.words[mention.end]?.folded !== "and") continue;
    const next = mention.end + (page.words[mention.end + 1]?.folded === "the" ? 2 : 1);
    const other = byFirst.get(next);
    if (other === undefined || other.draft === mention.draft || mention.form === "pronoun")
      continue;
    if (headOf(wordOf(page, other.head)) !== mention.head) continue;
    pairs.push({
      first: mention.first,
      end: other.end,
      head: mention.head,
      drafts: [mention.draft, other.draft],
      rule: "coordination",
    });
  }
  return pairs;
}
