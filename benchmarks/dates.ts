/**
 * Time expressions against gold: our row of the table, and with `--errors FILE` what went wrong.
 *
 *   npx tsx benchmarks/dates.ts [--data FOLDER] [--half first|second] [--narrative] [--errors FILE]
 */
import { execFileSync } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parse } from "yaml";
import { parseIsoDate } from "../src/calendar/index.ts";
import type { Sentence, Token } from "../src/reader/analysis.ts";
import { timeExpressionsOf } from "../src/reader/time-expressions/index.ts";

type GoldDocument = { readonly id: string; readonly dct?: string; readonly text: string };

type Corpus = { readonly file: string; readonly narrative: boolean };

const CORPORA: readonly Corpus[] = [
  { file: "timebank-corrected.jsonl", narrative: false },
  { file: "wikiwars-01-16.jsonl", narrative: true },
];

/** Prints a row for each corpus of dates that is there. */
export function run(args: readonly string[]): void {
  const folder = join(option(args, "--data") ?? "../shared/data", "dates");
  for (const corpus of CORPORA) {
    const file = join(folder, corpus.file);
    if (existsSync(file)) measure(file, corpus, args);
    else console.log(`${corpus.file}: not there, not measured`);
  }
}

function measure(file: string, { file: name, narrative }: Corpus, args: readonly string[]): void {
  const half = option(args, "--half");
  const gold = readFileSync(file, "utf8")
    .split("\n")
    .filter((line) => line !== "")
    .filter((_line, i) => half === undefined || (i % 2 === 0) === (half === "first"))
    .map((line) => JSON.parse(line) as GoldDocument);
  const lexicon = { time: parse(readFileSync("lexicons/en/time.yaml", "utf8")) };
  const pages = gold.map((page) => ({ page, sentences: plainSentences(page.text) }));
  const started = performance.now();
  const found = pages.map(({ page, sentences }) => {
    const day = parseIsoDate((page.dct ?? "").slice(0, 10));
    return timeExpressionsOf(page.text, sentences, day.ok ? day.value : null, lexicon, {
      narrative,
    });
  });
  const seconds = (performance.now() - started) / 1000;
  const characters = gold.reduce((sum, page) => sum + page.text.length, 0);
  const scratch = mkdtempSync(join(tmpdir(), "dates-"));
  const write = (path: string, rows: readonly unknown[]): string => {
    writeFileSync(join(scratch, path), `${rows.map((row) => JSON.stringify(row)).join("\n")}\n`);
    return join(scratch, path);
  };
  const goldFile = write("gold.jsonl", gold);
  const ours = write(
    "ours.jsonl",
    gold.map((page, i) => ({ id: page.id, timexes: found[i] })),
  );
  const errors = option(args, "--errors");
  const scorer = join(option(args, "--data") ?? "../shared/data", "../scorers/score-timex.mjs");
  const flags = errors === undefined ? [] : ["--errors", `${errors}-${name}`];
  const out = execFileSync("node", [scorer, goldFile, ours, "--future", "--per-type", ...flags], {
    encoding: "utf8",
  });
  console.log(`${name}${narrative ? " (narrative)" : ""}: ${gold.length} documents`);
  console.log(out);
  console.log(`${(characters / seconds / 1e6).toFixed(2)} million characters a second\n`);
}

export function plainSentences(text: string): readonly Sentence[] {
  const sentences: Sentence[] = [];
  let paragraph = 0;
  for (const block of text.matchAll(/[^\n](?:.|\n(?!\n))*/gu)) {
    const ends = [
      ...block[0].matchAll(
        /(?<!\b(?:[A-Z]|Mr|Mrs|Dr|Gen|Jan|Feb|Mar|Aug|Sept|Sep|Oct|Nov|Dec|Inc|Corp|Co|St|Sen|Rep|Gov|Lt|Col))[.!?]["'”’)]*\s+(?=["'“‘(]*[A-Z])/gu,
      ),
    ].map((m) => m.index + m[0].trimEnd().length);
    let start = 0;
    for (const end of [...ends, block[0].length]) {
      if (end <= start) continue;
      const from = block.index + start;
      const to = block.index + end;
      sentences.push({
        start: from,
        end: to,
        index: sentences.length,
        paragraph,
        tokens: plainTokens(text, from, to),
        contractions: [],
      });
      start = end;
    }
    paragraph += 1;
  }
  return sentences;
}

function plainTokens(text: string, start: number, end: number): readonly Token[] {
  return [
    ...text
      .slice(start, end)
      .matchAll(
        /['’](?:s|ll|ve|re|d)\b|n['’]t\b|[A-Za-z\u00C0-\u024F]+?(?=n['’]t\b)|(?:[A-Za-z]\.){2,}|[\p{L}\d]+(?:[.,:/]\d+)*|\S/gu,
      ),
  ].map((m, index) => ({
    start: start + m.index,
    end: start + m.index + m[0].length,
    index,
    form: m[0],
    lemma: m[0].toLowerCase(),
    upos: "X",
    xpos: "",
    head: -1,
    relation: "",
    tagProbability: 0,
    arcProbability: 0,
  }));
}

function option(args: readonly string[], name: string): string | undefined {
  const at = args.indexOf(name);
  return at < 0 ? undefined : args[at + 1];
}

if (process.argv[1]?.endsWith("dates.ts")) run(process.argv.slice(2));
