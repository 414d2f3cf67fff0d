/**
 * The body that a phrase means by its head noun: "the ministry", "the mission", "the group".
 */
import type { Draft } from "./actor-drafts.ts";
import { oneSpelling } from "./body-groups.ts";
import { lately } from "./discourse.ts";
import type { NounPhrase } from "./noun-phrases.ts";
import { type Page, wordOf } from "./page.ts";
import type { Scene } from "./scene.ts";

/** How many sentences back "the group" may lie from the group's name. */
const REACH = 3;

/** The body whose name holds the words of the phrase, nearest first; else whom the noun may stand in for. */
export function bodyFor(scene: Scene, phrase: NounPhrase, owner: Draft | null): Draft | null {
  const { page } = scene.drafts;
  const words = wordsOf(page, phrase);
  const seen = new Set<Draft>();
  for (const { draft } of lately(scene.discourse)) {
    if (
      seen.has(draft) ||
      draft.kind === "person" ||
      draft.kind === "state" ||
      draft.kind === "place"
    )
      continue;
    seen.add(draft);
    if (mayBelong(draft, owner, words.length) && hasWords(draft, words)) return draft;
  }
  const alone = owner === null && phrase.article === "definite" && phrase.inner === phrase.head;
  return alone ? standingIn(scene, phrase) : null;
}

function mayBelong(draft: Draft, owner: Draft | null, words: number): boolean {
  if (owner === null || draft.party === owner) return true;
  return words > 1 && (draft.party === null || draft === owner);
}

/** "the group" after "Hamas". */
function standingIn(scene: Scene, phrase: NounPhrase): Draft | null {
  const { page } = scene.drafts;
  const kinds = page.lexicon.standIns.get(wordOf(page, phrase.head).folded);
  if (kinds === undefined) return null;
  for (const { draft, sentence } of lately(scene.discourse)) {
    if (phrase.sentence - sentence > REACH) return null;
    if (kinds.includes(draft.kind) && !draft.described) return draft;
  }
  return null;
}

function wordsOf(page: Page, phrase: NounPhrase): string[] {
  const words: string[] = [];
  for (let at = phrase.inner; at <= phrase.head; at++) {
    const { folded, token } = wordOf(page, at);
    if (!page.knownAt.has(at) && /^(?:NOUN|PROPN|ADJ)$/.test(token.upos))
      words.push(oneSpelling(folded));
  }
  return words;
}

function hasWords(draft: Draft, wanted: readonly string[]): boolean {
  for (const name of draft.names.keys()) {
    const words = new Set(name.split(/[\s-]+/).map(oneSpelling));
    if (wanted.length > 0 && wanted.every((word) => words.has(word))) return true;
  }
  return false;
}
