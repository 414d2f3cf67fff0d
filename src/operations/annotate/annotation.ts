/**
 * One document to one piece of output in the shape that scorers take (`docs/reference/annotate.md`).
 */
import { pageLedgerOf } from "../../proposals/index.ts";
import type { Reader } from "../../reader/index.ts";
import type { Layer } from "./layers.ts";
import type { AnnotateRecord } from "./record.ts";

export type AnnotationRequest = { readonly layer: Layer };

/** What to write for `record`, its line end included. */
export function annotation(
  reader: Reader,
  record: AnnotateRecord,
  { layer }: AnnotationRequest,
): string {
  switch (layer) {
    case "reading":
      return line({ id: record.id, ...pageLedgerOf(reader.read(record.text, optionsOf(record))) });
  }
}

function optionsOf({ published }: AnnotateRecord): { readonly published?: string } {
  return published === undefined ? {} : { published };
}

function line(value: object): string {
  return `${JSON.stringify(value)}\n`;
}
