/**
 * Writes what is generated and a test compares: the JSON Schema of the page ledger, the names that
 * each door of the package offers, and the run in the README. Needs a build.
 *
 *     npm run reference
 */
import { readFileSync, writeFileSync } from "node:fs";

import { pageLedgerJsonSchema } from "../src/contract/index.ts";
import { publicSurface } from "./public-surface.ts";
import { withCurrentRun } from "./readme-run.ts";

writeFileSync(
  "docs/reference/page-ledger.schema.json",
  `${JSON.stringify(pageLedgerJsonSchema(), null, 2)}\n`,
);
writeFileSync("docs/reference/surface.txt", publicSurface());
writeFileSync("README.md", withCurrentRun(readFileSync("README.md", "utf8")));
