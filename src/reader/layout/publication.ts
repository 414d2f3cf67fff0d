/**
 * The publication day: as given, or as the page states it. A given one wins; what the page states
 * against it becomes a warning. A day without a year states no date.
 */
import { addDays, daysBetween, type IsoDate, parseIsoDate } from "../../calendar/index.ts";
import type { Span } from "../../text/index.ts";
import type { Layout, Warning } from "../analysis.ts";
import type { Furniture } from "./furniture.ts";
import { dayMeant, piecesOf, type StatedDate, statedDateIn } from "./stated-date.ts";

/** How plainly a line says that its date is the page's: lower is plainer. */
export type DateRank = "published" | "dateline" | "alone" | "masthead" | "updated";

export type DateCandidate = {
  readonly date: StatedDate;
  readonly rank: DateRank;
  readonly span: Span;
};

export type Publication = Pick<Layout, "published" | "headDay"> & {
  readonly warnings: readonly Warning[];
};

const RANKS: readonly DateRank[] = ["published", "dateline", "alone", "masthead", "updated"];
const MOST_COMPANY = 8;
/** Days by which a dateline without a year may lie before the given day. */
const REPORT_AGE = 7;

/** What a head line or closing line says about the page's own day, or null. */
export function candidateIn(line: string, at: number, furniture: Furniture): DateCandidate | null {
  if (line.length > 200) return null;
  const date = statedDateIn(line, furniture);
  if (date === null) return null;
  const rank = rankOf(line, date, furniture);
  return rank === null
    ? null
    : { date, rank, span: { start: at + date.start, end: at + date.end } };
}

/** The day of a layout from the day given and the candidates in page order. */
export function publicationOf(
  given: string | null,
  candidates: readonly DateCandidate[],
): Publication {
  if (given !== null) {
    const reference = parseIsoDate(given.slice(0, 10));
    const rivals = reference.ok ? candidates.filter((c) => contradicts(c, reference.value)) : [];
    return {
      published: { edtf: given, basis: "stated", span: null },
      headDay: headDayOf(candidates, reference.ok ? reference.value : null),
      warnings: rivals.map(({ span }) => rival(given, span)),
    };
  }
  return statedBy(candidates);
}

function statedBy(candidates: readonly DateCandidate[]): Publication {
  const dated = candidates
    .map((candidate) => ({ candidate, day: dayMeant(candidate.date, null) }))
    .filter((entry) => entry.day !== null)
    .sort((a, b) => RANKS.indexOf(a.candidate.rank) - RANKS.indexOf(b.candidate.rank));
  const [first, ...others] = dated;
  if (first === undefined || first.day === null) {
    const yearless = candidates.filter(({ rank }) => rank === "dateline");
    return {
      published: { edtf: null, basis: "unknown", span: null },
      headDay: null,
      warnings: yearless.slice(0, 1).map(({ span }) => ({
        kind: "dateline-without-year",
        message: "The dateline names a day without a year; give the publication date.",
        spans: [span],
      })),
    };
  }
  const day = first.day;
  const rivals = others.filter((other) => other.day !== day && other.candidate.rank !== "updated");
  return {
    published: { edtf: day, basis: "stated", span: first.candidate.span },
    headDay: day,
    warnings: rivals.map(({ candidate }) => rival(day, candidate.span)),
  };
}

/** The day that the plainest candidate means, read against the day given. */
function headDayOf(candidates: readonly DateCandidate[], given: IsoDate | null): string | null {
  const [plainest] = candidates
    .filter(({ rank }) => rank !== "updated")
    .toSorted((a, b) => RANKS.indexOf(a.rank) - RANKS.indexOf(b.rank));
  return plainest === undefined ? null : dayMeant(plainest.date, given);
}

function contradicts({ date, rank }: DateCandidate, given: IsoDate): boolean {
  if (rank === "updated") return false;
  const day = dayMeant(date, given);
  if (day === null || day === given) return false;
  return date.year > 0 ? true : day > given || daysBetween(addDays(day, REPORT_AGE), given) > 0;
}

function rival(day: string, span: Span): Warning {
  return {
    kind: "publication-date-rival",
    message: `The page states another date; ${day} is taken as its publication day.`,
    spans: [span],
  };
}

function rankOf(line: string, date: StatedDate, furniture: Furniture): DateRank | null {
  const outside = piecesOf(line)
    .filter(({ start, end }) => end <= date.start || start >= date.end)
    .map(({ text }) => text.toLowerCase());
  if (outside.some((word) => furniture.publication.has(word)) && outside.length <= MOST_COMPANY)
    return "published";
  if (outside.some((word) => furniture.update.has(word)) && outside.length <= MOST_COMPANY)
    return "updated";
  const strange = outside.filter(
    (word) =>
      !furniture.company.has(word) &&
      furniture.weekdayOf(word) === 0 &&
      !/^\d+(?:[.:]\d+)*$/u.test(word),
  );
  if (strange.length === 0) return "alone";
  const before = line.slice(0, date.start).trimEnd();
  const isSetOff = before === "" || /[|•·/(,–—-]$/u.test(before);
  return isSetOff && outside.length <= MOST_COMPANY ? "masthead" : null;
}
