import { readFileSync } from "node:fs";

import { describe, expect, it } from "vitest";
import { parse } from "yaml";

import { loadSyntax } from "../../runtime/index.ts";
import { layoutOf } from "../layout/index.ts";
import { chainsOf, predicationsOf } from "../predications/index.ts";
import type { ScoredPredication } from "../scoring/index.ts";
import { writtenPage } from "../scoring/written-page.test-support.ts";
import {
  type ClaimPattern,
  type ClaimPatternSection,
  patternOf,
  withPattern,
} from "./claim-patterns.ts";
import { scoredAs } from "./scored-page.test-support.ts";

const read = (name: string): unknown => parse(readFileSync(`lexicons/en/${name}.yaml`, "utf8"));
const { patterns } = read("claim-patterns") as ClaimPatternSection & {
  readonly patterns: readonly { readonly finds: string; readonly ignores: string }[];
};
const examples = patterns as readonly (ClaimPattern & { finds: string; ignores: string })[];
const furniture = read("furniture") as never;
const syntax = loadSyntax();

/** Offsets of the heads of the clauses of `text`, chains included, with the pattern each matches. */
function matchesIn(text: string): readonly { readonly head: number; readonly id: string }[] {
  const { paragraphs } = layoutOf(text, {}, { furniture });
  return syntax.analyse(text, paragraphs).flatMap((sentence) => {
    const single = predicationsOf(sentence, new Set());
    return [...single, ...chainsOf(single).map(({ whole }) => whole)].flatMap((predication) => {
      const match = patternOf(sentence, predication, patterns);
      const head = sentence.tokens[predication.head]?.start ?? -1;
      return match === null ? [] : [{ head, id: match.id }];
    });
  });
}

describe("wordings that are a claim", () => {
  it.each(examples.map((one) => [one.id, one]))("%s: finds its example", (id, { finds }) => {
    const start = finds.indexOf("[");
    const end = finds.indexOf("]") - 1;
    const inside = matchesIn(finds.replace(/[[\]]/gu, "")).filter(
      ({ head }) => head >= start && head < end,
    );
    expect(inside.map((match) => match.id)).toContain(id);
  });

  it.each(examples.map((one) => [one.id, one]))("%s: ignores its near miss", (_id, { ignores }) => {
    expect(matchesIn(ignores)).toEqual([]);
  });
});

describe("a pattern over a clause", () => {
  const pattern: ClaimPattern = {
    id: "claim.sung",
    heads: ["sing"],
    with: [["hymn", "song"]],
    tenses: ["past", "perfect"],
    stance: "done",
  };
  const SANG =
    "Choirs choir NOUN NNS 2 nsubj | sang sing VERB VBD 0 root | hymns hymn NOUN NNS 2 obj";
  const NEVER = `${SANG} | never never ADV RB 2 advmod`;

  /** The likeliest axis and stance of the first clause of `tree`. */
  function readAs(tree: string, given: Partial<ClaimPattern> = {}, chance = 0.3): string {
    const page = writtenPage({ trees: [tree] });
    const [[item] = []] = scoredAs(page, [{ head: "sang", stance: "breach", chance }]);
    if (item === undefined) throw new RangeError("no clause");
    const read: ScoredPredication = withPattern(item, page.sentences[0], [
      { ...pattern, ...given },
    ]);
    const { performance, compliance } = read.axes;
    return `performance ${performance}, compliance ${compliance}, ${[...read.stances.keys()].join(" ")}`;
  }

  const UNTOUCHED = "performance 0, compliance 0.3, done breach demands";

  // biome-ignore format: a row per case
  it.each<[name: string, tree: string, given: Partial<ClaimPattern>, wanted: string]>([
    ["wins over the model, of any subject",  SANG,                              {},                         "performance 0.75, compliance 0, done"],
    ["asks for its subject",                 SANG,                              { subject: ["crowd"] },     UNTOUCHED],
    ["takes one of its subjects",            SANG,                              { subject: ["choir", "x"] }, "performance 0.75, compliance 0, done"],
    ["asks for a word of each list",         SANG,                              { with: [["hymn"], ["x"]] }, UNTOUCHED],
    ["asks for its tense",                   SANG,                              { tenses: ["present"] },    UNTOUCHED],
    ["asks for its head",                    SANG,                              { heads: ["hum"] },         UNTOUCHED],
    ["leaves what is negated",               NEVER,                             {},                         UNTOUCHED],
    ["reads what is negated in its own way", NEVER,                             { negated: "not-done" },    "performance 0.75, compliance 0, not-done"],
    ["leaves what only may be",              `${SANG} | may may AUX MD 2 aux`,  {},                         UNTOUCHED],
  ])("%s", (_name, tree, given, wanted) => {
    expect(readAs(tree, given)).toBe(wanted);
  });

  it("never makes a claim less likely", () => {
    expect(readAs(SANG, { stance: "breach" }, 0.95)).toBe("performance 0, compliance 0.95, breach");
  });
});
