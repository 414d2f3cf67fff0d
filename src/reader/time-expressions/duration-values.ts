/**
 * TIMEX3 values of lengths of time and of repeated times.
 */
import { numberOf, textOf, unitOf } from "./captures.ts";
import type { Captures } from "./found.ts";
import type { Unit } from "./meaning.ts";

/** "P30D", "PXY" for "some years"; "two to three weeks" goes by its first number. */
export function durationValue(c: Captures): string {
  const unit = unitOf(c);
  const count = numberOf(c, "count") ?? "X";
  const half = numberOf(c, "half-more");
  const amount = half !== null && typeof count === "number" ? String(count + 0.5) : String(count);
  return timexDuration(amount, unit);
}

/** TIMEX3 duration of an amount of units. */
export function timexDuration(amount: string, unit: Unit): string {
  switch (unit) {
    case "TS":
    case "TM":
    case "TH":
      return `PT${amount}${unit.slice(1)}`;
    case "E":
    case "C":
      if (amount === "X") return unit === "E" ? "PXDE" : "PXC";
      return `P${amount}${unit === "E" ? "DE" : "CE"}`;
    case "H":
      return amount === "X" ? "PXM" : `P${6 * Number(amount)}M`;
    case "WE":
    case "D":
    case "W":
    case "M":
    case "Q":
    case "Y":
      return `P${amount}${unit}`;
  }
}

/** "every Monday" is `XXXX-WXX-1`, "every two weeks" `P2W`. */
export function setValue(c: Captures): string {
  const weekday = numberOf(c, "weekday");
  if (weekday !== null) return `XXXX-WXX-${weekday}`;
  const month = numberOf(c, "month");
  if (month !== null) return `XXXX-${String(month).padStart(2, "0")}`;
  const season = textOf(c, "season");
  if (season !== null) return `XXXX-${season}`;
  return timexDuration(String(numberOf(c, "count") ?? 1), unitOf(c));
}
