/**
 * What dates mean that need more than their captures side by side.
 */
import { parseIsoDate } from "../../calendar/index.ts";
import { foundOf, numberOf, yearOf } from "./captures.ts";
import type { Captures } from "./found.ts";
import type { Meaning } from "./meaning.ts";

/** "15 to 20 March": two days of one month. */
export function dayPair(c: Captures): readonly [Meaning, Meaning] {
  const shared = { kind: "date", year: yearOf(c), weekday: null, era: "ad" } as const;
  const month = numberOf(c, "month");
  const first = {
    ...shared,
    month: numberOf(c, "first-month") ?? month,
    day: numberOf(c, "first"),
  };
  return [first, { ...shared, month, day: numberOf(c, "day") }];
}

/** `2023-09-19`, `19/09/2023`, `19.9.2023`; null for figures that are no date. */
export function numericDate(written: string): Meaning | null {
  const shape = { kind: "date", weekday: null, era: "ad" } as const;
  const iso = parseIsoDate(written);
  const [a = 0, b = 0, c = 0] = written.split(/[-./]/u).map(Number);
  if (iso.ok) return { ...shape, year: a, month: b, day: c };
  if (written.length > 10 || c < 1000) return null;
  const dayFirst = { ...shape, year: c, month: b, day: a };
  const monthFirst = { ...shape, year: c, month: a, day: b };
  if (a > 12 || written.includes(".") || a === b) return b <= 12 ? dayFirst : null;
  if (b > 12) return monthFirst;
  return { kind: "ambiguous-date", year: c };
}

/** "the 1990s"; null for a year that begins no decade. */
export function decadeOf(c: Captures): Meaning | null {
  const year = numberOf(c, "year") ?? numberOf(c, "decade");
  return year === null || year % 10 !== 0
    ? null
    : { kind: "decade", decade: year / 10, named: numberOf(c, "year") === null };
}

/** "the third of March". */
export function ordinalDate(c: Captures): Meaning | null {
  const day = numberOf(c, "ordinal");
  if (day === null || day > 31) return null;
  return {
    kind: "date",
    year: yearOf(c),
    month: numberOf(c, "month"),
    day,
    weekday: null,
    era: "ad",
  };
}

/** A feast of the same day each year, its value month and day: 1225. */
export function fixedDay(c: Captures): Meaning {
  const value = numberOf(c, "fixed-day") ?? 101;
  const month = Math.floor(value / 100);
  return { kind: "date", year: yearOf(c), month, day: value % 100, weekday: null, era: "ad" };
}

/** Only of a month: "the first of the three weeks" is no day. */
export function dayOfPeriod(c: Captures): Meaning | null {
  const of = foundOf(c, "date")?.meaning;
  const isMonth = of !== undefined && (of.kind === "unit" || of.kind === "same") && of.unit === "M";
  return isMonth ? { kind: "day-of-period", day: numberOf(c, "day") ?? 1, of } : null;
}

/** "the spring of last year", "January of that year": the smaller takes its year from the larger. */
export function withinYear(c: Captures): Meaning | null {
  const inner = foundOf(c, "date")?.meaning;
  const of = foundOf(c, "year")?.meaning;
  if (inner === undefined || of === undefined || !isYear(of)) return null;
  return isYearless(inner) ? { kind: "within", inner, of } : null;
}

function isYear(meaning: Meaning): boolean {
  return (
    ((meaning.kind === "unit" || meaning.kind === "same") && meaning.unit === "Y") ||
    (meaning.kind === "date" && meaning.month === null) ||
    (meaning.kind === "shifted" && meaning.unit === "Y")
  );
}

function isYearless(meaning: Meaning): boolean {
  switch (meaning.kind) {
    case "date":
      return meaning.year === null;
    case "quarter":
    case "season":
    case "half":
      return meaning.year === null;
    default:
      return false;
  }
}
