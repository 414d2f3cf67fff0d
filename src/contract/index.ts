export { type PageLedger, pageLedgerJsonSchema, pageLedgerSchema } from "./page-ledger.ts";
export { SHOWN_AS } from "./shown-as.ts";
