import fc from "fast-check";
import { describe, expect, it } from "vitest";

import { addDays, type IsoDate, isoDate } from "../../calendar/index.ts";
import type { LedgerActor, LedgerClaim, LedgerCommitment, LedgerFacts } from "../facts.ts";
import {
  COMPLIANCE_STANCES,
  PERFORMANCE_STANCES,
  POSTURE_STANCES,
  type Stance,
} from "../vocabulary.ts";
import type { Cell } from "./cell.ts";
import { type StandingRow, standingOf } from "./standing.ts";

const actor = (id: string, party: string | null = null): LedgerActor => ({
  id,
  kind: party === null ? "state" : "person",
  party,
});

const actors: readonly LedgerActor[] = [
  actor("north"),
  actor("south"),
  actor("cabinet", "north"),
  actor("minister", "cabinet"),
  actor("general", "north"),
  actor("envoy", "south"),
  actor("league"),
  actor("mission"),
  actor("inspector", "mission"),
  { id: "gazette", kind: "outlet", party: null },
];

const leave: LedgerCommitment = {
  id: "leave",
  agreement: "pact",
  obligor: ["cabinet"],
  beneficiary: "south",
  kind: "withdraw",
  deadline: "2024-06-01",
  condition: null,
  provenance: "report-of-text",
};
const truce: LedgerCommitment = { ...leave, id: "truce", kind: "ceasefire", deadline: null };

let count = 0;
const says = (
  claimant: string | null,
  stance: Stance,
  said: string | null,
  more: Partial<LedgerClaim> = {},
): LedgerClaim => ({
  id: `c${++count}`,
  claimant,
  role: claimant === null ? "narrator" : "obligor",
  stance,
  about: ["leave"],
  said,
  source: { document: "page", origin: "page", outlet: "gazette", published: isoDate("2024-06-20") },
  reviewed: false,
  ...more,
});
const whole = { about: ["pact"] };
const onTruce = { about: ["truce"] };

const facts = (claims: readonly LedgerClaim[], more: Partial<LedgerFacts> = {}): LedgerFacts => ({
  actors,
  agreements: [{ id: "pact", parties: ["north", "south"], thirdParties: ["league"] }],
  commitments: [leave, truce],
  claims,
  ...more,
});

function row(claims: readonly LedgerClaim[], asOf: string | null = "2024-06-30"): StandingRow {
  return rowOf("leave", claims, asOf);
}

function rowOf(id: string, claims: readonly LedgerClaim[], asOf: string | null): StandingRow {
  const day = asOf === null ? null : isoDate(asOf);
  const found = standingOf(facts(claims), { asOf: day }).find(
    ({ commitment }) => commitment === id,
  );
  if (found === undefined) throw new RangeError(`no row ${id}`);
  return found;
}

function cell(standing: StandingRow, column = "north"): Cell {
  const found = standing.cells.find((candidate) => candidate.column === column);
  if (found === undefined) throw new RangeError(`no cell ${column}`);
  return found;
}

describe("the columns of a row", () => {
  it("[L1] has a cell for each party that keeps silent, long after the deadline", () => {
    const standing = row([], "2030-01-01");
    expect(
      standing.cells.map(({ column, performance, compliance, posture, rule, overdueDays }) => [
        column,
        performance,
        compliance,
        posture,
        rule,
        overdueDays,
      ]),
    ).toEqual([
      ["north", "no-report", "no-report", null, "L1", null],
      ["south", "no-report", "no-report", null, "L1", null],
    ]);
  });

  it("[L2] hears a minister of a party's cabinet in the party's column", () => {
    expect(cell(row([says("minister", "done", "2024-05-01")])).performance).toBe("done");
  });

  it("[L2] keeps a column for a party that speaks for another", () => {
    const own = facts([says("minister", "done", "2024-05-01")], {
      agreements: [{ id: "pact", parties: ["cabinet", "south"], thirdParties: [] }],
    });
    const [standing] = standingOf(own, { asOf: null });
    expect(standing?.cells.map(({ column }) => column)).toEqual(["cabinet", "south"]);
  });

  it("[L3] orders mediators, monitors, others and the outlets after the parties", () => {
    const standing = row([
      says(null, "under-way", "2024-05-01"),
      says("gazette", "under-way", "2024-05-01", { role: "narrator" }),
      says("a villager", "not-done", "2024-05-01", { role: "witness" }),
      says("inspector", "cannot-verify", "2024-05-01", { role: "mandated-monitor" }),
      says("league", "demands", "2024-05-01", { role: "allied-state" }),
    ]);
    expect(standing.cells.map(({ column, columnKind }) => [column, columnKind])).toEqual([
      ["north", "party"],
      ["south", "party"],
      ["league", "guarantor-mediator"],
      ["mission", "mandated-monitor"],
      ["a villager", "other"],
      ["outlets", "outlets"],
    ]);
  });
});

describe("the performance of one column", () => {
  const noDay = { source: { document: "p", origin: "p", outlet: null, published: null } };
  // biome-ignore format: a row per case
  it.each<[rule: string, asOf: string | null, value: string, claims: LedgerClaim[]]>([
    ["L4", "2024-05-31", "not-done", [says("minister", "not-done", "2024-05-20"), says("minister", "done", "2024-06-01")]],
    ["L4", null,         "done",     [says("minister", "not-done", "2024-05-20"), says("minister", "done", "2024-06-01")]],
    ["L5", "2024-06-19", "no-report", [says("minister", "done", null)]],
    ["L5", "2024-06-20", "done",     [says("minister", "done", null)]],
    ["L5", "2024-05-31", "done",     [says("minister", "done", "2024-05")]],
    ["L5", "2024-05-30", "no-report", [says("minister", "done", "2024-05")]],
    ["L6", "2030-01-01", "no-report", [says("minister", "done", null, noDay), says("minister", "done", "XXXX-05-01", noDay)]],
    ["L6", null,         "done",     [says("minister", "done", null, noDay)]],
    ["L7", "2024-06-30", "done",     [says("minister", "not-done", "2024-05-20"), says("minister", "done", "2024-06-01")]],
    ["L7", "2024-06-30", "done",     [says("minister", "done", "2024-06-01"), says("minister", "not-done", "2024-05-20")]],
    ["L7", "2024-06-30", "not-done", [says("minister", "done", "2024-06-01"), says("minister", "not-done", "2024-06-01")]],
    ["L8", "2024-06-30", "done",     [says("minister", "done", "2024-05-20", whole)]],
    ["L8", "2024-06-30", "not-done", [says("minister", "done", "2024-06-01", whole), says("general", "not-done", "2024-06-01")]],
    ["L8", "2024-06-30", "not-done", [says("minister", "done", "2024-06-01", whole), says("minister", "not-done", "2024-06-02")]],
    ["L8", "2024-06-30", "done",     [says("minister", "done", "2024-06-03", whole), says("minister", "not-done", "2024-06-02")]],
    ["L9", "2024-06-30", "not-done", [says("envoy", "done", "2024-06-01"), says("minister", "denies-claim", "2024-06-02")]],
    ["L9", "2024-06-30", "done",     [says("envoy", "not-done", "2024-06-01"), says("minister", "denies-claim", "2024-06-02")]],
    ["L9", "2024-06-30", "done",     [says("envoy", "not-done", null), says("minister", "denies-claim", "2024-06-02")]],
    ["L9", "2024-06-30", "no-report", [says("envoy", "breach", "2024-06-01"), says("minister", "denies-claim", "2024-06-02")]],
    ["L26", "2024-06-30", "no-report", [says("envoy", "not-done", "2024-06-03"), says("minister", "denies-claim", "2024-06-02")]],
    ["L26", "2024-06-30", "no-report", [says("minister", "denies-claim", "2024-06-02")]],
    ["L10", "2024-06-30", "partly-done", [says("envoy", "partly-done", "2024-06-01"), says("minister", "confirms-claim", "2024-06-02")]],
    ["L26", "2024-06-30", "no-report", [says("minister", "confirms-claim", "2024-06-02")]],
    ["L11", "2024-06-30", "not-done", [says("minister", "done", "2024-06-01"), says("general", "not-done", "2024-06-02")]],
    ["L27", "2024-06-30", "no-report", [says("minister", "refuses", "2024-06-01")]],
  ])("[%s] on %s is %s", (_rule, asOf, value, claims) => {
    expect(cell(row(claims, asOf)).performance).toBe(value);
  });

  it("[L9] keeps a truce holding where a breach is denied", () => {
    const claims = [
      says("envoy", "breach", "2024-06-01", onTruce),
      says("general", "denies-claim", "2024-06-01", onTruce),
    ];
    const standing = rowOf("truce", claims, "2024-06-30");
    expect(cell(standing)).toMatchObject({ performance: "holding", compliance: "no-report" });
    expect(standing.flags).toContain("contested-compliance");
  });

  it("[L26] lists a denial that answers nothing among the reasons", () => {
    const denial = says("minister", "denies-claim", "2024-06-02");
    expect(cell(row([denial]))).toMatchObject({ because: [denial.id], lastWord: "2024-06-02" });
  });

  it("[L27] shows the newest posture beside the performance", () => {
    const claims = [says("envoy", "praises", "2024-06-01"), says("envoy", "demands", "2024-06-02")];
    expect(cell(row(claims), "south")).toMatchObject({
      posture: "demands",
      performance: "no-report",
    });
  });
});

describe("the flags of a cell", () => {
  const page = (document: string): Partial<LedgerClaim> => ({
    source: { document, origin: document, outlet: document, published: isoDate("2024-06-20") },
  });
  // biome-ignore format: a row per case
  it.each<[rule: string, flag: string, expected: boolean, claims: LedgerClaim[]]>([
    ["L5", "said-day-unknown", true, [says("minister", "done", null)]],
    ["L5", "said-day-unknown", true, [says("minister", "done", "2024-05")]],
    ["L5", "said-day-unknown", false, [says("minister", "done", "2024-05-03")]],
    ["L8", "by-whole-agreement", true, [says("minister", "done", "2024-05-03", whole)]],
    ["L8", "by-whole-agreement", false, [says("minister", "done", "2024-05-03", { about: ["leave", "pact"] })]],
    ["L11", "split", true, [says("minister", "done", "2024-06-01"), says("general", "not-done", "2024-06-01")]],
    ["L11", "split", true, [says("minister", "commits", "2024-06-01"), says("general", "refuses", "2024-06-02")]],
    ["L11", "split", false, [says("minister", "done", "2024-06-01"), says("general", "under-way", "2024-06-01")]],
    ["L11", "split", false, [says("minister", "done", "2024-06-01"), says("minister", "not-done", "2024-06-02")]],
    ["L12", "reports-conflict", true, [says("minister", "done", "2024-06-01", page("a")), says("minister", "not-done", "2024-06-01", page("b"))]],
    ["L12", "reports-conflict", false, [says("minister", "done", "2024-06-01", page("a")), says("minister", "not-done", "2024-06-02", page("b"))]],
    ["L12", "reports-conflict", false, [says("minister", "done", "2024-06-01"), says("minister", "not-done", "2024-06-01")]],
    ["L13", "stale", true, [says("minister", "not-done", "2024-03-31")]],
    ["L13", "stale", false, [says("minister", "not-done", "2024-04-01")]],
    ["L13", "stale", false, [says("minister", "done", "2024-01-01")]],
    ["L18", "overdue", true, [says("minister", "under-way", "2024-06-02")]],
    ["L21", "one-origin", true, [says("minister", "done", "2024-06-01"), says("general", "done", "2024-06-01")]],
    ["L21", "one-origin", false, [says("minister", "done", "2024-06-01", page("a")), says("general", "done", "2024-06-01", page("b"))]],
    ["L21", "unreviewed", true, [says("minister", "done", "2024-06-01"), says("general", "done", "2024-06-01", { reviewed: true })]],
    ["L21", "unreviewed", false, [says("minister", "done", "2024-06-01", { reviewed: true })]],
  ])("[%s] %s: %s", (_rule, flag, expected, claims) => {
    expect(cell(row(claims)).flags.includes(flag as never)).toBe(expected);
  });
});

describe("what a row has that no cell can have", () => {
  // biome-ignore format: a row per case
  it.each<[rule: string, flag: string, expected: boolean, claims: LedgerClaim[]]>([
    ["L14", "contested-performance", true, [says("minister", "done", "2024-06-01"), says("envoy", "not-done", "2024-06-10")]],
    ["L14", "contested-performance", true, [says("minister", "done", "2024-06-01"), says("envoy", "partly-done", "2024-06-10")]],
    ["L14", "contested-performance", false, [says("minister", "done", "2024-06-01"), says(null, "under-way", "2024-06-10")]],
    ["L14", "contested-performance", false, [says("minister", "done", "2024-06-01"), says("inspector", "cannot-verify", "2024-06-10")]],
    ["L14", "contested-performance", true, [says("minister", "under-way", "2024-06-01"), says("envoy", "lapsed", "2024-06-10")]],
    ["L15", "contested-performance", false, [says("envoy", "not-done", "2024-05-01"), says("minister", "done", "2024-06-01")]],
    ["L15", "contested-performance", true, [says("envoy", "not-done", null), says("minister", "done", "2024-06-29")]],
    ["L15", "contested-performance", false, [says("minister", "holding", "2024-05-01"), says("envoy", "not-done", "2024-06-01")]],
    ["L15", "contested-performance", true, [says("minister", "holding", "2024-06-01"), says("envoy", "not-done", "2024-05-01")]],
    ["L16", "contested-compliance", true, [says("envoy", "breach", "2024-06-01"), says("minister", "justified", "2024-06-02")]],
    ["L16", "contested-compliance", true, [says("envoy", "breach", "2024-06-01"), says("minister", "denies-claim", "2024-06-02")]],
    ["L16", "contested-compliance", false, [says("envoy", "breach", "2024-06-01"), says("minister", "breach", "2024-06-02")]],
    ["L16", "contested-compliance", true, [says("envoy", "asserts-commitment", "2024-06-01"), says("minister", "not-bound", "2024-06-02")]],
    ["L20", "deadline-moved", true, [says("minister", "moves-deadline", "2024-05-30")]],
    ["L20", "deadline-disputed", false, [says("minister", "moves-deadline", "2024-05-30")]],
    ["L20", "deadline-disputed", true, [says("minister", "moves-deadline", "2024-05-30"), says("envoy", "refuses-extension", "2024-05-31"), says("envoy", "praises", "2024-06-03")]],
    ["L20", "deadline-disputed", false, [says("envoy", "refuses-extension", "2024-05-30")]],
    ["L22", "waiting", true, [says("minister", "conditional", "2024-05-30")]],
    ["L22", "waiting", false, [says("envoy", "conditional", "2024-05-30")]],
    ["L22", "waiting", false, [says("minister", "conditional", "2024-05-30"), says("minister", "commits", "2024-05-31")]],
  ])("[%s] %s: %s", (_rule, flag, expected, claims) => {
    expect(row(claims).flags.includes(flag as never)).toBe(expected);
  });

  it("[L22] says which commitments are alleged and which conditional", () => {
    const commitments: LedgerCommitment[] = [
      { ...leave, provenance: "asserted-by-one" },
      { ...leave, condition: "once the road is open" },
    ];
    const flags = standingOf(facts([], { commitments }), { asOf: null }).map(
      (standing) => standing.flags,
    );
    expect(flags).toEqual([["alleged"], ["conditional"]]);
  });
});

describe("a deadline of 2024-06-01", () => {
  // biome-ignore format: a row per case
  it.each<[rule: string, asOf: string | null, days: number | null]>([
    ["L17", "2024-06-01", null],
    ["L17", "2024-06-02", 1],
    ["L17", "2024-06-30", 29],
    ["L23", null,         null],
  ])("[%s] has on %s passed by %s days", (_rule, asOf, days) => {
    const standing = row([], asOf);
    expect(standing.deadlinePassedDays).toBe(days);
    expect(standing.flags.includes("deadline-passed")).toBe(days !== null);
  });

  // biome-ignore format: a row per case
  it.each<[rule: string, asOf: string | null, days: number | null, claims: LedgerClaim[]]>([
    ["L18", "2024-06-30", 29, [says("envoy", "not-done", "2024-06-02")]],
    ["L18", "2024-06-30", 29, [says("envoy", "partly-done", "2024-06-02", whole)]],
    ["L18", "2024-06-30", null, [says("envoy", "not-done", "2024-06-01")]],
    ["L18", "2024-06-30", null, [says("envoy", "done", "2024-06-02")]],
    ["L18", "2024-06-30", null, [says("envoy", "demands", "2024-06-02")]],
    ["L23", null,         null, [says("envoy", "not-done", "2024-06-02")]],
  ])("[%s] is on %s overdue by %s days", (_rule, asOf, days, claims) => {
    expect(cell(row(claims, asOf), "south").overdueDays).toBe(days);
  });

  // biome-ignore format: a row per case
  it.each<[rule: string, deadline: string, days: number | null]>([
    ["L19", "2024-06", 1],
    ["L19", "2024-06/2024-06-30", 1],
    ["L19", "2024-06~", null],
    ["L19", "XXXX-06-01", null],
    ["L19", "soon", null],
  ])("[%s] set for %s has passed by %s days on 2024-07-01", (_rule, deadline, days) => {
    const commitments = [{ ...leave, deadline }];
    const [standing] = standingOf(facts([], { commitments }), { asOf: isoDate("2024-07-01") });
    expect(standing?.deadlinePassedDays).toBe(days);
  });
});

describe("laws", () => {
  const asOf = isoDate("2024-06-15");
  const claim = fc
    .record({
      claimant: fc.constantFrom(
        null,
        "north",
        "minister",
        "general",
        "envoy",
        "league",
        "inspector",
      ),
      stance: fc.constantFrom(...PERFORMANCE_STANCES, ...COMPLIANCE_STANCES, ...POSTURE_STANCES),
      about: fc.subarray(["leave", "truce", "pact"]),
      days: fc.option(fc.integer({ min: -60, max: 60 })),
      document: fc.constantFrom("a", "b"),
      published: fc.option(fc.integer({ min: -60, max: 60 })),
    })
    .map(({ claimant, stance, about, days, document, published }) =>
      says(claimant, stance, days === null ? null : addDays(asOf, days), {
        about,
        source: { document, origin: document, outlet: null, published: dayOrNull(published) },
      }),
    );

  function dayOrNull(days: number | null): IsoDate | null {
    return days === null ? null : addDays(asOf, days);
  }

  it("[L24] gives the same rows for every order of claims", () => {
    const shuffled = fc
      .array(claim, { maxLength: 12 })
      .chain((claims) =>
        fc.tuple(fc.constant(claims), fc.shuffledSubarray(claims, { minLength: claims.length })),
      );
    fc.assert(
      fc.property(shuffled, fc.constantFrom(asOf, null), ([claims, other], day) => {
        expect(standingOf(facts(other), { asOf: day })).toEqual(
          standingOf(facts(claims), { asOf: day }),
        );
      }),
      { seed: 20240601, numRuns: 300 },
    );
  });

  it("[L25] changes nothing by what was said after the as-of day", () => {
    fc.assert(
      fc.property(
        fc.array(claim, { maxLength: 10 }),
        claim,
        fc.integer({ min: 1, max: 400 }),
        (claims, late, days) => {
          const added: LedgerClaim = { ...late, said: addDays(asOf, days) };
          expect(standingOf(facts([...claims, added]), { asOf })).toEqual(
            standingOf(facts(claims), { asOf }),
          );
        },
      ),
      { seed: 20240602, numRuns: 300 },
    );
  });
});
