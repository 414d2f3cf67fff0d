import { readFileSync } from "node:fs";

import { describe, expect, it } from "vitest";
import { parse } from "yaml";
import type { CommitmentKind } from "../reading.ts";
import type { PageAnalysis } from "../scoring/index.ts";
import { type Written, writtenPage } from "../scoring/written-page.test-support.ts";
import { type BindingSection, bindingLexiconOf } from "./binding-lexicon.ts";
import { daySetters } from "./day-setters.ts";
import { owedTo } from "./owed-to.ts";
import { placeOf } from "./places.ts";

const lexicon = bindingLexiconOf(
  parse(readFileSync("lexicons/en/binding.yaml", "utf8")) as BindingSection,
);
const actors = {
  Gulan: {},
  Sumar: {},
  Ostmark: { kind: "organisation" as const },
  Teren: { kind: "place" as const },
};

function actIn(page: PageAnalysis, word: string) {
  const act = page.predications
    .flat()
    .find((one) => page.sentences[one.sentence]?.tokens[one.head]?.form === word);
  if (act === undefined) throw new RangeError(`no act "${word}"`);
  return act;
}

const to = (verb: string, word: string, receiver: string): string =>
  `Gulan Gulan PROPN NNP 3 nsubj|shall shall AUX MD 3 aux|${verb} ${verb} VERB VB 0 root|posts post NOUN NNS 3 obj|${word} ${word} ADP IN 6 case|${receiver} ${receiver} PROPN NNP 3 obl`;
const paid = (whom: string): string =>
  `Gulan Gulan PROPN NNP 3 nsubj|shall shall AUX MD 3 aux|pay pay VERB VB 0 root|${whom} ${whom} PROPN NNP 3 iobj|arrears arrears NOUN NNS 3 obj`;

describe("to whom a commitment is owed", () => {
  // biome-ignore format: a row per case
  it.each<[owed: string, tree: string, verb: string, kind: CommitmentKind, to: string | null]>([
    ["to whoever gets the thing",            to("cede", "to", "Sumar"),       "cede",   "hand-over", "Sumar"],
    ["to whoever is paid",                   paid("Sumar"),                   "pay",    "pay",       "Sumar"],
    ["to whoever is spared",                 to("fire", "on", "Sumar"),       "fire",   "refrain",   "Sumar"],
    ["not to where one leaves for",          to("move", "to", "Sumar"),       "move",   "withdraw",  null],
    ["not to a body that is no side",        to("cede", "to", "Ostmark"),     "cede",   "hand-over", null],
    ["not to the one who is bound",          to("cede", "to", "Gulan"),       "cede",   "hand-over", null],
    ["not to the other side where it is not named", to("cede", "in", "Teren"), "cede",  "hand-over", null],
  ])("%s", (_owed, tree, verb, kind, receiver) => {
    const page = writtenPage({ trees: [tree], actors });
    expect(owedTo(page, actIn(page, verb), { kind, obligor: ["Gulan"] })).toBe(receiver);
  });
});

describe("where a commitment is to be met", () => {
  it("is the place behind the verb", () => {
    const page = writtenPage({ trees: [to("leave", "in", "Teren")], actors });
    expect(placeOf(page, actIn(page, "leave"))).toBe("Teren");
  });

  it("is no side, and nowhere where none is named", () => {
    const page = writtenPage({ trees: [to("leave", "in", "Sumar"), paid("Sumar")], actors });
    expect(placeOf(page, actIn(page, "leave"))).toBeNull();
    expect(placeOf(page, actIn(page, "pay"))).toBeNull();
  });
});

describe("who set the day", () => {
  const day = { edtf: "2030-05-19" };
  const SET =
    "Gulan Gulan PROPN NNP 2 nsubj|set set VERB VBD 0 root|a a DET DT 4 det|deadline deadline NOUN NN 2 obj|of of ADP IN 6 case|Sunday Sunday PROPN NNP 4 nmod";
  const MISSED = SET.replace("set set", "missed miss");
  const FIXED =
    "The the DET DT 2 det|deadline deadline NOUN NN 6 nsubj|fixed fix VERB VBN 2 acl|by by ADP IN 5 case|Gulan Gulan PROPN NNP 3 obl:agent|was be AUX VBD 7 cop|Sunday Sunday PROPN NNP 0 root";
  const setIn = (tree: string, wanted: string = day.edtf, times = { Sunday: day }) => {
    const written: Written = { trees: [tree], actors, times };
    return daySetters(writtenPage(written), lexicon).get(wanted) ?? null;
  };

  it("is whoever set the deadline of that day", () => {
    expect(setIn(SET)).toBe("Gulan");
    expect(setIn(FIXED)).toBe("Gulan");
  });

  it("is nobody where the day is another, or only missed", () => {
    expect(setIn(SET, "2030-05-20")).toBeNull();
    expect(setIn(MISSED)).toBeNull();
  });
});
