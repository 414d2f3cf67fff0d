/**
 * Writes what the findings model learns from: every predication of the marked pages with its words,
 * its feature strings and the findings whose quotation it carries.
 *
 *     tsx training/findings/export-examples.ts OUT.jsonl PAGES.jsonl|PAGE.page ...
 */
import { closeSync, openSync, writeSync } from "node:fs";

import { openReader } from "../../src/runtime/index.ts";
import { goldPagesOf, spanOf } from "../gold-pages.ts";

const [out = "", ...paths] = process.argv.slice(2);
const reader = openReader();
const file = openSync(out, "w");
for (const page of paths.flatMap(goldPagesOf)) {
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
