/**
 * Names against gold: person, organisation, place by sentence (score-ner), and whether each actor
 * of a marked page is one piece (the actors line of score-reading), with the time the cast takes.
 *
 *   npm run bench names -- [--data FOLDER] [--pages FILE,FILE] [--sets FILE,FILE] [--errors]
 */
import { execFileSync } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { namesOf } from "../src/operations/annotate/layer-values.ts";
import type { Reader } from "../src/reader/index.ts";
import { openReader } from "../src/runtime/index.ts";

type Parts = { readonly reader: Reader; readonly data: string };
type GoldPage = {
  readonly id: string;
  readonly text: string;
  readonly published?: string;
  readonly gold: { readonly actors?: readonly object[] };
};
type GoldSentence = {
  readonly id: string;
  readonly text?: string;
  readonly tokens: readonly string[];
};

/** Prints the scorers' tables for the sets and pages that are there. */
export function run(args: readonly string[]): void {
  const data = option(args, "--data") ?? "../shared/data";
  const parts = { reader: openReader(), data };
  for (const name of listed(args, "--pages", "dev")) measurePages(name, parts, args);
  for (const name of listed(args, "--sets", "gum-names-dev,uner-ewt-dev,re3d-dev"))
    measureSet(name, parts);
}

const option = (args: readonly string[], name: string): string | undefined => {
  const at = args.indexOf(name);
  return at < 0 ? undefined : args[at + 1];
};

const listed = (args: readonly string[], name: string, usual: string): string[] =>
  (option(args, name) ?? usual).split(",").filter((item) => item !== "none");

function measurePages(name: string, { reader, data }: Parts, args: readonly string[]): void {
  const file = join(data, "pages", `${name}.jsonl`);
  if (!existsSync(file)) {
    console.log(`${file}: not there, not measured`);
    return;
  }
  const pages = rowsOf<GoldPage>(file);
  let ms = 0;
  const casts = pages.map(({ id, text, published }) => {
    const stages = reader.stages(text, published === undefined ? {} : { published });
    stages.sentences();
    const before = process.cpuUsage();
    const { actors } = stages.cast();
    ms += process.cpuUsage(before).user / 1000;
    return { id, actors };
  });
  const gold = pages.map(({ id, text, gold: { actors } }) => ({ id, text, gold: { actors } }));
  const words = pages.reduce((sum, { text }) => sum + text.split(/\s+/u).length, 0);
  console.log(
    `${name}: ${pages.length} pages, ${words} words, cast ${(ms / pages.length).toFixed(2)} ms of processor time a page, cold`,
  );
  const table = scored(join(data, "../scorers/score-reading.mjs"), gold, casts, ["--errors"]);
  const shown = args.includes("--errors") ? /^actors|pieces:|joined wrongly/u : /^actors/u;
  console.log(
    table
      .split("\n")
      .filter((line) => shown.test(line))
      .join("\n"),
  );
}

function measureSet(name: string, { reader, data }: Parts): void {
  const file = join(data, "entities", `${name}.jsonl`);
  if (!existsSync(file)) {
    console.log(`${file}: not there, not measured`);
    return;
  }
  const sentences = rowsOf<GoldSentence>(file);
  const ours = sentences.map(({ id, text, tokens }) => ({
    id,
    names: namesOf(reader.stages(text ?? tokens.join(" "))),
  }));
  console.log(name);
  console.log(scored(join(data, "../scorers/score-ner.mjs"), sentences, ours, []));
}

function scored(
  scorer: string,
  gold: readonly object[],
  ours: readonly object[],
  flags: readonly string[],
): string {
  const scratch = mkdtempSync(join(tmpdir(), "names-"));
  const written = (file: string, rows: readonly object[]): string => {
    writeFileSync(join(scratch, file), `${rows.map((row) => JSON.stringify(row)).join("\n")}\n`);
    return join(scratch, file);
  };
  const files = [written("gold.jsonl", gold), written("ours.jsonl", ours)];
  return execFileSync("node", [scorer, ...files, ...flags], {
    encoding: "utf8",
    maxBuffer: 2 ** 26,
  });
}

const rowsOf = <Row>(file: string): Row[] =>
  readFileSync(file, "utf8")
    .split("\n")
    .filter((line) => line !== "")
    .map((line) => JSON.parse(line) as Row);
