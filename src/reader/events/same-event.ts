/**
 * One event per happening: what is told twice is joined, its words kept from both places.
 */
import { compareEdtf, precisionOf } from "../../calendar/index.ts";
import type { EventFinding } from "../reading.ts";

export type Draft = Omit<EventFinding, "id"> & {
  /** Told by a noun ("the attack"), and by one with "the" or "that". */
  readonly noun: boolean;
  readonly definite: boolean;
};

/** `drafts` in page order with those that tell the same happening made one. */
export function joined(drafts: readonly Draft[]): Draft[] {
  const events: Draft[] = [];
  for (const draft of drafts) {
    const from = Math.max(0, events.length - REACH);
    const near = events.slice(from).findLastIndex((event) => isSame(event, draft));
    const earlier = near < 0 ? undefined : events[from + near];
    if (earlier === undefined) events.push(draft);
    else events[from + near] = merged(earlier, draft);
  }
  return events;
}

/** How many events back a happening is looked for: more than a report tells; it keeps long pages linear. */
const REACH = 100;

function isSame(a: Draft, b: Draft): boolean {
  if (a.type !== b.type || isFuture(a) !== isFuture(b)) return false;
  const day = dayOf(a, b);
  if (day === "other") return false;
  const [left, right] = [partiesOf(a), partiesOf(b)];
  const [shorter, longer] = left.length <= right.length ? [left, right] : [right, left];
  if (overlaps(a, b) && (shorter.length === 0 || (b.noun && a.date === b.date))) return true;
  const isPart = shorter.every((id) => longer.includes(id));
  if (a.type === "AGREE" && day !== "open") return isPart || day === "same";
  if (shorter.length === 0) return b.definite;
  return isPart && (day !== "open" || a.date !== b.date || overlaps(a, b) || b.definite);
}

/** How the days of two drafts lie: "open" where one has none, "within" where one lies in the other ("2018"). */
function dayOf(a: Draft, b: Draft): "same" | "within" | "other" | "open" {
  if (a.date === null || b.date === null) return "open";
  if (a.date === b.date) return "same";
  return compareEdtf(a.date, b.date) === "overlaps" ? "within" : "other";
}

function merged(a: Draft, b: Draft): Draft {
  const [fuller, other] = partiesOf(a).length >= partiesOf(b).length ? [a, b] : [b, a];
  const dated = finerOf(fuller, other);
  return {
    ...fuller,
    actors: union(fuller.actors, other.actors, fuller.recipients),
    recipients: union(fuller.recipients, other.recipients, fuller.actors),
    date: dated.date,
    dateBasis: dated.dateBasis,
    mode: fuller.mode ?? other.mode,
    place: fuller.place ?? other.place,
    definite: a.definite,
    spans: [
      ...a.spans,
      ...b.spans.filter((span) => !a.spans.some((one) => one.start === span.start)),
    ],
  };
}

/** `a`, then what `b` adds that is not on the other side. */
function union(a: readonly string[], b: readonly string[], elsewhere: readonly string[]): string[] {
  return [...new Set([...a, ...b.filter((id) => !elsewhere.includes(id))])];
}

/** The one with the finer date. */
function finerOf(a: Draft, b: Draft): Draft {
  if (a.date === null || b.date === null) return a.date === null ? b : a;
  return precisionOf(b.date) === "day" && precisionOf(a.date) !== "day" ? b : a;
}

const isFuture = (draft: Draft): boolean => draft.auxiliary.includes("future");

const partiesOf = (draft: Draft): readonly string[] => [...draft.actors, ...draft.recipients];

/** Whether they are told in the same words. */
export function overlaps(a: Draft, b: Draft): boolean {
  return a.spans.some((left) =>
    b.spans.some((right) => left.start < right.end && right.start < left.end),
  );
}
