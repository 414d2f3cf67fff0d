/**
 * One document to one piece of output in the shape that scorers take (`docs/reference/annotate.md`).
 */
import { pageLedgerOf } from "../../proposals/index.ts";
import { conlluOf, type Reader } from "../../reader/index.ts";
import { attributionsOf, eventsOf, namesOf, timexesOf } from "./layer-values.ts";
import type { Layer } from "./layers.ts";
import type { AnnotateRecord } from "./record.ts";

export type AnnotationRequest = {
  readonly layer: Layer;
  /** Times against the day the story has reached (`timex`). */
  readonly narrative?: true;
};

/** What to write for `record`, its line end included. */
export function annotation(
  reader: Reader,
  record: AnnotateRecord,
  { layer, narrative }: AnnotationRequest,
): string {
  const { id, text } = record;
  const options = { ...optionsOf(record), narrative: narrative === true };
  switch (layer) {
    case "conllu":
      return conlluOf({ id, text }, reader.sentences(text));
    case "timex":
      return line({ id, timexes: timexesOf(text, reader.stages(text, options).times()) });
    case "names":
      return line({ id, names: namesOf(reader.stages(text, options)) });
    case "attribution":
      return line({ id, attributions: attributionsOf(reader.stages(text, options)) });
    case "events":
      return line({ id, events: eventsOf(reader.stages(text, options)) });
    case "reading":
      return line({ id, ...pageLedgerOf(reader.read(text, options)) });
  }
}

function optionsOf({ published }: AnnotateRecord): { readonly published?: string } {
  return published === undefined ? {} : { published };
}

function line(value: object): string {
  return `${JSON.stringify(value)}\n`;
}
