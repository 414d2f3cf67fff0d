export { type PageLedger, pageLedgerJsonSchema, pageLedgerSchema } from "./page-ledger.ts";
