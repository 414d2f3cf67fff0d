/**
 * One cell of the matrix in words: its values with the claims behind them, its flags, its last word.
 */
import { daysBetween, parseIsoDate } from "../calendar/index.ts";
import { type PageLedger, SHOWN_AS } from "../contract/index.ts";
import { dateInWords } from "./render-date.ts";
import type { Line, StandingView } from "./render-line.ts";
import type { Tone } from "./render-paint.ts";

type Row = PageLedger["standing"][number];
type Cell = Row["cells"][number];

/** The lines of `cell` in `row`, values first. */
export function cellLines(cell: Cell, row: Row, view: StandingView): Line[] {
  const values = valuesOf(cell);
  const numbers = cell.because
    .flatMap((id) => view.claimNumber(id) ?? [])
    .toSorted((a, b) => a - b);
  const because = numbers.length === 0 ? "" : ` [${numbers.join(", ")}]`;
  const lines: Line[] = [{ words: values.words + because, tone: values.tone }];
  const flags = cell.flags.flatMap((flag) => cellFlagInWords(flag, cell, view));
  for (const flag of flags)
    lines.push({ words: flag, tone: values.tone === "quiet" ? null : values.tone });
  if (cell.lastWord !== null) lines.push({ words: lastWordOf(cell, row), tone: "quiet" });
  return lines;
}

/** The three axes of a cell, those that have a value. */
function valuesOf(cell: Cell): Line {
  const words = [
    ...(cell.performance === "no-report" ? [] : [SHOWN_AS.values[cell.performance]]),
    ...(cell.compliance === "no-report" ? [] : [SHOWN_AS.values[cell.compliance]]),
    ...(cell.posture === null ? [] : [SHOWN_AS.stances[cell.posture]]),
  ];
  if (words.length > 0) return { words: words.join("; "), tone: toneOf(cell) };
  const silent = cell.because.length === 0;
  return { words: silent ? SHOWN_AS.values["no-report"] : "answers another's word", tone: "quiet" };
}

function toneOf(cell: Cell): Tone | null {
  if (cell.compliance === "breach") return "broken";
  switch (cell.performance) {
    case "done":
    case "done-late":
    case "holding":
      return "kept";
    case "not-done":
    case "lapsed":
      return "broken";
    case "partly-done":
    case "under-way":
    case "cannot-verify":
      return "doubtful";
    case "no-report":
      return null;
  }
}

/** What all cells of one unreviewed page share is said once, at its end. */
function cellFlagInWords(
  flag: Cell["flags"][number],
  cell: Cell,
  { names }: StandingView,
): string[] {
  if (flag === "unreviewed" || flag === "one-origin") return [];
  if (flag === "said-day-unknown" && cell.lastWord !== null) return [];
  if (flag === "overdue" && cell.overdueDays !== null) {
    const whose = cell.columnKind === "outlets" ? "the outlet" : names.columnName(cell.column);
    return [`overdue ${days(cell.overdueDays)} by ${possessive(whose)} account`];
  }
  return [SHOWN_AS.cellFlags[flag]];
}

function lastWordOf(cell: Cell, row: Row): string {
  const lastWord = parseIsoDate(cell.lastWord ?? "");
  const asOf = parseIsoDate(row.asOf ?? "");
  const day = dateInWords(cell.lastWord ?? "");
  if (cell.flags.includes("said-day-unknown")) {
    return `no later than ${day}, ${SHOWN_AS.cellFlags["said-day-unknown"]}`;
  }
  const age = lastWord.ok && asOf.ok ? daysBetween(lastWord.value, asOf.value) : 0;
  return `${day}${age > 0 ? `, ${days(age)} old` : ""}`;
}

/** "1 day", "62 days". */
export function days(count: number): string {
  return count === 1 ? "1 day" : `${count} days`;
}

function possessive(name: string): string {
  return name.endsWith("s") ? `${name}’` : `${name}’s`;
}
