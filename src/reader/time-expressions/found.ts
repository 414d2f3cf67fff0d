/** A time expression recognised in a sentence, not yet resolved. */

import type { Meaning } from "./meaning.ts";
import type { WordValue } from "./rule.ts";

/** An expression over the pieces `first` to `end` (exclusive) of a sentence. */
export type Found = {
  readonly meaning: Meaning;
  readonly rule: string;
  readonly first: number;
  readonly end: number;
};

/** What the elements of a matched pattern stood for: a value of a class, or an expression. */
export type Captures = ReadonlyMap<string, WordValue | Found>;
