/**
 * The person whose post a phrase repeats: "the minister", "Iran's top general", "his counterpart".
 */
import type { Draft } from "./actor-drafts.ts";
import { lately } from "./discourse.ts";
import { introducedNext } from "./introductions.ts";
import type { NounPhrase } from "./noun-phrases.ts";
import { type Page, wordOf } from "./page.ts";
import { partyOf, type Scene } from "./scene.ts";

type Asked = {
  readonly phrase: NounPhrase;
  readonly owner: Draft | null;
  readonly lemma: string;
  readonly family: string;
  /** The words of a ministry in the phrase ("interior", "foreign"). */
  readonly words: readonly string[];
};
type Ranked = { readonly draft: Draft; readonly score: number };

const NEAR = 2;
/** Post and party both agree. */
const CERTAIN = 4;
const EMPTY_MODIFIERS = /^(?:top|senior|former|chief|country|government)$/;

/** The holder spoken of before, else one named later, else one introduced in the next sentence. */
export function holderFor(scene: Scene, phrase: NounPhrase, owner: Draft | null): Draft | null {
  const { page } = scene.drafts;
  const head = wordOf(page, phrase.head);
  const lemma = head.token.lemma.toLowerCase();
  const family = page.lexicon.posts.get(lemma) ?? page.lexicon.posts.get(head.folded);
  if (family === undefined) return null;
  const asked = { phrase, owner, lemma, family, words: modifiersOf(page, phrase) };
  const before = bestBefore(scene, asked);
  if (before !== null) return before.draft;
  const told = owner !== null || phrase.inner < phrase.head;
  return (told ? bestAhead(scene, asked) : null)?.draft ?? introducedNext(scene, phrase, owner);
}

function bestBefore(scene: Scene, asked: Asked): Ranked | null {
  let best: Ranked | null = null;
  const seen = new Set<Draft>();
  for (const { draft, sentence } of lately(scene.discourse)) {
    if (draft.kind !== "person" || draft.described || seen.has(draft)) continue;
    seen.add(draft);
    const score = scoreOf(scene, asked, draft);
    const recent = asked.phrase.sentence - sentence <= NEAR ? 0.5 : 0;
    if (score > 0 && score + recent > (best?.score ?? 0)) best = { draft, score: score + recent };
  }
  return best;
}

function bestAhead(scene: Scene, asked: Asked): Ranked | null {
  let best: Ranked | null = null;
  for (const draft of scene.holders.get(asked.lemma) ?? []) {
    if (scene.discourse.last.has(draft)) continue;
    const score = scoreOf(scene, asked, draft);
    if (score >= CERTAIN && score > (best?.score ?? 0)) best = { draft, score };
  }
  return best;
}

/** 0 where the person cannot be meant. */
function scoreOf(scene: Scene, asked: Asked, draft: Draft): number {
  const { owner, family, words } = asked;
  const likeness = likenessOf(scene, asked, draft);
  if (likeness === 0 || !mayBelong(draft, owner)) return 0;
  const title = draft.posts.map((post) => post.title.toLowerCase()).join(" ");
  const fitting = words.filter((word) => title.includes(word)).length;
  if (family === "minister" && likeness > EQUAL_RANK && fitting < words.length) return 0;
  const party = partyOf(owner);
  const sameParty = party !== null && draft.party === party ? 2 : 0;
  const often = Math.min(1, (scene.discourse.counts.get(draft) ?? 0) / 10);
  return likeness + sameParty + fitting + often;
}

const EQUAL_RANK = 0.8;

/** The post named again, a commander's other name, or the equal of somebody who holds it. */
function likenessOf(scene: Scene, { owner, lemma }: Asked, draft: Draft): number {
  const { page } = scene.drafts;
  const lemmas = draft.posts.map(({ phrase }) =>
    wordOf(page, phrase.head).token.lemma.toLowerCase(),
  );
  if (lemmas.includes(lemma)) return 2;
  if (isCommander(draft, lemma)) return 1;
  return lemmas.includes("counterpart") && owner !== null && draft.party === partyOf(owner)
    ? EQUAL_RANK
    : 0;
}

/** A chief of staff may be called general or commander. */
const isCommander = (draft: Draft, lemma: string): boolean =>
  (lemma === "general" || lemma === "commander") &&
  draft.posts.some(
    ({ phrase, title }) => phrase.family === "military" || title.toLowerCase().includes("staff"),
  );

const mayBelong = (draft: Draft, owner: Draft | null): boolean => {
  const party = partyOf(owner);
  return (
    party === null ||
    draft.party === null ||
    draft.party === party ||
    draft.posts.some(({ of }) => of === owner)
  );
};

function modifiersOf(page: Page, phrase: NounPhrase): string[] {
  const words: string[] = [];
  for (let at = phrase.inner; at < phrase.head; at++) {
    const { folded } = wordOf(page, at);
    const tells = page.lexicon.portfolios.has(folded) || page.lexicon.postModifiers.has(folded);
    if (tells && !EMPTY_MODIFIERS.test(folded)) words.push(folded);
  }
  return words;
}
