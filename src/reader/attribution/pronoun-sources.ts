/**
 * Sources that are pronouns for which the cast has no answer: the one who spoke last, the body whose
 * document it is, the speaker of the quotation in which they stand.
 */
import { covers, type Draft, draftsBySentence, type Page } from "./draft.ts";
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
  const spoken = draftsBySentence(drafts);
  let last: Draft | null = null;
  for (const draft of drafts) {
    if (isFirstPerson(page, draft)) draft.actor = speakerAround(draft, spoken) ?? issuer;
    else draft.actor ??= meant(page, draft, last) ?? draft.continues?.actor ?? null;
    if (draft.cue.source >= 0) last = draft;
  }
}

/** "we" outside of a quotation is the outlet or the body whose document it is, whoever was named last. */
function isFirstPerson(page: Page, { cue }: Draft): boolean {
  const tree = page.trees[cue.sentence];
  return (
    tree !== undefined &&
    cue.source >= 0 &&
    cue.head >= 0 &&
    FIRST_PERSON.has(lemmaOf(tree, cue.source))
  );
}

/** The actor that a pronoun stands for by what is said around it. */
function meant(page: Page, draft: Draft, last: Draft | null): string | null {
  const tree = page.trees[draft.cue.sentence];
  if (tree === undefined || draft.cue.source < 0 || draft.cue.head < 0) return null;
  const isPronoun = THIRD_PERSON.has(lemmaOf(tree, draft.cue.source));
  return isPronoun && last !== null && isNear(page, last, draft) ? last.actor : null;
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
function speakerAround(draft: Draft, spoken: ReadonlyMap<number, readonly Draft[]>): string | null {
  const { sentence, head } = draft.cue;
  const around = (spoken.get(sentence) ?? []).find(
    (other) => other !== draft && covers(other, sentence, head),
  );
  return around?.actor ?? null;
}

function isNear(page: Page, last: Draft, draft: Draft): boolean {
  const gap = draft.cue.sentence - last.cue.sentence;
  const here = page.sentences[draft.cue.sentence]?.paragraph ?? 0;
  const there = page.sentences[last.cue.sentence]?.paragraph ?? 0;
  return gap <= REACH && here - there <= 1;
}
