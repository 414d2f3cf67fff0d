/** `npm start`: prepares what is missing, reads the sample report and prints its ledger. */
import { spawnSync } from "node:child_process";

import { install, runScript } from "./prepare.mjs";

const SAMPLE = "samples/border-pact.txt";
const PUBLISHED = "2023-10-09";

install();
runScript("build", "Building");
process.stderr.write(`\nnpx pactwatch read ${SAMPLE} --published ${PUBLISHED}\n\n`);
const { status } = spawnSync(
  process.execPath,
  ["dist/cli/main.js", "read", SAMPLE, "--published", PUBLISHED],
  { stdio: "inherit" },
);
process.exit(status ?? 1);
