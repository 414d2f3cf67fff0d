/**
 * From what an expression means to the value it has in its setting.
 */
import { durationAfter } from "./anchored.ts";
import { dayIn, dayOfTime, resolveDayOfMonth, resolveNearDay } from "./days-told.ts";
import type { Meaning, MeaningOf, Part, Unit } from "./meaning.ts";
import { resolveMonthShift, resolveQuarter, resolveSeason, resolveWeekday } from "./nearest.ts";
import { quarterOfYear, resolveHalf, resolveShifted, resolveUnit, samePeriod } from "./periods.ts";
import { date, dated, type Resolved, relative, simple } from "./resolved.ts";
import type { Setting } from "./setting.ts";
import { dateValue, firstDay, periodOf, yearText } from "./timex-values.ts";
import { yearOf } from "./year-inference.ts";

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
      return resolveDecade(meaning, setting);
    case "century":
      return date(String(meaning.century - 1).padStart(2, "0"), "stated");
    case "duration":
      return { ...simple("DURATION", meaning.value), ahead: meaning.ahead };
    case "set":
      return simple("SET", meaning.value);
    case "reference":
      return simple("DATE", meaning.value);
    case "soon":
      return setting.direction === "past" ? null : simple("DATE", "FUTURE_REF");
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

function resolveDayOfPeriod(
  meaning: MeaningOf<"day-of-period">,
  setting: Setting,
): Resolved | null {
  const of = resolved(meaning.of, setting);
  const day = of === null ? null : dayIn(firstDay(of.value), meaning.day);
  return day === null ? null : date(day, "relative-resolved");
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

/** "by the end of the thirties" can only mean the coming ones. */
function resolveDecade({ decade, named }: MeaningOf<"decade">, setting: Setting): Resolved {
  const isAhead = setting.isDeadline && setting.direction === "future";
  const { published } = setting;
  const isPast = published !== null && `${decade}9` < published.slice(0, 4);
  return date(String(named && isAhead && isPast ? decade + 10 : decade), "stated");
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
