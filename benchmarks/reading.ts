/**
 * `npm run bench reading [-- --errors] [CORPUS ...]`: how much of what careful readers marked is
 * found, and how much of it right, with counts. Our own pages with our own scorer; where the shared
 * pages and scorer stand beside the project, those too.
 */
import { spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

import type { PageLedger } from "../src/contract/index.ts";
import { annotation, readPage } from "../src/operations/index.ts";
import type { Reader } from "../src/reader/index.ts";
import { openReader } from "../src/runtime/index.ts";
import type { MarkedPage } from "../tools/marked-pages.ts";
import { markedPages } from "./marked-corpus.ts";
import { emptyScore, type Score, scorePage } from "./score-readings.ts";
import { scoreTable } from "./score-table.ts";

const OWN = ["corpora/dev", "corpora/train"];
const SHARED = "../shared/data/pages";
const SCORER = "../shared/scorers/score-reading.mjs";

export function run(args: readonly string[]): void {
  const showErrors = args.includes("--errors");
  const named = args.filter((arg) => !arg.startsWith("--"));
  const reader = openReader();
  for (const corpus of (named.length > 0 ? named : OWN).filter((path) => existsSync(path))) {
    const score = scoreOf(reader, markedPages(corpus));
    console.log(`\n${corpus}: ${score.pages} pages`);
    console.log(scoreTable(score));
    if (showErrors) console.log(score.errors.join("\n"));
  }
  if (named.length === 0) scoreSharedPages(reader);
}

/** The score of `reader` on marked pages. */
export function scoreOf(reader: Reader, pages: readonly MarkedPage[]): Score {
  const score = emptyScore();
  for (const page of pages) scorePage(score, page, ledgerOf(reader, page));
  return score;
}

function ledgerOf(reader: Reader, { text, published }: MarkedPage): PageLedger {
  const document = {
    text,
    title: null,
    publisher: null,
    published: published ?? null,
    publishedRivals: [],
  };
  return readPage(reader, document, {});
}

function scoreSharedPages(reader: Reader): void {
  if (!existsSync(SHARED) || !existsSync(SCORER)) {
    console.log(`\n${SHARED} and ${SCORER} are not here; only our own pages were scored.`);
    return;
  }
  const folder = mkdtempSync(join(tmpdir(), "pactwatch-bench-"));
  for (const file of readdirSync(SHARED).filter((name) => name.endsWith(".jsonl"))) {
    const gold = `${SHARED}/${file}`;
    const lines = readFileSync(gold, "utf8").split("\n").filter(Boolean);
    const output = lines.map((line) => {
      const { id, text, published } = JSON.parse(line) as MarkedPage;
      const record = published === undefined ? { id, text } : { id, text, published };
      return annotation(reader, record, { layer: "reading" });
    });
    const written = join(folder, file);
    writeFileSync(written, output.join(""));
    console.log(`\n${gold}: ${lines.length} pages, ${SCORER}`);
    spawnSync(process.execPath, [SCORER, gold, written], { stdio: "inherit" });
  }
  rmSync(folder, { recursive: true });
}
