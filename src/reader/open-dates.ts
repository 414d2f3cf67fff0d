/**
 * Dates that stay open because nobody says when the page was published.
 */
import type { Layout, TimeExpression, Warning } from "./analysis.ts";

/** "Now", "recently", "soon": open by their meaning, and closed by no publication day. */
const VAGUE = /_REF$/u;

/** A warning that names the open dates, where the publication day is not known; else none. */
export function openDateWarnings(
  { published }: Layout,
  times: readonly TimeExpression[],
): Warning[] {
  const open = times.filter(isOpen).map(({ start, end }) => ({ start, end }));
  if (published.edtf !== null || open.length === 0) return [];
  const dates = open.length === 1 ? "One date stays" : `${open.length} dates stay`;
  return [
    {
      kind: "publication-day-unknown",
      message: `${dates} open: the page does not say when it was published. Give the publication date.`,
      spans: open,
    },
  ];
}

function isOpen({ type, value, edtf }: TimeExpression): boolean {
  if (type === "DURATION" || type === "SET" || VAGUE.test(value)) return false;
  return edtf === null || edtf.includes("X");
}
