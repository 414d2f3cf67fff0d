import { describe, expect, it } from "vitest";

import { writtenPage } from "../scoring/written-page.test-support.ts";
import { namedBeside } from "./named-beside.ts";
import type { PactMention } from "./pact-mentions.ts";

const SIGNED =
  "Gulan Gulan PROPN NNP 2 nsubj|signed sign VERB VBD 0 root|accord accord NOUN NN 2 obj|with with ADP IN 5 case|Sumar Sumar PROPN NNP 2 obl|. . PUNCT . 2 punct";
const HELD =
  "The the DET DT 2 det|accord accord NOUN NN 3 nsubj|holds hold VERB VBZ 0 root|in in ADP IN 5 case|Gulan Gulan PROPN NNP 3 obl|. . PUNCT . 3 punct";
const ELSEWHERE =
  "Ostmark Ostmark PROPN NNP 2 nsubj|waits wait VERB VBZ 0 root|. . PUNCT . 2 punct";

const mention = (sentence: number, noun: number): PactMention => ({
  sentence,
  noun,
  predication: null,
  signing: "none",
  parties: [],
  day: null,
  place: -1,
  phrase: [noun],
  isNamed: false,
});

const page = writtenPage({
  trees: [SIGNED, HELD, ELSEWHERE],
  actors: { Gulan: {}, Sumar: {}, Ostmark: {} },
});
const beside = new Map(
  [...namedBeside(page, [mention(0, 2), mention(1, 1)])].map(([{ id }, features]) => [
    id,
    features,
  ]),
);

describe("who is named beside a pact", () => {
  it("is told by how, on which side of it, and in how many of its sentences", () => {
    expect(beside.get("Gulan")).toEqual(
      expect.arrayContaining(["beside nsubj ", "beside obl in", "beside ahead", "beside 2 of 2"]),
    );
    expect(beside.get("Sumar")).toEqual(
      expect.arrayContaining(["beside obl with", "beside 1 of 2"]),
    );
    expect(beside.get("Sumar")).not.toContain("beside ahead");
  });

  it("is nobody of another sentence", () => {
    expect(beside.has("Ostmark")).toBe(false);
  });
});
