import { describe, expect, it } from "vitest";

import { type FindingsModel, findingsModelOf } from "./findings-model.ts";
import { hashOf } from "./hashing.ts";
import { Layer } from "./layer.ts";
import { addProbabilities, logOddsOf, probabilityOf, SurroundingSums } from "./outcome-scores.ts";
import { type PredicationInput, PredicationInputs } from "./predication-input.ts";
import { type Scorer, scorerOf } from "./scorer.ts";
import { openSmallModel, smallModel } from "./small-model.test-support.ts";
import { meanVector } from "./word-vectors.ts";

const right = (): string => "right";
const rowOf =
  ({ features }: FindingsModel) =>
  (key: number): number =>
    features.rowOf(key);

describe("opening a findings model", () => {
  it("gives the arrays that the manifest names", () => {
    const model = openSmallModel();
    expect(["lemma=leave", "lemma=pay", "lemma=sing"].map(hashOf).map(rowOf(model))).toEqual([
      0, 1, -1,
    ]);
    expect([...model.featureWeights]).toEqual([
      ...[100, 100, 0, 0, 0, 0, 100, 0, 100],
      ...[-100, 0, 100, 100, 0, 0, 0, 0, -100],
    ]);
    expect([...model.biases]).toEqual([0, 1, -2, 0, -30, -30, -1, 0, 0]);
    expect([...model.wordVectors]).toEqual([0, 50]);
    expect(model.networks).toHaveLength(1);
  });

  it("gives the same from bytes inside a larger buffer", () => {
    const { manifest, bytes } = smallModel();
    const larger = new Uint8Array(bytes.length + 3);
    larger.set(bytes, 3);
    const model = findingsModelOf(manifest, larger.subarray(3), right);
    expect(model.ok && [...model.value.biases]).toEqual([0, 1, -2, 0, -30, -30, -1, 0, 0]);
    expect(model.ok && [...model.value.wordVectors]).toEqual([0, 50]);
  });

  it("refuses weights of another digest, and says which", () => {
    const { manifest, bytes } = smallModel();
    expect(findingsModelOf(manifest, bytes, () => "wrong")).toEqual({
      ok: false,
      fault: { kind: "weights-of-other-digest", expected: "right", found: "wrong" },
    });
  });

  it("refuses a format it does not know before it looks at the weights", () => {
    const { manifest } = smallModel();
    expect(findingsModelOf({ ...manifest, format: 2 }, new Uint8Array(0), right)).toEqual({
      ok: false,
      fault: { kind: "unknown-weights-format", format: 2 },
    });
  });
});

describe("the probability of log-odds", () => {
  it.each([
    [0, 0.5],
    [Math.log(3), 0.75],
    [-Math.log(3), 0.25],
    [1000, 1],
    [-1000, 0],
  ])("of %f is %f", (logOdds, probability) => {
    expect(probabilityOf(logOdds)).toBeCloseTo(probability, 6);
  });
});

describe("what the small model computes", () => {
  const model = openSmallModel();
  const scorer = scorerOf(model);
  const { featureWeights: weights, featureScales: scales, vectorWeights, biases } = model;
  const regressions = new Layer({ weights, scales, vectorWeights, biases }, [...biases.keys()]);
  const { gates, axes } = scorer;
  const inputs = new PredicationInputs(model);
  const nothing = new Float64Array(1);
  const truce = [1];

  function given(
    features: readonly string[],
    words: readonly number[] = [],
    sentence: readonly number[] = [],
  ): [PredicationInput, SurroundingSums] {
    const rows = features.map((feature) => rowOf(model)(hashOf(feature))).filter((row) => row >= 0);
    return [
      inputs.of(rows, words, []),
      new SurroundingSums(inputs, [meanVector(model, sentence), nothing]),
    ];
  }

  function probabilities(by: Scorer, feature: string): readonly number[] {
    const [input, around] = given([feature]);
    const mean = new Float64Array(6);
    addProbabilities(mean, by, { input, around });
    return [...mean];
  }

  it("is the biases where it knows nothing", () => {
    expect([...logOddsOf(regressions, ...given([]))]).toEqual([0, 1, -2, 0, -30, -30, -1, 0, 0]);
  });

  it("adds the weights of a feature it knows, and of no other", () => {
    const known = [...logOddsOf(regressions, ...given(["lemma=leave"]))];
    [1, 2, -2, 0].forEach((value, k) => {
      expect(known[k]).toBeCloseTo(value, 6);
    });
    expect([...logOddsOf(regressions, ...given(["lemma=leave", "lemma=sing"]))]).toEqual(known);
  });

  it("gives the log-odds of the gates to the bit as among all", () => {
    const [input, around] = given(["lemma=leave", "lemma=pay"], truce, truce);
    const all = logOddsOf(regressions, input, around);
    const among = (columns: readonly number[]) => columns.map((column) => all[column]);
    // In the order claim, commitment, event; performance, compliance, posture.
    expect([...logOddsOf(gates, input, around)]).toEqual(among([8, 2, 6]));
    expect([...logOddsOf(axes, input, around)]).toEqual(among([0, 4, 5]));
  });

  it("lets each of two features weigh less than one alone", () => {
    const both = logOddsOf(regressions, ...given(["lemma=leave", "lemma=pay"]));
    [0, 1 + 1 / Math.SQRT2, -2 + 1 / Math.SQRT2, 1 / Math.SQRT2].forEach((value, k) => {
      expect(both[k]).toBeCloseTo(value, 6);
    });
  });

  it("adds its words, and for less the words of the sentence", () => {
    expect([...meanVector(model, truce)]).toEqual([1]);
    const sums = logOddsOf(regressions, ...given([], truce, truce));
    [0, 1, -2 + 0.7, 3].forEach((value, k) => {
      expect(sums[k]).toBeCloseTo(value, 6);
    });
  });

  it("has no vector for words it does not know", () => {
    expect([...meanVector(model, [-1, 0])]).toEqual([0]);
    expect([...meanVector(model, [])]).toEqual([0]);
  });

  it("shares certainty in each family of the network", () => {
    const [noClaim, done, noCommitment, pay, noEvent, agree] = probabilities(scorer, "lemma=leave");
    expect(done).toBeCloseTo(Math.E / (1 + Math.E), 5);
    expect(pay).toBeCloseTo(Math.E ** 2 / (1 + Math.E ** 2), 5);
    expect((noClaim ?? 0) + (done ?? 0)).toBeCloseTo(1, 5);
    expect((noCommitment ?? 0) + (pay ?? 0)).toBeCloseTo(1, 5);
    expect((noEvent ?? 0) + (agree ?? 0)).toBeCloseTo(1, 5);
  });

  it("leaves all equal where no hidden unit speaks", () => {
    expect([...probabilities(scorer, "lemma=pay")]).toEqual([0.5, 0.5, 0.5, 0.5, 0.5, 0.5]);
  });

  it("means over its networks", () => {
    const silent = {
      ...model.networks[0],
      weights: new Int8Array(2),
    } as (typeof model.networks)[0];
    const two = { ...model, networks: [...model.networks, silent] };
    const [, done] = probabilities(scorerOf(two), "lemma=leave");
    expect(done).toBeCloseTo((Math.E / (1 + Math.E) + 0.5) / 2, 5);
  });
});
