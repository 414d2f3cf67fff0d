import { describe, expect, it } from "vitest";

import { KeyRows } from "./key-rows.ts";

describe("rows by key", () => {
  it.each([[0], [1], [1000]])("are found for each of %i keys, and for no other", (count) => {
    const keys = Int32Array.from({ length: count }, (_, row) => Math.imul(row + 1, 0x9e3779b1));
    const rows = new KeyRows(keys);
    expect(rows.count).toBe(count);
    expect([...keys].map((key) => rows.rowOf(key))).toEqual([...keys.keys()]);
    expect(rows.rowOf(0)).toBe(-1);
    expect(rows.rowOf(12345)).toBe(-1);
  });

  it("are found for keys that fall on one slot, signed or not", () => {
    const rows = new KeyRows(Int32Array.of(0, 1 << 20, -1, -1 << 20));
    expect([0, 1 << 20, 0xffffffff, -1 << 20].map((key) => rows.rowOf(key))).toEqual([0, 1, 2, 3]);
  });

  it("are the last of equal keys", () => {
    expect(new KeyRows(Int32Array.of(7, 8, 7)).rowOf(7)).toBe(2);
  });
});
