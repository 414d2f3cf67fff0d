import { readFileSync } from "node:fs";

import fc from "fast-check";
import { expect, it } from "vitest";
import { parse } from "yaml";

import { isoDate, parseEdtf } from "../../calendar/index.ts";
import type { AbbreviationSection } from "../tokenizer/index.ts";
import { timeExpressionsOf } from "./index.ts";
import { untagged } from "./untagged.test-support.ts";

const lexicon = { time: parse(readFileSync("lexicons/en/time.yaml", "utf8")) };
const abbreviations = parse(
  readFileSync("lexicons/en/abbreviations.yaml", "utf8"),
) as AbbreviationSection;

const PIECES = [
  "19",
  "3",
  "2023",
  "1,500",
  "2.5",
  "9999999999",
  "2023-09-19",
  "31/02/2023",
  "0",
  "12:30",
  ":",
  ".",
  ",",
  "-",
  "–",
  "'s",
  "’",
  "$",
  "%",
  "+",
  "(",
  ")",
  "the",
  "of",
  "and",
  "to",
  "from",
  "until",
  "by",
  "before",
  "within",
  "after",
  "ago",
  "later",
  "last",
  "next",
  "this",
  "every",
  "end",
  "mid",
  "early",
  "May",
  "September",
  "Sept.",
  "Sunday",
  "Mon",
  "day",
  "days",
  "weeks",
  "year",
  "quarter",
  "century",
  "second",
  "third",
  "twenty",
  "hundred",
  "thousand",
  "million",
  "two",
  "a",
  "BC",
  "GMT",
  "p.m.",
  "morning",
  "summer",
  "fall",
  "today",
  "yesterday",
  "D",
  "q",
  "s",
  "th",
  "🕊",
  "\u0000",
  "é",
  "\n\n",
];

const text = fc
  .array(fc.tuple(fc.constantFrom(...PIECES), fc.constantFrom(" ", "", "\n")), { maxLength: 60 })
  .map((pieces) => pieces.flat().join(""));

it("whatever the text: no exception, true offsets, order, and values that are EDTF", () => {
  let seen = 0;
  fc.assert(
    fc.property(text, fc.boolean(), fc.boolean(), (page, isDated, narrative) => {
      const sentences = untagged(page, abbreviations);
      const day = isDated ? isoDate("2023-11-22") : null;
      let last = 0;
      for (const time of timeExpressionsOf(page, sentences, day, lexicon, { narrative })) {
        seen += 1;
        expect(time.start).toBeGreaterThanOrEqual(last);
        expect(time.end).toBeGreaterThan(time.start);
        expect(time.endToken).toBeGreaterThan(time.firstToken);
        last = time.end;
        for (const edtf of [time.edtf, time.lastDay]) {
          if (edtf !== null) expect([edtf, parseEdtf(edtf).ok]).toEqual([edtf, true]);
        }
      }
    }),
    { seed: 7, numRuns: 2000 },
  );
  expect(seen).toBeGreaterThan(500);
});

it.each([
  ["digits", "9"],
  ["figures", "2023 "],
  ["dots", "."],
  ["months", "May "],
  ["numbers", "twenty "],
  ["ends", "the end of "],
  ["ranges", "3 May to "],
  ["ago", "two years ago "],
  ["capitals", "p.m."],
])("takes linear time over a run of %s", (_name, piece) => {
  const small = secondsFor(piece.repeat(500));
  const large = secondsFor(piece.repeat(4000));
  // Eight times the text; a quadratic rule would take sixty-four times as long.
  expect(large).toBeLessThan(Math.max(24 * small, 1));
});

/** The best of three, of the stage alone: sentences have a longest length before they come here. */
function secondsFor(page: string): number {
  const sentences = untagged(page, abbreviations);
  const runs = [1, 2, 3].map(() => {
    const started = performance.now();
    timeExpressionsOf(page, sentences, isoDate("2023-11-22"), lexicon);
    return performance.now() - started;
  });
  return Math.min(...runs) / 1000;
}
