/**
 * A name as it stands on the page, before it is known whose it is.
 */
import type { ActorKind } from "../analysis.ts";
import type { KnownName } from "./name-lexicon.ts";
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
};

/** Words `[first, end)` to be cut into names, in a sentence that ends at `limit`. */
export type Stretch = { readonly first: number; readonly end: number; readonly limit: number };
