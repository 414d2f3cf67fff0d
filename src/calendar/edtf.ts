/**
 * EDTF (ISO 8601-2) values as the ledger keeps them: a date with a precision, or an interval.
 *
 * Read are `2023`, `2023-09`, `2023-09-19`, seasons (`2023-21` spring to `2023-24` winter),
 * quarters (`2023-33` to `2023-36`), halves (`2023-40`, `2023-41`), unspecified digits
 * (`199X`, `19XX`, `XXXX-09-19`, `2023-XX-XX`), a closing `~`, `?` or `%`, and intervals
 * `a/b` with `..` or nothing for an open or unknown end. Sets and times of day are not.
 *
 * Seasons are those of the northern year by whole months; winter runs into the next year.
 */
import { fault, ok, type Result } from "../result/index.ts";
import { dayOf, daysInMonth, type IsoDate } from "./iso-date.ts";

export type EdtfPrecision =
  | "day"
  | "month"
  | "season"
  | "quarter"
  | "half"
  | "year"
  | "decade"
  | "century";

export type EdtfDate = {
  readonly kind: "date";
  readonly precision: EdtfPrecision;
  /** First and last day that it can mean; null where the year is not specified. */
  readonly first: IsoDate | null;
  readonly last: IsoDate | null;
  readonly qualifier: "" | "~" | "?" | "%";
};

/** `..` is open on purpose; an empty side is unknown. Either side may be missing, not both. */
export type EdtfInterval = {
  readonly kind: "interval";
  readonly start: EdtfDate | "open" | "unknown";
  readonly end: EdtfDate | "open" | "unknown";
};

export type Edtf = EdtfDate | EdtfInterval;

export type EdtfFault = { readonly kind: "not-edtf" | "no-such-date"; readonly input: string };

const DATE = /^(\d{4}|\d{3}X|\d{2}XX|XXXX)(?:-(\d{2}|XX))?(?:-(\d{2}|XX))?([~?%]?)$/u;

/** First and last month of the codes that stand for more than a month; 13 and 14 are of the next year. */
const GROUPS: { readonly [code: string]: readonly [EdtfPrecision, number, number] } = {
  "21": ["season", 3, 5],
  "22": ["season", 6, 8],
  "23": ["season", 9, 11],
  "24": ["season", 12, 14],
  "33": ["quarter", 1, 3],
  "34": ["quarter", 4, 6],
  "35": ["quarter", 7, 9],
  "36": ["quarter", 10, 12],
  "40": ["half", 1, 6],
  "41": ["half", 7, 12],
};

/** Reads an EDTF string of the kinds named above. */
export function parseEdtf(input: string): Result<Edtf, EdtfFault> {
  const slash = input.indexOf("/");
  return slash < 0
    ? parseDate(input)
    : parseInterval(input, input.slice(0, slash), input.slice(slash + 1));
}

/** The first day that `edtf` can mean; null when it is open, has no year, or is no EDTF. */
export function firstDayOf(edtf: string): IsoDate | null {
  const parsed = parseEdtf(edtf);
  if (!parsed.ok) return null;
  const date = parsed.value.kind === "date" ? parsed.value : parsed.value.start;
  return typeof date === "string" ? null : date.first;
}

/** The last day that `edtf` can mean; null when it is open, has no year, or is no EDTF. */
export function lastDayOf(edtf: string): IsoDate | null {
  const parsed = parseEdtf(edtf);
  if (!parsed.ok) return null;
  const date = parsed.value.kind === "date" ? parsed.value : parsed.value.end;
  return typeof date === "string" ? null : date.last;
}

/** How fine `edtf` is; "interval" for an interval, null for what is no EDTF. */
export function precisionOf(edtf: string): EdtfPrecision | "interval" | null {
  const parsed = parseEdtf(edtf);
  if (!parsed.ok) return null;
  return parsed.value.kind === "date" ? parsed.value.precision : "interval";
}

/**
 * How two values lie to each other. "before" and "after" only where no reading of the two says
 * otherwise; "same" where both mean the same days; else "overlaps"; "unknown" without a year.
 */
export function compareEdtf(
  a: string,
  b: string,
): "before" | "after" | "same" | "overlaps" | "unknown" {
  const [aFirst, aLast, bFirst, bLast] = [firstDayOf(a), lastDayOf(a), firstDayOf(b), lastDayOf(b)];
  if (aLast !== null && bFirst !== null && aLast < bFirst) return "before";
  if (aFirst !== null && bLast !== null && bLast < aFirst) return "after";
  if (aFirst === null || aLast === null || bFirst === null || bLast === null) return "unknown";
  return aFirst === bFirst && aLast === bLast ? "same" : "overlaps";
}

function parseInterval(input: string, left: string, right: string): Result<Edtf, EdtfFault> {
  const start = parseSide(left);
  const end = parseSide(right);
  if (start === null || end === null || (typeof start === "string" && typeof end === "string")) {
    return fault({ kind: "not-edtf", input });
  }
  return ok({ kind: "interval", start, end });
}

function parseSide(side: string): EdtfDate | "open" | "unknown" | null {
  if (side === "..") return "open";
  if (side === "") return "unknown";
  const date = parseDate(side);
  return date.ok ? date.value : null;
}

function parseDate(input: string): Result<EdtfDate, EdtfFault> {
  const match = DATE.exec(input);
  if (match === null) return fault({ kind: "not-edtf", input });
  const [, year = "", month = "", day = "", mark = ""] = match;
  const qualifier = mark as EdtfDate["qualifier"];
  const range = rangeOf(year, month, day);
  return range === null
    ? fault({ kind: "no-such-date", input })
    : ok({ kind: "date", ...range, qualifier });
}

type DayRange = Pick<EdtfDate, "precision" | "first" | "last">;

function rangeOf(year: string, month: string, day: string): DayRange | null {
  const months = month === "" || month === "XX" ? null : monthsOf(month);
  if (months === null)
    return (month === "" || month === "XX") && !/\d/u.test(day) ? wholeYears(year) : null;
  const [precision, from, to] = months;
  if (day === "" || day === "XX") return wholeMonths(year, precision, from, to);
  return precision === "month" ? oneDay(year, from, Number(day)) : null;
}

function monthsOf(code: string): readonly [EdtfPrecision, number, number] | null {
  const month = Number(code);
  return month >= 1 && month <= 12 ? ["month", month, month] : (GROUPS[code] ?? null);
}

function wholeYears(year: string): DayRange {
  const first = dayOf(Number(year.replaceAll("X", "0")), 1, 1);
  const last = dayOf(Number(year.replaceAll("X", "9")), 12, 31);
  if (year === "XXXX") return { precision: "year", first: null, last: null };
  const unknown = year.length - year.replaceAll("X", "").length;
  return { precision: unknown === 0 ? "year" : unknown === 1 ? "decade" : "century", first, last };
}

function wholeMonths(
  year: string,
  precision: EdtfPrecision,
  from: number,
  to: number,
): DayRange | null {
  if (year === "XXXX") return { precision, first: null, last: null };
  if (year.includes("X")) return null;
  const first = dayOf(Number(year), from, 1);
  const lastYear = Number(year) + (to > 12 ? 1 : 0);
  const lastMonth = to > 12 ? to - 12 : to;
  return { precision, first, last: dayOf(lastYear, lastMonth, daysInMonth(lastYear, lastMonth)) };
}

function oneDay(year: string, month: number, day: number): DayRange | null {
  // 2000 is a leap year: "XXXX-02-29" is a day of some year.
  const date = dayOf(year === "XXXX" ? 2000 : Number(year), month, day);
  if (date === null) return null;
  const known = year === "XXXX" ? null : date;
  return { precision: "day", first: known, last: known };
}
