/**
 * Runs the rules over a sentence: first over its pieces, then over what was found and the pieces
 * between. At each place the longest match wins, among equals the rule written first.
 */
import type { Found } from "./found.ts";
import type { Grammar } from "./grammar.ts";
import { passesGuard } from "./guards.ts";
import type { Meaning } from "./meaning.ts";
import { meaningsOf } from "./meanings.ts";
import type { Piece } from "./pieces.ts";
import { quantityReaders } from "./quantities.ts";
import type { Element, Rule, WordValue } from "./rule.ts";
import type { RuleIndex } from "./rule-index.ts";

/** A row of expressions and of the indices of pieces between them. */
type Item = Found | number;

type Row = {
  readonly grammar: Grammar;
  readonly pieces: readonly Piece[];
  readonly items: readonly Item[];
  /** The piece at each place of `items`, null where an expression stands. */
  readonly visible: readonly (Piece | null)[];
};

type Capture = readonly [name: string, value: WordValue | Found, end: number];

/** How often compounds may build on compounds: "the end of the third quarter of last year". */
const COMPOUND_ROUNDS = 3;

/** The expressions of one sentence, in order, none within another. */
export function expressionsIn(pieces: readonly Piece[], grammar: Grammar): readonly Found[] {
  let items: readonly Item[] = pieces.map((_piece, i) => i);
  items = pass(rowOf(grammar, pieces, items), grammar.simple);
  for (let round = 0; round < COMPOUND_ROUNDS; round += 1) {
    if (!items.some((item) => typeof item !== "number")) break;
    const next = pass(rowOf(grammar, pieces, items), grammar.compound);
    if (next.length === items.length) break;
    items = next;
  }
  return items.filter((item) => typeof item !== "number");
}

function rowOf(grammar: Grammar, pieces: readonly Piece[], items: readonly Item[]): Row {
  const visible = items.map((item) => (typeof item === "number" ? (pieces[item] ?? null) : null));
  return { grammar, pieces, items, visible };
}

function pass(row: Row, rules: RuleIndex): readonly Item[] {
  const items: Item[] = [];
  let at = 0;
  while (at < row.items.length) {
    const match = longestAt(row, rules, at);
    const item = row.items[at];
    if (match !== null) {
      items.push(...match.found);
      at = match.end;
    } else {
      if (item !== undefined) items.push(item);
      at += 1;
    }
  }
  return items;
}

type Match = { readonly found: readonly Found[]; readonly end: number };

function longestAt(row: Row, rules: RuleIndex, at: number): Match | null {
  let best: Match | null = null;
  for (const rule of rulesAt(row, rules, at)) {
    const captures: Capture[] = [];
    const end = endOfMatch(row, rule.elements, 0, at, captures);
    if (end < 0 || (best !== null && end <= best.end)) continue;
    const found = foundBy(row, rule, at, end, captures);
    if (found !== null) best = { found, end };
  }
  return best;
}

const NO_RULES: readonly Rule[] = [];

/** The rules that can match what stands at `at` and after it, in their order. */
function rulesAt(row: Row, rules: RuleIndex, at: number): readonly Rule[] {
  const beginning = rules.get(keyAt(row, at));
  if (beginning === undefined) return NO_RULES;
  if (beginning.byNext.size === 0) return beginning.others;
  return beginning.byNext.get(keyAt(row, at + 1)) ?? beginning.others;
}

function keyAt(row: Row, at: number): string {
  const item = row.items[at];
  if (item !== undefined && typeof item !== "number") return FOUND_KEYS[classOf(item)];
  const piece = row.visible[at];
  switch (piece?.kind) {
    case "number":
      return "#digits";
    case "numeric-date":
      return "#numeric-date";
    case "word":
    case "sign":
      return piece.word;
    case undefined:
      return "";
  }
}

/** Where the elements from `e` on end when they begin at `at`; -1 when they do not match. */
function endOfMatch(
  row: Row,
  elements: readonly Element[],
  e: number,
  at: number,
  captures: Capture[],
): number {
  const element = elements[e];
  if (element === undefined) return at;
  for (const alternative of element.alternatives) {
    const kept = captures.length;
    const step = stepOf(row, alternative, at);
    if (step !== null) {
      if (step[0] !== "") captures.push(step);
      const end = endOfMatch(row, elements, e + 1, step[2], captures);
      if (end >= 0) return end;
    }
    captures.length = kept;
  }
  return element.optional ? endOfMatch(row, elements, e + 1, at, captures) : -1;
}

function stepOf(
  row: Row,
  alternative: Element["alternatives"][number],
  at: number,
): Capture | null {
  const item = row.items[at];
  if (item === undefined) return null;
  if (typeof item !== "number") {
    return alternative.kind === "class" && alternative.name === classOf(item)
      ? [alternative.as, item, at + 1]
      : null;
  }
  if (alternative.kind === "literal") {
    return row.visible[at]?.word === alternative.word ? ["", 0, at + 1] : null;
  }
  return valueAt(row, alternative.name, alternative.as, at);
}

function valueAt(row: Row, name: string, as: string, at: number): Capture | null {
  const reader = quantityReaders[name];
  if (reader !== undefined) {
    const quantity = reader(row.grammar, row.visible, at);
    return quantity === null ? null : [as, quantity.value, quantity.end];
  }
  const piece = row.visible[at];
  if (!piece) return null;
  if (name === "numeric-date") {
    return piece.kind === "numeric-date" ? [as, piece.word, at + 1] : null;
  }
  const value = row.grammar.values.get(piece.word)?.get(name);
  return value === undefined ? null : [as, value, at + 1];
}

function foundBy(
  row: Row,
  rule: Rule,
  at: number,
  end: number,
  captured: readonly Capture[],
): readonly Found[] | null {
  const first = firstPiece(row.items[at]);
  const last = lastPiece(row.items[end - 1]);
  if (!passesGuard(rule.guard, row.grammar, row.pieces, { first, end: last })) return null;
  const captures = new Map<string, WordValue | Found>(Object.entries(rule.with));
  for (const [name, value] of captured) captures.set(name, value);
  const meanings = meaningsOf(rule.means, captures);
  if (meanings === null) return null;
  const [one, two] = meanings;
  if (two === undefined) return [{ meaning: one, rule: rule.name, first, end: last }];
  return pairOf(row, rule, captured, { first, end: last, meanings: [one, two] });
}

/** "15 to 20 March": the first expression ends with its own number. */
function pairOf(
  row: Row,
  rule: Rule,
  captured: readonly Capture[],
  whole: { first: number; end: number; meanings: readonly [Meaning, Meaning] },
): readonly Found[] | null {
  const first = captured.findIndex(([name]) => name === "first");
  const [, , firstEnd] = captured[first] ?? [];
  if (firstEnd === undefined) return null;
  const middle = lastPiece(row.items[firstEnd - 1]);
  return [
    { meaning: whole.meanings[0], rule: rule.name, first: whole.first, end: middle },
    { meaning: whole.meanings[1], rule: rule.name, first: middle + 1, end: whole.end },
  ];
}

function firstPiece(item: Item | undefined): number {
  return typeof item === "number" ? item : (item?.first ?? 0);
}

/** Exclusive. */
function lastPiece(item: Item | undefined): number {
  return typeof item === "number" ? item + 1 : (item?.end ?? 0);
}

/** What compounds may call it: a day or longer, a time of day, a length of time, or none of these. */
function classOf(found: Found): FoundClass {
  switch (found.meaning.kind) {
    case "duration":
      return "duration";
    case "timed":
      return found.meaning.of === null ? "time" : "timed";
    case "set":
    case "soon":
      return "reference";
    case "reference":
      return found.meaning.kind;
    default:
      return "date";
  }
}

type FoundClass = "date" | "duration" | "time" | "timed" | "set" | "reference";

const FOUND_KEYS: { readonly [name in FoundClass]: string } = {
  date: "#date",
  duration: "#duration",
  time: "#time",
  timed: "#timed",
  set: "#set",
  reference: "#reference",
};
