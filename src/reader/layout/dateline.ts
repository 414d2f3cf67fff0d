/**
 * The dateline before a report: place, region, agency and day, set off from the first sentence.
 *
 *     GOMA/KIGALI, Dec 30 (Lake Wire) -- The leaflets are ...
 *     ^                                  ^ body
 */
import type { Furniture } from "./furniture.ts";
import { piecesOf, type StatedDate, statedDateIn } from "./stated-date.ts";

export type Dateline = {
  /** Where the body begins in the string given; its length when nothing follows. */
  readonly bodyStart: number;
  readonly date: StatedDate | null;
  /** Agency or paper that it names, as written. */
  readonly agency: string | null;
};

/** Where the paragraph stands: only the first of a report has a dateline in small letters. */
export type DatelineContext = { readonly isFirst: boolean; readonly hasTurns: boolean };

type Separator = "dash" | "colon" | "dot" | "end";
type Prefix = Omit<Dateline, "bodyStart"> & {
  readonly words: number;
  readonly isCapitals: boolean;
  readonly hasParenthesis: boolean;
  readonly hasDate: boolean;
  readonly slug: string;
};

const LOOKED_AT = 140;
const SEPARATOR = /\.?\s*(?:[–—―]|--+|\s-(?=\s)|(?<=\d|\)|[A-Z])-(?=\s))\s*|:\s+|\.\s+/gu;
const AGENCY_AFTER = /^(?:\/[A-Z][^/]{1,30}\/|\([A-Z][^)]{1,40}\))\s*\.?\s*(?:[–—-]+\s*)?/u;
/** An agency in parentheses or between strokes: "(Lake Wire)", "/TALE/". */
const INNER = /\(([^()]{1,60})\)|(?<=[\s.])\/([A-Z][A-Za-z]{1,20})\//gu;
const CAPITALISED = /^[A-ZÀ-ÖØ-Þ]/u;
const CAPITALS = /^[A-ZÀ-ÖØ-Þ][A-ZÀ-ÖØ-Þ'’.-]+$/u;

/** The dateline that `paragraph` begins with, or null. */
export function datelineOf(
  paragraph: string,
  context: DatelineContext,
  furniture: Furniture,
): Dateline | null {
  const seen = paragraph.slice(0, LOOKED_AT);
  if (seen.startsWith("(")) return inParentheses(seen, furniture);
  let best: Dateline | null = null;
  for (const match of seen.matchAll(SEPARATOR)) {
    const prefix = prefixOf(seen.slice(0, match.index), furniture);
    if (prefix === null || !isSetOff(prefix, separatorOf(match[0]), context)) continue;
    const after = match.index + match[0].length;
    const agency = AGENCY_AFTER.exec(paragraph.slice(after, after + 50));
    const named = agency?.[0].replace(/[^A-Za-zÀ-ɏ0-9 ]/gu, "").trim();
    best = {
      bodyStart: after + (agency?.[0].length ?? 0),
      date: prefix.date,
      agency: prefix.agency ?? named ?? null,
    };
  }
  return best !== null && startsSentence(paragraph.slice(best.bodyStart, best.bodyStart + 3))
    ? best
    : null;
}

/** "(Norhaven, 11 Mar) The talks ..." */
function inParentheses(seen: string, furniture: Furniture): Dateline | null {
  const match = /^\([^()]{3,60}\)\s+(?=[A-Z"“])/u.exec(seen);
  const inner = match === null ? null : datelineAlone(match[0].trimEnd(), furniture);
  return match === null || inner === null ? null : { ...inner, bodyStart: match[0].length };
}

/** The dateline that the whole of a head line is, or null. */
export function datelineAlone(line: string, furniture: Furniture): Dateline | null {
  const bare = line.replace(/^\((.*)\)$/u, "$1").replace(/[.:]$/u, "");
  if (bare.length > LOOKED_AT) return null;
  const prefix = prefixOf(bare.replaceAll(/\s[–—-]\s/gu, ", "), furniture);
  if (prefix === null || !prefix.hasDate) return null;
  const shift = line.startsWith("(") ? 1 : 0;
  const date = prefix.date;
  const inLine =
    date === null ? null : { ...date, start: date.start + shift, end: date.end + shift };
  return { bodyStart: line.length, date: inLine, agency: prefix.agency };
}

function separatorOf(text: string): Separator {
  if (text.startsWith(":")) return "colon";
  return /[–—―-]/u.test(text) ? "dash" : "dot";
}

function startsSentence(text: string): boolean {
  return text === "" || /^[^a-z]/u.test(text);
}

function isSetOff(prefix: Prefix, separator: Separator, context: DatelineContext): boolean {
  if (prefix.slug !== "") return false;
  const isShortCapitals = prefix.isCapitals && prefix.words <= 3;
  if (separator === "colon") return context.isFirst && !context.hasTurns && isShortCapitals;
  if (separator === "dot")
    return prefix.date !== null || (context.isFirst && prefix.words <= 2 && !prefix.hasParenthesis);
  if (!context.isFirst) return isShortCapitals || prefix.date !== null;
  return prefix.hasDate || prefix.hasParenthesis || prefix.words <= 4;
}

/** What stands before a separator, when it is made of places, days and an agency only. */
function prefixOf(text: string, furniture: Furniture): Prefix | null {
  const parentheses = [...text.matchAll(INNER)];
  const open = text.replaceAll(INNER, (inner) => " ".repeat(inner.length));
  if (/[()"“”!?;|]|\s[–—-]+\s/u.test(open)) return null;
  const segments = open.split(",").map((segment) => segment.trim());
  const [place = "", ...others] = segments;
  const words = placeWords(place, furniture);
  if (words === null || piecesOf(open).length > 14) return null;
  const rest = others.filter((segment) => segment !== "");
  if (!rest.every((segment) => isDayLike(segment, furniture) || isName(segment, furniture)))
    return null;
  const inner = parentheses.map((match) => match[1] ?? match[2] ?? "");
  const agency = inner.find((named) => !isDayLike(named, furniture)) ?? null;
  const date = statedDateIn(text, furniture);
  const hasDate =
    rest.some((s) => isDayLike(s, furniture)) || inner.some((s) => isDayLike(s, furniture));
  return {
    date,
    agency: agency ?? agencyAmong(rest, furniture),
    words: words.length,
    isCapitals: words.every((word) => CAPITALS.test(word) || furniture.joiners.has(word)),
    hasParenthesis: parentheses.length > 0,
    hasDate,
    slug: words.some((word) => furniture.slugs.has(word.toLowerCase())) ? place : "",
  };
}

/** The words of one place or of several with strokes between, or null: "Leh/New Delhi". */
function placeWords(segment: string, furniture: Furniture): readonly string[] | null {
  if (!isName(segment, furniture)) return null;
  const words = segment.split(/[\s/]+/u).filter((word) => word !== "");
  return words.length > 0 && words.length <= 6 ? words : null;
}

function isName(segment: string, furniture: Furniture): boolean {
  const words = segment.split(/[\s/]+/u).filter((word) => word !== "");
  const [first = ""] = words;
  return (
    words.length > 0 &&
    words.length <= 5 &&
    CAPITALISED.test(first) &&
    words.every(
      (word) =>
        !/\d/u.test(word) &&
        (CAPITALISED.test(word) ||
          furniture.joiners.has(word.toLowerCase()) ||
          /^[a-z]{1,3}[-'’]/u.test(word)) &&
        furniture.monthOf(word) === 0,
    )
  );
}

/** A day, a weekday, or a day of another calendar: "May 8 Juche 87", "15 Safar 1444 AH". */
function isDayLike(segment: string, furniture: Furniture): boolean {
  const pieces = piecesOf(segment);
  if (pieces.length === 0 || pieces.length > 8) return false;
  if (statedDateIn(segment, furniture) !== null) return true;
  if (pieces.every(({ text }) => furniture.weekdayOf(text) > 0 || /^\d{4}$/u.test(text)))
    return true;
  return (
    pieces.some(({ text }) => /^\d{1,4}(?:st|nd|rd|th)?$/u.test(text)) &&
    pieces.some(({ text }) => CAPITALISED.test(text)) &&
    pieces.every(
      ({ text }) =>
        /^[A-ZÀ-ÖØ-Þ\d]/u.test(text) ||
        furniture.joiners.has(text) ||
        furniture.company.has(text.toLowerCase()),
    )
  );
}

/** "Baku, April 24, APN": capitals after a day are an agency. */
function agencyAmong(segments: readonly string[], furniture: Furniture): string | null {
  const day = segments.findIndex((segment) => isDayLike(segment, furniture));
  const after = segments.slice(day + 1);
  return day < 0 ? null : (after.find((segment) => /^[A-Z]{2,8}$/u.test(segment)) ?? null);
}
