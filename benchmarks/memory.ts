/**
 * `npm run bench memory`: the most memory that `annotate` holds, against how many lines it is given.
 * It reads and writes line by line, so the last figures are near the first.
 */
import { spawnSync } from "node:child_process";

import { markedPages } from "./marked-corpus.ts";

const LINES = [30, 120, 480];
/** Runs the command in this process and tells its peak at the end. */
const WRAPPER = `
process.on("exit", () => console.error(process.resourceUsage().maxRSS));
process.argv.splice(1, 0, "pactwatch");
const { run } = await import(${JSON.stringify(new URL("../dist/cli/run.js", import.meta.url).href)});
await run(process.argv);`;

export function run(): void {
  const pages = markedPages("corpora/dev").map(({ id, text }) => JSON.stringify({ id, text }));
  for (const count of LINES) {
    const input = Array.from({ length: count }, (_, i) => pages[i % pages.length]).join("\n");
    const { stderr } = spawnSync(
      process.execPath,
      ["--input-type=module", "-e", WRAPPER, "annotate", "--layer", "reading"],
      { input, encoding: "utf8", stdio: ["pipe", "ignore", "pipe"] },
    );
    const megabytes = Math.round(Number(stderr.trim().split("\n").at(-1)) / 1024);
    console.log(`${String(count).padStart(5)} lines, ${input.length} characters: ${megabytes} MB`);
  }
}
