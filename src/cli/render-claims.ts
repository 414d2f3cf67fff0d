/**
 * The claims of a page in the order in which they were said.
 */
import { lastDayOf } from "../calendar/index.ts";
import { type PageLedger, SHOWN_AS } from "../contract/index.ts";
import { dateInWords } from "./render-date.ts";
import type { StandingView } from "./render-line.ts";
import { beside, hanging, quoted, wrapped } from "./render-lines.ts";

type Claim = PageLedger["claims"][number];

/** `claims` by the day of the saying, what has no day last; of one day as they stand on the page. */
export function inTimeOrder(claims: readonly Claim[]): Claim[] {
  const dayOf = (claim: Claim): string => lastDayOf(claim.said ?? "") ?? claim.said ?? "~";
  const placeOf = (claim: Claim): number => claim.spans[0]?.start ?? 0;
  return claims.toSorted((a, b) => {
    const [left, right] = [dayOf(a), dayOf(b)];
    return left === right ? placeOf(a) - placeOf(b) : left < right ? -1 : 1;
  });
}

const DAY_WIDTH = 13;
/** From here on the words of a claim stand beside it. */
const WIDE = 140;

/** Two to four lines a claim: number, day, speaker and stance; what it is about; the words. */
export function claimLines(ledger: PageLedger, view: StandingView): string[] {
  return inTimeOrder(ledger.claims).flatMap((claim, i) => {
    const day = claim.said === null ? "day not known" : dateInWords(claim.said);
    const start = `${String(i + 1).padStart(3)}  ${day.padEnd(DAY_WIDTH)}  `;
    const indent = " ".repeat(start.length);
    const wide = view.columns >= WIDE;
    const width = wide ? Math.floor(view.columns * 0.45) : view.columns;
    const said = `${view.names.speakerName(claim.claimant)}: ${SHOWN_AS.stances[claim.stance]}`;
    const head = hanging(start, said, width);
    const details = hanging(indent, detailsOf(claim, ledger, view), width);
    const room = wide ? view.columns - width - 2 : view.columns - start.length;
    const words = wrapped(quoted(claim.spans[0]?.quote ?? "", Math.min(3 * room, 300)), room);
    const quiet = words.map((line) => view.paint(line, "quiet"));
    const strong = head.map(
      (line) => line.slice(0, start.length) + view.paint(line.slice(start.length), "strong"),
    );
    if (!wide) return [...strong, ...details, ...quiet.map((line) => indent + line)];
    const padded = head.map((line, n) => (strong[n] ?? "") + " ".repeat(width + 2 - line.length));
    return beside([...padded, ...details], quiet, width + 2);
  });
}

function detailsOf(claim: Claim, ledger: PageLedger, { names }: StandingView): string {
  const about = aboutInWords(claim, ledger);
  const via = claim.via === null ? [] : [`via ${names.nameOf(claim.via)}`];
  const role = claim.role === "narrator" ? [] : [SHOWN_AS.roles[claim.role]];
  const mode = claim.role === "narrator" ? [] : [SHOWN_AS.claimModes[claim.mode]];
  const hedge = claim.hedge === null ? [] : [`hedged: “${claim.hedge}”`];
  return [...about, ...role, ...mode, ...via, ...hedge].join(" · ");
}

function aboutInWords(claim: Claim, ledger: PageLedger): string[] {
  const numbers = ledger.standing.flatMap((row, i) =>
    claim.about.includes(row.commitment) ? [i + 1] : [],
  );
  const whole = ledger.agreements.some((agreement) => claim.about.includes(agreement.id));
  if (numbers.length === 0) return whole ? ["about the whole agreement"] : [];
  return [`about ${numbers.join(", ")}${whole ? " and the whole agreement" : ""}`];
}
