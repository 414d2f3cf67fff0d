/** How much a page speaks of each side: the side that is named most has rank 0. */
import type { PageAnalysis } from "../scoring/index.ts";
import { canBeBound, partyOf, unique } from "./clause-evidence.ts";
import { pageIndexOf } from "./page-index.ts";

type Salience = { readonly ranks: ReadonlyMap<string, number>; readonly order: readonly string[] };

const known = new WeakMap<PageAnalysis, Salience>();

/** The rank of an actor among those that can be bound; whoever speaks for a side counts for it too. */
export function rankOf(page: PageAnalysis, id: string): number {
  const { ranks } = salienceOf(page);
  return ranks.get(id) ?? ranks.size;
}

/** Ids of the `count` actors of the lowest ranks, in their order. */
export function mostNamed(page: PageAnalysis, count: number): readonly string[] {
  return salienceOf(page).order.slice(0, count);
}

/** Counted once a page. */
function salienceOf(page: PageAnalysis): Salience {
  const counted = known.get(page) ?? counting(page);
  known.set(page, counted);
  return counted;
}

function counting(page: PageAnalysis): Salience {
  const { actor: actorOf } = pageIndexOf(page);
  const counts = new Map<string, number>();
  for (const { actor: id } of page.cast.mentions) {
    const actor = actorOf(id);
    for (const one of actor === null ? [] : unique([actor, partyOf(page, actor)]))
      if (canBeBound(one)) counts.set(one.id, (counts.get(one.id) ?? 0) + 1);
  }
  const order = [...counts].sort(([, a], [, b]) => b - a).map(([one]) => one);
  return { order, ranks: new Map(order.map((one, rank) => [one, rank])) };
}
