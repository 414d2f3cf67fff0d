import { describe, expect, it } from "vitest";

import { isoDate } from "../calendar/index.ts";
import type { PageLedger } from "../contract/index.ts";
import { type LedgerFacts, standingOf } from "../ledger/index.ts";
import { renderPageLedger } from "./render-page-ledger.ts";

const TEXT = `Two months on, Ostmark counts the barracks that are still manned
Under the accord signed in Halden on 19 March, Westria agreed to disband the hill militias by 19 September and to move their families to camps. Both states undertook to coordinate the protection of the common border.
On 23 September Westria's foreign minister, Ilva Marn, declared that her country had put the terms of the accord into effect. "There are still armed men in the hills, and we expect our neighbour to finish the work," General Oskar Brandt said on Sunday in Halden after meeting Interior Minister Jon Tarrik. Brand, as some papers spell him, thanked Westria for the camps.`;

const at = (quote: string) => {
  const start = TEXT.indexOf(quote);
  return { start, end: start + quote.length, quote };
};
const spans = (quote: string) => [at(quote)];

const actor = (
  id: string,
  kind: PageLedger["actors"][number]["kind"],
  names: readonly string[],
  more: Partial<PageLedger["actors"][number]> = {},
): PageLedger["actors"][number] => ({
  id,
  kind,
  name: names[0] ?? id,
  names,
  posts: [],
  party: null,
  mentions: [],
  spans: spans(names[0] ?? id),
  ...more,
});

const post = (title: string, of: string) => ({
  title,
  of,
  from: null,
  to: null,
  former: false,
  spans: [],
});

const commitment = (
  id: string,
  kind: PageLedger["commitments"][number]["kind"],
  quote: string,
  more: Partial<PageLedger["commitments"][number]> = {},
): PageLedger["commitments"][number] => ({
  id,
  agreement: "p1",
  obligor: ["w"],
  kind,
  object: null,
  beneficiary: "o",
  place: null,
  condition: null,
  deadline: "2023-09-19",
  deadlineBasis: "year-inferred",
  deadlineSetBy: null,
  provenance: "report-of-text",
  negative: false,
  spans: spans(quote),
  confidence: 0.9,
  rule: "test",
  ...more,
});

const claim = (
  id: string,
  stance: PageLedger["claims"][number]["stance"],
  quote: string,
  more: Partial<PageLedger["claims"][number]>,
): PageLedger["claims"][number] => ({
  id,
  claimant: "brandt",
  role: "beneficiary",
  axis: "performance",
  stance,
  about: ["m1"],
  said: "2023-11-19",
  saidBasis: "weekday-resolved",
  forTime: null,
  forTimeBasis: "unknown",
  mode: "quoted",
  via: null,
  hedge: null,
  quantities: [],
  spans: spans(quote),
  confidence: 0.9,
  rule: "test",
  ...more,
});

function example(): PageLedger {
  const reading: Omit<PageLedger, "standing"> = {
    document: {
      text: TEXT,
      title: "Two months on, Ostmark counts the barracks that are still manned",
      publisher: "Ostmark Courier",
      published: "2023-11-20",
      publishedBasis: "stated",
      language: "en",
    },
    actors: [
      actor("o", "state", ["Ostmark"]),
      actor("w", "state", ["Westria"]),
      actor("brandt", "person", ["Oskar Brandt", "Brand"], {
        party: "o",
        posts: [post("General", "o")],
      }),
      actor("marn", "person", ["Ilva Marn"], {
        party: "w",
        posts: [post("foreign minister", "w")],
      }),
      actor("tarrik", "person", ["Jon Tarrik"], {
        party: "w",
        posts: [post("Interior Minister", "w")],
      }),
    ],
    agreements: [
      {
        id: "p1",
        name: "the accord",
        parties: ["o", "w"],
        thirdParties: [],
        signed: "2023-03-19",
        signedBasis: "year-inferred",
        place: "Halden",
        stage: "Oth",
        spans: spans("the accord signed in Halden on 19 March"),
        rule: "test",
      },
    ],
    commitments: [
      commitment("m1", "disband", "disband the hill militias by 19 September", {
        deadlineSetBy: "o",
        place: "Teren",
      }),
      commitment("m2", "relocate", "to move their families to camps", {
        condition: "once camps are built",
      }),
      commitment("m3", "secure-border", "to coordinate the protection of the common border", {
        obligor: ["o", "w"],
        deadline: null,
        deadlineBasis: "unknown",
        beneficiary: null,
      }),
    ],
    claims: [
      claim("c1", "not-done", "There are still armed men in the hills", {}),
      claim("c2", "demands", "we expect our neighbour to finish the work", { axis: "posture" }),
      claim("c3", "done", "her country had put the terms of the accord into effect", {
        claimant: "marn",
        role: "obligor",
        about: ["p1"],
        hedge: "reportedly",
        said: "2023-09-23",
        saidBasis: "year-inferred",
        mode: "reported",
      }),
      claim("c4", "praises", "thanked Westria for the camps", {
        axis: "posture",
        about: ["m2"],
        said: null,
        saidBasis: "unknown",
        mode: "reported",
      }),
    ],
    events: [
      {
        id: "e1",
        type: "AGREE",
        mode: null,
        actors: ["o", "w"],
        recipients: [],
        place: "Halden",
        date: "2023-03-19",
        dateBasis: "year-inferred",
        auxiliary: ["historical"],
        spans: spans("the accord signed in Halden on 19 March"),
        confidence: 0.9,
        rule: "test",
      },
      {
        id: "e2",
        type: "CONSULT",
        mode: "meet",
        actors: ["brandt", "tarrik"],
        recipients: [],
        place: null,
        date: "2023-11-19",
        dateBasis: "weekday-resolved",
        auxiliary: [],
        spans: spans("after meeting Interior Minister Jon Tarrik"),
        confidence: 0.9,
        rule: "test",
      },
    ],
    labels: [{ word: "militias", speaker: null, names: null, spans: spans("militias") }],
    warnings: [
      { kind: "year-inferred", message: "Three dates have no year on the page.", spans: [] },
    ],
  };
  const source = {
    document: "page",
    origin: "page",
    outlet: null,
    published: isoDate("2023-11-20"),
  };
  const facts: LedgerFacts = {
    ...reading,
    claims: reading.claims.map((one) => ({ ...one, source, reviewed: false })),
  };
  return { ...reading, standing: standingOf(facts, { asOf: isoDate("2023-11-20") }) };
}

const linesOf = (ledger: PageLedger, columns: number): string[] =>
  renderPageLedger(ledger, { columns, colour: false }).split("\n");

describe("a page ledger in the terminal", () => {
  it.each([40, 60, 80, 110, 200])("keeps within %i columns", (columns) => {
    const lines = linesOf(example(), columns);
    expect(lines.filter((line) => line.length > columns)).toEqual([]);
    expect(lines.length).toBeGreaterThan(20);
  });

  it.each([80, 200])("says at %i columns who says what", (columns) => {
    const page = renderPageLedger(example(), { columns, colour: false }).replace(/\s+/gu, " ");
    for (const words of [
      "published 20 Nov 2023",
      "due 19 Sep 2023 (year inferred), set by Ostmark, passed",
      "owed to Ostmark · place: Teren",
      "hedged: “reportedly”",
      "contested whether done",
      "overdue 62 days by Ostmark’s account",
      "said of the whole agreement",
      "no report",
      "Ilva Marn (foreign minister, Westria): done",
      "Oskar Brandt, also Brand",
      "Three dates have no year on the page.",
    ]) {
      expect(page).toContain(words);
    }
  });

  it("is a table where there is room, and stacked where there is not", () => {
    expect(
      linesOf(example(), 200).some((line) => /^Commitment\s+Ostmark\s+Westria$/u.test(line)),
    ).toBe(true);
    expect(linesOf(example(), 80).some((line) => line.startsWith("Commitment "))).toBe(false);
  });

  it("uses colour only when asked, and then says the same", () => {
    const painted = renderPageLedger(example(), { columns: 80, colour: true });
    const bare = renderPageLedger(example(), { columns: 80, colour: false });
    expect(bare).not.toContain("\u001b");
    const parts = painted.split("\u001b");
    expect(parts.map((part, i) => (i === 0 ? part : part.replace(/^\[\d+m/u, ""))).join("")).toBe(
      bare,
    );
    expect(painted).not.toBe(bare);
  });

  it("lets no control character of a page through", () => {
    const ledger = example();
    const evil: PageLedger = {
      ...ledger,
      document: { ...ledger.document, title: "A \u001b[2J\u202Etitle\u0007" },
      warnings: [{ kind: "odd", message: "odd \u009b31m name", spans: [] }],
    };
    const page = renderPageLedger(evil, { columns: 80, colour: false });
    const codes = Array.from(page, (character) => character.codePointAt(0) ?? 0);
    const isOdd = (code: number) => (code < 0x20 && code !== 0x0a) || (code >= 0x7f && code < 0xa0);
    expect(codes.filter(isOdd)).toEqual([]);
    expect(codes).not.toContain(0x202e);
  });

  it("says so when nothing was found", () => {
    const empty: PageLedger = {
      ...example(),
      actors: [],
      agreements: [],
      commitments: [],
      claims: [],
      events: [],
      labels: [],
      warnings: [],
      standing: [],
    };
    expect(renderPageLedger(empty, { columns: 80, colour: false })).toContain("Nothing was found");
  });
});
