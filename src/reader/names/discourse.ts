/**
 * Who has been spoken of so far: the memory in which descriptions and pronouns look for their
 * actor. It is fed in reading order and looks back a bounded way.
 */
import type { Draft, DraftMention } from "./actor-drafts.ts";

export type Seen = {
  readonly draft: Draft;
  readonly at: number;
  readonly sentence: number;
  readonly subject: boolean;
};

const REACH = 60;

export type Discourse = {
  readonly seen: Seen[];
  readonly counts: Map<Draft, number>;
  readonly last: Map<Draft, Seen>;
};

export const newDiscourse = (): Discourse => ({ seen: [], counts: new Map(), last: new Map() });

/** Remembers that `draft` has been spoken of. */
export function remember(discourse: Discourse, seen: Seen): void {
  discourse.seen.push(seen);
  discourse.counts.set(seen.draft, (discourse.counts.get(seen.draft) ?? 0) + 1);
  discourse.last.set(seen.draft, seen);
}

/** What was seen last, latest first, as far back as the reach allows. */
export function* lately(discourse: Discourse): Iterable<Seen> {
  for (
    let index = discourse.seen.length - 1;
    index >= Math.max(0, discourse.seen.length - REACH);
    index--
  )
    yield* discourse.seen.slice(index, index + 1);
}

/** How often each draft is mentioned on the whole page. */
export function mentionCounts(mentions: readonly DraftMention[]): Map<Draft, number> {
  const counts = new Map<Draft, number>();
  for (const { draft } of mentions) counts.set(draft, (counts.get(draft) ?? 0) + 1);
  return counts;
}
