/** The front door of the library. The parts have doors of their own: `pactwatch/reader` and others. */
export type { PageLedger } from "./contract/index.ts";
export { readPage } from "./operations/index.ts";
export type { Reader, Reading } from "./reader/index.ts";
export { openPage, openReader } from "./runtime/index.ts";
