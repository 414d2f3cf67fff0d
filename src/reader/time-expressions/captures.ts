/**
 * What the elements of a matched pattern stood for, by their names.
 */
import type { Captures, Found } from "./found.ts";
import type { Anchor, Unit } from "./meaning.ts";
import type { WordValue } from "./rule.ts";

/** The number captured as `name`, or null. */
export function numberOf(c: Captures, name: string): number | null {
  const value = c.get(name);
  return typeof value === "number" ? value : null;
}

/** The word value captured as `name`, or null. */
export function textOf(c: Captures, name: string): string | null {
  const value = c.get(name);
  return typeof value === "string" ? value : null;
}

/** The expression captured as `name`, or null. */
export function foundOf(c: Captures, name: string): Found | null {
  const value: WordValue | Found | undefined = c.get(name);
  return typeof value === "object" ? value : null;
}

/** The unit captured; a day where none is. */
export function unitOf(c: Captures): Unit {
  return (textOf(c, "unit") ?? "D") as Unit;
}

/** Where the rule counts from. */
export function anchorOf(c: Captures): Anchor {
  return textOf(c, "anchor") === "story" ? "story" : "published";
}

/** Two figures after an apostrophe are of the 1950s to 2049. */
export function yearOf(c: Captures): number | null {
  const short = numberOf(c, "two-digits");
  if (short !== null) return short < 50 ? 2000 + short : 1900 + short;
  return numberOf(c, "year") ?? numberOf(c, "year-number");
}
