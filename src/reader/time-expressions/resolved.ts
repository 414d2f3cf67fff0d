/**
 * The value of a time expression, and the ways to make one.
 */
import type { DateBasis } from "../analysis.ts";
import type { Part } from "./meaning.ts";

export type Resolved = {
  readonly type: "DATE" | "TIME" | "DURATION" | "SET";
  readonly value: string;
  readonly basis: DateBasis;
  readonly part: Part | null;
  /** Runs from now on, or back from now; only of durations. */
  readonly ahead: boolean;
};

/** A value of `type` as it stands. */
export function simple(
  type: Resolved["type"],
  value: string,
  basis: DateBasis = "unknown",
): Resolved {
  return { type, value, basis, part: null, ahead: false };
}

/** A date with its basis. */
export function date(value: string, basis: DateBasis): Resolved {
  return simple("DATE", value, basis);
}

/** A value taken from the setting; what could not be is spelled with X and stays open. */
export function relative(value: string, basis: DateBasis = "relative-resolved"): Resolved {
  return date(value, /X|_REF/u.test(value) ? "unknown" : basis);
}

/** Stated where the year is, else taken from the setting. */
export function dated(value: string, year: number | null): Resolved {
  return year === null ? relative(value) : date(value, "stated");
}
