/** How much a page speaks of each side: the side that is named most has rank 0. */
import type { PageAnalysis } from "../scoring/index.ts";
import { canBeBound, partyOf, unique } from "./clause-evidence.ts";
import { pageIndexOf } from "./page-index.ts";

const ranks = new WeakMap<PageAnalysis, ReadonlyMap<string, number>>();

/** The rank of an actor among those that can be bound; whoever speaks for a side counts for it too. */
export function rankOf(page: PageAnalysis, id: string): number {
  const known = ranks.get(page) ?? ranked(page);
  ranks.set(page, known);
  return known.get(id) ?? known.size;
}

function ranked(page: PageAnalysis): ReadonlyMap<string, number> {
  const { actor: actorOf } = pageIndexOf(page);
  const counts = new Map<string, number>();
  for (const { actor: id } of page.cast.mentions) {
    const actor = actorOf(id);
    for (const one of actor === null ? [] : unique([actor, partyOf(page, actor)]))
      if (canBeBound(one)) counts.set(one.id, (counts.get(one.id) ?? 0) + 1);
  }
  const byCount = [...counts].sort(([, a], [, b]) => b - a);
  return new Map(byCount.map(([one], rank) => [one, rank]));
}
