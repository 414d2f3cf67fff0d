/**
 * What a phrase that names nobody is resolved against.
 */
import type { Draft, Drafts } from "./actor-drafts.ts";
import type { Discourse } from "./discourse.ts";
import type { NounPhrase } from "./noun-phrases.ts";
import { wordAt, wordOf } from "./page.ts";
import type { Places } from "./places.ts";
import type { PostPhrase } from "./post-phrases.ts";

export type Scene = {
  readonly drafts: Drafts;
  readonly places: Places;
  readonly posts: ReadonlyMap<number, PostPhrase>;
  readonly discourse: Discourse;
  /** Persons by the lemmas of the head nouns of their posts. */
  readonly holders: ReadonlyMap<string, readonly Draft[]>;
  /** The state that the page is about, where it names one far more often than any other. */
  readonly mainState: Draft | null;
  /** Described actors by the lemma of their head noun, latest last. */
  readonly described: Map<string, Draft[]>;
  /** Whom the pronoun at a word means. */
  readonly pronouns: Map<number, Draft>;
};

const OF = new Set(["of", "for"]);
const IN = new Set(["in", "from", "at"]);

/** The state or body whose the phrase is: an adjective, "'s", a pronoun, or "of X" after it. */
export function ownerOfPhrase(scene: Scene, phrase: NounPhrase): Draft | null {
  return ownerInside(scene, phrase) ?? possessorOf(scene, phrase) ?? ownerAfter(scene, phrase);
}

function ownerInside({ places }: Scene, phrase: NounPhrase): Draft | null {
  for (let at = phrase.head - 1; at >= phrase.first; at--) {
    const mention = places.byHead.get(at) ?? places.byFirst.get(at);
    if (mention !== undefined && mention.draft.kind !== "person" && mention.end <= phrase.head)
      return mention.draft;
  }
  return null;
}

function possessorOf(scene: Scene, { possessor }: NounPhrase): Draft | null {
  const { page } = scene.drafts;
  if (possessor < 0) return null;
  const word = wordOf(page, possessor);
  if (word.token.xpos === "PRP$") return ownerAt(scene, possessor);
  return page.lexicon.countryNouns.has(word.folded) ? scene.places.stateBefore(possessor) : null;
}

/** Whose "its", "their" or "his" is that stands at a word; a person's party, where he has one. */
export function ownerAt({ pronouns }: Scene, at: number): Draft | null {
  const draft = pronouns.get(at) ?? null;
  return draft?.kind === "person" ? partyOf(draft) : draft;
}

function ownerAfter(scene: Scene, phrase: NounPhrase): Draft | null {
  const link = wordAt(scene.drafts.page, phrase.end, phrase.sentence)?.folded ?? "";
  const owned = OF.has(link);
  if (!owned && !IN.has(link)) return null;
  for (let at = phrase.end + 1; at < phrase.longEnd; at++) {
    const draft = scene.places.byFirst.get(at)?.draft;
    if (draft?.kind === "state" || (owned && draft !== undefined && draft.kind !== "person"))
      return draft;
  }
  return null;
}

/** The actor for which somebody of `owner` speaks. */
export const partyOf = (owner: Draft | null): Draft | null =>
  owner === null ? null : (owner.party ?? owner);
