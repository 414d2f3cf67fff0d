/**
 * Writes what the findings model learns from: every predication of the marked pages with its words,
 * its feature strings and the findings whose quotation it carries.
 *
 *     tsx training/findings/export-examples.ts OUT.jsonl PAGES.jsonl|PAGE.page ...
 */
import { closeSync, openSync, readFileSync, writeSync } from "node:fs";

import { openReader } from "../../src/runtime/index.ts";
import { parseMarkedPage } from "../../tools/marked-pages.ts";

type GoldRow = {
  readonly quote: string;
  readonly nth?: number;
  readonly optional?: boolean;
  readonly [field: string]: unknown;
};
type GoldPage = {
  readonly id: string;
  readonly text: string;
  readonly published?: string;
  readonly gold: Readonly<Record<string, readonly GoldRow[]>>;
};

function pagesOf(path: string): readonly GoldPage[] {
  const source = readFileSync(path, "utf8");
  if (path.endsWith(".page")) return [parseMarkedPage(source).page as unknown as GoldPage];
  return source
    .split("\n")
    .filter((line) => line !== "")
    .map((line) => JSON.parse(line) as GoldPage);
}

function spanOf(
  text: string,
  row: GoldRow,
): { readonly start: number; readonly end: number } | null {
  let start = -1;
  for (let n = 0; n < (row.nth ?? 1); n += 1) start = text.indexOf(row.quote, start + 1);
  return start < 0 ? null : { start, end: start + row.quote.length };
}

const [out = "", ...paths] = process.argv.slice(2);
const reader = openReader();
const file = openSync(out, "w");
for (const page of paths.flatMap(pagesOf)) {
  const options = page.published === undefined ? {} : { published: page.published };
  const stages = reader.stages(page.text, options);
  const sentences = stages.sentences();
  const rows = (kind: string) =>
    (page.gold[kind] ?? []).flatMap((row) => {
      const span = spanOf(page.text, row);
      return span === null ? [] : [{ ...row, ...span }];
    });
  const line = {
    id: page.id,
    published: page.published ?? null,
    sentences: sentences.map((sentence) =>
      sentence.tokens.map(({ form, start, end }) => [form, start, end]),
    ),
    predications: stages.features().flatMap((list, sentence) =>
      list.map(({ predication, features, chained }) => ({
        sentence,
        head: predication.head,
        form: predication.form,
        chained,
        tokens: predication.tokens,
        features,
      })),
    ),
    gold: { claims: rows("claims"), commitments: rows("commitments"), events: rows("events") },
  };
  writeSync(file, `${JSON.stringify(line)}\n`);
}
closeSync(file);
