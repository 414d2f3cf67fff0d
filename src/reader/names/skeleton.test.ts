import { describe, expect, it } from "vitest";

import { sameSpelling } from "./skeleton.ts";

describe("two words", () => {
  it.each([
    ["Daqiqi", "Daghighi"],
    ["Shdeyfi", "Shodeifi"],
    ["Mohammed", "Muhammad"],
    ["al-Zubari", "Zubari"],
    ["Kaïs", "Kais"],
    ["Pei-lok", "Peilok"],
    ["Yury", "Yuri"],
    ["Hussein", "Hossein"],
  ])("may be one name: %s, %s", (a, b) => {
    expect(sameSpelling(a, b)).toBe(true);
  });

  it.each([
    ["Corvo", "Duval"],
    ["Rashid", "Rashidov"],
    ["Ali", "Ala"],
    ["Karimi", "Karzai"],
    ["Petrov", "Petrenko"],
  ])("are two names: %s, %s", (a, b) => {
    expect(sameSpelling(a, b)).toBe(false);
  });
});
