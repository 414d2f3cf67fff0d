/**
 * Counting in days, months and weeks. What would leave the years 0000 to 9999 stays at their
 * first or last day: a text may say "ten million days", and that must not throw.
 */
import { dayOf, daysInMonth, type IsoDate, isoDate, partsOf } from "./iso-date.ts";

/** 1 is Monday, 7 is Sunday (ISO 8601). */
export type Weekday = 1 | 2 | 3 | 4 | 5 | 6 | 7;

const FIRST = isoDate("0000-01-01");
const LAST = isoDate("9999-12-31");
const DAYS_IN_400_YEARS = 146_097;

/** Days from `a` to `b`; negative when `b` comes first. */
export function daysBetween(a: IsoDate, b: IsoDate): number {
  return dayNumber(b) - dayNumber(a);
}

/** The day `days` after `date`; before it when negative. */
export function addDays(date: IsoDate, days: number): IsoDate {
  return dayAt(dayNumber(date) + Math.trunc(days));
}

/** The same day `months` later, or the last day of that month where it has no such day. */
export function addMonths(date: IsoDate, months: number): IsoDate {
  const { year, month, day } = partsOf(date);
  const count = 12 * year + (month - 1) + Math.trunc(months);
  if (count < 0) return FIRST;
  const y = Math.floor(count / 12);
  const m = (count % 12) + 1;
  return dayOf(y, m, Math.min(day, daysInMonth(y, m))) ?? LAST;
}

/** The weekday of `date`. */
export function dayOfWeek(date: IsoDate): Weekday {
  // 0000-03-01, day number 0, is a Wednesday.
  return (((((dayNumber(date) + 2) % 7) + 7) % 7) + 1) as Weekday;
}

/** ISO 8601 week: the year it belongs to (not always the date's) and its number. */
export function isoWeekOf(date: IsoDate): { readonly year: number; readonly week: number } {
  const thursday = addDays(date, 4 - dayOfWeek(date));
  const { year } = partsOf(thursday);
  const newYear = dayOf(year, 1, 1) ?? FIRST;
  return { year, week: Math.floor(daysBetween(newYear, thursday) / 7) + 1 };
}

/** The Monday of an ISO week. */
export function mondayOfWeek(year: number, week: number): IsoDate {
  const fourth = dayOf(year, 1, 4) ?? FIRST;
  return addDays(fourth, 1 - dayOfWeek(fourth) + 7 * (week - 1));
}

/** Days since 0000-03-01. */
function dayNumber(date: IsoDate): number {
  const { year, month, day } = partsOf(date);
  const y = month < 3 ? year - 1 : year;
  const m = (month + 9) % 12;
  const leapDays = Math.floor(y / 4) - Math.floor(y / 100) + Math.floor(y / 400);
  return 365 * y + leapDays + Math.floor((153 * m + 2) / 5) + day - 1;
}

/** The inverse of `dayNumber`, after Hinnant's "chrono-compatible low-level date algorithms". */
function dayAt(count: number): IsoDate {
  if (!(count > dayNumber(FIRST))) return FIRST;
  if (count >= dayNumber(LAST)) return LAST;
  const era = Math.floor(count / DAYS_IN_400_YEARS);
  const dayOfEra = count - era * DAYS_IN_400_YEARS;
  const yearOfEra = Math.floor(
    (dayOfEra -
      Math.floor(dayOfEra / 1460) +
      Math.floor(dayOfEra / 36_524) -
      Math.floor(dayOfEra / 146_096)) /
      365,
  );
  const dayOfYear =
    dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const m = Math.floor((5 * dayOfYear + 2) / 153);
  const day = dayOfYear - Math.floor((153 * m + 2) / 5) + 1;
  const month = m < 10 ? m + 3 : m - 9;
  const year = yearOfEra + 400 * era + (month < 3 ? 1 : 0);
  return dayOf(year, month, day) ?? LAST;
}
