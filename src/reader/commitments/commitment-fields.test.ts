import { readFileSync } from "node:fs";

import { describe, expect, it } from "vitest";
import { parse } from "yaml";
import { handWeighed } from "../choices/hand-weighed.test-support.ts";
import { chosen } from "../choices/index.ts";
import type { AgreementFinding, CommitmentKind } from "../reading.ts";
import type { PageAnalysis } from "../scoring/index.ts";
import { type Written, writtenPage } from "../scoring/written-page.test-support.ts";
import { type BindingSection, bindingLexiconOf } from "./binding-lexicon.ts";
import { deadlineCandidates } from "./deadline-candidates.ts";
import { deadlineOf } from "./deadlines.ts";
import { includedActs } from "./included-acts.ts";
import { obligorCandidates } from "./obligor-candidates.ts";
import { besideEvidence } from "./obligor-surroundings.ts";
import { obligorEvidence } from "./obligors.ts";

const lexicon = bindingLexiconOf(
  parse(readFileSync("lexicons/en/binding.yaml", "utf8")) as BindingSection,
);
const agreement: AgreementFinding = {
  id: "g1",
  name: null,
  parties: ["Gulan", "Sumar"],
  thirdParties: ["Ostmark"],
  signed: "2030-05-01",
  signedBasis: "stated",
  place: null,
  stage: "Oth",
  spans: [{ start: 0, end: 1, quote: "x" }],
  rule: "pact.made",
};
const actors = { Gulan: {}, Sumar: {}, Ostmark: {} };

const choices = handWeighed({ obligor: { first: 5, parties: 2 } });

function actAt(page: PageAnalysis, word: string) {
  const act = page.predications
    .flat()
    .find((one) => page.sentences[one.sentence]?.tokens[one.head]?.form === word);
  if (act === undefined) throw new RangeError(`no act "${word}"`);
  return act;
}
function bound(tree: string, word: string, kind: CommitmentKind = "other", written = {}) {
  const page = writtenPage({ trees: [tree], actors, actNouns: ["withdrawal"], ...written });
  const candidates = obligorCandidates(page, actAt(page, word), {
    agreement,
    lexicon,
    sides: [],
    kind,
  });
  return chosen(choices, "obligor", candidates)?.value;
}

const AGREED =
  "Gulan Gulan PROPN NNP 2 nsubj|agreed agree VERB VBD 0 root|to to PART TO 4 mark|disband disband VERB VB 2 xcomp|groups group NOUN NNS 4 obj|operating operate VERB VBG 5 acl|there there ADV RB 6 advmod|by by ADP IN 9 case|May May PROPN NNP 6 obl|, , PUNCT , 11 punct|relocate relocate VERB VB 2 conj|them they PRON PRP 11 obj|and and CCONJ CC 14 cc|leave leave VERB VB 11 conj|camps camp NOUN NNS 14 obj";

describe("who is bound", () => {
  it("is the one who agreed", () => {
    expect(bound(AGREED, "disband")).toEqual(["Gulan"]);
    expect(bound(AGREED, "leave")).toEqual(["Gulan"]);
  });

  it("is not the thing acted on, but the parties", () => {
    const tree =
      "Ostmark Ostmark PROPN NNP 5 nsubj:pass|is be AUX VBZ 5 aux|to to PART TO 5 mark|be be AUX VB 5 aux:pass|supplied supply VERB VBN 0 root";
    expect(bound(tree, "supplied")).toEqual(["Gulan", "Sumar"]);
  });

  it("is the side whose men are to be disarmed", () => {
    const tree =
      "Sumar Sumar PROPN NNP 2 compound|fighters fighter NOUN NNS 4 nsubj:pass|be be AUX VB 4 aux:pass|disarmed disarm VERB VBN 0 root";
    expect(bound(tree, "disarmed", "disarm")).toEqual(["Sumar"]);
  });

  it("is the side whose troops act, and both where both are meant", () => {
    const troops =
      "Sumar Sumar PROPN NNP 3 nmod:poss|'s 's PART POS 1 case|troops troop NOUN NNS 5 nsubj|shall shall AUX MD 5 aux|leave leave VERB VB 0 root";
    expect(bound(troops, "leave", "withdraw")).toEqual(["Sumar"]);
    const neither =
      "Neither neither DET DT 2 det|side side NOUN NN 4 nsubj|shall shall AUX MD 4 aux|fly fly VERB VB 0 root";
    expect(bound(neither, "fly")).toEqual(["Gulan", "Sumar"]);
  });

  it("is whom the verb obliges", () => {
    const tree =
      "Ostmark Ostmark PROPN NNP 2 nsubj|obliges oblige VERB VBZ 0 root|Sumar Sumar PROPN NNP 2 obj|to to PART TO 5 mark|leave leave VERB VB 2 xcomp";
    expect(bound(tree, "obliges")).toEqual(["Sumar"]);
    expect(bound(tree, "leave")).toEqual(["Sumar"]);
  });

  it("is the possessor of a nominal act", () => {
    const tree =
      "The the DET DT 2 det|withdrawal withdrawal NOUN NN 5 nsubj|by by ADP IN 4 case|Sumar Sumar PROPN NNP 2 nmod|began begin VERB VBD 0 root";
    expect(bound(tree, "withdrawal", "withdraw")).toEqual(["Sumar"]);
  });

  it("is never a mediator, nor a man without a name", () => {
    const tree =
      "Ostmark Ostmark PROPN NNP 3 nsubj|shall shall AUX MD 3 aux|watch watch VERB VB 0 root";
    expect(bound(tree, "watch")).toEqual(["Gulan", "Sumar"]);
    const envoy = "envoy envoy NOUN NN 3 nsubj|shall shall AUX MD 3 aux|watch watch VERB VB 0 root";
    expect(
      bound(envoy, "watch", "other", { actors: { ...actors, envoy: { kind: "person" } } }),
    ).toEqual(["Gulan", "Sumar"]);
  });

  it("is the word before the verb where the tree hangs the subject elsewhere", () => {
    const tree =
      "Under under ADP IN 2 case|it it PRON PRP 5 obl|Sumar Sumar PROPN NNP 2 nmod|shall shall AUX MD 5 aux|leave leave VERB VB 0 root";
    expect(bound(tree, "leave", "withdraw")).toEqual(["Sumar"]);
  });
});

describe("who is bound by a list of names", () => {
  // The tree hangs the first name on what stands before the list and gives the verb no subject.
  const TORN =
    "In in ADP IN 2 case|Teren Teren PROPN NNP 7 obl|, , PUNCT , 2 punct|Gulan Gulan PROPN NNP 2 appos|and and CCONJ CC 6 cc|Sumar Sumar PROPN NNP 4 conj|undertook undertake VERB VBD 0 root|to to PART TO 9 mark|leave leave VERB VB 7 xcomp";
  it("are all of them, whatever the tree makes of the list", () => {
    expect(bound(TORN, "undertook")).toEqual(["Gulan", "Sumar"]);
    expect(bound(TORN, "leave")).toEqual(["Gulan", "Sumar"]);
  });

  it("is the last name alone where no list stands before the verb", () => {
    const alone = TORN.replace("and and CCONJ CC 6 cc", "for for ADP IN 6 case");
    expect(bound(alone, "leave")).toEqual(["Sumar"]);
  });

  it("is the subject where the word is itself", () => {
    const tree =
      "Gulan Gulan PROPN NNP 2 nsubj|committed commit VERB VBD 0 root|itself itself PRON PRP 2 obj|to to PART TO 5 mark|leave leave VERB VB 2 xcomp";
    expect(bound(tree, "leave")).toEqual(["Gulan"]);
  });
});

describe("the evidence for who is bound", () => {
  const features = (ids: readonly string[]): readonly string[] => {
    const tree =
      "Gulan Gulan PROPN NNP 5 nsubj|and and CCONJ CC 3 cc|Sumar Sumar PROPN NNP 1 conj|shall shall AUX MD 5 aux|leave leave VERB VB 0 root";
    const groups = { Gulan: ["Gulan", "Sumar"] };
    const page = writtenPage({ trees: [tree], actors, groups });
    const act = actAt(page, "leave");
    const context = { agreement, lexicon, sides: [], kind: "withdraw" } as const;
    return besideEvidence(ids, obligorEvidence(page, act, context), act);
  };
  it("tells a part of what the grammar gives from all of it and from another", () => {
    expect(features(["Gulan", "Sumar"])).toEqual([]);
    expect(features(["Gulan"])).toContain("part of own");
    expect(features(["Ostmark"])).toContain("other than own");
    expect(features(["Gulan", "Sumar", "Ostmark"])).toContain("more than own");
    expect(features(["Gulan", "Ostmark"])).toContain("crosses own");
  });
});

function due(trees: string, word: string, times: NonNullable<Written["times"]>) {
  const page = writtenPage({ trees: [trees], actors, times });
  return deadlineOf(page, actAt(page, word), agreement).day;
}

describe("the deadline", () => {
  it("is shared by coordinated acts, also from behind a modifier of the first", () => {
    const times = { May: { relation: "by", edtf: "2030-05", lastDay: "2030-05-31" } } as const;
    expect(due(AGREED, "disband", times)).toBe("2030-05-31");
    expect(due(AGREED, "relocate", times)).toBe("2030-05-31");
    expect(due(AGREED, "leave", times)).toBe("2030-05-31");
  });

  const WITHIN =
    "Sumar Sumar PROPN NNP 3 nsubj|shall shall AUX MD 3 aux|leave leave VERB VB 0 root|within within ADP IN 6 case|thirty thirty NUM CD 6 nummod|days day NOUN NNS 3 obl|of of ADP IN 8 case|signing signing NOUN NN 6 nmod";
  it("is counted from the signing", () => {
    expect(
      due(WITHIN, "leave", {
        "thirty days": { type: "DURATION", value: "P30D", relation: "within" },
      }),
    ).toBe("2030-05-31");
  });

  const ON =
    "Sumar Sumar PROPN NNP 3 nsubj|shall shall AUX MD 3 aux|leave leave VERB VB 0 root|on on ADP IN 5 case|Monday Monday PROPN NNP 3 obl";
  it("is the day of an ordered act, but not the day of signing or of the page", () => {
    expect(due(ON, "leave", { Monday: { edtf: "2030-06-03" } })).toBe("2030-06-03");
    expect(due(ON, "leave", { Monday: { edtf: "2030-05-01" } })).toBeNull();
    expect(due(ON, "leave", { Monday: { edtf: "2030-05-20" } })).toBeNull();
  });
});

describe("the days by which a commitment could be due", () => {
  const SHALL =
    "Sumar Sumar PROPN NNP 3 nsubj|shall shall AUX MD 3 aux|leave leave VERB VB 0 root|within within ADP IN 6 case|ten ten NUM CD 6 nummod|days day NOUN NNS 3 obl";
  const MET =
    "They they PRON PRP 2 nsubj|met meet VERB VBD 0 root|on on ADP IN 4 case|Monday Monday PROPN NNP 2 obl";
  const times = {
    "ten days": { type: "DURATION" as const, value: "P10D", relation: "within" as const },
    Monday: { edtf: "2030-05-13", type: "DATE" as const },
  };
  const from = (day: string): readonly string[] => {
    const page = writtenPage({ trees: [MET, SHALL], actors, times });
    const days = deadlineCandidates(page, actAt(page, "leave"), { agreement, kind: "withdraw" });
    const found = days.find(({ value }) => value.day === day)?.features ?? [];
    return found.filter((one) => /^term from \w+$/u.test(one));
  };

  it("are counted from the signing, from the day of the page and from a day told just before", () => {
    expect(from("2030-05-11")).toEqual(["term from signing"]);
    expect(from("2030-05-30")).toEqual(["term from page"]);
    expect(from("2030-05-23")).toEqual(["term from before"]);
  });
});

describe("what a pact includes", () => {
  it.each(lexicon.includedActs.map((acts) => [acts.kind, acts] as const))(
    "is a duty: %s",
    (kind, { all, any }) => {
      const tree = `It it PRON PRP 2 nsubj|includes include VERB VBZ 0 root|${all[0]} ${all[0]} NOUN NN 4 compound|${any[0]} ${any[0]} NOUN NN 2 obj`;
      const acts = includedActs(writtenPage({ trees: [tree] }), agreement, lexicon);
      expect(acts.map((act) => act.kind)).toEqual([kind]);
      expect(includedActs(writtenPage({ trees: [tree] }), null, lexicon)).toEqual([]);
    },
  );
});
