/**
 * `npm run bench syntax -- --data FOLDER`: the language core from raw text against `*-dev.conllu`
 * of the folder (tokens, sentences, UPOS, UAS, LAS, per relation) and its speed, beside wink-nlp and
 * compromise for what they do (tokens, sentences, parts of speech), all in one run.
 */
import { existsSync, readdirSync, readFileSync } from "node:fs";

import { conlluOf, type Sentence, type Token } from "../src/reader/index.ts";
import { loadSyntax } from "../src/runtime/index.ts";
import { timesMs } from "./measuring.ts";
import { documentsOf, type GoldDocument } from "./syntax-gold.ts";
import { compromiseTagger, type OtherTagger, winkTagger } from "./syntax-peers.ts";
import { type ConlluScore, compareConllu, judgementsOf } from "./syntax-score.ts";

const ROUNDS = 7;

export function run(args: readonly string[]): void {
  const folder = args[args.indexOf("--data") + 1] ?? "";
  if (!args.includes("--data") || !existsSync(folder)) {
    console.log("bench syntax needs --data FOLDER with *-dev.conllu; no such folder here");
    return;
  }
  const [loadMs = Number.NaN] = timesMs(loadSyntax, 1);
  console.log(`loading: ${loadMs.toFixed(0)} ms`);
  const files = readdirSync(folder).filter((file) => file.endsWith("-dev.conllu"));
  for (const file of files) measure(file, readFileSync(`${folder}/${file}`, "utf8"));
}

function measure(file: string, gold: string): void {
  const documents = documentsOf(gold);
  const syntax = loadSyntax();
  const analyse = (): Sentence[][] =>
    documents.map(({ text, paragraphs }) => syntax.analyse(text, paragraphs));
  const analysed = analyse();
  const system = documents.map((document, i) => conlluOf(document, analysed[i] ?? [])).join("");
  console.log(`\n${file}: ${documents.length} documents`);
  printScore("pactwatch", compareConllu(gold, system));
  printCalibration(
    gold,
    system,
    analysed.flat().flatMap(({ tokens }) => tokens),
  );
  for (const tagger of [winkTagger(), compromiseTagger()]) {
    printPeer(tagger, compareConllu(gold, tagger.conllu(documents)));
  }
  printSpeed(documents, analyse);
}

const BANDS: readonly (readonly [least: number, below: number])[] = [
  [0, 0.5],
  [0.5, 0.7],
  [0.7, 0.8],
  [0.8, 0.9],
  [0.9, 0.95],
  [0.95, 0.99],
  [0.99, 1.01],
];

/** Of the words whose probability is in a band, how many are right: the two figures should agree. */
function printCalibration(gold: string, system: string, tokens: readonly Token[]): void {
  const judged = judgementsOf(gold, system);
  console.log("  probability given and share right, tags then arcs (words):");
  for (const [least, below] of BANDS) {
    const cells = (["tag", "arc"] as const).map((kind) => {
      const inBand = tokens.flatMap((token, i) => {
        const p = kind === "tag" ? token.tagProbability : token.arcProbability;
        const right = judged[i]?.[kind] ?? null;
        return right === null || p < least || p >= below ? [] : [{ p, right }];
      });
      const given = inBand.reduce((sum, { p }) => sum + p, 0) / inBand.length;
      const share = inBand.filter(({ right }) => right).length / inBand.length;
      return `${(100 * given).toFixed(1).padStart(5)} ${(100 * share).toFixed(1).padStart(5)} (${inBand.length})`.padEnd(
        22,
      );
    });
    console.log(`    ${cells.join("  ")}`);
  }
}

function printSpeed(documents: readonly GoldDocument[], analyse: () => Sentence[][]): void {
  const tokens = analyse().reduce(
    (sum, ss) => sum + ss.reduce((n, s) => n + s.tokens.length, 0),
    0,
  );
  console.log(
    `speed, raw text to result, best of ${ROUNDS} rounds over ${tokens} tokens (CPU time beside wall time):`,
  );
  printRate("pactwatch (tags, lemmas, trees)", tokens, analyse);
  for (const tagger of [winkTagger(), compromiseTagger()]) {
    printRate(`${tagger.name} (tags)`, tokens, () => tagger.conllu(documents));
  }
}

function printRate(name: string, tokens: number, work: () => unknown): void {
  let wall = Number.POSITIVE_INFINITY;
  let cpu = Number.POSITIVE_INFINITY;
  for (let round = 0; round < ROUNDS; round++) {
    const before = process.cpuUsage();
    const [ms = Number.NaN] = timesMs(() => void work(), 1);
    const used = process.cpuUsage(before);
    wall = Math.min(wall, ms);
    cpu = Math.min(cpu, (used.user + used.system) / 1000);
  }
  const rate = (ms: number): string => `${Math.round((1000 * tokens) / ms)} tokens/s`;
  console.log(`  ${name.padEnd(34)} ${rate(wall)} wall, ${rate(cpu)} cpu`);
}

function printScore(name: string, score: ConlluScore): void {
  console.log(name);
  for (const row of score.rows) {
    console.log(
      `  ${row.name.padEnd(18)} ${row.f1.toFixed(2)}  (${row.right} of ${row.system} / ${row.gold})`,
    );
  }
  console.log("  relations, F1 of head and label together (gold count):");
  for (const row of score.relations) {
    console.log(`    ${row.name.padEnd(12)} ${row.f1.toFixed(1).padStart(5)}  (${row.gold})`);
  }
}

/** Peers give no trees: tokens, sentences, UPOS only. */
function printPeer(tagger: OtherTagger, score: ConlluScore): void {
  console.log(tagger.name);
  for (const row of score.rows.slice(0, 3)) {
    console.log(
      `  ${row.name.padEnd(18)} ${row.f1.toFixed(2)}  (${row.right} of ${row.system} / ${row.gold})`,
    );
  }
}
