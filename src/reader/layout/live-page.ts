/**
 * Live pages: entries that begin with a time of day, under headings that name the day.
 *
 *     WEDNESDAY
 *     20:50 Washington says it is ...
 */
import type { IsoDate } from "../../calendar/index.ts";
import type { Span } from "../../text/index.ts";
import type { LiveStamp } from "../analysis.ts";
import { type Furniture, wordCount } from "./furniture.ts";
import { dayMeant, piecesOf, statedDateIn, weekdayBefore, weekdayIn } from "./stated-date.ts";

const TIME_OF_DAY =
  /^\[?(?:(?:[01]?\d|2[0-3])[:.h][0-5]\d|(?:1[0-2]|[1-9])\s?(?=[ap]\.?m))\s?(?:[ap]\.?m\b\.?)?(?:\s?(?:GMT|UTC|BST|CET|CEST|EET|ET|EST|EDT|IST|AST|KST|JST|MSK|local time|hrs)\b)?\]?\s*(?:[–—:|.-]+\s*)?/iu;
const FEWEST_ENTRIES = 3;

/** How many characters of `paragraph` are a time of day that opens an entry; 0 when none is. */
export function timeOfDayLength(paragraph: string): number {
  const match = TIME_OF_DAY.exec(paragraph.slice(0, 40));
  return match === null ? 0 : match[0].length;
}

export function isLivePage(text: string, blocks: readonly Span[]): boolean {
  const entries = blocks.filter(({ start }) => timeOfDayLength(text.slice(start, start + 40)) > 0);
  return entries.length >= FEWEST_ENTRIES;
}

/** Whether `line` names a day and nothing else: "WEDNESDAY", "Saturday 25 November". */
export function isDayHeading(line: string, furniture: Furniture): boolean {
  if (wordCount(line) > 5) return false;
  const date = statedDateIn(line, furniture);
  const outside = piecesOf(line).filter(
    (piece) => date === null || piece.end <= date.start || piece.start >= date.end,
  );
  const isDated = date !== null || outside.some(({ text }) => furniture.weekdayOf(text) > 0);
  return isDated && outside.every(({ text }) => furniture.weekdayOf(text) > 0);
}

/** The day from each heading on, and the publication day before the first. */
export function stampsOf(
  text: string,
  headings: readonly Span[],
  published: IsoDate | null,
  furniture: Furniture,
): readonly LiveStamp[] {
  const stamps: LiveStamp[] = published === null ? [] : [{ start: 0, day: published }];
  for (const { start, end } of headings) {
    const day = dayOfHeading(text.slice(start, end), published, furniture);
    if (day !== null) stamps.push({ start, day });
  }
  return stamps;
}

function dayOfHeading(
  heading: string,
  published: IsoDate | null,
  furniture: Furniture,
): IsoDate | null {
  const date = statedDateIn(heading, furniture);
  if (date !== null) return dayMeant(date, published);
  const weekday = weekdayIn(heading, furniture);
  return published === null || weekday === 0 ? null : weekdayBefore(weekday, published);
}
