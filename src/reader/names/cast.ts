/**
 * All actors of a page: names are found, typed and joined; posts are given to those who hold them;
 * then, in reading order, descriptions and pronouns are resolved to those already spoken of.
 */
import type { Actor, Cast, Layout, Mention, Post, Sentence, TokenPlace } from "../analysis.ts";
import type { Lexicon } from "../lexicon.ts";
import type { Draft, DraftMention, Drafts } from "./actor-drafts.ts";
import { joinBodies } from "./join-bodies.ts";
import { joinPersons } from "./join-persons.ts";
import { joinStates } from "./join-states.ts";
import { nameLexiconOf } from "./name-lexicon.ts";
import { nameRunsOf } from "./name-runs.ts";
import { type Page, pageOf, wordOf } from "./page.ts";
import { placesOf } from "./places.ts";
import { postPhrasesOf } from "./post-phrases.ts";
import { givePosts } from "./posts.ts";
import { resolveMentions } from "./resolve.ts";
import { kindsOfRuns } from "./typing.ts";

/**
 * The cast of the page `text` with its `sentences` and `layout`; linear in the length of the page.
 * Actor ids ("a1") are given in the order of first mention.
 */
export function castOf(
  text: string,
  sentences: readonly Sentence[],
  layout: Layout,
  lexicon: Lexicon,
): Cast {
  const page = pageOf(text, sentences, layout, nameLexiconOf(lexicon));
  const posts = postPhrasesOf(page);
  const runs = nameRunsOf(page, posts);
  const kinds = kindsOfRuns(page, runs, posts);
  const drafts: Drafts = { page, all: [], mentions: [], groups: [] };
  const typed = runs.map((run, index) => ({ run, kind: kinds[index] ?? null }));
  const states = joinStates(drafts, typed);
  joinPersons(
    drafts,
    typed.filter((item) => item.kind === "person").map((item) => item.run),
  );
  joinBodies(drafts, typed, states);
  givePosts(drafts, [...new Set(posts.values())], placesOf(drafts), states);
  resolveMentions(drafts, posts);
  return finished(drafts);
}

function finished(drafts: Drafts): Cast {
  const { page } = drafts;
  const mentions = readMentions(drafts).sort((a, b) => a.first - b.first || b.end - a.end);
  const ids = new Map<Draft, string>();
  for (const { draft } of mentions) if (!ids.has(draft)) ids.set(draft, `a${ids.size + 1}`);
  const actors = [...ids.keys()].map((draft) => actorOf(page, draft, ids));
  const byId = new Map(actors.map((actor) => [actor.id, actor]));
  const actorFor = (draft: Draft): Actor | null => byId.get(ids.get(draft) ?? "") ?? null;
  const at = wordTable(mentions);
  const groups = new Map<number, readonly Actor[]>();
  for (const group of drafts.groups) {
    const meant = group.drafts.map(actorFor).filter((actor) => actor !== null);
    for (let word = group.first; word < group.end; word++)
      if (word === group.head || !at.has(word)) groups.set(word, meant);
  }
  const wordOf = (place: TokenPlace): number => (page.firstOf[place.sentence] ?? -1) + place.token;
  const actorAt = (place: TokenPlace): Actor | null => {
    const draft = at.get(wordOf(place));
    return draft === undefined ? null : actorFor(draft);
  };
  const groupAt = (place: TokenPlace): readonly Actor[] => {
    const actor = actorAt(place);
    return groups.get(wordOf(place)) ?? (actor === null ? [] : [actor]);
  };
  return {
    actors,
    mentions: mentions.map((mention) => mentionOf(page, mention, ids)),
    actorAt,
    groupAt,
  };
}

/** Mentions of the actors that the page speaks of outside its furniture. */
function readMentions({ page, mentions }: Drafts): DraftMention[] {
  const isRead = (mention: DraftMention): boolean =>
    page.skipped[wordOf(page, mention.first).sentence] !== true;
  const read = new Set(mentions.filter(isRead).map(({ draft }) => draft));
  return mentions.filter(({ draft }) => read.has(draft));
}

/** A head answers for its mention before the words around it do, and the shorter mention first. */
function wordTable(mentions: readonly DraftMention[]): ReadonlyMap<number, Draft> {
  const table = new Map<number, Draft>();
  const byLength = [...mentions].sort((a, b) => a.end - a.first - (b.end - b.first));
  for (const mention of byLength)
    if (!table.has(mention.head)) table.set(mention.head, mention.draft);
  for (const mention of byLength)
    for (let word = mention.first; word < mention.end; word++)
      if (!table.has(word)) table.set(word, mention.draft);
  return table;
}

function actorOf(page: Page, draft: Draft, ids: ReadonlyMap<Draft, string>): Actor {
  const names = [...draft.names.values()];
  return {
    id: ids.get(draft) ?? "",
    kind: draft.kind,
    name: draft.name,
    names: names.length > 0 ? names : [draft.name],
    posts: draft.posts.map((post): Post => {
      const { first, end } = post.phrase;
      const span = { start: wordOf(page, first).token.start, end: wordOf(page, end - 1).token.end };
      return {
        title: post.title,
        of: typeof post.of === "string" || post.of === null ? post.of : (ids.get(post.of) ?? null),
        from: null,
        to: null,
        former: post.former,
        spans: [span],
      };
    }),
    party: draft.party === null ? null : (ids.get(draft.party) ?? null),
  };
}

function mentionOf(page: Page, mention: DraftMention, ids: ReadonlyMap<Draft, string>): Mention {
  const first = wordOf(page, mention.first);
  const last = wordOf(page, mention.end - 1);
  return {
    start: first.token.start,
    end: last.token.end,
    sentence: first.sentence,
    firstToken: first.token.index,
    endToken: last.token.index + 1,
    head: wordOf(page, mention.head).token.index,
    actor: ids.get(mention.draft) ?? "",
    form: mention.form,
    rule: mention.rule,
  };
}
