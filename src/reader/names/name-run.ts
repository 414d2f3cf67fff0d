/**
 * A name as it stands on the page, before it is known whose it is.
 */
import type { ActorKind } from "../analysis.ts";
import type { KnownName } from "./known-names.ts";
import { headOf, type Page, type Word, wordOf } from "./page.ts";
import type { PostPhrase } from "./post-phrases.ts";

export type NameRun = {
  readonly sentence: number;
  readonly first: number;
  /** Exclusive. */
  readonly end: number;
  /** Known to the lexicon, else null. */
  readonly known: KnownName | null;
  /** The kind that the head noun gives, else null. */
  readonly kind: ActorKind | null;
  /** The word that is the head noun of a body, else the last word. */
  readonly head: number;
  /** End of the name without its "of", "in", "for" part; `end` where it has none. */
  readonly shortEnd: number;
  /** Only a head noun ("the Front"). */
  readonly bare: boolean;
  /** The post that stands directly before it. */
  readonly post: PostPhrase | null;
  /** Stands inside the name of a body. */
  readonly nested: boolean;
};

/** Words `[first, end)` to be cut into names, in a sentence that ends at `limit`. */
export type Stretch = { readonly first: number; readonly end: number; readonly limit: number };

/** The folded words of a run: runs with the same key are the same spelling. */
export const keyOf = (page: Page, run: NameRun): string =>
  page.folded
    .slice(wordOf(page, run.first).token.start, wordOf(page, run.end - 1).token.end)
    .replace(/ +/g, " ");

/** The word of a run that hangs on something outside it. */
export function topOf(page: Page, first: number, end: number): Word {
  for (let at = first; at < end; at++) {
    const head = headOf(wordOf(page, at));
    if (head < first || head >= end) return wordOf(page, at);
  }
  return wordOf(page, end - 1);
}
