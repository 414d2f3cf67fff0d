import { expect, it } from "vitest";
import { writtenTrees } from "../syntax/written-trees.test-support.ts";
import { shareIn } from "./shares.ts";

function shareOf(words: string) {
  const tree = words
    .split(" ")
    .map(
      (word, index) => `${word} ${word} X X ${index === 0 ? 0 : 1} ${index === 0 ? "root" : "dep"}`,
    )
    .join("|");
  return shareIn(writtenTrees([tree]).sentences[0]?.tokens ?? []);
}

// biome-ignore format: a row per case
it.each<[words: string, share: string | null]>([
  ["eight of the eleven posts",     "part"],
  ["1,200 out of 3,000 men",        "part"],
  ["All eleven of eleven posts",    "whole"],
  ["twenty-one of twenty-two",      "part"],
  ["all but two of them",           "all but"],
  ["everything except the tower",   "all but"],
  ["half of the sum",               "half"],
  ["60 percent of the fuel",        "per cent"],
  ["100 per cent of it",            "hundred per cent"],
  ["eight of the posts left early", null],
  ["twelve of eleven",              null],
  ["Of eleven posts none is left",  null],
])("%s: %s", (words, share) => {
  expect(shareOf(words)).toBe(share);
});
