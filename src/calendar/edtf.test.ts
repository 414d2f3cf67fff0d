import fc from "fast-check";
import { describe, expect, it } from "vitest";

import { compareEdtf, firstDayOf, lastDayOf, parseEdtf, precisionOf } from "./edtf.ts";

describe("the days an EDTF value can mean", () => {
  // biome-ignore format: a row per case
  it.each<[edtf: string, precision: string, first: string | null, last: string | null]>([
    ["2023-09-19",            "day",      "2023-09-19", "2023-09-19"],
    ["2023-09",               "month",    "2023-09-01", "2023-09-30"],
    ["2024-02",               "month",    "2024-02-01", "2024-02-29"],
    ["2023",                  "year",     "2023-01-01", "2023-12-31"],
    ["2023-XX-XX",            "year",     "2023-01-01", "2023-12-31"],
    ["2023-09-XX",            "month",    "2023-09-01", "2023-09-30"],
    ["2023-09~",              "month",    "2023-09-01", "2023-09-30"],
    ["2023-24",               "season",   "2023-12-01", "2024-02-29"],
    ["2023-35",               "quarter",  "2023-07-01", "2023-09-30"],
    ["2023-41",               "half",     "2023-07-01", "2023-12-31"],
    ["199X",                  "decade",   "1990-01-01", "1999-12-31"],
    ["19XX",                  "century",  "1900-01-01", "1999-12-31"],
    ["XXXX-09-19",            "day",      null,         null],
    ["XXXX-02-29",            "day",      null,         null],
    ["XXXX-09",               "month",    null,         null],
    ["2023-11-18/2023-11-20", "interval", "2023-11-18", "2023-11-20"],
    ["2023-11/2024",          "interval", "2023-11-01", "2024-12-31"],
    ["2023-11-18/..",         "interval", "2023-11-18", null],
    ["/2023-11-18",           "interval", null,         "2023-11-18"],
  ])("%s is a %s from %s to %s", (edtf, precision, first, last) => {
    expect(precisionOf(edtf)).toBe(precision);
    expect(firstDayOf(edtf)).toBe(first);
    expect(lastDayOf(edtf)).toBe(last);
  });

  it.each([
    "",
    "/",
    "../..",
    "yesterday",
    "2023-9-1",
    "2023-02-30",
    "2023-13",
    "2023-21-01",
    "2023-XX-01",
    "199X-03",
    "2023-01-01/2023-02-30",
    "2023-01-01/2023/2024",
  ])("refuses %s", (input) => {
    expect(parseEdtf(input).ok).toBe(false);
    expect(firstDayOf(input)).toBeNull();
    expect(lastDayOf(input)).toBeNull();
    expect(precisionOf(input)).toBeNull();
  });

  it("answers for every string", () => {
    fc.assert(
      fc.property(fc.string(), (input) => typeof parseEdtf(input).ok === "boolean"),
      { seed: 4 },
    );
  });
});

describe("compareEdtf", () => {
  it.each([
    ["2023-09-19", "2023-09-20", "before"],
    ["2024", "2023-09-20", "after"],
    ["2023-09", "2023-09-20", "overlaps"],
    ["2023-09", "2023-09-01/2023-09-30", "same"],
    ["XXXX-09-19", "2023-09-20", "unknown"],
    ["2023-01-01/..", "2022", "after"],
    ["2023-01-01/..", "2024", "unknown"],
  ])("%s to %s is %s", (a, b, relation) => {
    expect(compareEdtf(a, b)).toBe(relation);
  });
});
