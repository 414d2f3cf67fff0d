import fc from "fast-check";
import { describe, expect, it } from "vitest";

import { repairTree } from "./trees.ts";

/** Scores from rows "head of word i": row i, column j is head j (0 the root). */
function arcs(rows: readonly (readonly number[])[]): { scores: Float32Array; n: number } {
  return { scores: Float32Array.from(rows.flat()), n: rows.length };
}

function bestHeads({ scores, n }: { scores: Float32Array; n: number }): Int32Array {
  return Int32Array.from({ length: n }, (_, i) => {
    const row = [...scores.subarray(i * (n + 1), (i + 1) * (n + 1))];
    return row.indexOf(Math.max(...row));
  });
}

function isTree(heads: Int32Array): boolean {
  const reaches = (i: number): boolean => {
    let at = i;
    for (let steps = 0; steps <= heads.length; steps++) {
      if (at === 0) return true;
      at = heads[at - 1] ?? 0;
    }
    return false;
  };
  return (
    heads.filter((head) => head === 0).length === 1 &&
    [...heads.keys()].every((i) => reaches(i + 1))
  );
}

describe("repairing the best heads", () => {
  it("leaves a tree as it is", () => {
    const heads = Int32Array.from([2, 0, 2]);
    expect(
      repairTree(
        heads,
        arcs([
          [0, -9, 1, 0],
          [1, 0, -9, 0],
          [0, 0, 1, -9],
        ]),
      ),
    ).toBe(false);
    expect([...heads]).toEqual([2, 0, 2]);
  });

  it("opens a cycle where it costs least", () => {
    // Words 1 and 2 want each other; word 2 loses little by becoming the root.
    const scores = arcs([
      [0, -9, 5, 0],
      [4.5, 5, -9, 0],
      [0, 0, 3, -9],
    ]);
    const heads = bestHeads(scores);
    expect([...heads]).toEqual([2, 1, 2]);
    expect(repairTree(heads, scores)).toBe(true);
    expect([...heads]).toEqual([2, 0, 2]);
  });

  it.each([
    [1, 12],
    [95, 130],
  ])("always gives one root and no cycle (%i to %i words)", (least, most) => {
    fc.assert(
      fc.property(fc.integer({ min: least, max: most }), fc.integer(), (n, seed) => {
        let state = seed;
        const scores = Float32Array.from({ length: n * (n + 1) }, () => {
          state = (Math.imul(state, 1664525) + 1013904223) | 0;
          return state / 1e9;
        });
        for (let i = 0; i < n; i++) scores[i * (n + 1) + i + 1] = -10000;
        const heads = bestHeads({ scores, n });
        repairTree(heads, { scores, n });
        expect(isTree(heads)).toBe(true);
      }),
      { numRuns: 30 },
    );
  });
});
