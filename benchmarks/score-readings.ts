/**
 * Scores page ledgers against marked pages.
 *
 * A finding of the system is paired with a marked row when its words overlap and its category is
 * the row's (commitment kind, axis of the stance, event type; an agreement has none); the pair is
 * also right when everything else that the row says is so. One row pairs with one finding, the
 * right pair first, then the longest overlap. Optional rows cost nothing either way.
 */
import type { PageLedger } from "../src/contract/index.ts";
import { COMPLIANCE_STANCES, PERFORMANCE_STANCES, POSTURE_STANCES } from "../src/ledger/index.ts";
import type { GoldQuotation, MarkedPage } from "../tools/marked-pages.ts";
import { NameBook } from "./name-book.ts";

export const KINDS = ["agreements", "commitments", "claims", "events"] as const;
export type Kind = (typeof KINDS)[number];

export type Count = {
  gold: number;
  system: number;
  found: number;
  right: number;
  /** Of those found and not right: how many differ in what. */
  readonly wrong: Record<string, number>;
};
export type Score = {
  pages: number;
  readonly kinds: Record<Kind, Count>;
  readonly actors: { gold: number; found: number; inOnePiece: number; wrongJoins: number };
  readonly notClaims: { passages: number; taken: number };
  /** What went wrong, a line each. */
  readonly errors: string[];
};

type Gold<K extends Kind> = MarkedPage["gold"][K][number];
type Found<K extends Kind> = PageLedger[K][number];
type Answers = readonly (string | null)[];
type Judge<K extends Kind> = {
  readonly isFound: (gold: Gold<K>, found: Found<K>) => boolean;
  /** All must hold for a pair to be right; by what they compare. */
  readonly checks: Readonly<Record<string, (gold: Gold<K>, found: Found<K>) => boolean>>;
};

const AXIS = new Map<string | null, string>([
  ...PERFORMANCE_STANCES.map((stance) => [stance, "performance"] as const),
  ...COMPLIANCE_STANCES.map((stance) => [stance, "compliance"] as const),
  ...POSTURE_STANCES.map((stance) => [stance, "posture"] as const),
]);

export function emptyScore(): Score {
  const count = (): Count => ({ gold: 0, system: 0, found: 0, right: 0, wrong: {} });
  return {
    pages: 0,
    kinds: { agreements: count(), commitments: count(), claims: count(), events: count() },
    actors: { gold: 0, found: 0, inOnePiece: 0, wrongJoins: 0 },
    notClaims: { passages: 0, taken: 0 },
    errors: [],
  };
}

/** Adds one page to `score`. */
export function scorePage(score: Score, page: MarkedPage, ledger: PageLedger): void {
  const names = new NameBook(ledger);
  score.pages += 1;
  scoreKind(score, "agreements", { page, ledger }, agreementJudge(names));
  scoreKind(score, "commitments", { page, ledger }, commitmentJudge(names));
  scoreKind(score, "claims", { page, ledger }, claimJudge(names));
  scoreKind(score, "events", { page, ledger }, eventJudge(names));
  scoreActors(score, page, names);
  scoreNotClaims(score, page, ledger);
}

function agreementJudge(names: NameBook): Judge<"agreements"> {
  return {
    isFound: () => true,
    checks: {
      parties: (gold, found) => names.allAmong(gold.parties, found.parties),
      signed: (gold, found) => isDate(gold.signed, found.signed),
    },
  };
}

function commitmentJudge(names: NameBook): Judge<"commitments"> {
  return {
    isFound: (gold, found) => gold.kind.includes(found.kind),
    checks: {
      obligor: (gold, found) =>
        names.allAmong(gold.obligor, found.obligor) &&
        found.obligor.every((actor) => names.isOneOf(actor, gold.obligor.flat())),
      deadline: (gold, found) => isDate(gold.deadline, found.deadline),
    },
  };
}

function claimJudge(names: NameBook): Judge<"claims"> {
  const isClaimant = (wanted: Answers | null, found: Found<"claims">): boolean =>
    found.claimant === null || found.role === "narrator"
      ? wanted === null || wanted.includes(null)
      : names.isOneOf(found.claimant, wanted ?? []);
  return {
    isFound: (gold, found) =>
      gold.stance.some((stance) => AXIS.get(stance) === AXIS.get(found.stance)),
    checks: {
      claimant: (gold, found) => isClaimant(gold.claimant, found),
      stance: (gold, found) => gold.stance.includes(found.stance),
      said: (gold, found) => isDate(gold.said, found.said),
    },
  };
}

function eventJudge(names: NameBook): Judge<"events"> {
  return {
    isFound: (gold, found) => gold.type.includes(found.type),
    checks: {
      actors: (gold, found) => {
        const sides = [...found.actors, ...found.recipients];
        return names.allAmong(gold.actors, sides) && names.allAmong(gold.recipients, sides);
      },
      date: (gold, found) => isDate(gold.date, found.date),
    },
  };
}

/** EDTF without its marks of doubt and without an open beginning. */
function isDate(wanted: Answers, found: string | null): boolean {
  const plain = found?.replace(/[~?%]/gu, "").replace(/^[.][.][/]/u, "") ?? null;
  return wanted.length === 0 || wanted.includes(plain);
}

type Pair = {
  readonly gold: number;
  readonly found: number;
  /** What is wrong, by the names of the checks; empty for a right pair. */
  readonly wrong: readonly string[];
  readonly overlap: number;
};

function scoreKind<K extends Kind>(
  score: Score,
  kind: K,
  { page, ledger }: { readonly page: MarkedPage; readonly ledger: PageLedger },
  judge: Judge<K>,
): void {
  const golds: readonly Gold<K>[] = page.gold[kind];
  const founds: readonly Found<K>[] = ledger[kind];
  const count = score.kinds[kind];
  const pairs = bestPairs(
    golds.flatMap((gold, g) => {
      const place = placeOf(page, gold);
      return founds.flatMap((found, f): Pair[] => {
        const overlap = overlapOf(found.spans, place);
        if (overlap === 0 || !judge.isFound(gold, found)) return [];
        const wrong = Object.entries(judge.checks).flatMap(([name, holds]) =>
          holds(gold, found) ? [] : [name],
        );
        return [{ gold: g, found: f, wrong, overlap }];
      });
    }),
  );
  const wanted = pairs.filter((pair) => golds[pair.gold]?.optional !== true);
  const rights = wanted.filter(({ wrong }) => wrong.length === 0).length;
  for (const name of wanted.flatMap(({ wrong }) => wrong)) {
    count.wrong[name] = (count.wrong[name] ?? 0) + 1;
  }
  count.gold += golds.filter(({ optional }) => optional !== true).length;
  count.system += founds.length - (pairs.length - wanted.length);
  count.found += wanted.length;
  count.right += rights;
  reportErrors(score.errors, `${page.id} ${kind}`, { golds, founds, pairs });
}

/** One finding a row: right pairs first, then the longest overlap, then the order of the page. */
function bestPairs(candidates: readonly Pair[]): Pair[] {
  const golds = new Set<number>();
  const founds = new Set<number>();
  return candidates
    .toSorted(
      (a, b) => Number(a.wrong.length > 0) - Number(b.wrong.length > 0) || b.overlap - a.overlap,
    )
    .filter((pair) => {
      if (golds.has(pair.gold) || founds.has(pair.found)) return false;
      golds.add(pair.gold);
      founds.add(pair.found);
      return true;
    });
}

function reportErrors(
  errors: string[],
  where: string,
  side: {
    readonly golds: readonly GoldQuotation[];
    readonly founds: readonly { readonly spans: readonly { readonly quote: string }[] }[];
    readonly pairs: readonly Pair[];
  },
): void {
  const written = (found: unknown): string => JSON.stringify(found).slice(0, 240);
  side.golds.forEach((gold, g) => {
    const pair = side.pairs.find((candidate) => candidate.gold === g);
    if (gold.optional === true || pair?.wrong.length === 0) return;
    const got =
      pair === undefined
        ? "missing"
        : `not right (${pair.wrong.join(", ")}) ${written(side.founds[pair.found])}`;
    errors.push(`${where}: "${gold.quote}" ${got}`);
  });
  side.founds.forEach((found, f) => {
    if (!side.pairs.some((pair) => pair.found === f)) {
      errors.push(`${where}: spurious "${found.spans[0]?.quote}" ${written(found)}`);
    }
  });
}

function scoreActors(score: Score, page: MarkedPage, names: NameBook): void {
  for (const gold of page.gold.actors) {
    const holders = names.holdersOf(gold.names);
    const [first] = holders;
    score.actors.gold += 1;
    if (first !== undefined) score.actors.found += 1;
    if (holders.length === 1 && first !== undefined && names.hasAll(first, gold.names)) {
      score.actors.inOnePiece += 1;
    } else {
      score.errors.push(`${page.id} actors: ${gold.names.join(" = ")} in ${holders.length} pieces`);
    }
    for (const other of page.gold.actors) {
      if (
        other === gold ||
        !holders.some((id) => other.names.some((n) => names.isOneOf(id, [n])))
      ) {
        continue;
      }
      score.actors.wrongJoins += 0.5;
      score.errors.push(`${page.id} actors: ${gold.names[0]} joined with ${other.names[0]}`);
    }
  }
}

function scoreNotClaims(score: Score, page: MarkedPage, ledger: PageLedger): void {
  for (const quote of page.gold.notClaims) {
    const { start, end } = placeOf(page, { quote });
    const taken = ledger.claims.some(({ spans }) =>
      spans.every((span) => span.start >= start && span.end <= end),
    );
    score.notClaims.passages += 1;
    if (!taken) continue;
    score.notClaims.taken += 1;
    score.errors.push(`${page.id} not a claim: "${quote}"`);
  }
}

type Place = { readonly start: number; readonly end: number };

function placeOf(page: MarkedPage, { quote, nth = 1 }: GoldQuotation): Place {
  let start = -1;
  for (let n = 0; n < nth; n++) start = page.text.indexOf(quote, start + 1);
  if (start < 0) throw new RangeError(`${page.id}: "${quote}" does not stand in the text`);
  return { start, end: start + quote.length };
}

function overlapOf(spans: readonly Place[], place: Place): number {
  return spans.reduce(
    (sum, { start, end }) =>
      sum + Math.max(0, Math.min(place.end, end) - Math.max(place.start, start)),
    0,
  );
}
