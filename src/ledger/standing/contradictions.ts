/**
 * Which two words cannot both be true. Rules L14 to L16 of `SPEC.md`.
 */
import type { ComplianceStance, PerformanceValue, PostureStance } from "../vocabulary.ts";
import { compareDays } from "./counted-day.ts";
import type { Word } from "./words.ts";

type Pairs<Value extends string> = readonly (readonly [Value, readonly Value[]])[];

const FULFILLED: readonly PerformanceValue[] = ["done", "done-late", "holding"];
const SHORT_OF_IT: readonly PerformanceValue[] = ["not-done", "partly-done", "lapsed"];

const PERFORMANCE: Pairs<PerformanceValue> = [
  ...FULFILLED.map((value) => [value, SHORT_OF_IT] as const),
  ["under-way", ["lapsed"]],
];

const COMPLIANCE: Pairs<ComplianceStance | "denied"> = [
  ["breach", ["justified", "text-disputed", "not-bound", "not-in-agreement", "denied"]],
  ["asserts-commitment", ["text-disputed", "not-bound", "not-in-agreement"]],
];

const POSTURE: Pairs<PostureStance> = [
  ["commits", ["refuses", "suspends", "terminates"]],
  ["will-comply", ["refuses", "suspends", "terminates"]],
  ["moves-deadline", ["refuses-extension"]],
];

/** Whether two words on one axis exclude each other, whenever they were said. */
export function exclude(a: Word, b: Word): boolean {
  if (a.axis !== b.axis) return false;
  const pairs: Pairs<string> =
    a.axis === "performance" ? PERFORMANCE : a.axis === "compliance" ? COMPLIANCE : POSTURE;
  return pairs.some(
    ([one, others]) =>
      (one === a.value && others.includes(b.value)) ||
      (one === b.value && others.includes(a.value)),
  );
}

/**
 * Whether the newest words of two columns cannot both be true. "Not yet" said on an earlier day
 * and "done" on a later one can; so can "kept so far" on an earlier day and "not kept" on a later.
 */
export function contest(a: Word, b: Word): boolean {
  if (!exclude(a, b)) return false;
  if (a.axis !== "performance" || !a.dayKnown || !b.dayKnown) return true;
  const [fulfilled, short] = FULFILLED.some((value) => value === a.value) ? [a, b] : [b, a];
  const order = compareDays(short.day, fulfilled.day);
  if (fulfilled.value === "holding") return order <= 0;
  return order >= 0;
}
