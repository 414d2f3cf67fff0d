/**
 * Sources that are pronouns for which the cast has no answer: the one who spoke last, the body whose
 * document it is, the speaker of the quotation in which they stand.
 */
import { covers, type Draft, type Page } from "./draft.ts";
import { lemmaOf } from "./tree.ts";

const FIRST_PERSON = new Set(["i", "we", "us", "me", "our", "my"]);
const THIRD_PERSON = new Set([
  "he",
  "she",
  "they",
  "it",
  "him",
  "her",
  "them",
  "his",
  "their",
  "its",
]);
/** Sentences over which the last speaker is remembered. */
const REACH = 4;

/** Gives actors to such sources; `drafts` are in page order. */
export function nameSpeakers(page: Page, drafts: readonly Draft[]): void {
  const issuer = issuerOf(page);
  let last: Draft | null = null;
  for (const draft of drafts) {
    draft.actor ??= meant(page, draft, { drafts, last, issuer }) ?? draft.continues?.actor ?? null;
    if (draft.cue.source >= 0) last = draft;
  }
}

type Around = {
  readonly drafts: readonly Draft[];
  readonly last: Draft | null;
  readonly issuer: string | null;
};

/** The actor that a pronoun stands for by what is said around it. */
function meant(page: Page, draft: Draft, { drafts, last, issuer }: Around): string | null {
  const tree = page.trees[draft.cue.sentence];
  if (tree === undefined || draft.cue.source < 0 || draft.cue.head < 0) return null;
  const word = lemmaOf(tree, draft.cue.source);
  if (FIRST_PERSON.has(word)) return speakerAround(draft, drafts) ?? issuer;
  return THIRD_PERSON.has(word) && last !== null && isNear(page, last, draft) ? last.actor : null;
}

export function issuerOf(page: Page): string | null {
  const { issuer } = page.layout;
  if (issuer === null) return null;
  const inside = page.cast.mentions.find(
    ({ start, end }) => start < issuer.end && end > issuer.start,
  );
  return inside?.actor ?? null;
}

/** The speaker of the words in which the cue stands. */
function speakerAround(draft: Draft, drafts: readonly Draft[]): string | null {
  const { sentence, head } = draft.cue;
  const around = drafts.find((other) => other !== draft && covers(other, sentence, head));
  return around?.actor ?? null;
}

function isNear(page: Page, last: Draft, draft: Draft): boolean {
  const gap = draft.cue.sentence - last.cue.sentence;
  const here = page.sentences[draft.cue.sentence]?.paragraph ?? 0;
  const there = page.sentences[last.cue.sentence]?.paragraph ?? 0;
  return gap <= REACH && here - there <= 1;
}
