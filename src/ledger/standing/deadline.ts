/**
 * The deadline of a row and what the calendar alone says of it. Rules L17 to L20 of `SPEC.md`.
 */
import { daysBetween, type IsoDate, lastDayOf, parseEdtf } from "../../calendar/index.ts";
import type { LedgerCommitment } from "../facts.ts";
import { exclude } from "./contradictions.ts";
import { newestFirst, type Word } from "./words.ts";

/** The last day on which `commitment` can be met; null where none is set or it is only approximate. */
export function deadlineDayOf(commitment: LedgerCommitment): IsoDate | null {
  if (commitment.deadline === null) return null;
  const parsed = parseEdtf(commitment.deadline);
  if (!parsed.ok) return null;
  const date = parsed.value.kind === "date" ? parsed.value : parsed.value.end;
  if (typeof date === "string" || date.qualifier !== "") return null;
  return lastDayOf(commitment.deadline);
}

/** Days by which `deadline` has passed on `asOf`; null while it can still be met or either is unknown. */
export function daysPast(deadline: IsoDate | null, asOf: IsoDate | null): number | null {
  if (deadline === null || asOf === null) return null;
  const days = daysBetween(deadline, asOf);
  return days > 0 ? days : null;
}

/** Whether somebody moves the deadline, and whether somebody of another column refuses to. */
export function deadlineMoves(words: readonly Word[]): {
  readonly moved: boolean;
  readonly disputed: boolean;
} {
  const about = words.filter(
    (word) => word.value === "moves-deadline" || word.value === "refuses-extension",
  );
  const newest = new Map<string, Word>();
  for (const word of newestFirst(about)) {
    const key = `${word.column} ${word.speaker}`;
    if (!newest.has(key)) newest.set(key, word);
  }
  const current = [...newest.values()];
  return {
    moved: about.some((word) => word.value === "moves-deadline"),
    disputed: current.some((a) => current.some((b) => a.column !== b.column && exclude(a, b))),
  };
}
