import { describe, expect, it } from "vitest";

import type { FeatureWords } from "./feature-context.ts";
import { hashOf } from "./hashing.ts";
import { KeyRows } from "./key-rows.ts";
import { KnownFeatures } from "./known-features.ts";
import { featuresOfPage, pageFeatures } from "./page-features.ts";
import { writtenPage } from "./written-page.test-support.ts";

const words: FeatureWords = {
  pactNouns: new Set(["truce"]),
  cues: new Map([["leave", ["act", "depart"]]]),
  kindsOf: new Map([["leave", ["withdraw"]]]),
};
const page = writtenPage({
  trees: [
    "Oshra Oshra PROPN NNP 2 nsubj | urged urge VERB VBD 0 root | Gulan Gulan PROPN NNP 2 obj | to to PART TO 5 mark | leave leave VERB VB 2 xcomp",
    "Gulan Gulan PROPN NNP 2 nsubj | left leave VERB VBD 0 root",
  ],
  actors: { Gulan: {} },
});
const strings = pageFeatures(page, words).flatMap((rows) => rows.map(({ features }) => features));

/** Rows of all predications, by a model that knows `known`. */
function rowsOf(known: readonly string[]): readonly (readonly number[])[] {
  const shape = new KnownFeatures(new KeyRows(Int32Array.from(known, hashOf)));
  return featuresOfPage(page, words, shape).flatMap((rows) => rows.map(({ features }) => features));
}

describe("the features that a model knows", () => {
  it("are the rows of the strings that training sees", () => {
    const known = [...new Set(strings.flat())];
    expect(known.length).toBeGreaterThan(60);
    expect(rowsOf(known).map((rows) => new Set(rows.map((row) => known[row])))).toEqual(
      strings.map((features) => new Set(features)),
    );
  });

  it("do not stand twice, in a chain neither", () => {
    const rows = rowsOf([...new Set(strings.flat())]);
    expect(rows.map(({ length }) => length)).toEqual(strings.map(({ length }) => length));
  });

  it("leave out those that it does not know", () => {
    expect(rowsOf(["lemma=leave", "lemma=sing"])).toEqual([[], [0], [0], [0]]);
  });
});
