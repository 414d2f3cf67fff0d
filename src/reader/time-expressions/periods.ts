/**
 * Weeks, months, quarters, years: this, last, next, that, and so many of them ago or later.
 */
import { type IsoDate, partsOf } from "../../calendar/index.ts";
import type { MeaningOf, Unit } from "./meaning.ts";
import { date, dated, type Resolved, relative } from "./resolved.ts";
import type { Setting, Told } from "./setting.ts";
import { firstDay, isAsFineAs, moved, periodOf, yearText } from "./timex-values.ts";

/** "last week", "the year". */
export function resolveUnit(
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

/** "that week", "the quarter": from what was told last, where that is fine enough. */
export function samePeriod(unit: Unit, setting: Setting): string {
  if (unit === "Q" && setting.lastQuarter !== null) return setting.lastQuarter.value;
  const told = setting.last;
  const base = told !== null && isAsFineAs(told.value, unit) ? firstDay(told.value) : null;
  if (base !== null) return periodOf(base, unit);
  const { published } = setting;
  if (setting.narrative || published === null) return openPeriod(unit);
  return unit === "Q" ? periodOf(moved(published, -1, "Q"), "Q") : periodOf(published, unit);
}

/** "the 1988 quarter". */
export function quarterOfYear(year: number, setting: Setting): string {
  const quarter = setting.lastQuarter?.value.slice(4) ?? "";
  return `${yearText(year)}${quarter}`;
}

/** "two weeks ago", "a year later". */
export function resolveShifted(meaning: MeaningOf<"shifted">, setting: Setting): Resolved {
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

/** "the first half". */
export function resolveHalf(meaning: MeaningOf<"half">, setting: Setting): Resolved {
  const base = referenceOf("published", setting);
  const year = meaning.year ?? (base === null ? null : partsOf(base).year);
  if (year === null) return date(`XXXX-H${meaning.half}`, "unknown");
  return dated(`${yearText(year)}-H${meaning.half}`, meaning.year);
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
