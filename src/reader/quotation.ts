/**
 * Spans with the words that stand there.
 */
import type { Span } from "../text/index.ts";
import type { Quotation } from "./reading.ts";

/** `span` of `text` as a quotation, cut to the text. */
export function quotationOf(text: string, { start, end }: Span): Quotation {
  const from = Math.max(0, Math.min(start, text.length));
  const to = Math.max(from, Math.min(end, text.length));
  return { start: from, end: to, quote: text.slice(from, to) };
}

export function quotationsOf(text: string, spans: readonly Span[]): Quotation[] {
  return spans.map((span) => quotationOf(text, span));
}
