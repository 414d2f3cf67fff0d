import { expect, it } from "vitest";

import { FeatureRows, hashOf } from "./features.ts";

function hashOfWord(word: string): number {
  const units = Uint16Array.from(word, (character) => character.charCodeAt(0));
  return hashOf(units, 0, units.length, 0);
}

const rows = new FeatureRows(Uint32Array.from(["the", "withdrew", "0,000"], hashOfWord));

// What `training/syntax/features.py` gives for the same three words.
// biome-ignore format: a row per case
it.each<[form: string, rows: number[]]>([
  ["The",      [2, 1088, 11991, 0, 8358, 8463, 12508]],
  ["withdrew", [3, 12262, 3746, 7418, 2875, 75, 12619]],
  ["10,000",   [1, 1960, 10335, 11814, 7938, 8591, 12743]],
  ["O’Neil",   [1, 2405, 7412, 11560, 6579, 4088, 12686]],
  ["Zürich",   [1, 2656, 12203, 6303, 8315, 5706, 12508]],
  ["ex-U.S.",  [1, 1102, 11156, 4964, 6231, 11849, 12658]],
  ["I",        [1, 0, 0, 0, 0, 0, 12521]],
])("the rows of %s are those it was trained with", (form, expected) => {
  expect([...rows.of(form)]).toEqual(expected);
});
