import { describe, expect, it } from "vitest";

import { candidates } from "./candidates.ts";
import { choiceModelOf, chosen, strengthOf } from "./choice-model.ts";
import { handWeighed } from "./hand-weighed.test-support.ts";

const model = handWeighed({ said: { evidence: 2, open: 1, told: -0.5 } });

describe("a choice", () => {
  it("falls on the candidate with the highest sum of weights, with its share", () => {
    const all = [
      { value: "open", features: ["open"] },
      { value: "Monday", features: ["evidence", "told"] },
    ];
    const choice = chosen(model, "said", all);
    expect(choice?.value).toBe("Monday");
    expect(choice?.probability).toBeCloseTo(1 / (1 + Math.exp(-0.5)), 6);
  });

  it("falls on the first of equals, and on none of none", () => {
    const all = ["first", "second"].map((value) => ({ value, features: ["unheard of"] }));
    expect(chosen(model, "said", all)?.value).toBe("first");
    expect(chosen(model, "said", [])).toBeNull();
  });

  it("takes the weights of its own question only", () => {
    expect(strengthOf(model, "said", ["evidence", "open"])).toBe(3);
    expect(strengthOf(model, "speaker", ["evidence", "open"])).toBe(0);
  });
});

describe("candidates of one key", () => {
  it("are one, with the first value and all features once", () => {
    const found = candidates<string>();
    found.propose("a", "as told", ["told", "near"]);
    found.propose("b", "other", []);
    found.propose("a", "as named", ["near", "named"]);
    expect(found.all()).toEqual([
      { value: "as told", features: ["told", "near", "named"] },
      { value: "other", features: [] },
    ]);
  });
});

it("a file of another format is refused", () => {
  const weights = {
    speaker: {},
    said: {},
    obligor: {},
    deadline: {},
    party: {},
    pact: {},
    event: {},
  };
  expect(choiceModelOf({ format: 2, weights })).toEqual({
    ok: false,
    fault: { kind: "unknown-choice-format", format: 2 },
  });
});
