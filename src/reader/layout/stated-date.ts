/**
 * A date written in a head line, a dateline or a stamp. Words only: what a sentence says of days
 * is the business of `time-expressions`.
 */
import { addDays, dayOf, dayOfWeek, type IsoDate, partsOf } from "../../calendar/index.ts";
import type { Furniture } from "./furniture.ts";

/** 0 where the words do not say: year, month or day; weekday 1 (Monday) to 7. */
export type StatedDate = {
  readonly year: number;
  readonly month: number;
  readonly day: number;
  readonly weekday: number;
  /** Offsets into the string that was searched. */
  readonly start: number;
  readonly end: number;
};

type Piece = { readonly text: string; readonly start: number; readonly end: number };

const WORD = /[A-Za-zÀ-ɏ0-9]+(?:[.:/-][0-9]+)*\.?/gu;
const ORDINAL = /^(\d{1,2})(?:st|nd|rd|th)?$/u;
const YEAR = /^[12]\d{3}$/u;

/** The first date of `text`, at least a day of a month; null when there is none. */
export function statedDateIn(text: string, furniture: Furniture): StatedDate | null {
  const pieces = piecesOf(text);
  for (let i = 0; i < pieces.length; i += 1) {
    const found = numericDate(pieces[i]) ?? wordedDate(pieces, i, furniture);
    if (found !== null) return found;
  }
  return null;
}

/** The first weekday that `text` names, 1 to 7; 0 when there is none. */
export function weekdayIn(text: string, furniture: Furniture): number {
  for (const piece of piecesOf(text)) {
    const weekday = furniture.weekdayOf(piece.text);
    if (weekday > 0) return weekday;
  }
  return 0;
}

/** The day meant: as written, or in the year in which it last came on or before `reference`. */
export function dayMeant(date: StatedDate, reference: IsoDate | null): IsoDate | null {
  if (date.year > 0) return dayOf(date.year, date.month, date.day);
  if (reference === null) return null;
  const { year } = partsOf(reference);
  const same = dayOf(year, date.month, date.day);
  // A page may be stamped a day ahead of its own publication day (time zones).
  return same !== null && same <= addDays(reference, 2)
    ? same
    : dayOf(year - 1, date.month, date.day);
}

/** The last day with this weekday on or before `reference`. */
export function weekdayBefore(weekday: number, reference: IsoDate): IsoDate {
  return addDays(reference, -((dayOfWeek(reference) - weekday + 7) % 7));
}

export function piecesOf(text: string): readonly Piece[] {
  return [...text.matchAll(WORD)].map((match) => ({
    text: match[0].replace(/\.$/u, ""),
    start: match.index,
    end: match.index + match[0].length,
  }));
}

/** `2023-05-12`, `12.05.2023`, `12/5/2023` where only one reading is a day. */
function numericDate(piece: Piece | undefined): StatedDate | null {
  if (piece === undefined) return null;
  const iso = /^(\d{4})[-/](\d{2})[-/](\d{2})/u.exec(piece.text);
  const place = { weekday: 0, start: piece.start, end: piece.end };
  if (iso !== null) {
    return real({ year: Number(iso[1]), month: Number(iso[2]), day: Number(iso[3]), ...place });
  }
  const other = /^(\d{1,2})([./-])(\d{1,2})\2(\d{4})$/u.exec(piece.text);
  if (other === null) return null;
  const [first, second, year] = [Number(other[1]), Number(other[3]), Number(other[4])];
  const isDayFirst = other[2] === "." || first > 12;
  if (!isDayFirst && second <= 12 && first !== second) return null;
  return isDayFirst
    ? real({ year, month: second, day: first, ...place })
    : real({ year, month: first, day: second, ...place });
}

/** `Sunday 12 May 2023`, `May 12, 2023`, `12 May`: the weekday and the year may be missing. */
function wordedDate(pieces: readonly Piece[], at: number, furniture: Furniture): StatedDate | null {
  const first = pieces[at];
  const second = pieces[at + 1];
  if (first === undefined || second === undefined) return null;
  const firstDay = dayNumber(first.text);
  const isDayFirst = firstDay > 0;
  const month = furniture.monthOf(isDayFirst ? second.text : first.text);
  const day = isDayFirst ? firstDay : dayNumber(second.text);
  if (month === 0 || day === 0) return null;
  const third = pieces[at + 2];
  const hasYear = third !== undefined && YEAR.test(third.text);
  const before = pieces[at - 1];
  const weekday = before === undefined ? 0 : furniture.weekdayOf(before.text);
  return real({
    year: hasYear ? Number(third.text) : 0,
    month,
    day,
    weekday,
    start: weekday > 0 && before !== undefined ? before.start : first.start,
    end: hasYear ? third.end : second.end,
  });
}

function dayNumber(word: string): number {
  return Number(ORDINAL.exec(word.toLowerCase())?.[1] ?? 0);
}

/** `date` when there is such a day (in a leap year, where no year is written). */
function real(date: StatedDate): StatedDate | null {
  return dayOf(date.year === 0 ? 2000 : date.year, date.month, date.day) === null ? null : date;
}
