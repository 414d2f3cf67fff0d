/**
 * TIMEX3 values of calendar dates ("2023-09", "2023-W38", "2023-Q3", "2023-SU", "202"), and the EDTF
 * that the ledger keeps for them.
 */
import {
  addDays,
  addMonths,
  dayOf,
  firstDayOf,
  type IsoDate,
  isoWeekOf,
  lastDayOf,
  mondayOfWeek,
  partsOf,
} from "../../calendar/index.ts";
import type { Unit } from "./meaning.ts";

const WEEK = /^(\d{4})-W(\d\d)(-WE)?$/u;
const SEASONS: { readonly [season: string]: string } = { SP: "21", SU: "22", FA: "23", WI: "24" };

/** Four digits. */
export function yearText(year: number): string {
  return String(year).padStart(4, "0");
}

export function two(number: number): string {
  return String(number).padStart(2, "0");
}

/** The period of size `unit` that holds `date`. */
export function periodOf(date: IsoDate, unit: Unit): string {
  const { year, month } = partsOf(date);
  switch (unit) {
    case "TS":
    case "TM":
    case "TH":
    case "D":
      return date;
    case "WE":
    case "W": {
      const week = isoWeekOf(date);
      return `${yearText(week.year)}-W${two(week.week)}${unit === "WE" ? "-WE" : ""}`;
    }
    case "M":
      return date.slice(0, 7);
    case "Q":
      return `${yearText(year)}-Q${Math.ceil(month / 3)}`;
    case "H":
      return `${yearText(year)}-H${month <= 6 ? 1 : 2}`;
    case "Y":
      return yearText(year);
    case "E":
      return yearText(year).slice(0, 3);
    case "C":
      return yearText(year).slice(0, 2);
  }
}

/** `date` moved by `count` units; hours and less do not move a day. */
export function moved(date: IsoDate, count: number, unit: Unit): IsoDate {
  switch (unit) {
    case "TS":
    case "TM":
    case "TH":
      return date;
    case "D":
      return addDays(date, count);
    case "WE":
    case "W":
      return addDays(date, 7 * count);
    case "M":
      return addMonths(date, count);
    case "Q":
      return addMonths(date, 3 * count);
    case "H":
      return addMonths(date, 6 * count);
    case "Y":
      return addMonths(date, 12 * count);
    case "E":
      return addMonths(date, 120 * count);
    case "C":
      return addMonths(date, 1200 * count);
  }
}

/** Whether `value` is as fine as `unit`, so that a period of that size can be told from it. */
export function isAsFineAs(value: string, unit: Unit): boolean {
  if (unit === "Y" || unit === "E" || unit === "C") return /^\d{4}/u.test(value);
  if (unit === "M" || unit === "Q" || unit === "H")
    return /^\d{4}-(?:\d\d|W)/u.test(value) || (unit === "Q" && /-Q/u.test(value));
  if (unit === "W" || unit === "WE") return /^\d{4}-(?:W\d\d|\d\d-\d\d)/u.test(value);
  return /^\d{4}-\d\d-\d\d/u.test(value);
}

/** EDTF of a TIMEX3 date or time; null for references, eras before Christ and open values. */
export function edtfOf(value: string): string | null {
  const day = /^(\d{4}-\d\d-\d\d|XXXX-\d\d(?:-\d\d)?|\d{4}(?:-\d\d)?)(?:T.*)?$/u.exec(value)?.[1];
  if (day !== undefined) return day;
  const week = WEEK.exec(value);
  if (week !== null) return weekOf(Number(week[1]), Number(week[2]), week[3] !== undefined);
  const group = /^(\d{4})-(?:Q([1-4])|H([12])|(SP|SU|FA|WI))$/u.exec(value);
  if (group !== null) return `${group[1]}-${groupCode(group[2], group[3], group[4])}`;
  if (/^\d{3}$/u.test(value)) return `${value}X`;
  return /^\d{2}$/u.test(value) ? `${value}XX` : null;
}

/** The first day of a TIMEX3 date, or null. */
export function firstDay(value: string): IsoDate | null {
  const edtf = edtfOf(value);
  return edtf === null ? null : firstDayOf(edtf);
}

/** The last day of a TIMEX3 date, or null. */
export function lastDay(value: string): IsoDate | null {
  const edtf = edtfOf(value);
  return edtf === null ? null : lastDayOf(edtf);
}

/** Year, month and day as a TIMEX3 value; null for a day that does not exist. */
export function dateValue(
  year: number | null,
  month: number | null,
  day: number | null,
): string | null {
  const written = year === null ? "XXXX" : yearText(year);
  if (month === null) return written;
  if (day === null) return `${written}-${two(month)}`;
  return dayOf(year ?? 2000, month, day) === null ? null : `${written}-${two(month)}-${two(day)}`;
}

function weekOf(year: number, week: number, isWeekend: boolean): string {
  const monday = mondayOfWeek(year, week);
  return `${isWeekend ? addDays(monday, 5) : monday}/${addDays(monday, 6)}`;
}

function groupCode(quarter?: string, half?: string, season?: string): string {
  if (quarter !== undefined) return String(32 + Number(quarter));
  return half === undefined ? (SEASONS[season ?? "SU"] ?? "22") : String(39 + Number(half));
}
