import { readFileSync } from "node:fs";

import { describe, expect, it } from "vitest";
import { parse } from "yaml";

import { handWeighed } from "../choices/hand-weighed.test-support.ts";
import { writtenPage } from "../scoring/written-page.test-support.ts";
import { type BindingSection, bindingLexiconOf } from "./binding-lexicon.ts";
import { commitmentsOf } from "./commitments-of.ts";

const lexicon = bindingLexiconOf(
  parse(readFileSync("lexicons/en/binding.yaml", "utf8")) as BindingSection,
);

/** The quotes of what is kept when the model takes every predication for a commitment. */
function kept(tree: string): readonly string[] {
  const page = writtenPage({ trees: [tree], actors: { Gulan: {} } });
  const scored = page.predications.map((all) =>
    all.map((predication) => ({
      predication,
      chained: false,
      axes: { performance: 0, compliance: 0, posture: 0 },
      stances: new Map(),
      commitment: 0.9,
      kinds: new Map([["disband" as const, 1]]),
      event: 0,
      types: new Map(),
    })),
  );
  const choices = handWeighed({});
  return commitmentsOf(page, {
    scored,
    agreements: [],
    threshold: 0.5,
    lexicon,
    sides: [],
    kindsOf: new Map(),
    choices,
  }).flatMap(({ spans }) => spans.map(({ quote }) => quote));
}

describe("the commitments of a page", () => {
  it("are not what somebody has already set about", () => {
    expect(
      kept(
        "Gulan Gulan PROPN NNP 3 nsubj|has have AUX VBZ 3 aux|begun begin VERB VBN 0 root|to to PART TO 5 mark|leave leave VERB VB 3 xcomp",
      ),
    ).not.toContain("to leave");
    expect(
      kept(
        "Gulan Gulan PROPN NNP 3 nsubj|has have AUX VBZ 3 aux|agreed agree VERB VBN 0 root|to to PART TO 5 mark|leave leave VERB VB 3 xcomp",
      ),
    ).toContain("to leave");
  });

  it("are not what the groups do that are to be disbanded", () => {
    expect(
      kept(
        "Gulan Gulan PROPN NNP 3 nsubj|shall shall AUX MD 3 aux|disband disband VERB VB 0 root|groups group NOUN NNS 3 obj|operating operate VERB VBG 4 acl|there there ADV RB 5 advmod",
      ),
    ).toHaveLength(1);
  });
});
