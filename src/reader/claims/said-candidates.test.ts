import { describe, expect, it } from "vitest";

import { type Written, writtenPage } from "../scoring/written-page.test-support.ts";
import { saidCandidates } from "./said-candidates.ts";
import { outlet, speechOf } from "./speakers.ts";

const MET =
  "They they PRON PRP 2 nsubj|met meet VERB VBD 0 root|on on ADP IN 4 case|Monday Monday PROPN NNP 2 obl|. . PUNCT . 2 punct";
const WAITED = "They they PRON PRP 2 nsubj|waited wait VERB VBD 0 root|. . PUNCT . 2 punct";
const LEFT = "Gulan Gulan PROPN NNP 2 nsubj|left leave VERB VBD 0 root|. . PUNCT . 2 punct";

/** What speaks for each day of the claim that Gulan left. */
function daysOf(written: Written): ReadonlyMap<string | null, readonly string[]> {
  const page = writtenPage({ times: { Monday: { edtf: "2030-05-13" } }, ...written });
  const clause = page.predications
    .flat()
    .find((one) => page.sentences[one.sentence]?.tokens[one.head]?.form === "left");
  if (clause === undefined) throw new RangeError("nobody left");
  const speech = speechOf(page, { cues: new Map(), telling: new Set() });
  const heard = { axis: "performance", stance: "done", speech } as const;
  const speaker = outlet(page, clause.sentence);
  const days = saidCandidates(page, clause, { speaker, heard });
  return new Map(days.map(({ value, features }) => [value.edtf, features]));
}

describe("the days on which a claim could have been made", () => {
  it("are those of the sentences before it, and of the first of the page", () => {
    expect(daysOf({ trees: [MET, LEFT] }).get("2030-05-13")).toEqual(
      expect.arrayContaining(["1 before", "1 before under meet", "in the lead"]),
    );
    expect(daysOf({ trees: [MET, WAITED, LEFT] }).get("2030-05-13")).toContain("2 before");
  });

  it("are none that a later sentence tells", () => {
    expect(daysOf({ trees: [LEFT, MET] }).has("2030-05-13")).toBe(false);
  });

  it("are those that the head of the text gives", () => {
    const layout = { headDay: "2030-05-07" };
    expect(daysOf({ trees: [LEFT], layout }).get("2030-05-07")).toContain("head");
    expect(daysOf({ trees: [LEFT] }).has("2030-05-07")).toBe(false);
  });
});

describe("words between quotation marks", () => {
  it("are told from those outside", () => {
    const page = writtenPage({
      trees: [
        "“ “ PUNCT `` 3 punct|They they PRON PRP 3 nsubj|left leave VERB VBD 0 root|, , PUNCT , 3 punct|” ” PUNCT '' 3 punct|Gulan Gulan PROPN NNP 7 nsubj|said say VERB VBD 3 parataxis|. . PUNCT . 3 punct",
      ],
    });
    const { isQuoted } = speechOf(page, { cues: new Map(), telling: new Set() });
    expect(isQuoted(page.text.indexOf("left"))).toBe(true);
    expect(isQuoted(page.text.indexOf("said"))).toBe(false);
    expect(isQuoted(0)).toBe(false);
  });
});
