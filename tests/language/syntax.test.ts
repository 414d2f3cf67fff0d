import { describe, expect, it } from "vitest";

import { createPlainKernel, createSyntax, type Sentence } from "../../src/reader/index.ts";
import { loadModel } from "../../src/runtime/index.ts";

const { model, kernel, lexicon } = loadModel();
const syntax = createSyntax(model, kernel, lexicon);

const REPORT = `The northern army said on Sunday that it hadn't withdrawn its guns from the Teral ridge.

"We will keep to what was agreed," Foreign Minister Ana Oru told reporters in Norhaven, “but others must, too.”
Under the pact of 3 May, both sides are to hand over 120 prisoners by 1 June; none has come home yet.`;

function analyse(text: string, parser = syntax): Sentence[] {
  return parser.analyse(text, [{ start: 0, end: text.length }]);
}

/** Lemma, tag and the lemma of the head. */
function relationsOf(sentence: Sentence | undefined): string[] {
  return (sentence?.tokens ?? []).map(
    ({ lemma, relation, head }) =>
      `${relation}(${sentence?.tokens[head]?.lemma ?? "root"}, ${lemma})`,
  );
}

describe("the language core with its shipped model", () => {
  it("finds who did what in plain newswire", () => {
    const [first] = analyse(REPORT);
    expect(relationsOf(first)).toEqual(
      expect.arrayContaining([
        "root(root, say)",
        "nsubj(say, army)",
        "ccomp(say, withdraw)",
        "nsubj(withdraw, it)",
        "advmod(withdraw, not)",
        "obj(withdraw, gun)",
      ]),
    );
    expect(first?.contractions).toEqual([[8, 10]]);
  });

  it("gives each token its words, a tree, and probabilities", () => {
    for (const { tokens } of analyse(REPORT)) {
      expect(tokens.filter(({ head }) => head === -1)).toHaveLength(1);
      for (const token of tokens) {
        expect(REPORT.slice(token.start, token.end)).toBe(token.form);
        expect(token.head).toBeLessThan(tokens.length);
        expect(token.tagProbability).toBeGreaterThan(0);
        expect(token.arcProbability).toBeGreaterThan(0);
        expect(token.tagProbability).toBeLessThanOrEqual(1);
        expect(token.arcProbability).toBeLessThanOrEqual(1);
      }
    }
  });

  it("gives the same bits with the plain kernel", () => {
    const plain = createSyntax(model, createPlainKernel, lexicon);
    expect(analyse(REPORT, plain)).toEqual(analyse(REPORT));
    expect(analyse(REPORT)).toHaveLength(3);
  });

  it("does not depend on what stands beside a sentence", () => {
    const alone = "Both sides signed.";
    const among = analyse(`${REPORT}\n\n${alone}`).at(-1);
    expect(among?.tokens.map(({ arcProbability }) => arcProbability)).toEqual(
      analyse(alone)[0]?.tokens.map(({ arcProbability }) => arcProbability),
    );
  });

  it.each(["", " \n\n ", ".", "\ud800", "a".repeat(5000), "(".repeat(600), "word ".repeat(3000)])(
    "takes whatever it is given (%#)",
    (text) => {
      const tokens = analyse(text).flatMap((sentence) => sentence.tokens);
      expect(tokens.map(({ form }) => form).join("")).toBe(text.replace(/\s+/gu, ""));
    },
  );
});
