/**
 * "He is chief of staff of the Front": a post that a pronoun's person is said to hold.
 */
import { addMention, type Draft } from "./actor-drafts.ts";
import type { NounPhrase } from "./noun-phrases.ts";
import { wordOf, writtenOf } from "./page.ts";
import { childrenOf } from "./places.ts";
import { ownerOfPhrase, partyOf, type Scene } from "./scene.ts";

/** The person of whom the phrase, a predicate, names the post, which he is given; or null. */
export function predicateHolder(scene: Scene, phrase: NounPhrase): Draft | null {
  const { page } = scene.drafts;
  const post = scene.posts.get(phrase.head);
  if (post === undefined) return null;
  const children = childrenOf(page, wordOf(page, post.head));
  const subject = children.find(({ token }) => token.relation === "nsubj");
  const draft = subject === undefined ? undefined : scene.pronouns.get(subject.at);
  if (draft?.kind !== "person" || !children.some(({ token }) => token.relation === "cop"))
    return null;
  const of = ownerOfPhrase(scene, phrase);
  draft.posts.push({
    title: writtenOf(page, post.first, post.end),
    of,
    former: post.former,
    phrase: post,
  });
  draft.party ??= partyOf(of);
  const { first, end, head } = phrase;
  addMention(scene.drafts, { first, end, head, draft, form: "description", rule: "predicate" });
  return draft;
}
