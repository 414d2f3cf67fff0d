/**
 * What the ledger is given: actors, agreements, commitments and claims, as findings and
 * judgements left them. Every id is the caller's; the ledger only compares them.
 */
import type { IsoDate } from "../calendar/index.ts";
import type { ActorKind, CommitmentKind, Provenance, Role, Stance } from "./vocabulary.ts";

export type LedgerActor = {
  readonly id: string;
  readonly kind: ActorKind;
  /** The actor for whom it speaks (a minister's state); null when it speaks for itself. */
  readonly party: string | null;
};

export type LedgerAgreement = {
  readonly id: string;
  readonly parties: readonly string[];
  readonly thirdParties: readonly string[];
};

export type LedgerCommitment = {
  readonly id: string;
  readonly agreement: string | null;
  readonly obligor: readonly string[];
  /** An actor's id or the page's words. */
  readonly beneficiary: string | null;
  readonly kind: CommitmentKind;
  /** EDTF: the last day on which it can be met. */
  readonly deadline: string | null;
  readonly condition: string | null;
  readonly provenance: Provenance;
};

/** The document that carries a claim. */
export type ClaimSource = {
  readonly document: string;
  /** Documents that carry the same words from the same source share an origin. */
  readonly origin: string;
  readonly outlet: string | null;
  readonly published: IsoDate | null;
};

export type LedgerClaim = {
  readonly id: string;
  /** Null for the outlet's own voice. */
  readonly claimant: string | null;
  readonly role: Role;
  readonly stance: Stance;
  /** Commitments, or agreements as wholes. */
  readonly about: readonly string[];
  /** EDTF; null where the day of the saying is not known. */
  readonly said: string | null;
  readonly source: ClaimSource;
  /** Whether a person has confirmed it. */
  readonly reviewed: boolean;
};

export type LedgerFacts = {
  readonly actors: readonly LedgerActor[];
  readonly agreements: readonly LedgerAgreement[];
  readonly commitments: readonly LedgerCommitment[];
  readonly claims: readonly LedgerClaim[];
};
