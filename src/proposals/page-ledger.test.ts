import { describe, expect, it } from "vitest";

import { isoDate } from "../calendar/index.ts";
import type { ClaimFinding, CommitmentFinding, ReadActor, Reading } from "../reader/index.ts";
import { pageLedgerOf } from "./page-ledger.ts";

const TEXT =
  "The pact binds Northland to leave the valley by 1 June. Southland says it has not left.";
const spans = [{ start: 0, end: 8, quote: "The pact" }];

const actor = (id: string, name: string): ReadActor => ({
  id,
  kind: "state",
  name,
  names: [name],
  posts: [],
  party: null,
  mentions: [],
  spans,
});

const commitment: CommitmentFinding = {
  id: "m1",
  agreement: "p1",
  obligor: ["a1"],
  kind: "withdraw",
  object: "the valley",
  beneficiary: "a2",
  place: null,
  condition: null,
  deadline: "2024-06-01",
  deadlineBasis: "year-inferred",
  deadlineSetBy: null,
  provenance: "report-of-text",
  negative: false,
  spans,
  confidence: 0.9,
  rule: "test",
};

const claim: ClaimFinding = {
  id: "c1",
  claimant: "a2",
  role: "beneficiary",
  axis: "performance",
  stance: "not-done",
  about: ["m1"],
  said: null,
  saidBasis: "unknown",
  forTime: null,
  forTimeBasis: "unknown",
  mode: "reported",
  via: null,
  hedge: null,
  quantities: [],
  spans,
  confidence: 0.9,
  rule: "test",
};

const reading = (published: string | null): Reading => ({
  document: {
    text: TEXT,
    title: null,
    publisher: "Valley Post",
    published,
    publishedBasis: published === null ? "unknown" : "stated",
    language: "en",
  },
  actors: [actor("a1", "Northland"), actor("a2", "Southland")],
  agreements: [
    {
      id: "p1",
      name: "the pact",
      parties: ["a1", "a2"],
      thirdParties: [],
      signed: null,
      signedBasis: "unknown",
      place: null,
      stage: "Oth",
      spans,
      rule: "test",
    },
  ],
  commitments: [commitment],
  claims: [claim],
  events: [],
  labels: [],
  warnings: [],
});

describe("the standing of one page", () => {
  // biome-ignore format: a row per case
  it.each<[why: string, published: string | null, asOf: string | undefined, row: [string | null, number | null, string]]>([
    ["stands on the publication day",       "2024-06-11", undefined,    ["2024-06-11", 10, "not-done"]],
    ["stands on the day that is given",     "2024-06-11", "2024-06-21", ["2024-06-21", 20, "not-done"]],
    ["does not know a later page's words",  "2024-06-11", "2024-06-10", ["2024-06-10", null, "no-report"]],
    ["has no day where the page has none",  null,         undefined,    [null, null, "not-done"]],
    ["has none where only a month is known", "2024-06",   undefined,    [null, null, "not-done"]],
  ])("%s", (_why, published, asOf, expected) => {
    const options = asOf === undefined ? {} : { asOf: isoDate(asOf) };
    const [row] = pageLedgerOf(reading(published), options).standing;
    const south = row?.cells.find(({ column }) => column === "a2");
    expect([row?.asOf, south?.overdueDays, south?.performance]).toEqual(expected);
  });

  it("keeps the reading as it is", () => {
    const read = reading("2024-06-11");
    const { standing, ...rest } = pageLedgerOf(read);
    expect(rest).toEqual(read);
    expect(standing).toHaveLength(1);
  });
});
