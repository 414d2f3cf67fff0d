/**
 * One column of a row: what it says on each axis, since when, and how far that can be leant on.
 * Rules L7 to L13 and L18 of `SPEC.md`.
 */
import { daysBetween, type IsoDate, isBefore } from "../../calendar/index.ts";
import type {
  CellFlag,
  ColumnKind,
  ComplianceValue,
  PerformanceValue,
  PostureStance,
} from "../vocabulary.ts";
import { exclude } from "./contradictions.ts";
import { compareDays } from "./counted-day.ts";
import { newestFirst, type Word } from "./words.ts";

export type Cell = {
  /** An actor's id, or "outlets". */
  readonly column: string;
  readonly columnKind: ColumnKind;
  readonly performance: PerformanceValue;
  readonly compliance: ComplianceValue;
  readonly posture: PostureStance | null;
  /** The newest day that a word of this column counts from; its age is the way from there to the as-of day. */
  readonly lastWord: IsoDate | null;
  /** By this column's account; null where it does not say so. */
  readonly overdueDays: number | null;
  readonly flags: readonly CellFlag[];
  /** Ids of the claims that stand behind the values, sorted. */
  readonly because: readonly string[];
  /** The rule of `SPEC.md` that gave the value. */
  readonly rule: string;
};

/** A cell with the words that decide it, for the row to compare. */
export type DecidedCell = { readonly cell: Cell; readonly decisive: readonly Word[] };

export type CellInput = {
  readonly column: string;
  readonly columnKind: ColumnKind;
  readonly words: readonly Word[];
  /** Claims of the column that amount to nothing yet: answers to words that nobody spoke. */
  readonly unresolved: readonly Pick<Word, "claim" | "day" | "dayKnown">[];
};

export type CellDays = { readonly asOf: IsoDate | null; readonly deadline: IsoDate | null };

/** A reporting period of most monitoring bodies: after it a word about a state of affairs is old. */
const STALE_AFTER_DAYS = 90;

const UNFINISHED: ReadonlySet<PerformanceValue> = new Set(["not-done", "partly-done", "under-way"]);
const STATES: ReadonlySet<PerformanceValue> = new Set([...UNFINISHED, "holding", "cannot-verify"]);

/** The cell of `input` on the as-of day of `days`. */
export function cellOf(input: CellInput, days: CellDays): DecidedCell {
  const axes = {
    performance: currentOn("performance", input.words),
    compliance: currentOn("compliance", input.words),
    posture: currentOn("posture", input.words),
  };
  const { performance, compliance, posture } = axes;
  const all = [performance, compliance, posture];
  const decisive = all.flatMap(({ word }) => (word === null ? [] : [word]));
  const behind = [...all.flatMap(({ behind }) => behind), ...input.unresolved];
  const lastWord = newestDayOf(behind);
  const overdueDays = overdueDaysOf(performance.word, days);
  const told = { performance, compliance, posture, behind, overdueDays };
  const cell: Cell = {
    column: input.column,
    columnKind: input.columnKind,
    performance: performance.word?.axis === "performance" ? performance.word.value : "no-report",
    compliance: complianceOf(compliance.word),
    posture: posture.word?.axis === "posture" ? posture.word.value : null,
    lastWord,
    overdueDays,
    flags: flagsOf(told, days),
    because: [...new Set(behind.map(({ claim }) => claim.id))].sort(),
    rule: decisive[0]?.rule ?? "L1",
  };
  return { cell, decisive };
}

/** Where a column stands on one axis. */
type Current = {
  /** The word that gives the value; null where nobody spoke. */
  readonly word: Word | null;
  /** The newest word of every speaker. */
  readonly bySpeaker: readonly Word[];
  /** Every word of the newest day of each speaker. */
  readonly behind: readonly Word[];
};

function currentOn(axis: Word["axis"], words: readonly Word[]): Current {
  const bySpeaker = new Map<string, Word>();
  const sorted = newestFirst(words.filter((word) => word.axis === axis));
  for (const word of sorted) if (!bySpeaker.has(word.speaker)) bySpeaker.set(word.speaker, word);

  const newest = newestFirst([...bySpeaker.values()]);
  const direct = newest.find((word) => word.direct);
  const standing = newest.filter(
    (word) => word.direct || direct === undefined || compareDays(word.day, direct.day) > 0,
  );
  const behind = sorted.filter((word) => {
    const first = bySpeaker.get(word.speaker);
    return first?.day === word.day && first.direct === word.direct;
  });
  return { word: standing[0] ?? null, bySpeaker: newest, behind };
}

function complianceOf(word: Word | null): ComplianceValue {
  if (word?.axis !== "compliance" || word.value === "denied") return "no-report";
  return word.value;
}

function newestDayOf(words: readonly Pick<Word, "day">[]): IsoDate | null {
  return words.map(({ day }) => day).toSorted((a, b) => compareDays(b, a))[0] ?? null;
}

/** Overdue needs a word, said once the deadline had passed, that it is still not met. */
function overdueDaysOf(word: Word | null, { asOf, deadline }: CellDays): number | null {
  if (word?.axis !== "performance" || !UNFINISHED.has(word.value)) return null;
  if (asOf === null || deadline === null || word.day === null) return null;
  return isBefore(deadline, word.day) ? daysBetween(deadline, asOf) : null;
}

type Told = Record<"performance" | "compliance" | "posture", Current> & {
  readonly behind: readonly Pick<Word, "claim" | "dayKnown">[];
  readonly overdueDays: number | null;
};

function flagsOf(told: Told, { asOf }: CellDays): CellFlag[] {
  const axes = [told.performance, told.compliance, told.posture];
  const flags: readonly (readonly [CellFlag, boolean])[] = [
    ["overdue", told.overdueDays !== null],
    ["split", axes.some(({ bySpeaker }) => isSplit(bySpeaker))],
    ["reports-conflict", axes.some(({ behind }) => isReportedDifferently(behind))],
    ["stale", isStale(told.performance.word, asOf)],
    ["one-origin", new Set(told.behind.map(({ claim }) => claim.source.origin)).size === 1],
    ["unreviewed", told.behind.some(({ claim }) => !claim.reviewed)],
    ["by-whole-agreement", axes.slice(0, 2).some(({ word }) => word?.direct === false)],
    ["said-day-unknown", told.behind.some(({ dayKnown }) => !dayKnown)],
  ];
  return flags.flatMap(([flag, holds]) => (holds ? [flag] : []));
}

function isSplit(bySpeaker: readonly Word[]): boolean {
  return bySpeaker.some((a) => bySpeaker.some((b) => a.value !== "breach" && exclude(a, b)));
}

/** The same speaker, the same day, two documents, two renderings. */
function isReportedDifferently(words: readonly Word[]): boolean {
  return words.some((a) =>
    words.some(
      (b) =>
        a.speaker === b.speaker &&
        a.dayKnown &&
        b.dayKnown &&
        a.day === b.day &&
        a.claim.source.document !== b.claim.source.document &&
        exclude(a, b),
    ),
  );
}

function isStale(word: Word | null, asOf: IsoDate | null): boolean {
  if (word?.axis !== "performance" || !STATES.has(word.value)) return false;
  if (word.day === null || asOf === null) return false;
  return daysBetween(word.day, asOf) > STALE_AFTER_DAYS;
}
