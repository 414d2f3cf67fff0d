/**
 * A post first and its holder in the next sentence: "The chief of staff urged ... . Major General X
 * made the remarks".
 */
import type { Draft } from "./actor-drafts.ts";
import type { NounPhrase } from "./noun-phrases.ts";
import { isSubject } from "./places.ts";
import type { Scene } from "./scene.ts";

const REACH = 2;

/**
 * The person who is the first subject of the next sentence or the one after it, if he is named
 * there for the first time and has no post but a rank; he is given the post of `phrase`.
 */
export function introducedNext(
  scene: Scene,
  phrase: NounPhrase,
  owner: Draft | null,
): Draft | null {
  const post = scene.posts.get(phrase.head);
  const { page } = scene.drafts;
  if (post === undefined || post.plural || phrase.article === "indefinite") return null;
  if (phrase.article === "none" && owner === null) return null;
  if (!isSubject(page, phrase.head)) return null;
  const start = page.firstOf[phrase.sentence + 1] ?? page.words.length;
  const end = page.firstOf[phrase.sentence + 1 + REACH] ?? page.words.length;
  for (let at = start; at < end; at++) {
    const mention = scene.places.byFirst.get(at);
    if (mention?.draft.kind !== "person") continue;
    const { draft } = mention;
    const first = !scene.discourse.last.has(draft);
    const ranked = draft.posts.every(
      ({ phrase: { family } }) => family === "military" || family === "address",
    );
    const agrees = draft.party === null || owner === null || draft.party === (owner.party ?? owner);
    if (!first || !ranked || !agrees || !isSubject(page, mention.head)) return null;
    const words = page.text.slice(
      page.words[post.first]?.token.start,
      page.words[post.end - 1]?.token.end,
    );
    draft.posts.unshift({
      title: words.replace(/\s+/g, " "),
      of: owner,
      former: post.former,
      phrase: post,
    });
    draft.party ??= owner?.party ?? owner;
    return draft;
  }
  return null;
}
