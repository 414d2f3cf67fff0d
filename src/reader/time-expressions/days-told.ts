/**
 * Days by the days told before, or by their number in a month: "the following day", "the 19th".
 */
import { addDays, dayOf, daysBetween, type IsoDate, partsOf } from "../../calendar/index.ts";
import type { MeaningOf } from "./meaning.ts";
import { date, type Resolved } from "./resolved.ts";
import type { Setting } from "./setting.ts";
import { firstDay, isAsFineAs, moved } from "./timex-values.ts";

/** Sentences over which "the following day" may look back in a report. */
const STORY_REACH = 4;

/** "on the 19th": of the month told in the same sentence, else the month that fits the tense. */
export function resolveDayOfMonth(day: number, setting: Setting): Resolved | null {
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

/** "yesterday", "the following day". */
export function resolveNearDay(meaning: MeaningOf<"near-day">, setting: Setting): Resolved {
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

/** The day to which a time of day belongs, or null. */
export function dayOfTime(asked: MeaningOf<"timed">["asked"], setting: Setting): IsoDate | null {
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

/** The day numbered `day` in the month of `month`; null where there is none. */
export function dayIn(month: IsoDate | null, day: number): IsoDate | null {
  if (month === null) return null;
  const parts = partsOf(month);
  return dayOf(parts.year, parts.month, day);
}

function startOfMonth(day: IsoDate): IsoDate {
  return dayIn(day, 1) ?? day;
}

function nearestDay(days: readonly IsoDate[], base: IsoDate, setting: Setting): IsoDate | null {
  const looksAhead = setting.direction === "future" || setting.direction === "present";
  if (looksAhead) return days.find((d) => d >= base) ?? null;
  if (setting.direction === "past") return days.findLast((d) => d <= base) ?? null;
  const distance = (d: IsoDate): number => Math.abs(daysBetween(base, d));
  return days.toSorted((a, b) => distance(a) - distance(b))[0] ?? null;
}

/** The day the text told last, not too far before; in a story also the first day of what it told. */
function storyDay({ last, lastDay, narrative, sentence }: Setting): IsoDate | null {
  const told = narrative ? last : lastDay;
  if (told === null || (!narrative && sentence - told.sentence > STORY_REACH)) return null;
  return /^\d{4}-\d\d-\d\d/u.test(told.value) ? firstDay(told.value) : null;
}
