import { describe, expect, it } from "vitest";

import type { Actor } from "../analysis.ts";
import { handWeighed } from "../choices/hand-weighed.test-support.ts";
import { likelyParties, likelySides } from "./likely-parties.ts";

const actor = (id: string, party: string | null = null): Actor => ({
  id,
  kind: "state",
  name: id,
  names: [id],
  posts: [],
  party,
});
const model = handWeighed({ party: { sure: 3, likely: 1, doubtful: -1, hardly: -3 } });
const candidatesOf = (...rows: readonly (readonly [Actor, string])[]) =>
  rows.map(([value, feature]) => ({ value, features: [feature] }));
const ids = (actors: readonly Actor[]): readonly string[] => actors.map(({ id }) => id);

describe("the parties of a pact", () => {
  it("are the two likeliest, the second though it is doubtful", () => {
    const all = candidatesOf(
      [actor("a"), "doubtful"],
      [actor("b"), "sure"],
      [actor("c"), "doubtful"],
    );
    expect(ids(likelyParties(model, all))).toEqual(["b", "a"]);
  });

  it("are three where three are likely, and one where nobody else could be", () => {
    const three = candidatesOf([actor("a"), "sure"], [actor("b"), "sure"], [actor("c"), "likely"]);
    expect(ids(likelyParties(model, three))).toEqual(["a", "b", "c"]);
    const one = candidatesOf([actor("a"), "sure"], [actor("b"), "hardly"]);
    expect(ids(likelyParties(model, one))).toEqual(["a"]);
  });

  it("count a government and its state as one side", () => {
    const all = candidatesOf(
      [actor("a"), "sure"],
      [actor("gov", "a"), "likely"],
      [actor("b"), "doubtful"],
    );
    expect(ids(likelyParties(model, all))).toEqual(["a", "b"]);
  });
});

it("the sides that could be parties stand in the order of their odds, four at most", () => {
  const rows = ["a", "b", "c", "d", "e"].map((id) => [actor(id), "likely"] as const);
  expect(likelySides(model, candidatesOf(...rows, [actor("s"), "sure"]))).toEqual([
    "s",
    "a",
    "b",
    "c",
  ]);
});
