/**
 * `npm run bench founding`: holds the reading of the founding report against what is right, with and without
 * its publication day. The report and the program that compares stand beside the project.
 */
import { spawnSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";

import { readPage } from "../src/operations/index.ts";
import { openReader } from "../src/runtime/index.ts";

const REPORT = "../shared/seed/report.txt";
const CHECK = "../shared/seed/check.mjs";
const PUBLISHED = "2023-11-20";

export function run(): void {
  if (!existsSync(REPORT) || !existsSync(CHECK)) {
    console.log(`${REPORT} and ${CHECK} are not here; nothing was compared.`);
    return;
  }
  const reader = openReader();
  const text = readFileSync(REPORT, "utf8");
  const check = (published: string | null, ...flags: readonly string[]): void => {
    const document = { text, title: null, publisher: null, published, publishedRivals: [] };
    const input = JSON.stringify(readPage(reader, document, {}));
    const { stdout } = spawnSync(process.execPath, [CHECK, ...flags], { input, encoding: "utf8" });
    console.log(stdout.trim());
  };
  check(PUBLISHED);
  console.log("\nwithout a publication day:");
  check(null, "--undated");
}
