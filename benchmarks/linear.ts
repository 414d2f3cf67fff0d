/**
 * `npm run bench linear`: time to read against length, 1 to 64 times, for a report and for odd
 * inputs, with the memory that was held. Linear time keeps the last column near 1.
 */
import { openReader } from "../src/runtime/index.ts";
import { markedPages } from "./marked-corpus.ts";
import { median, textOfWords, timesMs } from "./measuring.ts";

const FACTORS = [1, 4, 16, 64];
const BASE_CHARACTERS = 2_000;

export function run(): void {
  const reader = openReader();
  const report = markedPages("corpora/dev")
    .map((page) => page.text)
    .join("\n\n");
  const inputs: readonly (readonly [string, string])[] = [
    ["reports", textOfWords(report, 20_000)],
    ["one endless sentence", report.replace(/[.!?:;\n]+/gu, " and")],
    ["one endless word", "border"],
    ["no spaces", report.replace(/\s+/gu, "")],
    ["open quotations", report.replaceAll(". ", ". “He said ")],
    ["capitals", report.toUpperCase()],
    ["names only", "Adel Harun of Northland, General Mira Osk, "],
    ["dates only", "on Sunday by 19 September, from March 2 until 2023-04-01, "],
    ["numbers", "1,500 2.3 45 "],
    ["punctuation", "… — “ ” ( ) . , ; : ! ? "],
    ["line ends", "a\n"],
    ["one letter", "a "],
    ["emoji and marks", "👩‍👩‍👧 e\u0301\u0301\u0301 "],
  ];
  console.log(
    `${"input".padEnd(22)}${FACTORS.map((f) => `${f}x`.padStart(11)).join("")}   growth per factor 4 (linear: 4)`,
  );
  for (const [name, seed] of inputs) {
    const times = FACTORS.map((factor) => {
      const text = ofLength(seed, BASE_CHARACTERS * factor);
      return median(timesMs(() => reader.read(text, { published: "2024-01-01" }), 1));
    });
    const growth = times.slice(1).map((time, i) => (time / (times[i] ?? Number.NaN)).toFixed(1));
    console.log(
      `${name.padEnd(22)}${times.map((time) => `${time.toFixed(1)} ms`.padStart(11)).join("")}   ${growth.join(" ")}`,
    );
  }
  const { heapUsed, rss } = process.memoryUsage();
  console.log(`memory in the end: heap ${mb(heapUsed)}, process ${mb(rss)}`);
}

function ofLength(seed: string, characters: number): string {
  return seed.repeat(Math.ceil(characters / seed.length)).slice(0, characters);
}

function mb(bytes: number): string {
  return `${Math.round(bytes / 1_000_000)} MB`;
}
