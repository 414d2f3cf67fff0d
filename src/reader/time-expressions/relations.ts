/**
 * How an expression hangs on the words before and after it: "by the 19th", "from 3 to 9 May",
 * "the 19 September deadline"; and the last day that this leaves for a duty.
 */
import { addDays, type IsoDate, lastDayOf, parseIsoDate } from "../../calendar/index.ts";
import type { TimeRelation } from "../analysis.ts";
import { durationAfter } from "./anchored.ts";
import type { Found } from "./found.ts";
import type { Grammar } from "./grammar.ts";
import type { Part } from "./meaning.ts";
import type { Piece } from "./pieces.ts";
import type { Resolved } from "./resolved.ts";
import type { Setting } from "./setting.ts";
import { edtfOf, firstDay, lastDay } from "./timex-values.ts";

/** The relation that the words around the pieces `first` to `end` (exclusive) give it. */
export function relationOf(
  grammar: Grammar,
  pieces: readonly Piece[],
  { first, end, meaning }: Found,
): TimeRelation {
  const after = pieces[end];
  const isLatest = after?.word === "at" && pieces[end + 2]?.word === "latest";
  if (after?.word === "deadline" || isLatest) return "by";
  if (pieces[first]?.word === "within") return "within";
  const before = phraseBefore(grammar, pieces, first) ?? "on";
  // "no later than 30 days after signature" is "within 30 days", "prolonged by 30 days" is not.
  if (before !== "by") return before;
  if (isAgent(grammar, pieces, { first, end, meaning })) return "on";
  if (meaning.kind !== "duration") return "by";
  return pieces[first - 1]?.word === "by" ? "on" : "within";
}

/** "bound by the September paper": the day names a thing, and the thing is what "by" is about. */
function isAgent(
  grammar: Grammar,
  pieces: readonly Piece[],
  { first, end, meaning }: Pick<Found, "first" | "end" | "meaning">,
): boolean {
  const after = pieces[end];
  const isNamed = meaning.kind === "date" || meaning.kind === "weekday";
  if (!isNamed || pieces[first - 1]?.word !== "the" || after?.kind !== "word") return false;
  const { cues } = grammar;
  return !cues.get("function-word")?.has(after.word) && !cues.get("coming")?.has(after.word);
}

/** The longest phrase of the lexicon that ends right before, one weak word between at most. */
function phraseBefore(
  grammar: Grammar,
  pieces: readonly Piece[],
  first: number,
): TimeRelation | null {
  for (const { words, relation } of grammar.relations) {
    const skip =
      grammar.cues.get("between-relation")?.has(pieces[first - 1]?.word ?? "") === true ? 1 : 0;
    for (let gap = 0; gap <= skip; gap += 1) {
      const start = first - gap - words.length;
      if (start >= 0 && words.every((word, i) => pieces[start + i]?.word === word)) {
        return relation as TimeRelation;
      }
    }
  }
  return null;
}

/**
 * EDTF of a resolved value: "mid-September" is `2023-09~`; "said this week" ends with the
 * publication day.
 */
export function edtfOfResolved(resolved: Resolved, setting: Setting): string | null {
  if (resolved.type === "DURATION" || resolved.type === "SET") return null;
  const edtf = edtfOf(resolved.value);
  if (edtf === null) return null;
  if (edtf.includes("/")) return withoutFuture(edtf, setting);
  return resolved.part === null ? edtf : `${edtf}~`;
}

function withoutFuture(week: string, { published, direction }: Setting): string {
  const [start = "", end = ""] = week.split("/");
  const isOpen = published !== null && start <= published && published < end;
  return isOpen && direction === "past" ? `${start}/${published}` : week;
}

/**
 * The last day that a deadline leaves, EDTF; null where the relation sets no end. "By early 2024"
 * has no certain last day and stays `2024~`.
 */
export function lastDayLeft(
  resolved: Resolved,
  relation: TimeRelation,
  published: IsoDate | null,
): string | null {
  if (resolved.type === "SET") return null;
  if (resolved.type === "DURATION") return endOfDuration(resolved, relation, published);
  switch (relation) {
    case "by":
    case "until":
    case "within":
      return lastOfPeriod(resolved);
    case "before":
      return resolved.type === "TIME" ? lastOfPeriod(resolved) : lastBefore(resolved);
    case "on":
    case "after":
    case "since":
    case "from":
      return null;
  }
}

function endOfDuration(
  { ahead, value }: Resolved,
  relation: TimeRelation,
  published: IsoDate | null,
): string | null {
  if (!ahead || published === null) return null;
  return relation === "on" || relation === "within" || relation === "by"
    ? durationAfter(value, published, 1)
    : null;
}

function lastOfPeriod({ value, part }: Resolved): string | null {
  const edtf = edtfOf(value);
  if (edtf === null || isVague(part)) return edtf === null ? null : `${edtf}~`;
  if (part === "START") return firstDay(value) ?? edtf;
  return lastDay(value) ?? edtf;
}

function lastBefore({ value, part }: Resolved): string | null {
  const edtf = edtfOf(value);
  if (edtf === null || isVague(part)) return edtf === null ? null : `${edtf}~`;
  if (part === "END" || part === "LATE") return lastDayOf(edtf) ?? edtf;
  const first = firstDay(value);
  return first === null ? dayBeforeYearless(edtf) : addDays(first, -1);
}

function isVague(part: Part | null): boolean {
  return part === "EARLY" || part === "MID" || part === "APPROX";
}

/** `XXXX-09-19` before is `XXXX-09-18`; before 1 March it depends on the year. */
function dayBeforeYearless(edtf: string): string | null {
  const day = parseIsoDate(edtf.replace("XXXX", "2001"));
  if (!day.ok || edtf.endsWith("03-01")) return null;
  return addDays(day.value, -1).replace(/^\d{4}/u, "XXXX");
}
