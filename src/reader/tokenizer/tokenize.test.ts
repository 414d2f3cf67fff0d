import { readFileSync } from "node:fs";

import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { parse } from "yaml";

import { type AbbreviationSection, abbreviationsOf } from "./abbreviations.ts";
import { LONGEST_SENTENCE } from "./sentences.ts";
import { type Tokenization, tokenize } from "./tokenize.ts";

const lists = abbreviationsOf(
  parse(readFileSync("lexicons/en/abbreviations.yaml", "utf8")) as AbbreviationSection,
);

function cut(text: string): Tokenization {
  return tokenize(text, [{ start: 0, end: text.length }], lists);
}

function forms(text: string): string {
  const { count, starts, ends, glued } = cut(text);
  return Array.from(
    { length: count },
    (_, i) => (glued[i] === 1 ? "+" : "") + text.slice(starts[i], ends[i]),
  ).join(" ");
}

function sentences(text: string): string[] {
  const { starts, ends, sentenceStarts } = cut(text);
  return sentenceStarts
    .slice(0, -1)
    .map((first, i) => text.slice(starts[first], ends[(sentenceStarts[i + 1] ?? 1) - 1]));
}

describe("words", () => {
  // biome-ignore format: a row per case
  it.each<[text: string, expected: string]>([
    ["They didn't leave.",              "They did +n't leave ."],
    ["Norland’s envoy can’t come",      "Norland +’s envoy ca +n’t come"],
    ["It cannot hold",                  "It can +not hold"],
    ["the workers' union",              "the workers +' union"],
    ["the U.S.-led force, U.S.'s aim",  "the U.S. - led force , U.S. +'s aim"],
    ["a non-state actor and ex-aide",   "a non-state actor and ex-aide"],
    ["al-Masri, a four-year plan",      "al - Masri , a four - year plan"],
    ["$3.5bn by 5pm, 10,000 men",       "$ 3.5 bn by 5 pm , 10,000 men"],
    ["on 2023-09-19 at 14:30",          "on 2023-09-19 at 14:30"],
    ["pages 3-5 and 5/11",              "pages 3 - 5 and 5/11"],
    ["\"No,\" he said...",              "\" No , \" he said ..."],
    ["(see www.example.org/a?b=1).",    "( see www.example.org/a?b=1 ) ."],
    ["see www.example.org/a?b=1.",      "see www.example.org/a?b=1 ."],
    ["write to desk@example.org",       "write to desk@example.org"],
    ["Mr. J. K. Oru of AT&T Inc.",      "Mr. J. K. Oru of AT&T Inc."],
    ["No. 5 of no. And then",           "No. 5 of no . And then"],
    ["20% -- really?!",                 "20 % -- really ?!"],
    ["the ceasefire/truce",             "the ceasefire / truce"],
    ["#truce was .5 of it",             "#truce was .5 of it"],
    ["Talks ended.The army left",       "Talks ended . The army left"],
  ])("%s", (text, expected) => {
    expect(forms(text)).toBe(expected);
  });
});

describe("sentences", () => {
  // biome-ignore format: a row per case
  it.each<[text: string, expected: string[]]>([
    ["He left. She stayed.",                        ["He left.", "She stayed."]],
    ["Gen. Oru met Mr. Tal in the U.S. on Monday.", ["Gen. Oru met Mr. Tal in the U.S. on Monday."]],
    ["It happened in the U.S. The army left.",      ["It happened in the U.S.", "The army left."]],
    ["“We will go.” He went.",                      ["“We will go.”", "He went."]],
    ['"Who signed?" Oru asked.',                    ['"Who signed?" Oru asked.']],
    ['"Who signed?" he asked. Nobody knew.',        ['"Who signed?" he asked.', "Nobody knew."]],
    ["It fell. [3] Later it rose.",                 ["It fell. [3]", "Later it rose."]],
    ["A headline\n\nA body.",                       ["A headline", "A body."]],
    ["One line\nthat goes on.",                     ["One line\nthat goes on."]],
    ["They waited... and went.",                    ["They waited... and went."]],
    ["1. Withdraw troops. 2. Open roads.",          ["1. Withdraw troops.", "2. Open roads."]],
    ["The deal (signed in May.) holds.",            ["The deal (signed in May.) holds."]],
  ])("%s", (text, expected) => {
    expect(sentences(text)).toEqual(expected);
  });

  it("have a longest length, and are then cut after a comma", () => {
    const text = "one, two ".repeat(LONGEST_SENTENCE * 5);
    const { sentenceStarts } = cut(text);
    const lengths = sentenceStarts.slice(1).map((end, i) => end - (sentenceStarts[i] ?? 0));
    expect(Math.max(...lengths)).toBeLessThanOrEqual(LONGEST_SENTENCE);
    expect(lengths.length).toBeGreaterThan(10);
  });

  it("keep to their paragraphs, and leave out what is in none", () => {
    const text = "First one here. [ad] Second";
    const spans = [
      { start: 0, end: 15 },
      { start: 21, end: 27 },
    ];
    const { sentenceStarts, paragraphs, starts } = tokenize(text, spans, lists);
    expect(paragraphs).toEqual([0, 1]);
    expect(starts[sentenceStarts[1] ?? 0]).toBe(21);
  });
});

it("loses nothing but white space, whatever the text", () => {
  const pieces = fc.constantFrom(
    "a",
    "Z",
    ".",
    "'",
    "’",
    "n't",
    "-",
    " ",
    "\n",
    "5",
    ",",
    "\ud83d\ude00",
    "\ud83d",
    '"',
    "?",
    "(",
    "é",
    "\u200b",
    "@",
    "://",
    "U.S.",
  );
  fc.assert(
    fc.property(fc.array(pieces, { maxLength: 60 }), (parts) => {
      const text = parts.join("");
      const { count, starts, ends, sentenceStarts } = cut(text);
      let at = 0;
      for (let i = 0; i < count; i++) {
        const [start = 0, end = 0] = [starts[i], ends[i]];
        expect(text.slice(at, start)).toMatch(/^[\s\u200b]*$/u);
        expect(end).toBeGreaterThan(start);
        at = end;
      }
      expect(text.slice(at)).toMatch(/^[\s\u200b]*$/u);
      expect(sentenceStarts.at(-1)).toBe(count);
      expect(
        sentenceStarts.every((start, i) => i === 0 || start > (sentenceStarts[i - 1] ?? 0)),
      ).toBe(true);
    }),
  );
});
