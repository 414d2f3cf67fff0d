/**
 * Writes what `docs/reference/` holds and a test compares: the JSON Schema of the page ledger and
 * the names that each door of the package offers.
 *
 *     npm run reference
 */
import { writeFileSync } from "node:fs";

import { pageLedgerJsonSchema } from "../src/contract/index.ts";
import { publicSurface } from "./public-surface.ts";

writeFileSync(
  "docs/reference/page-ledger.schema.json",
  `${JSON.stringify(pageLedgerJsonSchema(), null, 2)}\n`,
);
writeFileSync("docs/reference/surface.txt", publicSurface());
