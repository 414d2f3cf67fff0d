/**
 * `pactwatch read`: pages one after the other, as text for people or as JSON. A page that cannot be
 * read is told on standard error, and the others are still read.
 */
import type { IsoDate } from "../calendar/index.ts";
import { readPage } from "../operations/index.ts";
import { openPage, openReader } from "../runtime/index.ts";
import { EXIT } from "./exit-codes.ts";
import { faultSentence } from "./fault-sentences.ts";
import { renderPageLedger } from "./render-page-ledger.ts";
import { terminalPage } from "./terminal.ts";

export type ReadOptions = {
  readonly published?: IsoDate;
  readonly asOf?: IsoDate;
  readonly json?: true;
};

/** Reads and prints `files` in their order. */
export async function readPages(files: readonly string[], options: ReadOptions): Promise<void> {
  const reader = openReader();
  for (const [i, file] of files.entries()) {
    const page = await openPage(file);
    if (!page.ok) {
      console.error(`${file}: ${faultSentence(page.fault)}`);
      process.exitCode = EXIT.inputRefused;
      continue;
    }
    const ledger = readPage(reader, page.value, options);
    if (options.json) {
      console.log(JSON.stringify(ledger));
      continue;
    }
    if (files.length > 1) console.log(`${i === 0 ? "" : "\n"}==> ${file} <==\n`);
    console.log(renderPageLedger(ledger, terminalPage(process.stdout)));
  }
}
