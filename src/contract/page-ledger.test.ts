import { readFileSync } from "node:fs";

import { describe, expect, expectTypeOf, it } from "vitest";

import type { StandingRow } from "../ledger/index.ts";
import type { Reading } from "../reader/index.ts";
import {
  type PageLedger,
  type Plain,
  pageLedgerJsonSchema,
  pageLedgerSchema,
} from "./page-ledger.ts";

const PUBLISHED_SCHEMA = "docs/reference/page-ledger.schema.json";

/** The smallest page ledger there is: a page on which nothing was found. */
const NOTHING_FOUND: PageLedger = {
  document: {
    text: "It rained.",
    title: null,
    publisher: null,
    published: null,
    publishedBasis: "unknown",
    language: "en",
  },
  actors: [],
  agreements: [],
  commitments: [],
  claims: [],
  events: [],
  labels: [],
  standing: [],
  warnings: [],
};

describe("the page ledger", () => {
  it("is the reading, list by list, and the standing that follows", () => {
    expectTypeOf<PageLedger>().toEqualTypeOf<
      Plain<Reading & { readonly standing: readonly StandingRow[] }>
    >();
  });

  it("accepts a page on which nothing was found", () => {
    expect(pageLedgerSchema.safeParse(NOTHING_FOUND).success).toBe(true);
  });

  it("refuses a token that is on no closed list, and a field that nobody knows", () => {
    const unknownBasis = { ...NOTHING_FOUND.document, publishedBasis: "guessed" };
    expect(pageLedgerSchema.safeParse({ ...NOTHING_FOUND, document: unknownBasis }).success).toBe(
      false,
    );
    expect(pageLedgerSchema.safeParse({ ...NOTHING_FOUND, verdict: "guilty" }).success).toBe(false);
  });

  it("is published as the JSON Schema in docs/reference (`npm run reference` writes it)", () => {
    expect(JSON.parse(readFileSync(PUBLISHED_SCHEMA, "utf8"))).toEqual(pageLedgerJsonSchema());
  });
});
