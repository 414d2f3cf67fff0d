/**
 * Reads one page: its document to a reading, the reading to a page ledger.
 */
import type { IsoDate } from "../calendar/index.ts";
import type { PageLedger } from "../contract/index.ts";
import { pageLedgerOf } from "../proposals/index.ts";
import type { Reader, Reading } from "../reader/index.ts";
import type { SourceDocument } from "../sources/index.ts";

export type ReadPageRequest = {
  /** The publication day as a person gives it; it goes before what the page states. */
  readonly published?: IsoDate;
  /** The day for which standing is stated; the publication day when left out. */
  readonly asOf?: IsoDate;
};

/** The page ledger of `document`. What the page's metadata state goes before what its text does. */
export function readPage(
  reader: Reader,
  document: SourceDocument,
  { published, asOf }: ReadPageRequest,
): PageLedger {
  const day = published ?? document.published;
  const reading = reader.read(document.text, day === null ? {} : { published: day });
  return pageLedgerOf(withMetadata(reading, document, day), asOf === undefined ? {} : { asOf });
}

function withMetadata(reading: Reading, document: SourceDocument, day: string | null): Reading {
  const rivals = [document.published, ...document.publishedRivals].filter(
    (rival) => rival !== null && rival !== day,
  );
  const warnings = rivals.map((rival) => ({
    kind: "publication-day-rival",
    message: `the page's metadata also state ${rival} as its day of publication`,
    spans: [],
  }));
  return {
    ...reading,
    document: {
      ...reading.document,
      title: document.title ?? reading.document.title,
      publisher: document.publisher ?? reading.document.publisher,
    },
    warnings: [...reading.warnings, ...warnings],
  };
}
