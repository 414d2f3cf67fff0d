import { readFileSync } from "node:fs";

import { describe, expect, it } from "vitest";
import { parse } from "yaml";
import { pageIndexOf } from "../evidence/index.ts";
import type { PageAnalysis } from "../scoring/index.ts";
import { type Written, writtenPage } from "../scoring/written-page.test-support.ts";
import { type HedgeSection, hedgeLexiconOf, hedgeOf } from "./hedges.ts";
import { viaOf } from "./passed-on.ts";
import { attributed, outlet, type Speaker } from "./speakers.ts";
import { timeSpokenOf } from "./time-spoken-of.ts";

const lexicon = hedgeLexiconOf(
  parse(readFileSync("lexicons/en/hedges.yaml", "utf8")) as HedgeSection,
);

function clauseIn(page: PageAnalysis, word: string) {
  const clause = page.predications
    .flat()
    .find((one) => page.sentences[one.sentence]?.tokens[one.head]?.form === word);
  if (clause === undefined) throw new RangeError(`no clause of "${word}"`);
  return clause;
}
const speakerOf = (page: PageAnalysis, index = 0): Speaker => {
  const one = page.attributions[index];
  return one === undefined ? outlet(page, 0) : attributed(page, one, "test");
};

describe("how a claim is hedged", () => {
  const left = (verb: string): string =>
    `Gulan Gulan PROPN NNP 2 nsubj|${verb} VERB VBZ 0 root|to to PART TO 5 mark|have have AUX VB 5 aux|left leave VERB VBN 2 xcomp`;
  // biome-ignore format: a row per case
  it.each<[how: string, tree: string, hedge: string | null]>([
    ["by an adverb",              "Gulan Gulan PROPN NNP 3 nsubj|reportedly reportedly ADV RB 3 advmod|left leave VERB VBD 0 root", "reportedly"],
    ["by how it looks",           left("appears appear"), "appears"],
    ["by what is believed",       "Gulan Gulan PROPN NNP 3 nsubj:pass|is be AUX VBZ 3 aux:pass|believed believe VERB VBN 0 root|to to PART TO 6 mark|have have AUX VB 6 aux|left leave VERB VBN 3 xcomp", "is believed"],
    ["by a modal of what is over", "Gulan Gulan PROPN NNP 4 nsubj|may may AUX MD 4 aux|have have AUX VB 4 aux|left leave VERB VBN 0 root", "may"],
    ["not by one that gives leave", "Trains train NOUN NNS 3 nsubj|may may AUX MD 3 aux|left leave VERB VB 0 root", null],
    ["not at all",                left("happens happen"), null],
  ])("%s", (_how, tree, hedge) => {
    const page = writtenPage({ trees: [tree], actors: { Gulan: {} } });
    expect(hedgeOf(page, clauseIn(page, "left"), lexicon)).toBe(hedge);
  });
});

describe("through whom a claim came", () => {
  const TOLD =
    "Oshra Oshra PROPN NNP 2 nsubj|told tell VERB VBD 0 root|Tidings Tidings PROPN NNP 2 obj|Gulan Gulan PROPN NNP 5 nsubj|left leave VERB VBD 2 ccomp";
  const told = { source: "Oshra", actor: "Oshra", cue: "told", content: "Gulan left" };
  const actors = { Oshra: { kind: "person" as const, party: "Sumar" }, Sumar: {}, Gulan: {} };
  const via = (written: Written, word = "left", index = 0): string | null => {
    const page = writtenPage(written);
    return viaOf(page, clauseIn(page, word), speakerOf(page, index))?.id ?? null;
  };

  it("is the outlet that was told", () => {
    const heard = { ...actors, Tidings: { kind: "outlet" as const } };
    expect(via({ trees: [TOLD], actors: heard, sayings: [told] })).toBe("Tidings");
  });

  it("is nobody where a side was told, or nobody tells", () => {
    expect(via({ trees: [TOLD], actors: { ...actors, Tidings: {} }, sayings: [told] })).toBeNull();
    expect(via({ trees: [TOLD], actors })).toBeNull();
  });

  const NESTED =
    "Oshra Oshra PROPN NNP 2 nsubj|said say VERB VBD 0 root|Sumar Sumar PROPN NNP 4 nsubj|denied deny VERB VBD 2 ccomp|Gulan Gulan PROPN NNP 6 nsubj|left leave VERB VBD 4 ccomp";
  const passedOn = [
    { source: "Sumar", actor: "Sumar", cue: "denied", content: "Gulan left" },
    { source: "Oshra", actor: "Oshra", cue: "said", content: "Sumar denied Gulan left" },
  ];

  it("is who passes on the words of his own side", () => {
    expect(via({ trees: [NESTED], actors, sayings: passedOn })).toBe("Oshra");
  });

  it("is not who tells of another's", () => {
    const other = { ...actors, Oshra: { kind: "person" as const, party: "Gulan" } };
    expect(via({ trees: [NESTED], actors: other, sayings: passedOn })).toBeNull();
  });
});

describe("the time that a claim speaks of", () => {
  const LEFT =
    "Gulan Gulan PROPN NNP 2 nsubj|left leave VERB VBD 0 root|on on ADP IN 4 case|Monday Monday PROPN NNP 2 obl";
  const times = { Monday: { edtf: "2030-05-20" } };

  it("is the day in its clause", () => {
    const page = writtenPage({ trees: [LEFT], actors: { Gulan: {} }, times });
    expect(timeSpokenOf(page, clauseIn(page, "left"), outlet(page, 0)).edtf).toBe("2030-05-20");
  });

  it("is not the day on which it is said", () => {
    const DENIED = LEFT.replaceAll("left leave", "denied deny");
    const said = { edtf: "2030-05-20", basis: "stated" as const };
    const sayings = [{ source: "Gulan", actor: "Gulan", cue: "denied", content: "Monday", said }];
    const page = writtenPage({ trees: [DENIED], actors: { Gulan: {} }, times, sayings });
    expect(timeSpokenOf(page, clauseIn(page, "denied"), speakerOf(page)).edtf).toBeNull();
    expect(pageIndexOf(page).cuesIn(0)).toHaveLength(1);
  });
});
