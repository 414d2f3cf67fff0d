/**
 * From what an expression means to the value it has in its setting.
 */
import { addDays, dayOf, daysBetween, type IsoDate, partsOf } from "../../calendar/index.ts";
import type { DateBasis } from "../analysis.ts";
import { durationAfter } from "./anchored.ts";
import type { Meaning, Part, Unit } from "./meaning.ts";
import { resolveMonthShift, resolveQuarter, resolveSeason, resolveWeekday } from "./nearest.ts";
import type { Setting, Told } from "./setting.ts";
import { dateValue, firstDay, isAsFineAs, moved, periodOf, yearText } from "./timex-values.ts";
import { yearOf } from "./year-inference.ts";

export type Resolved = {
  readonly type: "DATE" | "TIME" | "DURATION" | "SET";
  readonly value: string;
  readonly basis: DateBasis;
  readonly part: Part | null;
  /** Runs from now on, or back from now; only of durations. */
  readonly ahead: boolean;
};

/** Sentences over which "the following day" may look back in a report. */
const STORY_REACH = 4;

type MeaningOf<Kind extends Meaning["kind"]> = Extract<Meaning, { kind: Kind }>;

/** The value of `meaning`; null when there is no such day ("31 September"). */
export function resolved(meaning: Meaning, setting: Setting): Resolved | null {
  switch (meaning.kind) {
    case "date":
      return resolveDate(meaning, setting);
    case "ambiguous-date":
      return date(yearText(meaning.year), "unknown");
    case "day-of-month":
      return resolveDayOfMonth(meaning.day, setting);
    case "day-of-period":
      return resolveDayOfPeriod(meaning, setting);
    case "weekday":
      return relative(resolveWeekday(meaning, setting), "weekday-resolved");
    case "near-day":
      return resolveNearDay(meaning, setting);
    case "unit":
      return resolveUnit(meaning, setting);
    case "same":
      return relative(samePeriod(meaning.unit, setting));
    case "same-of-year":
      return date(quarterOfYear(meaning.year, setting), "stated");
    case "shifted":
      return resolveShifted(meaning, setting);
    case "quarter":
      return dated(resolveQuarter(meaning, setting), meaning.year);
    case "season":
      return dated(resolveSeason(meaning, setting), meaning.year);
    case "half":
      return resolveHalf(meaning, setting);
    case "month-shift":
      return relative(resolveMonthShift(meaning.month, meaning.shift, setting));
    case "decade":
      return date(String(meaning.decade), "stated");
    case "century":
      return date(String(meaning.century - 1).padStart(2, "0"), "stated");
    case "duration":
      return { ...simple("DURATION", meaning.value), ahead: meaning.ahead };
    case "set":
      return simple("SET", meaning.value);
    case "reference":
      return simple("DATE", meaning.value);
    case "timed":
      return resolveTimed(meaning, setting);
    case "part":
      return withPart(resolved(meaning.of, setting), meaning.part);
    case "within":
      return resolveWithin(meaning, setting);
    case "counted-from":
      return resolveCounted(meaning, setting);
  }
}

function simple(type: Resolved["type"], value: string, basis: DateBasis = "unknown"): Resolved {
  return { type, value, basis, part: null, ahead: false };
}

function date(value: string, basis: DateBasis): Resolved {
  return simple("DATE", value, basis);
}

/** A value taken from the setting; what could not be is spelled with X and stays open. */
function relative(value: string, basis: DateBasis = "relative-resolved"): Resolved {
  return date(value, /X|_REF/u.test(value) ? "unknown" : basis);
}

function dated(value: string, year: number | null): Resolved {
  return year === null ? relative(value) : date(value, "stated");
}

function resolveDate(meaning: MeaningOf<"date">, setting: Setting): Resolved | null {
  const { year, month, day } = meaning;
  if (meaning.era === "bc") {
    const value = dateValue(year, month, day);
    return value === null ? null : date(`BC${value}`, "stated");
  }
  const chosen = year === null && month !== null ? yearOf(month, day, setting) : year;
  const value = dateValue(chosen, month, day);
  if (value === null) return null;
  if (year !== null) return date(value, "stated");
  return date(value, chosen === null ? "unknown" : "year-inferred");
}

/** "on the 19th": of the month told in the same sentence, else the month that fits the tense. */
function resolveDayOfMonth(day: number, setting: Setting): Resolved | null {
  const told = setting.last;
  const isTold = told !== null && /^\d{4}-\d\d/u.test(told.value);
  if (
    isTold &&
    (setting.narrative || setting.published === null || told.sentence === setting.sentence)
  ) {
    const here = dayIn(firstDay(told.value), day);
    return here === null ? null : date(here, "relative-resolved");
  }
  const { published } = setting;
  if (published === null) return date("XXXX-XX-XX", "unknown");
  const months = [-1, 0, 1].map((shift) => dayIn(moved(startOfMonth(published), shift, "M"), day));
  const chosen = nearestDay(
    months.filter((d) => d !== null),
    published,
    setting,
  );
  return chosen === null ? null : date(chosen, "relative-resolved");
}

function startOfMonth(day: IsoDate): IsoDate {
  return dayIn(day, 1) ?? day;
}

function dayIn(month: IsoDate | null, day: number): IsoDate | null {
  if (month === null) return null;
  const parts = partsOf(month);
  return dayOf(parts.year, parts.month, day);
}

function nearestDay(days: readonly IsoDate[], base: IsoDate, setting: Setting): IsoDate | null {
  if (setting.direction === "future") return days.find((d) => d >= base) ?? null;
  if (setting.direction === "past") return days.findLast((d) => d <= base) ?? null;
  const distance = (d: IsoDate): number => Math.abs(daysBetween(base, d));
  return days.toSorted((a, b) => distance(a) - distance(b))[0] ?? null;
}

function resolveDayOfPeriod(
  meaning: MeaningOf<"day-of-period">,
  setting: Setting,
): Resolved | null {
  const of = resolved(meaning.of, setting);
  const day = of === null ? null : dayIn(firstDay(of.value), meaning.day);
  return day === null ? null : date(day, "relative-resolved");
}

function resolveNearDay(meaning: MeaningOf<"near-day">, setting: Setting): Resolved {
  if (meaning.anchor === "story") {
    const day = storyDay(setting);
    if (day === null) return date("XXXX-XX-XX", "unknown");
    return date(addDays(day, meaning.offset), "relative-resolved");
  }
  if (setting.narrative) return date("PRESENT_REF", "unknown");
  const { published } = setting;
  if (published === null) return date("XXXX-XX-XX", "unknown");
  return date(addDays(published, meaning.offset), "relative-resolved");
}

/** The day the text told last, not too far before; in a story also the first day of what it told. */
function storyDay({ last, lastDay, narrative, sentence }: Setting): IsoDate | null {
  const told = narrative ? last : lastDay;
  if (told === null || (!narrative && sentence - told.sentence > STORY_REACH)) return null;
  return /^\d{4}-\d\d-\d\d/u.test(told.value) ? firstDay(told.value) : null;
}

function resolveUnit(
  { anchor, shift, unit, deictic }: MeaningOf<"unit">,
  setting: Setting,
): Resolved {
  const { last, published } = setting;
  const isOfPast = setting.direction === "past" || setting.direction === "future-in-past";
  const isNear = last !== null && setting.sentence - last.sentence <= 2;
  // "In May they agreed to leave by the end of the year": the year of what was told.
  if (
    !deictic &&
    isOfPast &&
    isNear &&
    unit !== "W" &&
    unit !== "WE" &&
    isAsFineAs(last.value, unit)
  ) {
    return relative(periodFrom(firstDay(last.value), shift, unit));
  }
  const base = referenceOf(anchor, setting);
  const isBehind =
    !deictic && setting.direction === "past" && setting.isDeadline && base === published;
  return relative(periodFrom(base, isBehind ? shift - 1 : shift, unit));
}

/** The day from which to count: in a narrative always the story's, else the one asked for. */
function referenceOf(anchor: "published" | "story", setting: Setting): IsoDate | null {
  const story = setting.last === null ? null : firstDay(setting.last.value);
  if (setting.narrative) return story;
  return anchor === "story" ? (story ?? setting.published) : setting.published;
}

function periodFrom(base: IsoDate | null, shift: number, unit: Unit): string {
  return base === null ? openPeriod(unit) : periodOf(moved(base, shift, unit), unit);
}

function openPeriod(unit: Unit): string {
  switch (unit) {
    case "D":
      return "XXXX-XX-XX";
    case "W":
    case "WE":
      return "XXXX-WXX";
    case "M":
      return "XXXX-XX";
    case "Q":
      return "XXXX-QX";
    default:
      return "XXXX";
  }
}

/** "that week", "the quarter": from what was told last, where that is fine enough. */
function samePeriod(unit: Unit, setting: Setting): string {
  if (unit === "Q" && setting.lastQuarter !== null) return setting.lastQuarter.value;
  const told = setting.last;
  const base = told !== null && isAsFineAs(told.value, unit) ? firstDay(told.value) : null;
  if (base !== null) return periodOf(base, unit);
  const { published } = setting;
  if (setting.narrative || published === null) return openPeriod(unit);
  return unit === "Q" ? periodOf(moved(published, -1, "Q"), "Q") : periodOf(published, unit);
}

function quarterOfYear(year: number, setting: Setting): string {
  const quarter = setting.lastQuarter?.value.slice(4) ?? "";
  return `${yearText(year)}${quarter}`;
}

function resolveShifted(meaning: MeaningOf<"shifted">, setting: Setting): Resolved {
  const { count, unit, sign } = meaning;
  if (count === null) return date(sign < 0 ? "PAST_REF" : "FUTURE_REF", "unknown");
  const quarter = unit === "Y" && sign < 0 ? comparedQuarter(count, setting) : null;
  if (quarter !== null) return relative(quarter);
  const base = baseOfShift(meaning, setting);
  if (base === null) return date(openPeriod(unit), "unknown");
  const isDay = unit === "W" || unit.startsWith("T");
  const value = periodOf(moved(base, sign * count, unit), isDay ? "D" : unit);
  return { ...relative(value), part: unit === "D" ? null : "APPROX" };
}

/** In business news "a year earlier" compares with the quarter told just before. */
function comparedQuarter(
  years: number,
  { lastQuarter, narrative, sentence }: Setting,
): string | null {
  if (lastQuarter === null || narrative || sentence - lastQuarter.sentence > 2) return null;
  const quarter = firstDay(lastQuarter.value);
  return quarter === null ? null : periodOf(moved(quarter, -years, "Y"), "Q");
}

function baseOfShift(meaning: MeaningOf<"shifted">, setting: Setting): IsoDate | null {
  const told = toldFor(meaning, setting);
  if (told === null) return referenceOf("published", setting);
  return isAsFineAs(told.value, meaning.unit) ? firstDay(told.value) : null;
}

/** What "two days later" counts from: in news only what was told just before. */
function toldFor(meaning: MeaningOf<"shifted">, setting: Setting): Told | null {
  const { last } = setting;
  if (last === null || setting.narrative) return last;
  return meaning.anchor === "story" && setting.sentence - last.sentence <= 1 ? last : null;
}

function resolveHalf(meaning: MeaningOf<"half">, setting: Setting): Resolved {
  const base = referenceOf("published", setting);
  const year = meaning.year ?? (base === null ? null : partsOf(base).year);
  if (year === null) return date(`XXXX-H${meaning.half}`, "unknown");
  return dated(`${yearText(year)}-H${meaning.half}`, meaning.year);
}

function resolveTimed(meaning: MeaningOf<"timed">, setting: Setting): Resolved | null {
  if (meaning.of !== null) {
    const of = resolved(meaning.of, setting);
    if (of === null) return null;
    const isDay = /^[\dX]{4}-(?:[\dX]{2}-[\dX]{2}|WXX-\d)$/u.test(of.value);
    return { ...of, type: "TIME", value: isDay ? `${of.value}${meaning.time}` : of.value };
  }
  const day = dayOfTime(meaning.asked, setting);
  if (day === null) return simple("TIME", `XXXX-XX-XX${meaning.time}`);
  return simple("TIME", `${day}${meaning.time}`, "relative-resolved");
}

function dayOfTime(asked: MeaningOf<"timed">["asked"], setting: Setting): IsoDate | null {
  const told = setting.last;
  const story =
    told !== null && isAsFineAs(told.value, "D") ? firstDay(told.value.slice(0, 10)) : null;
  if (setting.narrative) return story;
  switch (asked) {
    case "this":
      return setting.published;
    case "last":
      return setting.published === null ? null : addDays(setting.published, -1);
    case "that":
      return story ?? setting.published;
    case "generic":
      return told !== null && told.sentence === setting.sentence ? story : null;
  }
}

function withPart(of: Resolved | null, part: Part): Resolved | null {
  return of === null ? null : { ...of, part };
}

function resolveWithin(meaning: MeaningOf<"within">, setting: Setting): Resolved | null {
  const { inner } = meaning;
  const of = resolved(meaning.of, setting);
  if (of === null) return null;
  if (!/^\d{4}$/u.test(of.value)) return resolved(inner, setting);
  const year = Number(of.value);
  const withYear = "year" in inner && inner.kind !== "ambiguous-date" ? { ...inner, year } : inner;
  const whole = resolved(withYear, setting);
  return whole === null ? null : { ...whole, basis: of.basis };
}

/** "two days after 19 September", "within 30 days of 19 September 2023". */
function resolveCounted(meaning: MeaningOf<"counted-from">, setting: Setting): Resolved | null {
  const of = resolved(meaning.of, setting);
  if (of === null) return null;
  const base = firstDay(of.value);
  const day = base === null ? null : durationAfter(meaning.value, base, meaning.sign);
  if (day === null) return simple("DATE", meaning.sign < 0 ? "PAST_REF" : "FUTURE_REF");
  const unit = /^P\d+(?:\.5)?([YM])$/u.exec(meaning.value)?.[1];
  const isWhole = of.value.length < 8;
  return {
    ...date(isWhole && unit !== undefined ? periodOf(day, unit as Unit) : day, of.basis),
    part: of.part,
  };
}
