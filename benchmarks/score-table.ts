/**
 * A score as a table for the terminal, with its counts.
 */
import { type Count, KINDS, type Score } from "./score-readings.ts";

export type Rates = { readonly precision: number; readonly recall: number; readonly f1: number };

/** Lines of the table: a row per kind, then actors, then the passages that are no claims. */
export function scoreTable(score: Score): string {
  const rows = KINDS.map((kind) => {
    const count = score.kinds[kind];
    const counts = `gold ${padded(count.gold)}  system ${padded(count.system)}`;
    return `${kind.padEnd(12)} ${counts}  found ${shown(foundRates(count))}   right ${shown(rightRates(count))}${wrongs(count)}`;
  });
  const { actors, notClaims } = score;
  return [
    ...rows,
    `actors       gold ${padded(actors.gold)}  found ${actors.found}  in one piece ${actors.inOnePiece}  wrong joins ${actors.wrongJoins}`,
    `not claims   ${notClaims.passages} passages, ${notClaims.taken} taken for claims`,
  ].join("\n");
}

/** What differs in the pairs that are found and not right. */
function wrongs({ wrong }: Count): string {
  const parts = Object.entries(wrong).map(([name, count]) => `${name} ${count}`);
  return parts.length === 0 ? "" : `   wrong: ${parts.join(", ")}`;
}

export function foundRates({ found, system, gold }: Count): Rates {
  return rates(found, system, gold);
}

export function rightRates({ right, system, gold }: Count): Rates {
  return rates(right, system, gold);
}

function rates(hits: number, system: number, gold: number): Rates {
  const precision = system === 0 ? 0 : hits / system;
  const recall = gold === 0 ? 0 : hits / gold;
  const f1 = precision + recall === 0 ? 0 : (2 * precision * recall) / (precision + recall);
  return { precision, recall, f1 };
}

function shown({ precision, recall, f1 }: Rates): string {
  return `P ${percent(precision)} R ${percent(recall)} F1 ${percent(f1)}`;
}

function percent(rate: number): string {
  return (100 * rate).toFixed(1).padStart(5);
}

function padded(count: number): string {
  return String(count).padStart(4);
}
