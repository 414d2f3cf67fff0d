import fc from "fast-check";
import { describe, expect, it } from "vitest";

import { writtenTrees } from "../syntax/written-trees.test-support.ts";
import { chainsOf, type Predication, predicationsOf } from "./index.ts";

const ACTS = new Set(["withdrawal", "truce"]);

type Read = {
  readonly found: readonly Predication[];
  /** The predication headed by a word. */
  readonly at: (form: string) => Predication;
  /** The word at a token index; "" for none. */
  readonly word: (index: number) => string;
};

function read(tree: string, acts: ReadonlySet<string> = ACTS): Read {
  const [sentence] = writtenTrees([tree]).sentences;
  if (sentence === undefined) throw new RangeError(`no sentence in ${tree}`);
  const found = predicationsOf(sentence, acts);
  const word = (index: number): string => sentence.tokens[index]?.form ?? "";
  const at = (form: string): Predication => {
    const one = found.find(({ head }) => word(head) === form);
    if (one === undefined) throw new RangeError(`no predication at ${form}`);
    return one;
  };
  return { found, at, word };
}

const LEFT = "Gulan Gulan PROPN NNP 2 nsubj | left leave VERB VBD 0 root";
const CONTROL =
  "Oshra Oshra PROPN NNP 2 nsubj | urged urge VERB VBD 0 root | Gulan Gulan PROPN NNP 2 obj" +
  " | to to PART TO 5 mark | leave leave VERB VB 2 xcomp";
const REPORTED =
  "Oshra Oshra PROPN NNP 2 nsubj | said say VERB VBD 0 root | that that SCONJ IN 5 mark" +
  " | Gulan Gulan PROPN NNP 5 nsubj | left leave VERB VBD 2 ccomp";
const NOUN_ACT =
  "The the DET DT 2 det | withdrawal withdrawal NOUN NN 5 nsubj | of of ADP IN 4 case" +
  " | troops troop NOUN NNS 2 nmod | began begin VERB VBD 0 root";

describe("what is a predicate", () => {
  // biome-ignore format: a row per case
  it.each<[name: string, tree: string, found: string[]]>([
    ["a verb", LEFT, ["verbal left"]],
    ["an adjective with a copula, once", "The the DET DT 2 det | road road NOUN NN 4 nsubj | is be AUX VBZ 4 cop | open open ADJ JJ 0 root", ["copular open"]],
    ["no auxiliary", "Gulan Gulan PROPN NNP 3 nsubj | has have AUX VBZ 3 aux | left leave VERB VBN 0 root", ["verbal left"]],
    ["an act named by a noun", NOUN_ACT, ["nominal withdrawal", "verbal began"]],
    ["no noun that names no act", NOUN_ACT.replaceAll("withdrawal", "weather"), ["verbal began"]],
    ["the head of words without a verb", "No no DET DT 2 det | roads road NOUN NNS 0 root", ["fragment roads"]],
    ["no head of words that is a mark", "- - PUNCT : 0 root", []],
    ["a participle with words of its own", "badly badly ADV RB 2 advmod | damaged damage VERB VBN 3 amod | walls wall NOUN NNS 4 nsubj | fell fall VERB VBD 0 root", ["verbal damaged", "verbal fell"]],
    ["no bare participle before its noun", "damaged damage VERB VBN 2 amod | walls wall NOUN NNS 3 nsubj | fell fall VERB VBD 0 root", ["verbal fell"]],
  ])("is %s", (_name, tree, wanted) => {
    const { found, word } = read(tree);
    expect(found.map(({ form, head }) => `${form} ${word(head)}`)).toEqual(wanted);
  });

  it("holds its own words, not those of the clause it governs", () => {
    const { at, word } = read(REPORTED);
    expect(at("said").tokens.map(word)).toEqual(["Oshra", "said"]);
    expect(at("left").tokens.map(word)).toEqual(["that", "Gulan", "left"]);
    expect(at("left")).toMatchObject({ first: 2, end: 5, governor: 0, mark: "that" });
    expect(at("said")).toMatchObject({ governor: -1, mark: "", relation: "root" });
  });
});

describe("the subject of a predicate", () => {
  // biome-ignore format: a row per case
  it.each<[name: string, tree: string, verb: string, subject: string, inherited: boolean]>([
    ["its own", LEFT, "left", "Gulan", false],
    ["the object of the verb that controls it", CONTROL, "leave", "Gulan", true],
    ["the subject of a verb that controls it without object", "Gulan Gulan PROPN NNP 2 nsubj | promised promise VERB VBD 0 root | to to PART TO 4 mark | leave leave VERB VB 2 xcomp", "leave", "Gulan", true],
    ["that of the verb it is coordinated with", "Gulan Gulan PROPN NNP 2 nsubj | signed sign VERB VBD 0 root | and and CCONJ CC 4 cc | left leave VERB VBD 2 conj", "left", "Gulan", true],
    ["its own beside a coordinated verb", "Gulan Gulan PROPN NNP 2 nsubj | signed sign VERB VBD 0 root | and and CCONJ CC 5 cc | Oshra Oshra PROPN NNP 5 nsubj | left leave VERB VBD 2 conj", "left", "Oshra", false],
    ["the noun that a relative pronoun stands for", "the the DET DT 2 det | brigade brigade NOUN NN 0 root | that that PRON WDT 4 nsubj | left leave VERB VBD 2 acl:relcl", "left", "brigade", false],
    ["the noun that a participle follows", "posts post NOUN NNS 0 root | built build VERB VBN 1 acl | by by ADP IN 4 case | Gulan Gulan PROPN NNP 2 obl:agent", "built", "posts", true],
    ["who has the noun that an infinitive follows", "Gulan Gulan PROPN NNP 3 nmod:poss | 's 's PART POS 1 case | pledge pledge NOUN NN 6 nsubj | to to PART TO 5 mark | leave leave VERB VB 3 acl | stands stand VERB VBZ 0 root", "leave", "Gulan", true],
    ["the subject of the verb over the noun that an infinitive follows", "Gulan Gulan PROPN NNP 2 nsubj | took take VERB VBD 0 root | steps step NOUN NNS 2 obj | to to PART TO 5 mark | leave leave VERB VB 3 acl", "leave", "Gulan", true],
    ["not the speaker, of a said clause that names none", "Oshra Oshra PROPN NNP 2 nsubj | said say VERB VBD 0 root | left leave VERB VBD 2 ccomp", "left", "", false],
    ["nobody, of an order", "Leave leave VERB VB 0 root", "Leave", "", false],
  ])("is %s", (_name, tree, verb, subject, inherited) => {
    const { at, word } = read(tree);
    expect(word(at(verb).subject)).toBe(subject);
    expect(at(verb).subjectInherited).toBe(inherited);
  });

  it("is looked for no further than eight verbs up", () => {
    const verbs = (count: number): string =>
      Array.from({ length: count }, (_, i) => `v${i} v${i} VERB VBD ${i + 2} conj`).join(" | ");
    const { found, word } = read(
      `Gulan Gulan PROPN NNP 2 nsubj | left leave VERB VBD 0 root | ${verbs(12)}`,
    );
    expect(word(found[8]?.subject ?? -1)).toBe("Gulan");
    expect(word(found[12]?.subject ?? -1)).toBe("");
  });
});

describe("the other arguments of a predicate", () => {
  const PASSIVE =
    "Posts post NOUN NNS 3 nsubj:pass | were be AUX VBD 3 aux:pass | razed raze VERB VBN 0 root" +
    " | by by ADP IN 5 case | Gulan Gulan PROPN NNP 3 obl:agent | in in ADP IN 7 case | May May PROPN NNP 3 obl";

  it("are the agent and the obliques of a passive", () => {
    const { at, word } = read(PASSIVE);
    const { passive, subject, agent, object, obliques } = at("razed");
    expect(passive).toBe(true);
    expect([word(subject), word(agent), object]).toEqual(["Posts", "Gulan", -1]);
    expect(obliques.map(word)).toEqual(["May"]);
  });

  it("are the object of an active, which has no agent", () => {
    const { at, word } = read(CONTROL);
    const { passive, agent, object } = at("urged");
    expect([passive, agent, word(object)]).toEqual([false, -1, "Gulan"]);
  });

  // biome-ignore format: a row per case
  it.each<[name: string, tree: string, passive: boolean]>([
    ["a participle after its noun is passive", "posts post NOUN NNS 0 root | razed raze VERB VBN 1 acl", true],
    ["a present participle after its noun is not", "posts post NOUN NNS 0 root | razed raze VERB VBG 1 acl", false],
    ["a perfect is not", "Gulan Gulan PROPN NNP 3 nsubj | has have AUX VBZ 3 aux | razed raze VERB VBN 0 root", false],
  ])("%s", (_name, tree, passive) => {
    expect(read(tree).at("razed").passive).toBe(passive);
  });
});

describe("negation", () => {
  // biome-ignore format: a row per case
  it.each<[name: string, tree: string, negated: boolean]>([
    ["by a particle", "Gulan Gulan PROPN NNP 4 nsubj | has have AUX VBZ 4 aux | not not PART RB 4 advmod | left leave VERB VBN 0 root", true],
    ["by an adverb", "Gulan Gulan PROPN NNP 3 nsubj | never never ADV RB 3 advmod | left leave VERB VBD 0 root", true],
    ["of the subject", "No no DET DT 2 det | convoy convoy NOUN NN 3 nsubj | left leave VERB VBD 0 root", true],
    ["of the object", "Gulan Gulan PROPN NNP 2 nsubj | left leave VERB VBD 0 root | no no DET DT 4 det | post post NOUN NN 2 obj", true],
    ["by a pronoun", "Nobody nobody PRON NN 2 nsubj | left leave VERB VBD 0 root", true],
    ["not of an oblique", "Gulan Gulan PROPN NNP 2 nsubj | left leave VERB VBD 0 root | at at ADP IN 5 case | no no DET DT 5 det | cost cost NOUN NN 2 obl", false],
    ["not of the next verb", "Gulan Gulan PROPN NNP 2 nsubj | left leave VERB VBD 0 root | and and CCONJ CC 7 cc | Oshra Oshra PROPN NNP 7 nsubj | did do AUX VBD 7 aux | not not PART RB 7 advmod | stay stay VERB VB 2 conj", false],
    ["not by any other determiner", "Every every DET DT 2 det | convoy convoy NOUN NN 3 nsubj | left leave VERB VBD 0 root", false],
  ])("%s", (_name, tree, negated) => {
    expect(read(tree).at("left").negated).toBe(negated);
  });
});

describe("modality and tense", () => {
  // biome-ignore format: a row per case
  it.each<[tree: string, verb: string, modality: string, tense: string]>([
    ["He he PRON PRP 2 nsubj | left leave VERB VBD 0 root", "left", "none", "past"],
    ["He he PRON PRP 2 nsubj | leaves leave VERB VBZ 0 root", "leaves", "none", "present"],
    ["He he PRON PRP 3 nsubj | has have AUX VBZ 3 aux | left leave VERB VBN 0 root", "left", "none", "perfect"],
    ["He he PRON PRP 3 nsubj | had have AUX VBD 3 aux | left leave VERB VBN 0 root", "left", "none", "past-perfect"],
    ["He he PRON PRP 3 nsubj | was be AUX VBD 3 aux | leaving leave VERB VBG 0 root", "leaving", "none", "past"],
    ["He he PRON PRP 3 nsubj | is be AUX VBZ 3 aux | leaving leave VERB VBG 0 root", "leaving", "none", "present"],
    ["Leaving leave VERB VBG 2 advcl | helps help VERB VBZ 0 root", "Leaving", "none", "gerund"],
    ["He he PRON PRP 3 nsubj | will will AUX MD 3 aux | leave leave VERB VB 0 root", "leave", "will", "future"],
    ["He he PRON PRP 3 nsubj | shall shall AUX MD 3 aux | leave leave VERB VB 0 root", "leave", "shall", "future"],
    ["He he PRON PRP 3 nsubj | must must AUX MD 3 aux | leave leave VERB VB 0 root", "leave", "must", "none"],
    ["He he PRON PRP 4 nsubj | wo will AUX MD 4 aux | n't not PART RB 4 advmod | leave leave VERB VB 0 root", "leave", "will", "future"],
    ["He he PRON PRP 4 nsubj | would would AUX MD 4 aux | have have AUX VB 4 aux | left leave VERB VBN 0 root", "left", "would", "perfect"],
    ["He he PRON PRP 2 nsubj | is be VERB VBZ 0 root | to to PART TO 4 mark | leave leave VERB VB 2 xcomp", "leave", "to-be-to", "infinitive"],
    ["He he PRON PRP 2 nsubj | has have VERB VBZ 0 root | to to PART TO 4 mark | leave leave VERB VB 2 xcomp", "leave", "have-to", "infinitive"],
    ["He he PRON PRP 2 nsubj | wants want VERB VBZ 0 root | to to PART TO 4 mark | leave leave VERB VB 2 xcomp", "leave", "none", "infinitive"],
    ["It it PRON PRP 3 nsubj | was be AUX VBD 3 cop | open open ADJ JJ 0 root", "open", "none", "past"],
  ])("%s", (tree, verb, modality, tense) => {
    expect(read(tree).at(verb)).toMatchObject({ modality, tense });
  });

  it("gives an act named by a noun no tense", () => {
    expect(read(NOUN_ACT).at("withdrawal").tense).toBe("none");
  });
});

describe("chains", () => {
  it("join a verb, its infinitive and what completes that", () => {
    const { found, word } = read(
      `${CONTROL.replaceAll("leave leave", "stop stop")} | shelling shell VERB VBG 5 xcomp`,
    );
    const [chain, ...others] = chainsOf(found);
    expect(others).toEqual([]);
    expect(chain?.links.map((link) => word(found[link]?.head ?? -1))).toEqual([
      "urged",
      "stop",
      "shelling",
    ]);
    expect(chain?.whole).toMatchObject({ form: "chain", head: 1, first: 0, end: 6 });
    expect(chain?.whole.tokens).toEqual([0, 1, 2, 3, 4, 5]);
  });

  // biome-ignore format: a row per case
  it.each<[name: string, tree: string, links: string[]]>([
    ["the infinitive of a noun that the verb takes", "Gulan Gulan PROPN NNP 2 nsubj | took take VERB VBD 0 root | steps step NOUN NNS 2 obj | to to PART TO 5 mark | leave leave VERB VB 3 acl", ["took", "leave"]],
    ["not what somebody says", REPORTED, []],
    ["not the verb beside it", "Gulan Gulan PROPN NNP 2 nsubj | signed sign VERB VBD 0 root | and and CCONJ CC 4 cc | left leave VERB VBD 2 conj", []],
    ["not the infinitive of an act named by a noun", "The the DET DT 2 det | withdrawal withdrawal NOUN NN 5 nsubj | to to PART TO 4 mark | rest rest VERB VB 2 acl | began begin VERB VBD 0 root", []],
    ["not a participle after its noun", "Gulan Gulan PROPN NNP 2 nsubj | left leave VERB VBD 0 root | posts post NOUN NNS 2 obj | built build VERB VBN 3 acl", []],
  ])("join %s", (_name, tree, links) => {
    const { found, word } = read(tree);
    expect(chainsOf(found).flatMap((chain) => chain.links.map((link) => word(found[link]?.head ?? -1)))).toEqual(links);
  });
});

it("keeps every index inside the sentence, whatever the tree", () => {
  const relations = [
    "nsubj",
    "obj",
    "xcomp",
    "acl:relcl",
    "conj",
    "cop",
    "aux",
    "obl",
    "amod",
    "acl",
  ];
  const row = fc.record({
    upos: fc.constantFrom("VERB VBD", "VERB VB", "NOUN NN", "PRON WDT", "AUX VBZ", "PUNCT ,"),
    head: fc.nat(8),
    relation: fc.constantFrom(...relations),
  });
  fc.assert(
    fc.property(fc.array(row, { minLength: 1, maxLength: 8 }), (rows) => {
      const tree = rows
        .map(({ upos, head, relation }, i) => {
          const up = Math.min(head, i);
          return `w${i} ${i % 2 === 0 ? "that" : "truce"} ${upos} ${up} ${up === 0 ? "root" : relation}`;
        })
        .join(" | ");
      const { found } = read(tree);
      for (const { tokens, subject, object, governor, first, end, head } of found) {
        for (const index of [subject, object]) expect(index).toBeLessThan(rows.length);
        expect(governor).toBeLessThan(found.length);
        expect(tokens).toContain(head);
        expect([tokens[0], (tokens.at(-1) ?? 0) + 1]).toEqual([first, end]);
      }
      for (const { links } of chainsOf(found)) expect(links.length).toBeGreaterThan(1);
    }),
    { seed: 7, numRuns: 200 },
  );
});
