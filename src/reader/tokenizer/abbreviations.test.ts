import { readFileSync } from "node:fs";

import { describe, expect, it } from "vitest";
import { parse } from "yaml";

import { type AbbreviationSection, abbreviationsOf } from "./abbreviations.ts";
import { tokenize } from "./tokenize.ts";

type Check = "token" | "sentence" | "goes-on";
type Example = {
  readonly class: string;
  readonly check: Check;
  readonly finds: string;
  readonly ignores: string;
};

const section = parse(
  readFileSync("lexicons/en/abbreviations.yaml", "utf8"),
) as AbbreviationSection & {
  readonly examples: readonly Example[];
};
const lists = abbreviationsOf(section);

/** Whether the bracketed words of `marked` are what `check` says. */
function holds(marked: string, check: Check): boolean {
  const start = marked.indexOf("[");
  const end = marked.indexOf("]") - 1;
  const text = marked.replace(/[[\]]/gu, "");
  const { count, starts, ends, sentenceStarts } = tokenize(
    text,
    [{ start: 0, end: text.length }],
    lists,
  );
  const token = Array.from({ length: count }, (_, i) => i).find((i) => starts[i] === start);
  if (check === "token") return token !== undefined && ends[token] === end;
  return token !== undefined && sentenceStarts.includes(token) === (check === "sentence");
}

describe("every class of the abbreviation lexicon", () => {
  it("brings its examples", () => {
    const classes = Object.keys(section).filter((key) => key !== "examples");
    expect(section.examples.map((example) => example.class)).toEqual(
      expect.arrayContaining(classes),
    );
  });

  it.each(section.examples)(
    "$class finds “$finds” and ignores “$ignores”",
    ({ check, finds, ignores }) => {
      expect(holds(finds, check)).toBe(true);
      expect(holds(ignores, check)).toBe(false);
    },
  );
});
