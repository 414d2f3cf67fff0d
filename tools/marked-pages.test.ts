import { describe, expect, it } from "vitest";

import { parseMarkedPage } from "./marked-pages.ts";

const SOURCE = `id: a-01
published: 2030-05-20
===
The Gulan Front said on Sunday that it had left. A rebel officer denied it, and so did the Front's guests.
===
P | armed-group | Gulan Front; Front |
P | person | A rebel officer |
C | it had left | Front | done | 2030-05-19 | obligor | reported | -
C | denied it | a rebel officer / - | denies-claim | - | other-party | reported | -
E | it had left | RETREAT | the Front | - | -
`;

describe("a name in a marked page", () => {
  const { page, faults } = parseMarkedPage(SOURCE);
  const [said, denied] = page.gold.claims;

  it("stands for every spelling of its actor", () => {
    expect(faults).toEqual([]);
    expect(said?.claimant).toEqual(["Front", "Gulan Front"]);
    expect(page.gold.events[0]?.actors).toEqual([["the Front", "Gulan Front", "Front"]]);
  });

  it("is good without its article, and none may be an answer beside it", () => {
    expect(denied?.claimant).toEqual(["a rebel officer", "A rebel officer", "rebel officer", null]);
  });
});
