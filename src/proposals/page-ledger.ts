/**
 * The page ledger: a reading and the standing that follows from that page alone.
 */
import { type IsoDate, parseIsoDate } from "../calendar/index.ts";
import {
  type LedgerClaim,
  type LedgerFacts,
  type StandingRow,
  standingOf,
} from "../ledger/index.ts";
import type { Reading } from "../reader/index.ts";

export type PageLedger = Reading & { readonly standing: readonly StandingRow[] };

/**
 * `reading` with its standing on `asOf`; where that is not given, on the publication day. A page
 * without a publication day has then no as-of day, and nothing on it is overdue.
 */
export function pageLedgerOf(
  reading: Reading,
  { asOf }: { readonly asOf?: IsoDate } = {},
): PageLedger {
  const published = publicationDayOf(reading);
  return {
    ...reading,
    standing: standingOf(factsOf(reading, published), { asOf: asOf ?? published }),
  };
}

function publicationDayOf(reading: Reading): IsoDate | null {
  const day = parseIsoDate(reading.document.published ?? "");
  return day.ok ? day.value : null;
}

/** One page is one document and one origin, and no person has looked at its findings yet. */
function factsOf(reading: Reading, published: IsoDate | null): LedgerFacts {
  const outlet = reading.document.publisher;
  const source = { document: "page", origin: "page", outlet, published };
  const claims: LedgerClaim[] = reading.claims.map(
    ({ id, claimant, role, stance, about, said }) => ({
      id,
      claimant,
      role,
      stance,
      about,
      said,
      source,
      reviewed: false,
    }),
  );
  return {
    actors: reading.actors.map(({ id, kind, party }) => ({ id, kind, party })),
    agreements: reading.agreements,
    commitments: reading.commitments,
    claims,
  };
}
