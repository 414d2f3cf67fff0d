/**
 * Actors that the page does not name: "a presidential adviser in Kinshasa". They go by their
 * description, short and long.
 */
import { addName, type Draft, newDraft } from "./actor-drafts.ts";
import { addTo } from "./body-groups.ts";
import type { NounClass } from "./noun-classes.ts";
import type { NounPhrase } from "./noun-phrases.ts";
import { headOf, type Page, wordOf, writtenOf } from "./page.ts";
import { partyOf, type Scene } from "./scene.ts";

/** How many actors of one head noun are compared. */
const REACH = 20;

/** The actor of an earlier phrase that this one repeats, or a new one. */
export function describedActor(
  scene: Scene,
  phrase: NounPhrase,
  noun: NounClass,
  owner: Draft | null,
): Draft {
  const { page } = scene.drafts;
  const lemma = wordOf(page, phrase.head).token.lemma.toLowerCase();
  const written = writtenOf(page, phrase.inner, phrase.end);
  const repeated = earlierActor(scene, { phrase, noun, owner }, { lemma, written });
  if (repeated !== null) {
    addName(repeated, written);
    return repeated;
  }
  const draft = newDraft(scene.drafts, noun.kind, writtenOf(page, phrase.inner, phrase.longEnd));
  draft.described = true;
  draft.plural = noun.plural;
  draft.party = owner?.kind === "person" ? null : partyOf(owner);
  addDescriptions(scene, phrase, draft);
  if (isOneOf(page, phrase)) {
    draft.kind = "person";
    draft.plural = false;
    addName(draft, lemma);
  }
  addTo(scene.described, lemma, draft);
  return draft;
}

type Wanted = {
  readonly phrase: NounPhrase;
  readonly noun: NounClass;
  readonly owner: Draft | null;
};

function earlierActor(
  scene: Scene,
  { phrase, noun, owner }: Wanted,
  { lemma, written }: { readonly lemma: string; readonly written: string },
): Draft | null {
  const earlier = (scene.described.get(lemma) ?? []).slice(-REACH);
  const sameWords = (draft: Draft): boolean => draft.names.has(written.toLowerCase());
  if (phrase.article === "indefinite")
    return (noun.plural ? earlier.find(sameWords) : undefined) ?? null;
  const party = partyOf(owner);
  const fits = (draft: Draft): boolean =>
    party === null || draft.party === null || draft.party === party;
  return (
    earlier.findLast(
      (draft) => fits(draft) && (phrase.article === "definite" || sameWords(draft)),
    ) ?? null
  );
}

/** The whole description, then ever shorter ones down to the head noun. */
function addDescriptions(scene: Scene, phrase: NounPhrase, draft: Draft): void {
  const { page } = scene.drafts;
  addName(draft, draft.name);
  const post = scene.posts.get(phrase.head);
  if (post !== undefined) addName(draft, writtenOf(page, post.first, post.end));
  if (phrase.possessor >= 0) addName(draft, writtenOf(page, phrase.first, phrase.end));
  for (let at = phrase.inner; at <= phrase.head; at++) {
    const word = wordOf(page, at);
    if (word.folded !== "-" && !word.glued) addName(draft, writtenOf(page, at, phrase.end));
  }
}

/** "one of the rebels' negotiators" is one person. */
function isOneOf(page: Page, phrase: NounPhrase): boolean {
  const head = wordOf(page, phrase.head);
  const governor = headOf(head);
  return governor >= 0 && head.token.relation === "nmod" && page.words[governor]?.folded === "one";
}
