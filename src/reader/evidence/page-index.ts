/**
 * What stands in which sentence of a page, so that a clause is read without walking over the whole page:
 * reading stays linear in its length.
 */
import type { Actor, Attribution, Mention, TimeExpression } from "../analysis.ts";
import type { PageAnalysis } from "../scoring/index.ts";

export type PageIndex = {
  readonly timesIn: (sentence: number) => readonly TimeExpression[];
  readonly mentionsIn: (sentence: number) => readonly Mention[];
  readonly actor: (id: string) => Actor | null;
  /** Attributions with content in the sentence; page order. */
  readonly toldIn: (sentence: number) => readonly Attribution[];
  readonly isTold: (sentence: number) => boolean;
  /** Attributions with an actor whose cue, or whose last word, stands in the sentence; page order. */
  readonly cuesIn: (sentence: number) => readonly Attribution[];
  readonly endingIn: (sentence: number) => readonly Attribution[];
  /** Attributions with a day, page order; all, and those to one actor. */
  readonly dated: readonly Attribution[];
  readonly datedOf: (actor: string) => readonly Attribution[];
};

const indexes = new WeakMap<PageAnalysis, PageIndex>();

/** Made once a page. */
export function pageIndexOf(page: PageAnalysis): PageIndex {
  const known = indexes.get(page);
  if (known !== undefined) return known;
  const made = indexed(page);
  indexes.set(page, made);
  return made;
}

function indexed({ times, cast, attributions }: PageAnalysis): PageIndex {
  const timesIn = grouped(times, ({ sentence }) => [sentence]);
  const mentionsIn = grouped(cast.mentions, ({ sentence }) => [sentence]);
  const actors = new Map(cast.actors.map((actor) => [actor.id, actor]));
  const toldIn = grouped(attributions, ({ content }) => content.map(({ sentence }) => sentence));
  const spoken = attributions.filter(({ actor }) => actor !== null);
  const cuesIn = grouped(spoken, ({ cue }) => cue.map(({ sentence }) => sentence));
  const endingIn = grouped(spoken, (one) => [lastSentenceOf(one)]);
  const dated = attributions.filter(({ said }) => said.edtf !== null);
  const datedOf = grouped(dated, ({ actor }) => (actor === null ? [] : [actor]));
  return {
    timesIn,
    mentionsIn,
    actor: (id) => actors.get(id) ?? null,
    toldIn,
    isTold: (sentence) => toldIn(sentence).length > 0,
    cuesIn,
    endingIn,
    dated,
    datedOf,
  };
}

function grouped<Key, Item>(
  items: readonly Item[],
  keysOf: (item: Item) => readonly Key[],
): (key: Key) => readonly Item[] {
  const groups = new Map<Key, Item[]>();
  for (const item of items)
    for (const key of new Set(keysOf(item))) {
      const group = groups.get(key);
      if (group === undefined) groups.set(key, [item]);
      else group.push(item);
    }
  return (key) => groups.get(key) ?? [];
}

/** The sentence with the last word of an attribution's content or cue. */
export function lastSentenceOf({ content, cue }: Attribution): number {
  return [...content, ...cue].reduce((last, { sentence }) => Math.max(last, sentence), -1);
}
