import { expect, it } from "vitest";

import { isoDate } from "../../calendar/index.ts";
import { anchored } from "./anchored.ts";

// biome-ignore format: a row per case
it.each<[duration: string, day: string | null]>([
  ["P30D",  "2024-01-30"],
  ["P3W",   "2024-01-21"],
  ["P2M",   "2024-02-29"],
  ["P1Y",   "2024-12-31"],
  ["P1Q",   "2024-03-31"],
  ["PT72H", "2024-01-03"],
  ["PT12H", null],
  ["PXD",   null],
  ["2024",  null],
])("%s from 31 December 2023 ends on %s", (duration, day) => {
  expect(anchored(duration, isoDate("2023-12-31"))).toBe(day);
});
