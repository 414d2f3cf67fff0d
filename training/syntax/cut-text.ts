/**
 * Cuts open text into sentences of tokens with the reader's own tokenizer: a sentence a line, tokens
 * parted by a space, for `pretrain.py` and `label.py`.
 *
 *   tsx training/syntax/cut-text.ts OUT.txt MOST_TOKENS_PER_FILE FILE.jsonl.gz...
 */
import { readFileSync, writeFileSync } from "node:fs";
import { gunzipSync } from "node:zlib";

import { parse } from "yaml";

import {
  type AbbreviationSection,
  abbreviationsOf,
  tokenize,
} from "../../src/reader/tokenizer/index.ts";

const LONGEST = 80;
const SHORTEST = 4;

const [out = "", most = "0", ...files] = process.argv.slice(2);
const lists = abbreviationsOf(
  parse(readFileSync("lexicons/en/abbreviations.yaml", "utf8")) as AbbreviationSection,
);

/** Every n-th document, so that a part of a file is drawn from all of it. */
function sample(documents: string[], mostTokens: number): string[] {
  const words = documents.reduce((sum, line) => sum + line.length / 6, 0);
  const step = Math.max(1, Math.ceil(words / mostTokens));
  return documents.filter((_, i) => i % step === 0);
}

function sentencesOf(text: string): string[] {
  const { starts, ends, sentenceStarts } = tokenize(text, [{ start: 0, end: text.length }], lists);
  const lines: string[] = [];
  for (let s = 0; s + 1 < sentenceStarts.length; s++) {
    const [first = 0, end = 0] = [sentenceStarts[s], sentenceStarts[s + 1]];
    if (end - first < SHORTEST || end - first > LONGEST) continue;
    const forms: string[] = [];
    for (let t = first; t < end; t++) forms.push(text.slice(starts[t], ends[t]));
    lines.push(forms.join(" "));
  }
  return lines;
}

const lines: string[] = [];
for (const file of files) {
  const bytes = readFileSync(file);
  const documents = (file.endsWith(".gz") ? gunzipSync(bytes) : bytes)
    .toString("utf8")
    .trim()
    .split("\n");
  for (const line of sample(documents, Number(most))) {
    lines.push(...sentencesOf((JSON.parse(line) as { text: string }).text));
  }
}
writeFileSync(out, `${lines.join("\n")}\n`);
