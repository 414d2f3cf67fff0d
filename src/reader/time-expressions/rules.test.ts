import { readFileSync } from "node:fs";

import { describe, expect, it } from "vitest";
import { parse } from "yaml";

import { isoDate } from "../../calendar/index.ts";
import type { AbbreviationSection } from "../tokenizer/index.ts";
import { timeExpressionsOf } from "./index.ts";
import { untagged } from "./untagged.test-support.ts";

type Example = {
  readonly name: string;
  readonly finds: readonly string[];
  readonly ignores: readonly string[];
};

const PUBLISHED = isoDate("2023-11-22");
const time = section("time") as { readonly rules: readonly Example[] };
const abbreviations = section("abbreviations") as AbbreviationSection;

function section(name: string): unknown {
  return parse(readFileSync(`lexicons/en/${name}.yaml`, "utf8"));
}

function timesOf(text: string): { text: string; value: string; rule: string }[] {
  return timeExpressionsOf(text, untagged(text, abbreviations), PUBLISHED, { time }).map(
    ({ start, end, value, rule }) => ({ text: text.slice(start, end), value, rule }),
  );
}

it("every rule of time.yaml has an example that it finds and one that it ignores", () => {
  expect(time.rules.length).toBeGreaterThan(50);
  for (const { name, finds, ignores } of time.rules) {
    expect([name, finds.length > 0, ignores.length > 0]).toEqual([name, true, true]);
  }
});

describe.each(time.rules)("the rule $name", ({ name, finds, ignores }) => {
  it.each(finds)("finds %s", (example) => {
    const [marked = "", value = ""] = example.split(" => ");
    const span = /\[(.*?)\]/u.exec(marked)?.[1] ?? "";
    const text = marked.replace("[", "").replace("]", "");
    expect(timesOf(text)).toContainEqual({ text: span, value, rule: name });
  });

  it.each(ignores)("ignores %s", (text) => {
    expect(timesOf(text).filter((found) => found.rule === name)).toEqual([]);
  });
});
