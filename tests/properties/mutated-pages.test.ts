/**
 * Pages cut, doubled, shuffled and strewn with odd characters: the reader answers each, and every
 * quotation stands where it says. Chance is seeded; PACTWATCH_SEED repeats a failure.
 */
import { describe, expect, it } from "vitest";

import { markedPages } from "../../benchmarks/marked-corpus.ts";
import type { PageLedger } from "../../src/contract/index.ts";
import { readPage } from "../../src/operations/index.ts";
import { openReader } from "../../src/runtime/index.ts";
import { chanceFrom } from "./chance.ts";
import { mutationOf } from "./mutations.ts";

const SEED = Number(process.env["PACTWATCH_SEED"] ?? 20_230_319);
const INPUTS = 10_000;
/** Most inputs are a few sentences, so that ten thousand of them take a minute; some are whole pages. */
const MINUTES = 60_000;

const pages = markedPages("corpora/dev").map(({ text }) => text);
const reader = openReader();

function ledgerOf(text: string, published: string | null): PageLedger {
  return readPage(
    reader,
    { text, title: null, publisher: null, published, publishedRivals: [] },
    {},
  );
}

/** Every object with a quotation, wherever in the ledger it stands. */
function untrueQuotations(value: unknown, text: string): unknown[] {
  if (typeof value !== "object" || value === null) return [];
  const { start, end, quote } = value as { start?: number; end?: number; quote?: string };
  const isUntrue = quote !== undefined && text.slice(start, end) !== quote;
  const inner = Object.values(value).flatMap((part) => untrueQuotations(part, text));
  return isUntrue ? [value, ...inner] : inner;
}

/** References to actors, commitments and agreements that the ledger does not hold. */
function danglingReferences(ledger: PageLedger): string[] {
  const actors = new Set(ledger.actors.map(({ id }) => id));
  const matters = new Set([...ledger.agreements, ...ledger.commitments].map(({ id }) => id));
  const claims = new Set(ledger.claims.map(({ id }) => id));
  const toActors = [
    ...ledger.agreements.flatMap(({ parties, thirdParties }) => [...parties, ...thirdParties]),
    ...ledger.commitments.flatMap(({ obligor }) => obligor),
    ...ledger.claims.flatMap(({ claimant }) => (claimant === null ? [] : [claimant])),
    ...ledger.events.flatMap((event) => [...event.actors, ...event.recipients]),
    ...ledger.actors.flatMap(({ party }) => (party === null ? [] : [party])),
  ];
  const because = ledger.standing.flatMap(({ cells }) => cells.flatMap((cell) => cell.because));
  return [
    ...toActors.filter((id) => !actors.has(id)),
    ...ledger.claims.flatMap(({ about }) => about).filter((id) => !matters.has(id)),
    ...because.filter((id) => !claims.has(id)),
  ];
}

describe(`${INPUTS} mutated pages (seed ${SEED})`, () => {
  it(
    "are read without an exception, with true offsets and no dangling reference",
    () => {
      const chance = chanceFrom(SEED);
      let findings = 0;
      for (let i = 0; i < INPUTS; i++) {
        const text = mutationOf(pages, chance);
        const published = chance.below(2) === 0 ? null : "2024-03-04";
        const where = `input ${i} of seed ${SEED}: ${JSON.stringify(text.slice(0, 200))}`;
        let ledger: PageLedger;
        try {
          ledger = ledgerOf(text, published);
        } catch (error) {
          throw new Error(where, { cause: error });
        }
        findings += ledger.claims.length + ledger.events.length + ledger.actors.length;
        expect(untrueQuotations(ledger, text), where).toEqual([]);
        expect(danglingReferences(ledger), where).toEqual([]);
        expect(ledger.document.text, where).toBe(text);
      }
      expect(findings).toBeGreaterThan(INPUTS);
    },
    10 * MINUTES,
  );
});

describe("a page read twice", () => {
  it.each(pages.slice(0, 5).map((text) => [text.slice(0, 40), text]))(
    "%s ... is read the same",
    (_, text) => {
      expect(openReader().read(text)).toEqual(reader.read(text));
    },
  );
});
