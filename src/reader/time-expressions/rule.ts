/** A rule for time expressions, compiled: a row of elements over pieces, and what it means. */

export type WordValue = number | string;

export type Alternative =
  | { readonly kind: "literal"; readonly word: string }
  | { readonly kind: "class"; readonly name: string; readonly as: string };

export type Element = { readonly optional: boolean; readonly alternatives: readonly Alternative[] };

export type Rule = {
  readonly name: string;
  readonly elements: readonly Element[];
  readonly means: string;
  readonly with: { readonly [name: string]: WordValue };
  readonly guard: string | null;
};

/** Values of a word by class: `values.get("may")?.get("month")` is 5. */
export type WordValues = ReadonlyMap<string, ReadonlyMap<string, WordValue>>;
