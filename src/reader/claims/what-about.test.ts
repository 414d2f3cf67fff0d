import { describe, expect, it } from "vitest";

import type { FoundCommitment } from "../commitments/index.ts";
import { actsLexiconOf } from "../predications/index.ts";
import type { AgreementFinding, CommitmentKind, Stance } from "../reading.ts";
import { writtenPage } from "../scoring/written-page.test-support.ts";
import { aboutOf } from "./what-about.ts";

const acts = actsLexiconOf({
  pactNouns: { words: ["truce"] },
  kinds: [
    { kind: "withdraw", verbs: ["withdraw"], nouns: [] },
    { kind: "disarm", verbs: ["disarm"], nouns: [] },
    { kind: "disband", verbs: ["disband"], nouns: [] },
  ],
});

/** "Gulan VERB OBJECT": Gulan stands all over the page, and so tells little. */
const clause = (lemma: string, object: string): string =>
  `Gulan Gulan PROPN NNP 2 nsubj | ${lemma} ${lemma} VERB VBD 0 root | the the DET DT 4 det | ${object} ${object} NOUN NN 2 obj`;

type Owed = readonly [kind: CommitmentKind, verb: string, object: string, obligor?: string];

type Given = { readonly stance?: Stance; readonly pacts?: number; readonly side?: string };

function about(
  owed: readonly Owed[],
  [verb, object]: readonly [string, string],
  { stance = "done", pacts = 1, side }: Given = {},
): readonly string[] {
  const others = ["rain", "wind", "snow"].map((thing) => clause("see", thing));
  const trees = [
    ...owed.map(([, lemma, thing]) => clause(lemma, thing)),
    ...others,
    clause(verb, object),
  ];
  const page = writtenPage({ trees });
  const predications = page.predications.map(([first]) => {
    if (first === undefined) throw new RangeError("no predication");
    return first;
  });
  const commitments = owed.map(
    ([kind, , , obligor], i) =>
      ({
        id: `k${i + 1}`,
        kind,
        obligor: obligor === undefined ? [] : [obligor],
        predication: predications[i],
      }) as Partial<FoundCommitment> as FoundCommitment,
  );
  const agreements = [{ id: "g1" } as AgreementFinding].slice(0, pacts);
  const claim = predications.at(-1);
  if (claim === undefined) throw new RangeError("no claim");
  return aboutOf(
    page,
    { predication: claim, stance, side: side ?? null },
    { commitments, agreements, acts },
  );
}

const LEAVE: Owed = ["withdraw", "withdraw", "brigade"];
const DISARM: Owed = ["disarm", "disarm", "militia"];

describe("what a claim is about", () => {
  it("is the commitment whose act and thing it names", () => {
    expect(about([LEAVE, DISARM], ["withdraw", "brigade"])).toEqual(["k1"]);
    expect(about([LEAVE, DISARM], ["disarm", "militia"])).toEqual(["k2"]);
  });

  it("is the commitment of a near kind and the same thing", () => {
    expect(about([LEAVE, DISARM], ["disband", "militia"])).toEqual(["k2"]);
  });

  it("is two commitments where it fits both alike", () => {
    expect(about([LEAVE, LEAVE], ["withdraw", "brigade"])).toEqual(["k1", "k2"]);
  });

  it("is no commitment that shares only an actor, or a word that says nothing", () => {
    expect(about([LEAVE], ["paint", "fence"])).toEqual([]);
    expect(about([["pay", "pay", "side"]], ["paint", "side"])).toEqual([]);
  });

  // biome-ignore format: a row per case
  it.each<[name: string, stance: Stance, side: string, id: string]>([
    ["one's own, told as done",       "done",     "Gulan", "k1"],
    ["the other's, told as not done", "not-done", "Gulan", "k2"],
    ["one's own, refused",            "refuses",  "Oshra", "k2"],
    ["the other's, demanded",         "demands",  "Oshra", "k1"],
  ])("is, of two alike, %s", (_name, stance, side, id) => {
    const owed: Owed[] = [
      ["withdraw", "withdraw", "brigade", "Gulan"],
      ["withdraw", "withdraw", "brigade", "Oshra"],
    ];
    expect(about(owed, ["withdraw", "brigade"], { stance, side })).toEqual([id]);
  });

  it("is the agreement where the pact itself is named", () => {
    expect(about([LEAVE], ["read", "truce"])).toEqual(["g1"]);
    expect(about([LEAVE], ["read", "truce"], { pacts: 0 })).toEqual([]);
  });

  it.each<Stance>(["breach", "terminates", "suspends", "agreed-unsigned", "not-bound"])(
    "is the agreement where the stance is %s",
    (stance) => {
      expect(about([], ["paint", "fence"], { stance })).toEqual(["g1"]);
    },
  );

  it.each<Stance>(["done", "demands", "praises"])(
    "is not said where the stance is %s and no pact is named",
    (stance) => {
      expect(about([], ["paint", "fence"], { stance })).toEqual([]);
    },
  );
});
