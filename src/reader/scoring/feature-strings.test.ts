import { describe, expect, it } from "vitest";

import type { FeatureWords } from "./feature-context.ts";
import { pageFeatures } from "./page-features.ts";
import { stanceCuesOf } from "./stance-cues.ts";
import { type Written, writtenPage } from "./written-page.test-support.ts";

const words: FeatureWords = {
  pactNouns: new Set(["truce"]),
  cues: stanceCuesOf({
    classes: [
      { id: "violate", words: ["breach", "breach"] },
      { id: "demand", words: ["urge"] },
      { id: "act", words: ["leave", "breach"] },
    ],
  }),
  kindsOf: new Map([["leave", ["withdraw"]]]),
};

/** Feature strings of the predication headed by `verb` in the first sentence. */
function featuresAt(verb: string, written: Written, form?: string): readonly string[] {
  const page = writtenPage(written);
  const row = pageFeatures(page, words)[0]?.find(
    ({ predication }) =>
      page.sentences[0]?.tokens[predication.head]?.form === verb &&
      (form === undefined || predication.form === form),
  );
  if (row === undefined) throw new RangeError(`no predication at ${verb}`);
  return row.features;
}

const BREACHED: Written = {
  trees: [
    "Gulan Gulan PROPN NNP 4 nsubj | has have AUX VBZ 4 aux | not not PART RB 4 advmod | breached breach VERB VBN 0 root | the the DET DT 6 det | truce truce NOUN NN 4 obj | . . PUNCT . 4 punct",
  ],
  actors: { Gulan: {} },
};
const SAID: Written = {
  trees: [
    "Oshra Oshra PROPN NNP 2 nsubj | said say VERB VBD 0 root | Gulan Gulan PROPN NNP 4 nsubj | left leave VERB VBD 2 ccomp | on on ADP IN 6 case | Monday Monday PROPN NNP 4 obl | . . PUNCT . 2 punct",
  ],
  actors: { Oshra: {}, Gulan: {} },
  times: { Monday: { edtf: "2030-05-18" } },
  sayings: [
    {
      source: "Oshra",
      actor: "Oshra",
      cue: "said",
      cueLemma: "say",
      content: "Gulan left on Monday",
    },
  ],
};
const UNLESS: Written = {
  trees: [
    "Gulan Gulan PROPN NNP 3 nsubj | will will AUX MD 3 aux | left leave VERB VB 0 root | unless unless SCONJ IN 6 mark | Oshra Oshra PROPN NNP 6 nsubj | pays pay VERB VBZ 3 advcl",
  ],
};
const LEAVING: Written = {
  trees: [
    "Gulan Gulan PROPN NNP 3 nsubj | is be AUX VBZ 3 aux | leaving leave VERB VBG 0 root | now now ADV RB 3 advmod",
  ],
};
const SOME: Written = {
  trees: [
    "Eight eight NUM CD 6 nsubj | of of ADP IN 5 case | the the DET DT 5 det | eleven eleven NUM CD 5 nummod | posts post NOUN NNS 1 nmod | left leave VERB VBD 0 root",
  ],
};
const LATE: Written = {
  trees: [
    "Gulan Gulan PROPN NNP 2 nsubj | left leave VERB VBD 0 root | on on ADP IN 4 case | Monday Monday PROPN NNP 2 obl",
    "It it PRON PRP 2 nsubj | promised promise VERB VBD 0 root | to to PART TO 4 mark | leave leave VERB VB 2 xcomp | by by ADP IN 6 case | Sunday Sunday PROPN NNP 4 obl",
  ],
  times: {
    Monday: { edtf: "2030-05-20" },
    Sunday: { edtf: "2030-05-19", lastDay: "2030-05-19", relation: "by" },
  },
};

describe("feature strings", () => {
  it("of one small sentence are these", () => {
    expect([...featuresAt("breached", BREACHED)].sort()).toEqual(
      [
        "lemma=breach",
        "form=verbal",
        "tense=perfect",
        "modality=none",
        "negated=true",
        "verb group=perfect+none+true+false",
        "lemma negated=breach+true",
        "lemma tense=breach+perfect+none",
        "subject=gulan",
        "subject kind=state",
        "subject kind lemma=state+breach",
        "object=truce",
        "object kind=thing",
        "object kind lemma=thing+breach",
        "lemma object=breach+truce+true",
        "agent=none",
        "word=gulan",
        "word=have",
        "word=not",
        "word=breach",
        "word=the",
        "word=truce",
        "words=^+gulan",
        "words=gulan+have",
        "words=have+not",
        "words=not+breach",
        "words=breach+the",
        "words=the+truce",
        "adverb=not+true+perfect",
        "pact in clause=true",
        "number in clause=false",
        "length=2",
        "relation=root+",
        "mark=",
        "depth of speech=0",
        "speech=none+press",
        "genre=press",
        "paragraph=body",
        "question=false",
        "place on page=first",
        "pact in sentence=true",
        "predications=1",
        "class=violate+true",
        "class=act+true",
        "classes=act+violate",
        "head class=violate+true",
        "head class=act+true",
        "head class verb group=violate+perfect+none+true",
        "head class verb group=act+perfect+none+true",
        "negator=true+false",
        "nothing of class=act",
        "nothing of class=violate",
        "sentence opens=gulan",
        "sentence opens with=gulan+have",
      ].sort(),
    );
  });

  // biome-ignore format: a row per case
  it.each<[tells: string, verb: string, written: Written, has: string, lacks: string]>([
    ["who speaks",            "left", SAID, "speech=reported+state",                          "speech=none+press"],
    ["the cue over a clause", "left", SAID, "cue lemma=say+leave",                            "is cue=say+false"],
    ["that a verb is a cue",  "said", SAID, "is cue=say+false",                               "cue=say"],
    ["of whom is spoken",     "left", SAID, "speaks of=another+none+past+false",              "speaks of=own side+none+past+false"],
    ["what governs a clause", "left", SAID, "governor=say",                                   "governor=leave"],
    ["a time and its order",  "left", SAID, "time order=past+past",                           "time order=future+past"],
    ["the act of a verb",     "left", SAID, "act=withdraw",                                   "act form=withdraw+verbal+will"],
    ["classes around it",     "said", SAID, "class around=act",                               "class=act+false"],
    ["what hangs on a clause", "said", SAID, "below=ccomp+",                                  "below=advcl+"],
    ["under which condition", "left", UNLESS, "below mark=unless+future+will+false",          "below mark=if+future+will+false"],
    ["that an act goes on",   "leaving", LEAVING, "progressive=present+false",                "progressive=present+true"],
    ["which share is told of", "left", SOME, "share=part+false",                              "share=whole+false"],
    ["a day past a limit",    "left", LATE, "day against limits=false+false+true+past",       "day against limits=true+false+false+past"],
    ["no act of other verbs", "breached", BREACHED, "head class=act+true",                    "act=withdraw"],
  ])("tell %s", (_tells, verb, written, has, lacks) => {
    const features = featuresAt(verb, written);
    expect(features).toContain(has);
    expect(features).not.toContain(lacks);
  });

  it("tell of the own side, when the speaker's party acts", () => {
    const actors = { Oshra: { kind: "person" as const, party: "Gulan" }, Gulan: {} };
    expect(featuresAt("left", { ...SAID, actors })).toContain("speaks of=own side+none+past+false");
  });

  it("of a chain are those of its links, and its links are chained", () => {
    const page = writtenPage({
      trees: [
        "Oshra Oshra PROPN NNP 2 nsubj | urged urge VERB VBD 0 root | Gulan Gulan PROPN NNP 2 obj | to to PART TO 5 mark | leave leave VERB VB 2 xcomp",
      ],
    });
    const rows = pageFeatures(page, words)[0] ?? [];
    expect(rows.map(({ predication, chained }) => [predication.form, chained])).toEqual([
      ["verbal", true],
      ["verbal", true],
      ["chain", false],
    ]);
    const [urged, leave, chain] = rows.map(({ features }) => features);
    expect(new Set(chain)).toEqual(new Set([...(urged ?? []), ...(leave ?? [])]));
    expect(chain).toContain("class=demand+false");
    expect(chain).toContain("act=withdraw");
  });
});
