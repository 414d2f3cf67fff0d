export { type PageLedger, pageLedgerOf } from "./page-ledger.ts";
