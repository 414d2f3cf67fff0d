/**
 * A post first and its holder in the next sentence: "The chief of staff urged ... . Major General X
 * made the remarks".
 */
import type { Draft, DraftMention } from "./actor-drafts.ts";
import type { NounPhrase } from "./noun-phrases.ts";
import { type Page, writtenOf } from "./page.ts";
import { isSubject } from "./places.ts";
import type { PostPhrase } from "./post-phrases.ts";
import { partyOf, type Scene } from "./scene.ts";

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
  const { page } = scene.drafts;
  const post = scene.posts.get(phrase.head);
  if (post === undefined || !introduces(page, phrase, { post, owner })) return null;
  const mention = nextPerson(scene, phrase.sentence + 1);
  if (mention === null || !isSubject(page, mention.head) || !mayHold(scene, mention.draft, owner))
    return null;
  const { draft } = mention;
  draft.posts.unshift({
    title: writtenOf(page, post.first, post.end),
    of: owner,
    former: post.former,
    phrase: post,
  });
  draft.party ??= partyOf(owner);
  return draft;
}

function introduces(
  page: Page,
  phrase: NounPhrase,
  { post, owner }: { readonly post: PostPhrase; readonly owner: Draft | null },
): boolean {
  if (post.plural || phrase.article === "indefinite") return false;
  return (phrase.article !== "none" || owner !== null) && isSubject(page, phrase.head);
}

/** The first person named in `sentence` or the one after it. */
function nextPerson({ drafts: { page }, places }: Scene, sentence: number): DraftMention | null {
  const start = page.firstOf[sentence] ?? page.words.length;
  const end = page.firstOf[sentence + REACH] ?? page.words.length;
  for (let at = start; at < end; at++) {
    const mention = places.byFirst.get(at);
    if (mention?.draft.kind === "person") return mention;
  }
  return null;
}

function mayHold(scene: Scene, draft: Draft, owner: Draft | null): boolean {
  const ranked = draft.posts.every(
    ({ phrase: { family } }) => family === "military" || family === "address",
  );
  const agrees = draft.party === null || owner === null || draft.party === partyOf(owner);
  return ranked && agrees && !scene.discourse.last.has(draft);
}
