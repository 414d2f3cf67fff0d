/**
 * Weekdays, quarters, seasons and months by "last", "this", "next", or by the direction of the
 * clause where no such word stands.
 */
import { addDays, dayOfWeek, type IsoDate, partsOf } from "../../calendar/index.ts";
import type { MeaningOf, Season } from "./meaning.ts";
import type { Setting } from "./setting.ts";
import { firstDay, isAsFineAs, two, yearText } from "./timex-values.ts";

const SEASON_START: { readonly [season in Season]: number } = { SP: 3, SU: 6, FA: 9, WI: 12 };

/** A day, or `XXXX-WXX-n` where nothing is known to count from. */
export function resolveWeekday(meaning: MeaningOf<"weekday">, setting: Setting): string {
  const base = baseOf(setting);
  const { weekday } = meaning;
  if (base === null) return `XXXX-WXX-${weekday}`;
  if (meaning.week !== null) return addDays(base, 7 * meaning.week + weekday - dayOfWeek(base));
  const back = (dayOfWeek(base) - weekday + 7) % 7;
  switch (meaning.shift) {
    case -1:
      return addDays(base, back === 0 ? -7 : -back);
    case 1:
      return addDays(base, back === 0 ? 7 : 7 - back);
    case 0:
      return addDays(base, weekday - dayOfWeek(base));
    default:
      return addDays(base, back === 0 || !looksAhead(setting) ? -back : 7 - back);
  }
}

/** `YYYY-Qn`. */
export function resolveQuarter(meaning: MeaningOf<"quarter">, setting: Setting): string {
  const { quarter } = meaning;
  if (meaning.year !== null) return `${yearText(meaning.year)}-Q${quarter}`;
  const base = baseOf(setting);
  if (base === null) return `XXXX-Q${quarter}`;
  const { year, month } = partsOf(base);
  if (meaning.shift !== null) return `${yearText(year + meaning.shift)}-Q${quarter}`;
  const isAhead = quarter > Math.ceil(month / 3);
  return `${yearText(isAhead && !looksAhead(setting) ? year - 1 : year)}-Q${quarter}`;
}

/** `YYYY-SU` and the like. */
export function resolveSeason(meaning: MeaningOf<"season">, setting: Setting): string {
  const { season } = meaning;
  if (meaning.year !== null) return `${yearText(meaning.year)}-${season}`;
  const base = baseOf(setting);
  if (base === null) return `XXXX-${season}`;
  const year = yearOfMonth(
    SEASON_START[season],
    SEASON_START[season] + 2,
    base,
    meaning.shift,
    setting,
  );
  return `${yearText(year)}-${season}`;
}

/** "last May", "next March": `YYYY-MM`. */
export function resolveMonthShift(month: number, shift: number, setting: Setting): string {
  const base = baseOf(setting);
  if (base === null) return `XXXX-${two(month)}`;
  return `${yearText(yearOfMonth(month, month, base, shift, setting))}-${two(month)}`;
}

function yearOfMonth(
  first: number,
  last: number,
  base: IsoDate,
  shift: number | null,
  setting: Setting,
): number {
  const { year, month } = partsOf(base);
  switch (shift) {
    case -1:
      return last < month ? year : year - 1;
    case 1:
      return first > month ? year : year + 1;
    case 0:
      return year;
    default:
      if (setting.narrative) return year;
      if (looksAhead(setting)) return last < month ? year + 1 : year;
      return first > month ? year - 1 : year;
  }
}

function looksAhead({ direction }: Setting): boolean {
  return direction === "future" || direction === "present" || direction === "future-in-past";
}

function baseOf(setting: Setting): IsoDate | null {
  if (!setting.narrative) return setting.published;
  const told = setting.last;
  return told !== null && isAsFineAs(told.value, "Y") ? firstDay(told.value) : null;
}
