/**
 * In whose column somebody speaks, and of which kind that column is. Rules L1 to L3 of `SPEC.md`.
 */
import type { LedgerAgreement, LedgerClaim, LedgerCommitment, LedgerFacts } from "../facts.ts";
import type { ActorKind, ColumnKind, Role } from "../vocabulary.ts";

const OUTLETS = "outlets";

/** Who the parties of a row are and for whom everybody else speaks. */
export type Bench = {
  readonly parties: readonly string[];
  readonly thirdParties: readonly string[];
  readonly partyOf: ReadonlyMap<string, string | null>;
  readonly kindOf: ReadonlyMap<string, ActorKind>;
};

/** The bench of `commitment`: the parties of its agreement, then whoever it binds or is owed to. */
export function benchOf(commitment: LedgerCommitment, facts: LedgerFacts): Bench {
  const agreement: LedgerAgreement | undefined = facts.agreements.find(
    (candidate) => candidate.id === commitment.agreement,
  );
  const kindOf = new Map(facts.actors.map((actor) => [actor.id, actor.kind]));
  const bench: Bench = {
    parties: agreement?.parties ?? [],
    thirdParties: agreement?.thirdParties ?? [],
    partyOf: new Map(facts.actors.map((actor) => [actor.id, actor.party])),
    kindOf,
  };
  const owedTo = commitment.beneficiary;
  const named = owedTo !== null && kindOf.has(owedTo) ? [owedTo] : [];
  const bound = [...commitment.obligor, ...named].map((id) => columnOfActor(id, bench));
  return { ...bench, parties: [...new Set([...bench.parties, ...bound])] };
}

/** The column in which `claim` speaks: an actor's id, or `OUTLETS`. */
export function columnOfClaim(claim: LedgerClaim, bench: Bench): string {
  const { claimant } = claim;
  if (claimant === null || claim.role === "narrator") return OUTLETS;
  return bench.kindOf.get(claimant) === "outlet" ? OUTLETS : columnOfActor(claimant, bench);
}

/** The person or outlet whose later word replaces the earlier one. */
export function speakerOf(claim: LedgerClaim): string {
  return claim.claimant ?? claim.source.outlet ?? claim.source.document;
}

/** The first party on the way from an actor to the one it speaks for, else the last on that way. */
export function columnOfActor(actor: string, bench: Bench): string {
  const seen = new Set<string>();
  let column = actor;
  for (let next: string | null = actor; next !== null && !seen.has(next); ) {
    if (bench.parties.includes(next)) return next;
    seen.add(next);
    column = next;
    next = bench.partyOf.get(next) ?? null;
  }
  return column;
}

/** The kind of `column`, given the roles in which its speakers spoke. */
export function columnKindOf(column: string, roles: readonly Role[], bench: Bench): ColumnKind {
  if (column === OUTLETS) return "outlets";
  if (bench.parties.includes(column)) return "party";
  if (roles.includes("guarantor-mediator")) return "guarantor-mediator";
  if (roles.includes("mandated-monitor")) return "mandated-monitor";
  if (bench.thirdParties.includes(column)) return "guarantor-mediator";
  return roles.some((role) => PARTY_ROLES.has(role)) ? "party" : "other";
}

const PARTY_ROLES: ReadonlySet<Role> = new Set(["obligor", "beneficiary", "other-party"]);
