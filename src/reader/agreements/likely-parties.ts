/**
 * The parties of a pact: the two likeliest actors, and every other that is likely by itself.
 */
import type { Actor } from "../analysis.ts";
import { type Candidate, type ChoiceModel, strengthOf } from "../choices/index.ts";

/** Log-odds from which on an actor is a party whoever else is, and below which it is none. */
const LIKELY = 0.4;
const UNLIKELY = -2;
const FEWEST = 2;

export function likelyParties(
  model: ChoiceModel,
  candidates: readonly Candidate<Actor>[],
): readonly Actor[] {
  const parties: Actor[] = [];
  const ranked = candidates
    .map(({ value, features }) => ({ actor: value, odds: strengthOf(model, "party", features) }))
    .sort((a, b) => b.odds - a.odds);
  for (const { actor, odds } of ranked) {
    if (odds < UNLIKELY || (parties.length >= FEWEST && odds < LIKELY)) break;
    if (!parties.some((other) => isSameSide(other, actor))) parties.push(actor);
  }
  return parties;
}

/** A government and its state stand for one side. */
const isSameSide = (a: Actor, b: Actor): boolean => a.party === b.id || b.party === a.id;
