/**
 * Turns of a transcript: a paragraph that opens with the name of who speaks.
 *
 *     CORRESPONDENT: The decision came overnight.
 *     ^^^^^^^^^^^^^^
 */
import type { Span } from "../../text/index.ts";
import type { Furniture } from "./furniture.ts";

const LOOKED_AT = 90;
const CAPITAL_LABEL = /^((?:[A-ZÀ-Þ][A-ZÀ-Þ.'’-]*\s?){1,6}|Q|A)(\s?\([^()]{1,50}\))?:\s+/u;
const NAME_LABEL =
  /^([A-ZÀ-Þ][\wÀ-ɏ.'’-]*(?:\s[A-ZÀ-Þ][\wÀ-ɏ.'’-]*){0,3})(\s?\([^()]{1,50}\))?:\s+/u;

/** Length of the label (without colon) and of all before the words spoken. */
export type Turn = { readonly label: number; readonly bodyStart: number };

/** For each block the turn it opens, or null. A label counts when the page alternates. */
export function turnsOf(
  text: string,
  blocks: readonly Span[],
  furniture: Furniture,
): readonly (Turn | null)[] {
  const matches = blocks.map(({ start, end }) => {
    const head = text.slice(start, Math.min(end, start + LOOKED_AT));
    return CAPITAL_LABEL.exec(head) ?? NAME_LABEL.exec(head);
  });
  const counts = new Map<string, number>();
  for (const match of matches) {
    const label = match?.[1]?.trim();
    if (label !== undefined) counts.set(label, (counts.get(label) ?? 0) + 1);
  }
  const repeated = [...counts.values()].filter((count) => count >= 2);
  const total = [...counts.values()].reduce((sum, count) => sum + count, 0);
  const isTranscript = repeated.length >= 1 && counts.size >= 2 && total >= 4;
  return matches.map((match) => {
    const label = match?.[1]?.trim();
    if (match === null || label === undefined || !isTranscript) return null;
    const isSpeaker = (counts.get(label) ?? 0) >= 2 || !furniture.slugs.has(label.toLowerCase());
    return isSpeaker ? { label: match[0].trimEnd().length - 1, bodyStart: match[0].length } : null;
  });
}
