/**
 * From the captures of a matched rule to what it means. The names are those that `means` takes in
 * `time.yaml`.
 */
import { parseIsoDate, type Weekday } from "../../calendar/index.ts";
import type { Captures, Found } from "./found.ts";
import type { WordValue } from "./grammar.ts";
import type { Anchor, Meaning, Part, Season, Unit } from "./meaning.ts";

type Meanings = readonly [Meaning] | readonly [Meaning, Meaning] | null;
type Builder = (captures: Captures) => Meaning | null;

const builders: { readonly [means: string]: Builder } = {
  date: (c) => ({
    kind: "date",
    year: yearOf(c),
    month: numberOf(c, "month"),
    day: numberOf(c, "day"),
    weekday: numberOf(c, "weekday") as Weekday | null,
    era: textOf(c, "era") === "bc" ? "bc" : "ad",
  }),
  "numeric-date": (c) => numericDate(textOf(c, "numeric-date") ?? ""),
  "ordinal-date": (c) => ordinalDate(c),
  "fixed-day": (c) => fixedDay(c),
  "day-of-period": (c) => dayOfPeriod(c),
  "day-of-month": (c) => ({ kind: "day-of-month", day: numberOf(c, "day") ?? 1 }),
  weekday: (c) => ({
    kind: "weekday",
    weekday: (numberOf(c, "weekday") ?? 1) as Weekday,
    shift: numberOf(c, "shift"),
    week: numberOf(c, "week"),
  }),
  "near-day": (c) => ({
    kind: "near-day",
    offset: numberOf(c, "offset") ?? 0,
    anchor: anchorOf(c),
  }),
  unit: (c) => ({
    kind: "unit",
    unit: unitOf(c),
    shift: numberOf(c, "shift") ?? 0,
    anchor: anchorOf(c),
    deictic: true,
  }),
  same: (c) => ({ kind: "same", unit: unitOf(c) }),
  "same-of-year": (c) => ({ kind: "same-of-year", year: numberOf(c, "year") ?? 0 }),
  "the-unit": (c) => theUnit(unitOf(c)),
  "year-end": () => ({ kind: "part", part: "END", of: theUnit("Y") }),
  shifted: (c) => ({
    kind: "shifted",
    count: numberOf(c, "count"),
    unit: unitOf(c),
    sign: numberOf(c, "sign") ?? 1,
    anchor: anchorOf(c),
  }),
  "shifted-vaguely": (c) => ({
    kind: "shifted",
    count: null,
    unit: unitOf(c),
    sign: numberOf(c, "sign") ?? 1,
    anchor: "published",
  }),
  quarter: (c) => ({
    kind: "quarter",
    quarter: numberOf(c, "ordinal") ?? numberOf(c, "count") ?? 1,
    year: yearOf(c),
    shift: numberOf(c, "shift"),
  }),
  half: (c) => ({ kind: "half", half: numberOf(c, "half") ?? 1, year: yearOf(c) }),
  season: (c) => ({
    kind: "season",
    season: (textOf(c, "season") ?? "SU") as Season,
    year: yearOf(c),
    shift: numberOf(c, "shift"),
  }),
  "month-shift": (c) => ({
    kind: "month-shift",
    month: numberOf(c, "month") ?? 1,
    shift: numberOf(c, "shift") ?? 0,
  }),
  decade: (c) => decadeOf(c),
  century: (c) => ({ kind: "century", century: numberOf(c, "ordinal") ?? 20 }),
  duration: (c) => ({
    kind: "duration",
    value: durationValue(c),
    ahead: textOf(c, "ahead") === "yes",
  }),
  set: (c) => ({ kind: "set", value: textOf(c, "value") ?? setValue(c) }),
  reference: (c) => ({ kind: "reference", value: textOf(c, "value") ?? "PRESENT_REF" }),
  clock: (c) => clockOf(c),
  "day-part": (c) => ({
    kind: "timed",
    time: `T${textOf(c, "part") ?? "DT"}`,
    of: null,
    asked: (textOf(c, "asked") ?? "generic") as "this",
  }),
  part: (c) =>
    withDate(c, (of) => ({ kind: "part", part: (textOf(c, "part") ?? "MID") as Part, of })),
  timed: (c) => timedOf(c),
  "counted-from": (c) => countedFrom(c),
  within: (c) => withinYear(c),
  alias: (c) => foundOf(c, "date")?.meaning ?? null,
  "alias-duration": (c) => foundOf(c, "duration")?.meaning ?? null,
};

/** What `means` says of `captures`: one meaning, or two for a pair of days; null when it cannot be. */
export function meaningsOf(means: string, captures: Captures): Meanings {
  if (means === "day-pair") return dayPair(captures);
  const builder = builders[means];
  if (builder === undefined) throw new RangeError(`time.yaml: no such meaning "${means}"`);
  const meaning = builder(captures);
  return meaning === null ? null : [meaning];
}

function dayPair(c: Captures): Meanings {
  const shared = { kind: "date", year: yearOf(c), weekday: null, era: "ad" } as const;
  const month = numberOf(c, "month");
  const first = {
    ...shared,
    month: numberOf(c, "first-month") ?? month,
    day: numberOf(c, "first"),
  };
  return [first, { ...shared, month, day: numberOf(c, "day") }];
}

function numberOf(c: Captures, name: string): number | null {
  const value = c.get(name);
  return typeof value === "number" ? value : null;
}

function textOf(c: Captures, name: string): string | null {
  const value = c.get(name);
  return typeof value === "string" ? value : null;
}

function foundOf(c: Captures, name: string): Found | null {
  const value: WordValue | Found | undefined = c.get(name);
  return typeof value === "object" ? value : null;
}

function unitOf(c: Captures): Unit {
  return (textOf(c, "unit") ?? "D") as Unit;
}

/** "the year" is the one of the publication day or the story, "the quarter" the one told last. */
function theUnit(unit: Unit): Meaning {
  if (unit === "Q") return { kind: "same", unit };
  return { kind: "unit", unit, shift: unit === "WE" ? -1 : 0, anchor: "published", deictic: false };
}

function anchorOf(c: Captures): Anchor {
  return textOf(c, "anchor") === "story" ? "story" : "published";
}

/** Two figures after an apostrophe are of the 1950s to 2049. */
function yearOf(c: Captures): number | null {
  const short = numberOf(c, "two-digits");
  if (short !== null) return short < 50 ? 2000 + short : 1900 + short;
  return numberOf(c, "year") ?? numberOf(c, "year-number");
}

function numericDate(written: string): Meaning | null {
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

function decadeOf(c: Captures): Meaning | null {
  const year = numberOf(c, "year") ?? numberOf(c, "decade");
  return year === null || year % 10 !== 0 ? null : { kind: "decade", decade: year / 10 };
}

function ordinalDate(c: Captures): Meaning | null {
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
function fixedDay(c: Captures): Meaning {
  const value = numberOf(c, "fixed-day") ?? 101;
  const month = Math.floor(value / 100);
  return { kind: "date", year: yearOf(c), month, day: value % 100, weekday: null, era: "ad" };
}

/** Only of a month: "the first of the three weeks" is no day. */
function dayOfPeriod(c: Captures): Meaning | null {
  const of = foundOf(c, "date")?.meaning;
  const isMonth = of !== undefined && (of.kind === "unit" || of.kind === "same") && of.unit === "M";
  return isMonth ? { kind: "day-of-period", day: numberOf(c, "day") ?? 1, of } : null;
}

/** "P30D", "PXY" for "some years"; "two to three weeks" goes by its first number. */
function durationValue(c: Captures): string {
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

function setValue(c: Captures): string {
  const weekday = numberOf(c, "weekday");
  if (weekday !== null) return `XXXX-WXX-${weekday}`;
  const month = numberOf(c, "month");
  if (month !== null) return `XXXX-${String(month).padStart(2, "0")}`;
  const season = textOf(c, "season");
  if (season !== null) return `XXXX-${season}`;
  return timexDuration(String(numberOf(c, "count") ?? 1), unitOf(c));
}

function clockOf(c: Captures): Meaning | null {
  const packed = numberOf(c, "hour-minute");
  const hour = packed === null ? numberOf(c, "hour") : Math.floor(packed / 100);
  const minute = packed === null ? (numberOf(c, "minute") ?? 0) : packed % 100;
  if (hour === null || hour > 24 || minute > 59) return null;
  const half = textOf(c, "ampm");
  if (half !== null && (hour < 1 || hour > 12)) return null;
  const full = half === null ? hour : (hour % 12) + (half === "pm" ? 12 : 0);
  const time = `T${String(full).padStart(2, "0")}:${String(minute).padStart(2, "0")}`;
  return { kind: "timed", time, of: null, asked: "generic" };
}

function withDate(c: Captures, build: (of: Meaning) => Meaning): Meaning | null {
  const date = foundOf(c, "date");
  return date === null ? null : build(date.meaning);
}

function timedOf(c: Captures): Meaning | null {
  const time = foundOf(c, "time")?.meaning;
  const part = textOf(c, "part");
  const at = time?.kind === "timed" ? time.time : part === null ? null : `T${part}`;
  return at === null
    ? null
    : withDate(c, (of) => ({ kind: "timed", time: at, of, asked: "generic" }));
}

function countedFrom(c: Captures): Meaning | null {
  const duration = foundOf(c, "duration")?.meaning;
  const value = duration?.kind === "duration" ? duration.value : timexDuration("1", unitOf(c));
  return withDate(c, (of) => ({ kind: "counted-from", value, sign: numberOf(c, "sign") ?? 1, of }));
}

/** "the spring of last year", "January of that year": the smaller takes its year from the larger. */
function withinYear(c: Captures): Meaning | null {
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
