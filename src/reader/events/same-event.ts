/**
 * One event per happening: what is told twice is joined, its words kept from both places.
 */
import type { EventFinding } from "../reading.ts";

export type Draft = Omit<EventFinding, "id"> & {
  readonly definite: boolean;
};

/** `drafts` in page order with those that tell the same happening made one. */
export function joined(drafts: readonly Draft[]): Draft[] {
  const events: Draft[] = [];
  for (const draft of drafts) {
    const at = events.findLastIndex((event) => isSame(event, draft));
    const earlier = events[at];
    if (earlier === undefined) events.push(draft);
    else events[at] = merged(earlier, draft);
  }
  return events;
}

function isSame(a: Draft, b: Draft): boolean {
  if (a.type !== b.type || isFuture(a) !== isFuture(b)) return false;
  if (a.date !== null && b.date !== null && a.date !== b.date) return false;
  const [left, right] = [partiesOf(a), partiesOf(b)];
  const shorter = left.length <= right.length ? left : right;
  const longer = left.length <= right.length ? right : left;
  if (shorter.length === 0) return b.definite || overlaps(a, b);
  return (
    shorter.every((id) => longer.includes(id)) &&
    (a.date !== null || b.date !== null || overlaps(a, b) || b.definite)
  );
}

function merged(a: Draft, b: Draft): Draft {
  const [fuller, other] = partiesOf(a).length >= partiesOf(b).length ? [a, b] : [b, a];
  const dated = fuller.date === null ? other : fuller;
  return {
    ...fuller,
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

const isFuture = (draft: Draft): boolean => draft.auxiliary.includes("future");

const partiesOf = (draft: Draft): readonly string[] => [...draft.actors, ...draft.recipients];

function overlaps(a: Draft, b: Draft): boolean {
  return a.spans.some((left) =>
    b.spans.some((right) => left.start < right.end && right.start < left.end),
  );
}
