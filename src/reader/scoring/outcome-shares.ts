/**
 * What the two halves of the findings model make of some outcomes that exclude each other.
 */
import type { Columns } from "./outcome-columns.ts";

/** Probabilities by column: of the regressions, and of the network. */
export type Halves = { readonly chances: Float64Array; readonly learned: Float64Array };

/** How likely the network finds one of `outcomes`. */
export function sumOf(
  outcomes: readonly Columns<string>[],
  { learned }: Pick<Halves, "learned">,
): number {
  return outcomes.reduce((sum, { network }) => sum + (learned[network] ?? 0), 0);
}

/** Each outcome's share among `outcomes`, by both halves: 0 to 2. */
export function sharesOf<Outcome extends string>(
  outcomes: readonly Columns<Outcome>[],
  { chances, learned }: Halves,
): [Outcome, number][] {
  let regressions = 1e-9;
  let network = 1e-9;
  for (const columns of outcomes) {
    regressions += chances[columns.regression] ?? 0;
    network += learned[columns.network] ?? 0;
  }
  return outcomes.map((columns) => [
    columns.outcome,
    (chances[columns.regression] ?? 0) / regressions + (learned[columns.network] ?? 0) / network,
  ]);
}

/** The outcome with the highest share, the first of equals; null where there is none. */
export function likeliestOf<Outcome>(shares: ReadonlyMap<Outcome, number>): Outcome | null {
  let best: Outcome | null = null;
  let most = Number.NEGATIVE_INFINITY;
  for (const [outcome, share] of shares)
    if (share > most) {
      best = outcome;
      most = share;
    }
  return best;
}
