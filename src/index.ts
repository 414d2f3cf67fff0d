/** The front door of the library. The parts have doors of their own: `pactwatch/reader` and others. */
export { type PageLedger, pageLedgerSchema } from "./contract/index.ts";
export type { Reading } from "./reader/index.ts";
