/**
 * Findings marked on openly licensed reports whose texts are not kept here: every quotation and name as an
 * offset into the report, so that only who has the texts can read them.
 *
 *     tsx training/open-marks.ts take PAGE.page ... > training/open-marks.jsonl
 *     tsx training/open-marks.ts join training/open-marks.jsonl TEXTS.jsonl|TEXTS.jsonl.gz ... > PAGES.jsonl
 *
 * `join` looks a report up by its id and leaves out those whose text is another than the one marked.
 */
import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { gunzipSync } from "node:zlib";

import { parseMarkedPage } from "../tools/marked-pages.ts";

type Value =
  | string
  | number
  | boolean
  | null
  | readonly Value[]
  | { readonly [key: string]: Value };
type Marks = {
  readonly id: string;
  readonly published?: string;
  readonly sha256: string;
  readonly gold: Value;
};

/** Fields whose strings are words of the page; all others are tokens of closed lists and dates. */
const WORDS = new Set([
  "quote",
  "names",
  "parties",
  "obligor",
  "obligorAlso",
  "claimant",
  "actors",
  "recipients",
  "notClaims",
]);

const digestOf = (text: string): string => createHash("sha256").update(text).digest("hex");

const [mode, ...paths] = process.argv.slice(2);
if (mode === "take") for (const path of paths) print(taken(path));
else if (mode === "join") {
  const [marks = "", ...texts] = paths;
  const reports = new Map(texts.flatMap(reportsOf));
  for (const line of linesOf(marks)) {
    const page = joined(JSON.parse(line) as Marks, reports);
    if (page !== null) print(page);
  }
} else {
  process.stderr.write(
    "usage: open-marks.ts take PAGE.page ... | join MARKS.jsonl TEXTS.jsonl ...\n",
  );
  process.exitCode = 2;
}

function print(line: unknown): void {
  process.stdout.write(`${JSON.stringify(line)}\n`);
}

function taken(path: string): Marks {
  const { page } = parseMarkedPage(readFileSync(path, "utf8"));
  const { id, text, published } = page;
  const gold = withRanges(page.gold as unknown as Value, text, false);
  const day = published === undefined ? {} : { published };
  return { id, ...day, sha256: digestOf(text), gold };
}

/** `value` with the page's words as ranges, the first place where they stand; words that do not stand there are left out. */
function withRanges(value: Value, text: string, isWords: boolean): Value {
  if (typeof value === "string") return isWords ? rangeOf(value, text) : value;
  if (value === null || typeof value !== "object") return value;
  if (Array.isArray(value))
    return (value as readonly Value[])
      .map((one) => ({ one, range: withRanges(one, text, isWords) }))
      .filter(({ one, range }) => one === null || range !== null)
      .map(({ range }) => range);
  return Object.fromEntries(
    Object.entries(value)
      .filter(([key]) => key !== "posts")
      .map(([key, one]) => [
        key,
        // Lists of rows share their names with fields of words ("actors").
        withRanges(one, text, isWords || (WORDS.has(key) && !isRows(one))),
      ]),
  );
}

function isRows(value: Value): boolean {
  return (
    Array.isArray(value) &&
    value.some((one) => typeof one === "object" && one !== null && !Array.isArray(one))
  );
}

function rangeOf(words: string, text: string): Value {
  const start = text.indexOf(words);
  return start < 0 ? null : { start, end: start + words.length };
}

function joined(marks: Marks, reports: ReadonlyMap<string, string>): Value | null {
  const text = reports.get(marks.id);
  if (text === undefined || digestOf(text) !== marks.sha256) return null;
  const { id, published = null } = marks;
  const day: { [key: string]: Value } = published === null ? {} : { published };
  return { id, ...day, text, gold: withWords(marks.gold, text) };
}

function withWords(value: Value, text: string): Value {
  if (value === null || typeof value !== "object") return value;
  if (Array.isArray(value)) return value.map((one) => withWords(one as Value, text));
  const range = value as { readonly start?: number; readonly end?: number };
  if (typeof range.start === "number") return text.slice(range.start, range.end);
  return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, withWords(one, text)]));
}

function reportsOf(path: string): readonly (readonly [id: string, text: string])[] {
  return linesOf(path).map((line) => {
    const { id, text } = JSON.parse(line) as { readonly id: string; readonly text: string };
    return [id.replaceAll("/", "_"), text.trim()];
  });
}

function linesOf(path: string): readonly string[] {
  const bytes = readFileSync(path);
  const source = path.endsWith(".gz") ? gunzipSync(bytes) : bytes;
  return source
    .toString("utf8")
    .split("\n")
    .filter((line) => line !== "");
}
