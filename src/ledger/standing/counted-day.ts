/**
 * From which day a claim counts. Rules L4 to L6 of `SPEC.md`.
 */
import { type IsoDate, isBefore, lastDayOf, precisionOf } from "../../calendar/index.ts";
import type { LedgerClaim } from "../facts.ts";

export type CountedDay = {
  /** Null where neither the saying nor the publication has a day. */
  readonly day: IsoDate | null;
  /** False where `day` only says "no later than". */
  readonly known: boolean;
};

/** The day from which `claim` counts. */
export function countedDayOf(claim: LedgerClaim): CountedDay {
  const last = claim.said === null ? null : lastDayOf(claim.said);
  if (last !== null && claim.said !== null && precisionOf(claim.said) === "day") {
    return { day: last, known: true };
  }
  return { day: earlierOf(last, claim.source.published), known: false };
}

/** Whether what counts from `day` counts on `asOf`; without an as-of day everything counts. */
export function countsOn(day: IsoDate | null, asOf: IsoDate | null): boolean {
  return asOf === null || (day !== null && !isBefore(asOf, day));
}

/** Negative when `a` is older. What has no day is older than every day. */
export function compareDays(a: IsoDate | null, b: IsoDate | null): number {
  const [left, right] = [a ?? "", b ?? ""];
  return left < right ? -1 : left > right ? 1 : 0;
}

function earlierOf(a: IsoDate | null, b: IsoDate | null): IsoDate | null {
  if (a === null || b === null) return a ?? b;
  return isBefore(a, b) ? a : b;
}
