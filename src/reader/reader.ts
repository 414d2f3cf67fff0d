/**
 * `createReader(model, lexicon)` and the ordered list of stages, on one screen.
 *
 * Every stage is a pure function of the text and of what the stages above it found; each lives in
 * the folder that bears its name and can be run alone (`annotate --layer`).
 */
import type { Layout } from "./analysis.ts";
import { layoutOf } from "./layout/index.ts";
import type { Lexicon } from "./lexicon.ts";
import { quotationsOf } from "./quotation.ts";
import type { Reading } from "./reading.ts";

export type ReadOptions = {
  /** The day the page was published, `YYYY-MM-DD`; what the page itself states when left out. */
  readonly published?: string;
};

export type Reader = {
  /** All that is found on the page `text`. The same input gives the same reading, everywhere. */
  readonly read: (text: string, options?: ReadOptions) => Reading;
};

/** A reader of English. */
export function createReader(lexicon: Lexicon): Reader {
  return {
    read: (text, options = {}) => {
      const layout = layoutOf(text, options, lexicon);
      return {
        document: documentOf(text, layout),
        actors: [],
        agreements: [],
        commitments: [],
        claims: [],
        events: [],
        labels: [],
        warnings: layout.warnings.map(({ kind, message, spans }) => ({
          kind,
          message,
          spans: quotationsOf(text, spans),
        })),
      };
    },
  };
}

function documentOf(text: string, layout: Layout): Reading["document"] {
  return {
    text,
    title: layout.title,
    publisher: layout.publisher,
    published: layout.published.edtf,
    publishedBasis: layout.published.basis,
    language: "en",
  };
}
