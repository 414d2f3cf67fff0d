import { readFileSync } from "node:fs";

import { describe, expect, it } from "vitest";
import { parse } from "yaml";

import { handWeighed } from "../choices/hand-weighed.test-support.ts";
import { type Written, writtenPage } from "../scoring/written-page.test-support.ts";
import { type AgreementSection, agreementLexiconOf } from "./agreement-lexicon.ts";
import { agreementsOf, pactCandidates } from "./agreements-of.ts";

const lexicon = agreementLexiconOf(
  parse(readFileSync("lexicons/en/agreements.yaml", "utf8")) as AgreementSection,
);
const choices = handWeighed({
  party: {
    "first pact": -1,
    "other pact": -1,
    "maker first pact": 2,
    "maker other pact": 2,
    mediates: -5,
  },
});
const found = (written: Written) => {
  const page = writtenPage(written);
  return agreementsOf(page, pactCandidates(page, lexicon), { lexicon, choices });
};

const SIGNED =
  "Gulan Gulan PROPN NNP 4 nsubj|and and CCONJ CC 3 cc|Sumar Sumar PROPN NNP 1 conj|signed sign VERB VBD 0 root|a a DET DT 6 det|pact pact NOUN NN 4 obj|in in ADP IN 8 case|Teren Teren PROPN NNP 6 nmod|on on ADP IN 10 case|May May PROPN NNP 4 obl|. . PUNCT . 4 punct";
const BROKERED =
  "The the DET DT 2 det|pact pact NOUN NN 4 nsubj:pass|was be AUX VBD 4 aux:pass|brokered broker VERB VBN 0 root|by by ADP IN 6 case|Ostmark Ostmark PROPN NNP 4 obl:agent|. . PUNCT . 4 punct";
const BETWEEN =
  "The the DET DT 2 det|truce truce NOUN NN 7 nsubj|between between ADP IN 4 case|Gulan Gulan PROPN NNP 2 nmod|and and CCONJ CC 6 cc|Front Front PROPN NNP 4 conj|holds hold VERB VBZ 0 root|. . PUNCT . 7 punct";
const actors = { Gulan: {}, Sumar: {}, Ostmark: {}, Teren: { kind: "place" as const } };

describe("the agreements of a page", () => {
  it("has those for parties who sign together, with month and place", () => {
    const [pact] = found({
      trees: [SIGNED],
      actors,
      groups: { Gulan: ["Gulan", "Sumar"] },
      times: { May: { edtf: "2030-05", value: "2030-05" } },
    });
    expect(pact).toMatchObject({
      parties: ["Gulan", "Sumar"],
      signed: "2030-05",
      place: "Teren",
    });
  });

  it("keeps a mediator apart as a third party, however often it is named", () => {
    const [pact] = found({
      trees: [BROKERED, BROKERED, BETWEEN],
      actors: { ...actors, Front: { kind: "armed-group" } },
    });
    expect(pact?.parties).toEqual(["Gulan", "Front"]);
    expect(pact?.thirdParties).toEqual(["Ostmark"]);
  });

  it("takes two days for two pacts and a month for its day", () => {
    const times = { May: { edtf: "2030-05-03", value: "2030-05-03" } };
    const again = SIGNED.replaceAll("May", "June");
    const pacts = found({
      trees: [SIGNED, again],
      actors,
      groups: { Gulan: ["Gulan", "Sumar"] },
      times: { ...times, June: { edtf: "2029-06", value: "2029-06" } },
    });
    expect(pacts.map(({ signed }) => signed)).toEqual(["2030-05-03", "2029-06"]);
    const [one, ...others] = found({
      trees: [SIGNED, again],
      actors,
      groups: { Gulan: ["Gulan", "Sumar"] },
      times: { ...times, June: { edtf: "2030-05", value: "2030-05" } },
    });
    expect(one?.signed).toBe("2030-05-03");
    expect(others).toEqual([]);
  });

  it("finds no pact in a great deal or in one's own accord", () => {
    expect(
      found({
        trees: [
          "They they PRON PRP 2 nsubj|left leave VERB VBD 0 root|of of ADP IN 5 case|own own ADJ JJ 5 amod|accord accord NOUN NN 2 obl",
          "A a DET DT 3 det|great great ADJ JJ 3 amod|deal deal NOUN NN 4 nsubj|changed change VERB VBD 0 root",
        ],
      }),
    ).toEqual([]);
  });

  it("takes an undertaking of two for a pact where no word for one stands", () => {
    const [pact] = found({
      trees: [
        "Gulan Gulan PROPN NNP 4 nsubj|and and CCONJ CC 3 cc|Sumar Sumar PROPN NNP 1 conj|agreed agree VERB VBD 0 root|to to PART TO 6 mark|stop stop VERB VB 4 xcomp",
      ],
      actors,
      groups: { Gulan: ["Gulan", "Sumar"] },
    });
    expect(pact?.parties).toEqual(["Gulan", "Sumar"]);
  });

  it("lets a minister sign for his state", () => {
    const [pact] = found({
      trees: [SIGNED],
      actors: { ...actors, Gulan: { kind: "person", party: "Ostmark" } },
      groups: { Gulan: ["Gulan", "Sumar"] },
    });
    expect(pact?.parties).toEqual(["Sumar", "Ostmark"]);
  });

  it("sees a signature put to a paper, and the day below the text", () => {
    const [pact] = found({
      trees: [
        "Gulan Gulan PROPN NNP 4 nsubj|and and CCONJ CC 3 cc|Sumar Sumar PROPN NNP 1 conj|put put VERB VBD 0 root|their they PRON PRP$ 6 nmod:poss|names name NOUN NNS 4 obj|to to ADP IN 9 case|a a DET DT 9 det|paper paper NOUN NN 4 obl",
        "Done do VERB VBN 0 root|at at ADP IN 3 case|Teren Teren PROPN NNP 1 obl|on on ADP IN 5 case|May May PROPN NNP 1 obl",
      ],
      actors,
      groups: { Gulan: ["Gulan", "Sumar"] },
      times: { May: { edtf: "2030-05-03", value: "2030-05-03" } },
    });
    expect(pact).toMatchObject({ parties: ["Gulan", "Sumar"], signed: "2030-05-03" });
  });

  it("leaves the body that watches a pact out of its parties", () => {
    const [pact] = found({
      trees: [BETWEEN.replaceAll("Front", "Mission")],
      actors: { ...actors, Mission: { kind: "organisation" } },
    });
    expect(pact?.parties).not.toContain("Mission");
  });
});
