import { describe, expect, it } from "vitest";

import type { Layout, TimeExpression } from "./analysis.ts";
import { openDateWarnings } from "./open-dates.ts";

const layout = (published: string | null): Layout => ({
  paragraphs: [],
  published: { edtf: published, basis: published === null ? "unknown" : "stated", span: null },
  publisher: null,
  title: null,
  genre: "press",
  issuer: null,
  headDay: null,
  stamps: [],
  warnings: [],
});

const time = (
  value: string,
  edtf: string | null,
  type: TimeExpression["type"] = "DATE",
): TimeExpression => ({
  start: 0,
  end: 6,
  sentence: 0,
  firstToken: 0,
  endToken: 1,
  type,
  value,
  edtf,
  basis: "unknown",
  relation: "on",
  lastDay: null,
  rule: "test",
});

describe("openDateWarnings", () => {
  // biome-ignore format: a row per case
  it.each<[what: string, published: string | null, times: TimeExpression[], warnings: number]>([
    ["a weekday",                          null,         [time("XXXX-WXX-7", null)],           1],
    ["a day without its year",             null,         [time("XXXX-09-19", "XXXX-09-19")],   1],
    ["two of them make one warning",       null,         [time("XXXX-09-19", "XXXX-09-19"), time("XXXX-WXX-7", null)], 1],
    ["none where the page gives its day",  "2023-11-20", [time("XXXX-WXX-7", null)],           0],
    ["none of a day that is complete",     null,         [time("2022-01-03", "2022-01-03")],   0],
    ["none of what is vague",              null,         [time("PRESENT_REF", null)],          0],
    ["none of how long",                   null,         [time("P3D", null, "DURATION")],      0],
  ])("%s", (_what, published, times, warnings) => {
    expect(openDateWarnings(layout(published), times)).toHaveLength(warnings);
  });
});
