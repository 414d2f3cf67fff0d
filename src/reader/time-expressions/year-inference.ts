/**
 * The year of "19 September" and "September" where the text does not write it.
 */
import { dayOf, daysBetween, type IsoDate, partsOf } from "../../calendar/index.ts";
import type { Setting, Told } from "./setting.ts";
import { firstDay, lastDay } from "./timex-values.ts";

const AHEAD_WEIGHT = 2;
/** Title, dateline and first sentence. */
const HEAD_SENTENCES = 3;
const FAR_DAYS = 300;
const NEAR_DAYS = 65;

type Candidate = { readonly year: number; readonly first: IsoDate; readonly last: IsoDate };

/** The year meant by a month, or a day of it, in its setting; null when nothing fixes it. */
export function yearOf(month: number, day: number | null, setting: Setting): number | null {
  const near = nearExplicit(setting);
  if (setting.narrative) return setting.last === null ? null : storyYear(month, setting.last);
  if (near !== null && !isOfPublication(near, setting)) return nearestTo(near, month, day, setting);
  const { published } = setting;
  if (published === null) {
    const told = fixedYear(setting);
    return told === null ? null : nearestTo(told, month, day, setting);
  }
  const all = candidates(partsOf(published).year, month, day);
  const told = earlierDeadline(setting) ?? near;
  const start = told === null || told.value.length < 10 ? null : firstDay(told.value);
  if (start !== null && setting.direction !== "past") {
    return (
      nearest(
        all.filter((c) => c.last >= start),
        published,
      )?.year ?? null
    );
  }
  return byDirection(all, published, setting);
}

/** A date with its own year, told so close before that the story is still there. */
function nearExplicit(setting: Setting): Told | null {
  const told = setting.lastExplicit;
  if (told === null) return null;
  if (told.sentence === setting.sentence) return told;
  const isMonth = /^\d{4}-\d\d/u.test(told.value);
  return isMonth && told.paragraph === setting.paragraph && setting.sentence - told.sentence === 1
    ? told
    : null;
}

/** Of deadlines in one sentence the second is not before the first. */
function earlierDeadline({ isDeadline, last, sentence }: Setting): Told | null {
  return isDeadline && last?.isDeadline === true && last.sentence === sentence ? last : null;
}

/**
 * Without a publication day: a whole date told anywhere before, or a month with its year that heads
 * the page or stands close. "In 2022" of another sentence fixes nothing.
 */
function fixedYear({ lastExplicit: told, sentence }: Setting): Told | null {
  if (told === null) return null;
  if (told.sentence === sentence || told.value.length >= 10) return told;
  const isMonth = told.value.length >= 7;
  const isClose = told.sentence < HEAD_SENTENCES || sentence - told.sentence <= 2;
  return isMonth && isClose ? told : null;
}

/** Within a year of the publication day the publication day decides better. */
function isOfPublication(told: Told, { published }: Setting): boolean {
  const day = lastDay(told.value);
  return published !== null && day !== null && Math.abs(daysBetween(day, published)) < 300;
}

/** In a story the year goes on; a month long before the one told last is of the next year. */
function storyYear(month: number, told: Told): number | null {
  const first = firstDay(told.value);
  if (first === null) return null;
  const { year } = partsOf(first);
  const toldMonth = /^\d{4}-(\d\d)/u.exec(told.value)?.[1];
  return toldMonth !== undefined && Number(toldMonth) - month >= 8 ? year + 1 : year;
}

function nearestTo(told: Told, month: number, day: number | null, setting: Setting): number | null {
  const base = firstDay(told.value);
  if (base === null) return null;
  const { year } = partsOf(base);
  if (told.value.length === 4) return year;
  const all = candidates(year, month, day);
  if (setting.isDeadline || setting.direction === "future") {
    return all.find((c) => c.last >= base)?.year ?? year;
  }
  return nearest(all, base)?.year ?? year;
}

function candidates(year: number, month: number, day: number | null): readonly Candidate[] {
  // 29 February has its next candidate up to eight years off (1896 to 1904).
  const span = month === 2 && day === 29 ? 8 : 1;
  const found: Candidate[] = [];
  for (let y = year - span; y <= year + span; y += 1) {
    const first = dayOf(y, month, day ?? 1);
    const last =
      day === null
        ? lastDay(`${String(y).padStart(4, "0")}-${String(month).padStart(2, "0")}`)
        : first;
    if (first !== null && last !== null) found.push({ year: y, first, last });
  }
  return found;
}

/**
 * The candidate on the side where the clause looks. Nobody leaves the year out of a day most of a
 * year away while its neighbour is near: there the clause was misread, or speaks of a term that
 * has just run out.
 */
function byDirection(
  all: readonly Candidate[],
  published: IsoDate,
  { direction, isSince }: Setting,
): number | null {
  const behind = all.findLast((c) => c.first <= published) ?? null;
  const ahead = all.find((c) => c.last >= published) ?? null;
  switch (direction) {
    case "past":
      return (isSince ? behind : nearer(behind, ahead, published))?.year ?? null;
    case "future":
      return nearer(ahead, behind, published)?.year ?? null;
    case "present":
    case "future-in-past":
    case "open":
      return nearest(all, published)?.year ?? null;
  }
}

function nearer(
  wanted: Candidate | null,
  other: Candidate | null,
  base: IsoDate,
): Candidate | null {
  if (wanted === null || other === null) return wanted;
  return daysApart(wanted, base) > FAR_DAYS && daysApart(other, base) < NEAR_DAYS ? other : wanted;
}

function daysApart({ first, last }: Candidate, base: IsoDate): number {
  if (last < base) return daysBetween(last, base);
  return first <= base ? 0 : daysBetween(base, first);
}

/** Days that lie ahead count double: pages tell more of what was than of what is far off. */
function nearest(all: readonly Candidate[], base: IsoDate): Candidate | null {
  let best: Candidate | null = null;
  let bestDistance = Number.POSITIVE_INFINITY;
  for (const candidate of all) {
    const distance = distanceOf(candidate, base);
    if (distance < bestDistance) [best, bestDistance] = [candidate, distance];
  }
  return best;
}

function distanceOf(candidate: Candidate, base: IsoDate): number {
  return daysApart(candidate, base) * (candidate.first > base ? AHEAD_WEIGHT : 1);
}
