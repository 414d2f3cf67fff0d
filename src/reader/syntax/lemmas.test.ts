import { expect, it } from "vitest";

import { lemmatizerOf } from "./lemmas.ts";

const lemmatize = lemmatizerOf({
  NNS: { keepsCase: false, rules: { s: [1, ""], ies: [3, "y"] }, exceptions: { men: "man" } },
  NNP: { keepsCase: true, rules: {}, exceptions: {} },
  JJ: { keepsCase: true, rules: {}, exceptions: { norlandic: "Norlandic" } },
  VBN: { keepsCase: false, rules: {}, exceptions: { withdrawn: "withdraw" } },
  RB: { keepsCase: false, rules: {}, exceptions: { "n't": "not" } },
});

// biome-ignore format: a row per case
it.each<[form: string, xpos: string, initial: boolean, lemma: string]>([
  ["Treaties",  "NNS", false, "treaty"],   // the longest suffix decides
  ["troops",    "NNS", false, "troop"],
  ["Men",       "NNS", true,  "man"],      // exceptions come first
  ["Oru",       "NNP", true,  "Oru"],
  ["Norlandic", "JJ",  true,  "Norlandic"],
  ["Eastern",   "JJ",  false, "Eastern"],
  ["Eastern",   "JJ",  true,  "eastern"],
  ["n’t",       "RB",  false, "not"],
  ["withdrawn", "VB",  false, "withdraw"], // mistagged: no base form ends so
  ["ODD",       "XX",  false, "odd"],      // a tag the table does not know
])("%s/%s (initial: %s) is %s", (form, xpos, initial, lemma) => {
  expect(lemmatize(form, xpos, initial)).toBe(lemma);
});
