/**
 * Standing: what follows from what was said. A row per commitment, a cell per column, for an
 * as-of day. Everything here is recomputed from its input; `SPEC.md` numbers the rules.
 */
import type { IsoDate } from "../../calendar/index.ts";
import type { LedgerCommitment, LedgerFacts } from "../facts.ts";
import { COLUMN_KINDS, type RowFlag } from "../vocabulary.ts";
import { type Cell, cellOf, type DecidedCell } from "./cell.ts";
import { type Bench, benchOf, columnKindOf, columnOfActor } from "./columns.ts";
import { contest } from "./contradictions.ts";
import { daysPast, deadlineDayOf, deadlineMoves } from "./deadline.ts";
import { type Word, wordsAbout } from "./words.ts";

export type StandingRow = {
  readonly commitment: string;
  /** Null on a page without a day: then everything counts and nothing is overdue. */
  readonly asOf: IsoDate | null;
  readonly flags: readonly RowFlag[];
  readonly deadlinePassedDays: number | null;
  readonly cells: readonly Cell[];
};

/**
 * The row of every commitment of `facts`, in their order. Columns: the parties in the order of
 * the agreement, whether they spoke or not; then whoever else spoke, by kind and in the order of
 * `facts.actors`; the outlets' own voice last. The order of claims changes nothing.
 */
export function standingOf(
  facts: LedgerFacts,
  { asOf }: { readonly asOf: IsoDate | null },
): StandingRow[] {
  return facts.commitments.map((commitment) => rowOf(commitment, facts, asOf));
}

function rowOf(
  commitment: LedgerCommitment,
  facts: LedgerFacts,
  asOf: IsoDate | null,
): StandingRow {
  const bench = benchOf(commitment, facts);
  const { words, unresolved } = wordsAbout(commitment, facts.claims, { bench, asOf });
  const deadline = deadlineDayOf(commitment);
  const spoken = [...words, ...unresolved];
  const columns = [...new Set([...bench.parties, ...spoken.map(({ column }) => column)])];

  const decided = columns
    .map((column) => {
      const own = spoken.filter((word) => word.column === column);
      const roles = own.map(({ claim }) => claim.role);
      return cellOf(
        {
          column,
          columnKind: columnKindOf(column, roles, bench),
          words: words.filter((word) => word.column === column),
          unresolved: unresolved.filter((utterance) => utterance.column === column),
        },
        { asOf, deadline },
      );
    })
    .toSorted(inOrderOf(facts, bench));

  const deadlinePassedDays = daysPast(deadline, asOf);
  return {
    commitment: commitment.id,
    asOf,
    flags: rowFlagsOf(commitment, { bench, decided, words, deadlinePassedDays }),
    deadlinePassedDays,
    cells: decided.map(({ cell }) => cell),
  };
}

function inOrderOf(facts: LedgerFacts, bench: Bench): (a: DecidedCell, b: DecidedCell) => number {
  const order = [...bench.parties, ...facts.actors.map(({ id }) => id)];
  const rank = ({ cell }: DecidedCell): readonly [number, number] => [
    COLUMN_KINDS.indexOf(cell.columnKind),
    order.includes(cell.column) ? order.indexOf(cell.column) : order.length,
  ];
  return (a, b) => {
    const [[kindA, placeA], [kindB, placeB]] = [rank(a), rank(b)];
    return kindA - kindB || placeA - placeB || (a.cell.column < b.cell.column ? -1 : 1);
  };
}

type RowInput = {
  readonly bench: Bench;
  readonly decided: readonly DecidedCell[];
  readonly words: readonly Word[];
  readonly deadlinePassedDays: number | null;
};

function rowFlagsOf(
  commitment: LedgerCommitment,
  { bench, decided, words, deadlinePassedDays }: RowInput,
): RowFlag[] {
  const { moved, disputed } = deadlineMoves(words);
  const bound = commitment.obligor.map((id) => columnOfActor(id, bench));
  const flags: readonly (readonly [RowFlag, boolean])[] = [
    ["contested-performance", isContested("performance", decided)],
    ["contested-compliance", isContested("compliance", decided)],
    ["deadline-passed", deadlinePassedDays !== null],
    ["deadline-moved", moved],
    ["deadline-disputed", disputed],
    ["alleged", commitment.provenance === "asserted-by-one"],
    ["conditional", commitment.condition !== null],
    ["waiting", isWaiting(bound, decided)],
  ];
  return flags.flatMap(([flag, holds]) => (holds ? [flag] : []));
}

function isContested(axis: Word["axis"], decided: readonly DecidedCell[]): boolean {
  const decisive = decided.flatMap(({ decisive }) => decisive.filter((word) => word.axis === axis));
  return decisive.some((a) => decisive.some((b) => a.column !== b.column && contest(a, b)));
}

/** Whether a bound party, by its newest word, waits for another's act. */
function isWaiting(bound: readonly string[], decided: readonly DecidedCell[]): boolean {
  return decided.some(({ cell }) => bound.includes(cell.column) && cell.posture === "conditional");
}
