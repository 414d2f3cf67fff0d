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

/** A page of one commitment and one claim: "Gulan VERB OBJECT". */
const clause = (lemma: string, object: string): string =>
  `Gulan Gulan PROPN NNP 2 nsubj | ${lemma} ${lemma} VERB VBD 0 root | the the DET DT 4 det | ${object} ${object} NOUN NN 2 obj`;

type Owed = readonly [kind: CommitmentKind, verb: string, object: string];

function about(
  owed: readonly Owed[],
  [verb, object]: readonly [string, string],
  { stance = "done", pacts = 1 }: { readonly stance?: Stance; readonly pacts?: number } = {},
): readonly string[] {
  const trees = [...owed.map(([, lemma, thing]) => clause(lemma, thing)), clause(verb, object)];
  const page = writtenPage({ trees });
  const predications = page.predications.map(([first]) => {
    if (first === undefined) throw new RangeError("no predication");
    return first;
  });
  const commitments = owed.map(
    ([kind], i) => ({ id: `k${i + 1}`, kind, predication: predications[i] }) as FoundCommitment,
  );
  const agreements = [{ id: "g1" } as AgreementFinding].slice(0, pacts);
  const claim = predications.at(-1);
  if (claim === undefined) throw new RangeError("no claim");
  return aboutOf(
    page,
    { predication: claim, stance, side: null },
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

  it("is no commitment that shares an actor only", () => {
    expect(about([LEAVE], ["paint", "fence"])).toEqual([]);
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
