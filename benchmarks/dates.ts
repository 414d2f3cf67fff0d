/**
 * Time expressions against gold, by the development corpora of news and of histories.
 *
 *   npm run bench dates -- [--data FOLDER] [--half first|second] [--errors FILE]
 */
import { execFileSync } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

import { parseIsoDate } from "../src/calendar/index.ts";
import type { Lexicon } from "../src/reader/lexicon.ts";
import { createSyntax, type Syntax } from "../src/reader/syntax/index.ts";
import { timeExpressionsOf } from "../src/reader/time-expressions/index.ts";
import { loadModel } from "../src/runtime/load-syntax-model.ts";

type GoldDocument = { readonly id: string; readonly dct?: string; readonly text: string };

type Corpus = { readonly file: string; readonly narrative: boolean };

const CORPORA: readonly Corpus[] = [
  { file: "timebank-corrected.jsonl", narrative: false },
  { file: "wikiwars-01-16.jsonl", narrative: true },
];

/** Prints the scorer's table for each corpus of dates that is there. */
export function run(args: readonly string[]): void {
  const data = option(args, "--data") ?? "../shared/data";
  const { model, kernel, lexicon } = loadModel();
  const parts = { syntax: createSyntax(model, kernel, lexicon), lexicon };
  for (const corpus of CORPORA) {
    const file = join(data, "dates", corpus.file);
    if (existsSync(file)) measure(file, { ...corpus, ...parts, data }, args);
    else console.log(`${corpus.file}: not there, not measured`);
  }
}

type Measured = Corpus & {
  readonly syntax: Syntax;
  readonly lexicon: Lexicon;
  readonly data: string;
};

function measure(path: string, measured: Measured, args: readonly string[]): void {
  const { file, narrative, syntax, lexicon, data } = measured;
  const gold = documentsOf(path, option(args, "--half"));
  const pages = gold.map(({ text, dct }) => ({
    text,
    day: parseIsoDate((dct ?? "").slice(0, 10)),
    sentences: syntax.analyse(text, [{ start: 0, end: text.length }]),
  }));
  const started = performance.now();
  const found = pages.map(({ text, day, sentences }) =>
    timeExpressionsOf(text, sentences, day.ok ? day.value : null, lexicon, { narrative }),
  );
  const seconds = (performance.now() - started) / 1000;
  const characters = gold.reduce((sum, { text }) => sum + text.length, 0);

  const scratch = mkdtempSync(join(tmpdir(), "dates-"));
  const ours = gold.map(({ id }, i) => ({ id, timexes: found[i] }));
  const errors = option(args, "--errors");
  const flags = errors === undefined ? [] : ["--errors", `${errors}-${file}`];
  const scorer = join(data, "../scorers/score-timex.mjs");
  const files = [written(scratch, "gold.jsonl", gold), written(scratch, "ours.jsonl", ours)];
  console.log(`${file}${narrative ? " (narrative)" : ""}: ${gold.length} documents`);
  console.log(
    execFileSync("node", [scorer, ...files, "--future", "--per-type", ...flags], {
      encoding: "utf8",
    }),
  );
  console.log(`${(characters / seconds / 1e6).toFixed(2)} million characters a second\n`);
}

/** All documents, or every second one: rules are written on the first half alone. */
function documentsOf(path: string, half: string | undefined): readonly GoldDocument[] {
  return readFileSync(path, "utf8")
    .split("\n")
    .filter((line) => line !== "")
    .filter((_line, i) => half === undefined || (i % 2 === 0) === (half === "first"))
    .map((line) => JSON.parse(line) as GoldDocument);
}

function written(folder: string, name: string, rows: readonly unknown[]): string {
  const path = join(folder, name);
  writeFileSync(path, `${rows.map((row) => JSON.stringify(row)).join("\n")}\n`);
  return path;
}

function option(args: readonly string[], name: string): string | undefined {
  const at = args.indexOf(name);
  return at < 0 ? undefined : args[at + 1];
}
