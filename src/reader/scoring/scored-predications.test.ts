import { describe, expect, it } from "vitest";

import type { FeatureWords } from "./feature-context.ts";
import type { FindingsModel } from "./findings-model.ts";
import { type ScoredPredication, scoredPredications } from "./scored-predications.ts";
import { openSmallModel } from "./small-model.test-support.ts";
import { writtenPage } from "./written-page.test-support.ts";

const words: FeatureWords = { pactNouns: new Set(), cues: new Map(), kindsOf: new Map() };
const model = openSmallModel();
const sigmoid = (x: number): number => 1 / (1 + Math.exp(-x));

const LEFT = "Gulan Gulan PROPN NNP 2 nsubj | left leave VERB VBD 0 root";
const CHAIN = `${LEFT} | to to PART TO 4 mark | pay pay VERB VB 2 xcomp`;

function scoredIn(tree: string, by: FindingsModel = model): readonly ScoredPredication[] {
  return scoredPredications(writtenPage({ trees: [tree] }), by, words)[0] ?? [];
}

describe("the chances of a predication", () => {
  it("of a claim are the mean of both halves", () => {
    const [left] = scoredIn(LEFT);
    // Regression: bias 0 and the feature's 1. Network: scores 0 and 1.
    expect(left?.axes.performance).toBeCloseTo((sigmoid(1) + Math.E / (1 + Math.E)) / 2, 5);
    expect(left?.axes.compliance).toBeCloseTo(0, 9);
    expect(left?.axes.posture).toBeCloseTo(0, 9);
    expect(left?.stances.get("done")).toBeCloseTo(2, 5);
  });

  it("of a commitment are the mean of both halves too", () => {
    const [left] = scoredIn(LEFT);
    const network = Math.E ** 2 / (1 + Math.E ** 2);
    expect(left?.commitment).toBeCloseTo((sigmoid(-2) + network) / 2, 5);
  });

  it("of an event are the mean of both halves too", () => {
    const [left, , chain] = scoredIn(CHAIN);
    expect(left?.event).toBeCloseTo((sigmoid(-1 + 1) + Math.E / (1 + Math.E)) / 2, 5);
    expect(left?.types.get("AGREE")).toBeCloseTo(2, 5);
    expect(chain?.event).toBe(0);
  });

  it("rise with a word of the sentence, though it stands in another clause", () => {
    const [left] = scoredIn(`${LEFT} | truce truce NOUN NN 4 nsubj | held hold VERB VBD 2 conj`);
    const network = Math.E ** 2 / (1 + Math.E ** 2);
    expect(left?.commitment).toBeCloseTo((sigmoid(-2 + 0.7) + network) / 2, 5);
  });

  it("of a commitment are none for a chain, whose links carry it", () => {
    const [left, pay, chain] = scoredIn(CHAIN);
    expect([left?.chained, pay?.chained, chain?.chained]).toEqual([true, true, false]);
    expect(pay?.commitment).toBeGreaterThan(0);
    expect(chain?.predication.form).toBe("chain");
    expect(chain?.commitment).toBe(0);
    expect(chain?.axes.performance).toBeGreaterThan(0);
  });

  it("are none where the regressions see next to nothing", () => {
    const quiet = (bias: number): FindingsModel => ({
      ...model,
      biases: Float32Array.from([bias, bias, bias, bias, -30, -30, bias, 0, bias]),
    });
    const [silent] = scoredIn(LEFT, quiet(-6));
    expect(silent?.axes).toEqual({ performance: 0, compliance: 0, posture: 0 });
    expect([silent?.commitment, silent?.stances.size, silent?.kinds.size]).toEqual([0, 0, 0]);
    const [heard] = scoredIn(LEFT, quiet(-2.2));
    expect(heard?.axes.performance).toBeGreaterThan(0.3);
  });
});
