/**
 * Deadlines that are counted from a day: "within 30 days of signature" once the signing is known.
 */
import { addDays, addMonths, type IsoDate } from "../../calendar/index.ts";

const DURATION = /^P(\d+)(D|W|M|Q|Y|DE|CE)$/u;
const HOURS = /^PT(\d+)H$/u;

/**
 * The last day of a TIMEX3 duration ("P30D", "P3M", "PT72H") counted from `anchor`: the anchor
 * itself is day 0. Null for durations without a number ("PXD") and for less than a day.
 */
export function anchored(duration: string, anchor: IsoDate): IsoDate | null {
  return durationAfter(duration, anchor, 1);
}

/** `anchored` in either direction: `sign` -1 counts back. */
export function durationAfter(duration: string, anchor: IsoDate, sign: number): IsoDate | null {
  const hours = HOURS.exec(duration)?.[1];
  if (hours !== undefined) {
    const days = Math.ceil(Number(hours) / 24);
    return Number(hours) < 24 ? null : addDays(anchor, sign * days);
  }
  const [, count, unit] = DURATION.exec(duration) ?? [];
  if (count === undefined || unit === undefined) return null;
  const amount = sign * Number(count);
  switch (unit) {
    case "D":
      return addDays(anchor, amount);
    case "W":
      return addDays(anchor, 7 * amount);
    default:
      return addMonths(anchor, amount * (MONTHS[unit] ?? 1));
  }
}

const MONTHS: { readonly [unit: string]: number } = { M: 1, Q: 3, Y: 12, DE: 120, CE: 1200 };
