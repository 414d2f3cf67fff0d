import { describe, expect, it } from "vitest";

import { handWeighed } from "../choices/hand-weighed.test-support.ts";
import { actsLexiconOf } from "../predications/index.ts";
import type { ClaimFinding } from "../reading.ts";
import { stanceCuesOf } from "../scoring/index.ts";
import { type Written, writtenPage } from "../scoring/written-page.test-support.ts";
import { type ClaimInput, claimsOf } from "./claims-of.ts";
import { hedgeLexiconOf } from "./hedges.ts";
import { roleLexiconOf } from "./role-lexicon.ts";
import { type Mark, scoredAs } from "./scored-page.test-support.ts";

const none = { words: [] };
const input: Omit<ClaimInput, "scored"> = {
  threshold: 0.5,
  commitments: [],
  agreements: [],
  acts: actsLexiconOf({ pactNouns: { words: ["truce"] }, kinds: [] }),
  roles: roleLexiconOf({
    monitors: none,
    mediators: none,
    anonymous: none,
    witnesses: none,
    implementers: none,
  }),
  cues: stanceCuesOf({ classes: [{ id: "verify", words: ["verify"] }] }),
  patterns: [],
  hedges: hedgeLexiconOf({ adverbs: none, modals: none, seeming: none, held: none }),
  telling: new Set(["count"]),
  choices: handWeighed({
    speaker: {
      told: 6,
      "told in half": 5,
      cue: 5,
      "subject terminates": 4,
      "subject suspends": 4,
      "subject of verify verb": 4,
      issuer: 3,
      outlet: 2,
    },
    said: { evidence: 2, open: 1 },
  }),
};

function claimsIn(written: Written, ...marks: readonly Mark[]): readonly ClaimFinding[] {
  const page = writtenPage(written);
  const claims = claimsOf(page, { ...input, scored: scoredAs(page, marks) });
  for (const { start, end, quote } of claims.flatMap(({ spans }) => spans))
    expect(page.text.slice(start, end)).toBe(quote);
  return claims;
}

const SAID =
  "Oshra Oshra PROPN NNP 2 nsubj | said say VERB VBD 0 root | Gulan Gulan PROPN NNP 4 nsubj | left leave VERB VBD 2 ccomp | . . PUNCT . 2 punct";
const LEFT =
  "Gulan Gulan PROPN NNP 2 nsubj | left leave VERB VBD 0 root | on on ADP IN 4 case | Monday Monday PROPN NNP 2 obl";
const RAZED =
  "Posts post NOUN NNS 3 nsubj:pass | were be AUX VBD 3 aux:pass | razed raze VERB VBN 0 root | by by ADP IN 5 case | Gulan Gulan PROPN NNP 3 obl:agent";
const CHECKED =
  "Gulan Gulan PROPN NNP 2 nsubj | verified verify VERB VBD 0 root | it it PRON PRP 2 obj";
const GULAN = { Gulan: {} };
const BOTH = { Gulan: {}, Oshra: {} };
const WEEKDAY = { Monday: { edtf: "2030-05-20", basis: "weekday-resolved" as const } };
const SAYING = { source: "Oshra", actor: "Oshra", cue: "said", content: "Gulan left" };

type Who = readonly [claimant: string | null, rule: string, mode: string, said: string | null];

describe("who makes a claim", () => {
  // biome-ignore format: a row per case
  it.each<[name: string, written: Written, mark: Mark, who: Who]>([
    ["to whom the words are attributed",
      { trees: [SAID], actors: BOTH, sayings: [{ ...SAYING, said: { edtf: "2030-05-18", basis: "stated" } }] }, { head: "left", stance: "done" },
      ["Oshra", "attribution.content", "reported", "2030-05-18"]],
    ["in quotes, where they are quoted",
      { trees: [SAID], actors: BOTH, sayings: [{ ...SAYING, mode: "quoted" }] }, { head: "left", stance: "done" },
      ["Oshra", "attribution.content", "quoted", null]],
    ["to whom half of the words are attributed, though not their head",
      { trees: [LEFT], actors: BOTH, sayings: [{ actor: "Oshra", content: "on Monday" }] }, { head: "left", stance: "done" },
      ["Oshra", "attribution.content", "reported", null]],
    ["not to whom fewer are attributed",
      { trees: [LEFT], actors: BOTH, sayings: [{ actor: "Oshra", content: "Monday" }] }, { head: "left", stance: "done" },
      [null, "outlet.own-voice", "document", "2030-05-20"]],
    ["not a source that the page does not name",
      { trees: [SAID], actors: GULAN, sayings: [{ ...SAYING, actor: null }] }, { head: "left", stance: "done" },
      [null, "outlet.own-voice", "document", "2030-05-20"]],
    ["who says something by the verb itself",
      { trees: [SAID], actors: BOTH, sayings: [SAYING] }, { head: "said", stance: "denies-claim" },
      ["Oshra", "attribution.cue", "reported", null]],
    ["whose own decision is told, on its day",
      { trees: [LEFT], actors: GULAN, times: WEEKDAY }, { head: "left", stance: "terminates" },
      ["Gulan", "decision.subject", "reported", "2030-05-20"]],
    ["not who is told to have done something",
      { trees: [LEFT], actors: GULAN, times: WEEKDAY }, { head: "left", stance: "done" },
      [null, "outlet.own-voice", "document", "2030-05-20"]],
    ["who decides, in the passive its agent",
      { trees: [RAZED], actors: GULAN }, { head: "razed", stance: "suspends" },
      ["Gulan", "decision.subject", "reported", null]],
    ["no place, which decides nothing",
      { trees: [LEFT], actors: { Gulan: { kind: "place" } } }, { head: "left", stance: "terminates" },
      [null, "outlet.own-voice", "document", "2030-05-20"]],
    ["who checked it",
      { trees: [CHECKED], actors: GULAN }, { head: "verified", stance: "done" },
      ["Gulan", "decision.subject", "reported", null]],
    ["the body whose document it is",
      { trees: [`${LEFT} | Oshra Oshra PROPN NNP 2 parataxis`], actors: BOTH, layout: { issuer: { start: 21, end: 26 } } }, { head: "left", stance: "done" },
      ["Oshra", "document.issuer", "document", "2030-05-20"]],
    ["not a body that is nowhere on the page",
      { trees: [LEFT], actors: GULAN, layout: { issuer: { start: 900, end: 905 } } }, { head: "left", stance: "done" },
      [null, "outlet.own-voice", "document", "2030-05-20"]],
    ["the outlet, on the day of the last stamp before it",
      { trees: [LEFT], layout: { stamps: [{ start: 0, day: "2030-05-16" }, { start: 900, day: "2030-05-17" }] } }, { head: "left", stance: "done" },
      [null, "outlet.own-voice", "document", "2030-05-16"]],
    ["the outlet, on a day not known, where no day of publication is",
      { trees: [LEFT], layout: { published: { edtf: null, basis: "unknown", span: null } } }, { head: "left", stance: "done" },
      [null, "outlet.own-voice", "document", null]],
  ])("is %s", (_name, written, mark, who) => {
    const claims = claimsIn(written, mark);
    expect(claims.map(({ claimant, rule, mode, said }) => [claimant, rule, mode, said])).toEqual([
      who,
    ]);
  });

  it("is each of those who speak together", () => {
    const written = {
      trees: [SAID.replace("Oshra Oshra PROPN NNP", "Both both PRON DT")],
      actors: { ...GULAN, left: { id: "Vale", kind: "person" as const } },
      groups: { Both: ["Gulan", "Vale"] },
      sayings: [{ ...SAYING, source: "Both", actor: "Gulan" }],
    };
    const claims = claimsIn(written, { head: "left", stance: "holding" });
    expect(claims.map(({ id, claimant }) => [id, claimant])).toEqual([
      ["c1", "Gulan"],
      ["c2", "Vale"],
    ]);
  });
});

const POSTS =
  "Posts post NOUN NNS 4 nsubj | Gulan Gulan PROPN NNP 3 nsubj | built build VERB VBD 1 acl:relcl | remain remain VERB VBP 0 root";
const URGED =
  "Oshra Oshra PROPN NNP 2 nsubj | urged urge VERB VBD 0 root | Gulan Gulan PROPN NNP 2 obj | to to PART TO 5 mark | leave leave VERB VB 2 xcomp";

describe("which predications are claims", () => {
  const stancesOf = (tree: string, ...marks: Mark[]): string[] =>
    claimsIn({ trees: [tree], actors: BOTH }, ...marks).map(({ stance }) => stance);

  it("of two of one axis that enclose each other the likelier", () => {
    const built: Mark = { head: "built", stance: "done", chance: 0.7 };
    const remain: Mark = { head: "remain", stance: "not-done", chance: 0.8 };
    expect(stancesOf(POSTS, built, remain)).toEqual(["not-done"]);
    expect(stancesOf(POSTS, { ...built, chance: 0.9 }, remain)).toEqual(["done"]);
  });

  it("of two axes both", () => {
    const built: Mark = { head: "built", stance: "breach", chance: 0.7 };
    const remain: Mark = { head: "remain", stance: "not-done", chance: 0.8 };
    expect(stancesOf(POSTS, built, remain)).toEqual(["breach", "not-done"]);
  });

  it("of one axis both, where they stand side by side", () => {
    const tree = `${LEFT} | ; ; PUNCT : 7 punct | Oshra Oshra PROPN NNP 7 nsubj | stayed stay VERB VBD 2 parataxis`;
    const left: Mark = { head: "left", stance: "done" };
    const stayed: Mark = { head: "stayed", stance: "not-done" };
    expect(stancesOf(tree, left, stayed)).toEqual(["done", "not-done"]);
  });

  it("a chain as a whole, and not its links", () => {
    const whole: Mark = { head: "urged", stance: "demands", form: "chain" };
    const link: Mark = { head: "leave", stance: "will-comply" };
    expect(stancesOf(URGED, link)).toEqual([]);
    const [claim] = claimsIn({ trees: [URGED], actors: BOTH }, whole, link);
    expect(claim?.stance).toBe("demands");
    expect(claim?.spans.map(({ quote }) => quote)).toEqual(["Oshra urged Gulan to leave"]);
  });

  it("those above the threshold, not those at it", () => {
    expect(stancesOf(LEFT, { head: "left", stance: "done", chance: 0.51 })).toHaveLength(1);
    expect(stancesOf(LEFT, { head: "left", stance: "done", chance: 0.5 })).toEqual([]);
  });

  it("those whose axis, stance, speaker and day are together likely", () => {
    const page = writtenPage({ trees: [SAID], actors: BOTH, sayings: [SAYING] });
    const scored = scoredAs(page, [{ head: "left", stance: "done" }]);
    const [sure] = claimsOf(page, { ...input, scored });
    expect(sure?.confidence).toBeGreaterThan(0.3);
    expect(sure?.confidence).toBeLessThan(0.9);
    expect(claimsOf(page, { ...input, scored, choices: handWeighed({}) })).toEqual([]);
  });

  it("no act that a noun names", () => {
    const tree =
      "The the DET DT 2 det | exchange exchange NOUN NN 3 nsubj | began begin VERB VBD 0 root";
    const written = { trees: [tree], actNouns: ["exchange"] };
    expect(claimsIn(written, { head: "exchange", stance: "done" })).toEqual([]);
    expect(claimsIn(written, { head: "began", stance: "under-way" })).toHaveLength(1);
  });

  it("none in a headline", () => {
    const of = (kind: "headline" | "body") =>
      claimsIn(
        { trees: [LEFT], layout: { paragraphs: [{ start: 0, end: 20, kind, rule: "written" }] } },
        { head: "left", stance: "done" },
      );
    expect(of("headline")).toEqual([]);
    expect(of("body")).toHaveLength(1);
  });
});

it("counts what a claim counts, and no dates", () => {
  const tree =
    "On on ADP IN 2 case | May May PROPN NNP 5 obl | 4 4 NUM CD 2 nummod | Gulan Gulan PROPN NNP 5 nsubj | freed free VERB VBD 0 root" +
    " | forty forty NUM CD 7 nummod | men man NOUN NNS 5 obj | in in ADP IN 10 case | two two NUM CD 10 nummod | days day NOUN NNS 5 obl";
  const [claim] = claimsIn(
    { trees: [tree], times: { "two days": { type: "DURATION" }, "May 4": { edtf: "2030-05-04" } } },
    { head: "freed", stance: "partly-done" },
  );
  expect(claim?.quantities).toEqual(["forty men"]);
});
