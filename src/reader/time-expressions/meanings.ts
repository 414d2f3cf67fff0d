/**
 * From the captures of a matched rule to what it means. The names are those that `means` takes in
 * `time.yaml`.
 */
import type { Weekday } from "../../calendar/index.ts";
import { anchorOf, foundOf, numberOf, textOf, unitOf, yearOf } from "./captures.ts";
import {
  dayOfPeriod,
  dayPair,
  decadeOf,
  fixedDay,
  numericDate,
  ordinalDate,
  withinYear,
} from "./date-meanings.ts";
import { durationValue, setValue, timexDuration } from "./duration-values.ts";
import type { Captures } from "./found.ts";
import type { Meaning, Part, Season, Unit } from "./meaning.ts";

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
  soon: () => ({ kind: "soon" }),
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

/** "the year" is the one of the publication day or the story, "the quarter" the one told last. */
function theUnit(unit: Unit): Meaning {
  if (unit === "Q") return { kind: "same", unit };
  return { kind: "unit", unit, shift: unit === "WE" ? -1 : 0, anchor: "published", deictic: false };
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
