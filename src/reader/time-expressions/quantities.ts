/**
 * Numbers, days, years, months and weekdays at a place in a row of pieces: what a word list alone
 * cannot say.
 */
import type { Grammar } from "./grammar.ts";
import type { Piece } from "./pieces.ts";
import type { WordValue } from "./rule.ts";

/** A value read from `at` up to, not including, `end`. */
type Quantity = { readonly end: number; readonly value: WordValue };

type Reader = (grammar: Grammar, pieces: readonly (Piece | null)[], at: number) => Quantity | null;

const LONGEST_NUMERAL = 8;

/** The reader of a class that is more than a list of words, or undefined. */
export const quantityReaders: { readonly [name: string]: Reader | undefined } = {
  count: (grammar, pieces, at) => figure(pieces, at, 1, 4) ?? numeral(grammar, pieces, at),
  ordinal: (grammar, pieces, at) =>
    dayOrdinal(pieces, at, 99) ?? spelledOrdinal(grammar, pieces, at),
  day: (_grammar, pieces, at) => dayOrdinal(pieces, at, 31) ?? dayFigure(pieces, at),
  "day-th": (_grammar, pieces, at) => dayOrdinal(pieces, at, 31),
  hour: (_grammar, pieces, at) => bounded(rawFigure(pieces, at, 1, 2), 0, 24),
  minute: (_grammar, pieces, at) => bounded(rawFigure(pieces, at, 2, 2), 0, 59),
  "hour-minute": (_grammar, pieces, at) => rawFigure(pieces, at, 4, 4),
  year: (grammar, pieces, at) =>
    bounded(figure(pieces, at, 4, 4), 1000, 2199) ?? spelledYear(grammar, pieces, at),
  "year-number": (_grammar, pieces, at) => figure(pieces, at, 1, 4),
  digit: (_grammar, pieces, at) => rawFigure(pieces, at, 1, 1),
  "two-digits": (_grammar, pieces, at) => figure(pieces, at, 2, 2),
  month: (grammar, pieces, at) => month(grammar, pieces, at),
  weekday: (grammar, pieces, at) => named(grammar, pieces, at, "weekday"),
};

/** A number of `min` to `max` digits that is no part of an amount. */
function figure(
  pieces: readonly (Piece | null)[],
  at: number,
  min: number,
  max: number,
): Quantity | null {
  return pieces[at]?.plain === true ? rawFigure(pieces, at, min, max) : null;
}

function rawFigure(
  pieces: readonly (Piece | null)[],
  at: number,
  min: number,
  max: number,
): Quantity | null {
  const piece = pieces[at];
  if (piece?.kind !== "number") return null;
  const { length } = piece.word;
  return length >= min && length <= max ? { end: at + 1, value: Number(piece.word) } : null;
}

function bounded(quantity: Quantity | null, min: number, max: number): Quantity | null {
  if (quantity === null || typeof quantity.value !== "number") return null;
  return quantity.value >= min && quantity.value <= max ? quantity : null;
}

function dayFigure(pieces: readonly (Piece | null)[], at: number): Quantity | null {
  const next = pieces[at + 1];
  if (next?.kind === "word" && next.glued) return null;
  return bounded(figure(pieces, at, 1, 2), 1, 31);
}

/** "19th", "1st": the ending stands right at the figure. */
function dayOrdinal(pieces: readonly (Piece | null)[], at: number, max: number): Quantity | null {
  const ending = pieces[at + 1];
  if (ending?.glued !== true || !/^(?:st|nd|rd|th)$/u.test(ending.word)) return null;
  const day = bounded(figure(pieces, at, 1, 2), 1, max);
  return day === null ? null : { end: at + 2, value: day.value };
}

/** "third", "twenty-second". */
function spelledOrdinal(
  grammar: Grammar,
  pieces: readonly (Piece | null)[],
  at: number,
): Quantity | null {
  const one = wordOf(grammar, pieces, at, "ordinal-word");
  if (one !== null) return one;
  const tens = wordOf(grammar, pieces, at, "numeral")?.value;
  if (typeof tens !== "number" || tens < 20 || tens > 90) return null;
  const next = wordOf(
    grammar,
    pieces,
    pieces[at + 1]?.word === "-" ? at + 2 : at + 1,
    "ordinal-word",
  );
  if (next === null || typeof next.value !== "number" || next.value > 9) return null;
  return { end: next.end, value: tens + next.value };
}

function wordOf(
  grammar: Grammar,
  pieces: readonly (Piece | null)[],
  at: number,
  name: string,
): Quantity | null {
  const value = grammar.values.get(pieces[at]?.word ?? "")?.get(name);
  return value === undefined ? null : { end: at + 1, value };
}

function month(grammar: Grammar, pieces: readonly (Piece | null)[], at: number): Quantity | null {
  return named(grammar, pieces, at, "month");
}

/** A capitalised name of a month or weekday; a short form takes its dot in. */
function named(
  grammar: Grammar,
  pieces: readonly (Piece | null)[],
  at: number,
  name: string,
): Quantity | null {
  if (pieces[at]?.capital !== true) return null;
  const short = wordOf(grammar, pieces, at, `${name}-short`);
  if (short === null) return wordOf(grammar, pieces, at, `${name}-name`);
  const dot = pieces[at + 1];
  return dot?.glued === true && dot.word === "." ? { end: at + 2, value: short.value } : short;
}

/** "twenty-four", "a hundred" without its article, "two hundred and ten". */
function numeral(grammar: Grammar, pieces: readonly (Piece | null)[], at: number): Quantity | null {
  let thousands = 0;
  let current = 0;
  let end = at;
  for (let i = at; i < Math.min(pieces.length, at + LONGEST_NUMERAL); i += 1) {
    if (i > at && isJoin(pieces[i])) continue;
    const value = wordOf(grammar, pieces, i, "numeral")?.value;
    const next = typeof value === "number" ? continued(current, value) : null;
    if (next === null) break;
    current = next;
    if (value === 1000) [thousands, current] = [thousands + current, 0];
    end = i + 1;
  }
  return end === at ? null : { end, value: thousands + current };
}

/** `current` with the next word of the number; null where that begins a number of its own. */
function continued(current: number, value: number): number | null {
  if (value >= 100) return Math.max(current, 1) * value;
  const isOpen = current % 100 === 0 || (current % 10 === 0 && value < 10);
  return isOpen ? current + value : null;
}

function isJoin(piece: Piece | null | undefined): boolean {
  return piece?.word === "-" || piece?.word === "and";
}

/** "nineteen ninety-six", "two thousand". */
function spelledYear(
  grammar: Grammar,
  pieces: readonly (Piece | null)[],
  at: number,
): Quantity | null {
  const first = numeral(grammar, pieces, at);
  if (first === null || typeof first.value !== "number") return null;
  if (first.value >= 2000 && first.value < 2100 && pieces[at]?.kind === "word") return first;
  if (first.value < 13 || first.value > 20) return null;
  const second = numeral(grammar, pieces, first.end);
  if (second === null || typeof second.value !== "number") return null;
  return second.value >= 10 && second.value < 100
    ? { end: second.end, value: 100 * first.value + second.value }
    : null;
}
