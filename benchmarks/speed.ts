/**
 * `npm run bench speed`: milliseconds to read a report of 700 words after loading, to load the
 * reader, and for the whole command in a process of its own.
 */
import { spawnSync } from "node:child_process";
import { cpus } from "node:os";

import { openReader } from "../src/runtime/index.ts";
import { markedPages } from "./marked-corpus.ts";
import { median, percentile, textOfWords, timesMs } from "./measuring.ts";

const WORDS = 700;
const COMMAND = [
  "dist/cli/main.js",
  "read",
  "samples/border-pact.txt",
  "--published",
  "2023-10-09",
];

export function run(): void {
  console.log(`Node ${process.version}, ${cpus()[0]?.model.trim()}, ${cpus().length} cores`);
  const [loading = Number.NaN] = timesMs(openReader, 1);
  const reader = openReader();
  const text = textOfWords(
    markedPages("corpora/dev")
      .map((page) => page.text)
      .join("\n\n"),
    WORDS,
  );
  const readOnce = (): unknown => reader.read(text, { published: "2024-01-01" });
  const [first = Number.NaN] = timesMs(readOnce, 1);
  const read = timesMs(readOnce, 60, 60);
  console.log(`loading the reader            ${ms(loading)} (first time)`);
  console.log(
    `reading ${WORDS} words             ${ms(median(read))} (median of 60 after 60; the first: ${ms(first)}; 95 %: ${ms(percentile(read, 0.95))})`,
  );
  console.log(`  ${Math.round((1000 * WORDS) / median(read))} words a second`);

  const command = timesMs(() => spawnSync(process.execPath, COMMAND, { stdio: "ignore" }), 15, 2);
  const bare = timesMs(() => spawnSync(process.execPath, ["-e", ""], { stdio: "ignore" }), 15, 2);
  console.log(`the whole command             ${ms(median(command))} (median of 15)`);
  console.log(`  of which Node itself        ${ms(median(bare))}`);
}

function ms(time: number): string {
  return `${time.toFixed(1)} ms`;
}
