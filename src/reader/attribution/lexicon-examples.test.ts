import { readFileSync } from "node:fs";

import { describe, expect, it } from "vitest";
import { parse } from "yaml";

import { loadSyntax } from "../../runtime/index.ts";
import type { Cast } from "../analysis.ts";
import { layoutOf } from "../layout/index.ts";
import { attributionsOf } from "./index.ts";
import type { ReportingSection } from "./reporting.ts";

const reporting: ReportingSection = parse(readFileSync("lexicons/en/reporting.yaml", "utf8"));
const lexicon = { reporting, furniture: parse(readFileSync("lexicons/en/furniture.yaml", "utf8")) };
const syntax = loadSyntax();
const nobody: Cast = { actors: [], mentions: [], actorAt: () => null, groupAt: () => [] };

/** The words attributed in `text`, a string an attribution; parts are joined with " … ". */
function saidIn(text: string): readonly string[] {
  const layout = layoutOf(text, {}, lexicon);
  const sentences = syntax.analyse(text, layout.paragraphs);
  return attributionsOf(text, sentences, nobody, [], layout, lexicon).map(({ content }) =>
    content
      .map(({ sentence, first, end }) => {
        const tokens = sentences[sentence]?.tokens ?? [];
        return text.slice(tokens[first]?.start, tokens[end - 1]?.end);
      })
      .join(" … "),
  );
}

const examples = [
  ...reporting.verbs,
  ...reporting.phrases,
  { id: "possessed", ...reporting.possessed },
  { id: "nouns", ...reporting.nouns },
  { id: "adjectives", ...reporting.adjectives },
];

describe("words that report", () => {
  it.each(examples.map(({ id, finds }) => [id, finds]))("%s finds %s", (_id, finds) => {
    const wanted = /\[(.*)\]/u.exec(finds)?.[1] ?? "";
    const said = saidIn(finds.replace(/[[\]]/gu, ""));
    expect(said.map((words) => words.replace(/[,.]$/u, ""))).toContain(
      wanted.replace(/[,.]$/u, ""),
    );
  });

  it.each(examples.map(({ id, ignores }) => [id, ignores]))("%s ignores %s", (_id, ignores) => {
    expect(saidIn(ignores)).toEqual([]);
  });
});
