import fc from "fast-check";
import { describe, expect, it } from "vitest";

import {
  addDays,
  addMonths,
  dayOfWeek,
  daysBetween,
  isoWeekOf,
  mondayOfWeek,
} from "./day-arithmetic.ts";
import { dayOf, daysInMonth, isoDate } from "./iso-date.ts";

const day = fc
  .tuple(fc.integer({ min: 1, max: 9998 }), fc.integer({ min: 1, max: 12 }), fc.nat(30))
  .map(([year, month, d]) => dayOf(year, month, (d % daysInMonth(year, month)) + 1))
  .filter((date) => date !== null);
const someDays = fc.integer({ min: -300, max: 300 });

describe("counting days", () => {
  it.each([
    ["2024-02-28", "2024-03-01", 2],
    ["2023-02-28", "2023-03-01", 1],
    ["2023-09-19", "2023-11-20", 62],
    ["2024-01-01", "2023-12-31", -1],
  ])("from %s to %s", (a, b, days) => {
    expect(daysBetween(isoDate(a), isoDate(b))).toBe(days);
    expect(addDays(isoDate(a), days)).toBe(b);
  });

  it("goes there and back", () => {
    fc.assert(
      fc.property(day, someDays, (date, days) => {
        expect(addDays(addDays(date, days), -days)).toBe(date);
        expect(daysBetween(date, addDays(date, days))).toBe(days);
      }),
      { seed: 2 },
    );
  });

  it("stays within the years there are", () => {
    expect(addDays(isoDate("9999-12-30"), 1e9)).toBe("9999-12-31");
    expect(addDays(isoDate("0000-01-02"), -1e9)).toBe("0000-01-01");
    expect(addMonths(isoDate("2023-01-01"), 1e12)).toBe("9999-12-31");
    expect(addMonths(isoDate("2023-01-01"), -1e12)).toBe("0000-01-01");
  });
});

describe("counting months", () => {
  it.each([
    ["2023-01-31", 1, "2023-02-28"],
    ["2024-01-31", 1, "2024-02-29"],
    ["2023-11-15", 3, "2024-02-15"],
    ["2023-03-31", -1, "2023-02-28"],
    ["2024-02-29", 12, "2025-02-28"],
  ])("%s and %s months is %s", (date, months, expected) => {
    expect(addMonths(isoDate(date), months)).toBe(expected);
  });
});

describe("weeks", () => {
  it.each([
    ["2023-11-19", 7, 2023, 46],
    ["2023-11-20", 1, 2023, 47],
    ["2021-01-03", 7, 2020, 53],
    ["2024-12-30", 1, 2025, 1],
    ["2000-02-29", 2, 2000, 9],
  ])("%s is weekday %s of %s-W%s", (date, weekday, year, week) => {
    expect(dayOfWeek(isoDate(date))).toBe(weekday);
    expect(isoWeekOf(isoDate(date))).toEqual({ year, week });
  });

  it("begin on the Monday that their number gives back", () => {
    fc.assert(
      fc.property(day, (date) => {
        const { year, week } = isoWeekOf(date);
        const monday = mondayOfWeek(year, week);
        expect(dayOfWeek(monday)).toBe(1);
        expect(addDays(monday, dayOfWeek(date) - 1)).toBe(date);
      }),
      { seed: 3 },
    );
  });
});
