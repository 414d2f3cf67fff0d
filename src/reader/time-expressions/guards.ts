/**
 * Conditions on the words around a match that a pattern does not say: "may" the month, "fall" the
 * season, "1,500" and "2000 troops" that are no years.
 */
import type { Grammar } from "./grammar.ts";
import type { Piece } from "./pieces.ts";

type Guard = (place: Place) => boolean;

type Place = {
  readonly grammar: Grammar;
  readonly before: Piece | undefined;
  readonly first: Piece;
  readonly second: Piece | undefined;
  readonly last: Piece;
  readonly after: Piece | undefined;
  readonly next: Piece | undefined;
};

const guards: { readonly [name: string]: Guard } = {
  /** A bare month: "May" and "March" need announcing; no person's first name ("April Smith"). */
  month: ({ grammar, before, first, after }) => {
    if (!first.capital) return false;
    if (isCue(grammar, "announces-time", before)) return true;
    if (isCue(grammar, "doubtful-month", first)) return false;
    return !(after?.kind === "word" && after.capital);
  },
  /** "last May", but not "last May 3". */
  "next-is-no-day": ({ last, after }) =>
    after?.kind !== "number" &&
    (after?.kind !== "word" || (last.word !== "last" && last.word !== "next")),
  /** A bare year: announced, or likely by itself and not counting what follows. */
  year: ({ grammar, before, first, after, next }) => {
    if (isGlued(before, first) || isCounted(grammar, after)) return false;
    if (isCue(grammar, "announces-time", before) || before?.word === "(") return true;
    const year = Number(first.word);
    if (first.kind === "word" || (year >= 1900 && year <= 2050)) return true;
    return after?.word === "-" && next?.kind === "number" && next.word.length === 4;
  },
  /** "on the 19th", and nothing that the 19th could count after it. */
  "day-of-month": ({ grammar, before, after }) =>
    isCue(grammar, "announces-day", before) && !isNoun(grammar, after) && after?.word !== "of",
  /** "three quarters of the men". */
  "no-fraction": ({ last, after }) => !/^quarters?$/u.test(last.word) || after?.word !== "of",
  capital: ({ first }) => first.capital,
  lower: ({ first }) => !first.capital,
  /** "New Year" the day, "a new year" the time to come. */
  "both-capital": ({ first, second }) =>
    second?.capital === true && (first.capital || first.word === "the"),
  /** "the fifteenth day after signature". */
  "counts-from": ({ grammar, after }) =>
    isCue(grammar, "before-or-after", after) && after?.word !== "before",
  "before-word": ({ grammar, before }) => isCue(grammar, "before-word", before),
  /** "the last week", and not "the last week of May". */
  "no-day-nor-of": ({ last, after }) => last.word !== "day" && after?.word !== "of",
  /** Days of a story have rules of their own. */
  "no-day": ({ last }) => last.word !== "day",
  /** "the week", and not "the week-long" or "the year 2020". */
  "no-unit-after": ({ grammar, last, after }) => {
    if (last.word === "weekend") return true;
    if (last.word === "day" || after?.word === "-" || after?.word === "of") return false;
    return after?.kind !== "number" && !isNoun(grammar, after);
  },
  /** "two days before", and not "two days before the vote". */
  "ends-clause": ({ grammar, last, after }) =>
    !isCue(grammar, "before-or-after", last) ||
    after === undefined ||
    after.kind === "sign" ||
    isCue(grammar, "conjunction", after),
  /** "for a month", "within weeks"; alone such words say too little. */
  "announced-duration": ({ grammar, before, last }) =>
    last.word !== "quarter" && isCue(grammar, "announces-duration", before),
  /** "twice a week", "$30 a day". */
  rate: ({ grammar, before }) => isCue(grammar, "rate-before", before) || before?.kind === "number",
  /** A season that is no noun's attribute and no downfall. */
  "announced-season": ({ grammar, before, first, after, next }) => {
    if (before?.word === "'s") return false;
    if (first.word !== "the" && !isCue(grammar, "announces-time", before)) return false;
    if (after?.word === "of") return isCue(grammar, "begins-year", next);
    return !isNoun(grammar, after);
  },
  /** "the past", and not "the past three"; "recent" is an attribute by nature. */
  "alone-past": ({ grammar, first, last, after }) =>
    first.word !== "the" ||
    last.word !== "past" ||
    !(isNoun(grammar, after) || after?.kind === "number"),
  /** No conjunction ("as soon as"), and "the future of" a thing is no time. */
  "alone-future": ({ before, last, after }) =>
    before?.word !== "as" &&
    !/^after(?:wards?)?$/u.test(after?.word ?? "") &&
    !(last.word === "future" && after?.word === "of") &&
    after?.word !== "-",
};

/** Whether the pieces from `first` to `end` (exclusive) may stand where they stand. */
export function passesGuard(
  name: string | null,
  grammar: Grammar,
  pieces: readonly Piece[],
  range: { readonly first: number; readonly end: number },
): boolean {
  if (name === null) return true;
  const guard = guards[name];
  if (guard === undefined) throw new RangeError(`time.yaml: no such guard "${name}"`);
  const first = pieces[range.first];
  const last = pieces[range.end - 1];
  if (first === undefined || last === undefined) return false;
  return guard({
    grammar,
    before: pieces[range.first - 1],
    first,
    second: pieces[range.first + 1],
    last,
    after: pieces[range.end],
    next: pieces[range.end + 1],
  });
}

/** A word that goes on with the noun phrase. */
function isNoun(grammar: Grammar, piece: Piece | undefined): boolean {
  return piece?.kind === "word" && !isCue(grammar, "function-word", piece);
}

function isCue(grammar: Grammar, name: string, piece: Piece | undefined): boolean {
  return piece !== undefined && grammar.cues.get(name)?.has(piece.word) === true;
}

function isGlued(before: Piece | undefined, first: Piece): boolean {
  return before !== undefined && first.glued && /^[.,$/#]$/u.test(before.word);
}

/** "2000 troops": a lower-case plural right after a number is what it counts. */
function isCounted(grammar: Grammar, after: Piece | undefined): boolean {
  if (after?.kind !== "word" || after.capital || after.glued)
    return after?.glued === true && after.kind === "word";
  if (isCue(grammar, "function-word", after)) return false;
  return isCue(grammar, "counted", after) || (after.word.endsWith("s") && after.word.length > 3);
}
