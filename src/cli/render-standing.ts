/**
 * The matrix: a commitment a row, a column a party and whoever else spoke. Where the terminal is
 * wide enough it is a table; where it is not, the columns of a row stand under each other.
 */
import { type PageLedger, SHOWN_AS } from "../contract/index.ts";
import { cellLines, days } from "./render-cell.ts";
import { dateWithBasis } from "./render-date.ts";
import type { Line, StandingView } from "./render-line.ts";
import { hanging, plain, quoted, shortened, wrapped } from "./render-lines.ts";
import type { Names } from "./render-names.ts";
import type { Paint, Tone } from "./render-paint.ts";

type Row = PageLedger["standing"][number];
type Cell = Row["cells"][number];
type Commitment = PageLedger["commitments"][number];

const NARROWEST_CELL = 22;
const GAP = "  ";

/** The lines of the matrix. */
export function standingLines(ledger: PageLedger, view: StandingView): string[] {
  const commitments = new Map(ledger.commitments.map((one) => [one.id, one]));
  const columns = [...new Set(ledger.standing.flatMap(({ cells }) => cells.map(columnOf)))];
  const width = tableWidths(view.columns, columns.length);
  const rows = ledger.standing.flatMap((row, i) => {
    const commitment = commitments.get(row.commitment);
    return commitment === undefined ? [] : [{ row, commitment, number: i + 1 }];
  });
  if (width === null) return rows.flatMap((one) => stackedRow(one, view));
  const ordered = inOrder(columns, ledger);
  return [
    ...tableHead(ordered, width, view),
    ...rows.flatMap((one) => tableRow(one, { ordered, width, view })),
  ];
}

const columnOf = (cell: Cell): string => cell.column;

type NumberedRow = {
  readonly row: Row;
  readonly commitment: Commitment;
  readonly number: number;
};
type Widths = { readonly commitment: number; readonly cell: number };

/** Null where the cells would be too narrow to read. */
function tableWidths(columns: number, cells: number): Widths | null {
  const commitment = Math.min(58, Math.floor(columns * 0.3));
  const cell = Math.floor((columns - commitment) / Math.max(1, cells)) - GAP.length;
  return columns >= 110 && cell >= NARROWEST_CELL ? { commitment, cell: Math.min(cell, 44) } : null;
}

/** Columns as the rows have them, parties first; the outlets' own voice last. */
function inOrder(columns: readonly string[], ledger: PageLedger): string[] {
  const kinds = ["party", "guarantor-mediator", "mandated-monitor", "other", "outlets"];
  const kindOf = new Map(
    ledger.standing.flatMap(({ cells }) => cells.map((cell) => [cell.column, cell.columnKind])),
  );
  const rank = (column: string): number => kinds.indexOf(kindOf.get(column) ?? "other");
  return columns.toSorted((a, b) => rank(a) - rank(b));
}

function tableHead(
  ordered: readonly string[],
  width: Widths,
  { names, paint }: StandingView,
): string[] {
  const cells = ordered.map((column) => shortened(names.columnName(column), width.cell));
  return [
    [
      paint("Commitment".padEnd(width.commitment), "strong"),
      ...cells.map((cell) => paint(cell.padEnd(width.cell), "strong")),
    ]
      .join(GAP)
      .trimEnd(),
    "─".repeat(width.commitment + ordered.length * (GAP.length + width.cell)),
  ];
}

function tableRow(
  { row, commitment, number }: NumberedRow,
  {
    ordered,
    width,
    view,
  }: { readonly ordered: readonly string[]; readonly width: Widths; readonly view: StandingView },
): string[] {
  const left = commitmentLines({ row, commitment, number }, width.commitment, view);
  const cells = ordered.map((column) => {
    const cell = row.cells.find((candidate) => candidate.column === column);
    return cell === undefined ? [] : cellLines(cell, row, view).flatMap(wrapTo(width.cell));
  });
  const height = Math.max(left.length, ...cells.map((lines) => lines.length));
  const lines = Array.from({ length: height }, (_, i) =>
    [
      padded(left[i], width.commitment, view),
      ...cells.map((lines) => padded(lines[i], width.cell, view)),
    ]
      .join(GAP)
      .trimEnd(),
  );
  return [...lines, ""];
}

function wrapTo(width: number): (line: Line) => Line[] {
  return ({ words, tone }) => wrapped(words, width).map((part) => ({ words: part, tone }));
}

function padded(line: Line | undefined, width: number, { paint }: StandingView): string {
  const words = (line?.words ?? "").padEnd(width);
  return line === undefined || line.tone === null ? words : paint(words, line.tone);
}

function stackedRow(one: NumberedRow, view: StandingView): string[] {
  const { columns, names, paint } = view;
  const nameWidth = Math.min(
    20,
    Math.max(...one.row.cells.map((cell) => names.columnName(cell.column).length)),
  );
  const head = commitmentLines(one, columns, view).map((line) => padded(line, 0, view));
  const cells = one.row.cells.flatMap((cell) => {
    const [first, ...rest] = cellLines(cell, one.row, view);
    const label = shortened(names.columnName(cell.column), nameWidth).padEnd(nameWidth);
    const words = [first, ...rest].flatMap((line) => (line === undefined ? [] : [line.words]));
    const lines = hanging(`   ${label}  `, words.join(" · "), columns);
    return lines.map((line) =>
      first?.tone == null ? line : paintAfter(line, label, { paint, tone: first.tone }),
    );
  });
  return [...head, ...cells, ""];
}

/** The label of a stacked cell is left unpainted. */
function paintAfter(
  line: string,
  label: string,
  { paint, tone }: { readonly paint: Paint; readonly tone: Tone },
): string {
  const from = label.length + 5;
  return line.slice(0, from) + paint(line.slice(from), tone);
}

/** Who is to do what by when, and what the row has that no cell can have. */
function commitmentLines(
  { row, commitment, number }: NumberedRow,
  columns: number,
  { names }: StandingView,
): Line[] {
  const indent = "   ";
  const who = commitment.obligor.map(names.nameOf).join(" and ") || "somebody";
  const not = commitment.negative && commitment.kind !== "refrain" ? "not to " : "";
  const title = `${who}: ${not}${SHOWN_AS.commitmentKinds[commitment.kind]}`;
  const words = commitment.spans[0]?.quote ?? commitment.object ?? "";
  const flags = flagsToTell(row, commitment);
  const line = (text: string, tone: Tone | null): Line[] =>
    hanging(indent, text, columns).map((part) => ({ words: part, tone }));
  return [
    ...hanging(`${number}. `.padEnd(indent.length), title, columns).map((part) => ({
      words: part,
      tone: "strong" as const,
    })),
    ...line(dueInWords(commitment, row, names), null),
    ...owedInWords(commitment, names).flatMap((words) => line(words, null)),
    ...flags.flatMap((flag) => line(`! ${flag}`, "doubtful")),
    ...(commitment.condition === null ? [] : line(`if: ${plain(commitment.condition)}`, null)),
    ...line(quoted(words, Math.min(200, 2 * columns)), "quiet"),
  ];
}

/** "owed to Gulan · place: Teren", where the page says either. */
function owedInWords({ beneficiary, place }: Commitment, { nameOf }: Names): string[] {
  const parts = [
    ...(beneficiary === null ? [] : [`owed to ${nameOf(beneficiary)}`]),
    ...(place === null ? [] : [`place: ${plain(place)}`]),
  ];
  return parts.length === 0 ? [] : [parts.join(" · ")];
}

function dueInWords(commitment: Commitment, row: Row, { nameOf }: Names): string {
  const { deadline, deadlineBasis, deadlineSetBy, provenance } = commitment;
  const setter = deadlineSetBy === null ? "" : `, set by ${nameOf(deadlineSetBy)}`;
  const due =
    deadline === null
      ? "no deadline stated"
      : `due ${dateWithBasis(deadline, deadlineBasis)}${setter}`;
  const passed =
    row.deadlinePassedDays === null ? "" : `, passed ${days(row.deadlinePassedDays)} ago`;
  return `${due}${passed} · ${SHOWN_AS.provenance[provenance]}`;
}

/** Row flags but those that the due line and the condition tell already. */
function flagsToTell(row: Row, commitment: Commitment): string[] {
  return row.flags
    .filter((flag) => flag !== "deadline-passed" || row.deadlinePassedDays === null)
    .filter((flag) => flag !== "conditional" || commitment.condition === null)
    .map((flag) => SHOWN_AS.rowFlags[flag]);
}
