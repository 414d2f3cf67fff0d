/**
 * A line of input to `annotate`: `{"id","text","published"?}`, other fields left alone.
 */
import { parseIsoDate } from "../../calendar/index.ts";
import { fault, ok, type Result } from "../../result/index.ts";

export type AnnotateRecord = {
  readonly id: string;
  readonly text: string;
  readonly published?: string;
};

/** The message says what is wrong with the line. */
export type RecordFault = { readonly kind: "broken-line"; readonly message: string };

/** The record that `line` writes, or what is wrong with it. */
export function parseRecord(line: string): Result<AnnotateRecord, RecordFault> {
  const value = jsonOf(line);
  if (value === undefined) return broken("this line is not JSON.");
  if (typeof value !== "object" || value === null) return broken("this line is no JSON object.");
  const { id, text, published } = value as { id?: unknown; text?: unknown; published?: unknown };
  if (typeof id !== "string" || typeof text !== "string") {
    return broken('a line needs an "id" and a "text", both strings.');
  }
  if (published === undefined || published === null) return ok({ id, text });
  const day = typeof published === "string" ? parseIsoDate(published) : null;
  return day?.ok
    ? ok({ id, text, published: day.value })
    : broken(`"published" is no day written YYYY-MM-DD: ${JSON.stringify(published)}.`);
}

function broken(message: string): Result<never, RecordFault> {
  return fault({ kind: "broken-line", message });
}

function jsonOf(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    return undefined;
  }
}
