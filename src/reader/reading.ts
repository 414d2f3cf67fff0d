/**
 * The reading: what the reader found on one page, every finding with the words that put it there.
 * Tokens of closed lists as the codebook spells them.
 */
import type { Span } from "../text/index.ts";
import type { Actor, DateBasis, MentionForm, Post, Warning } from "./analysis.ts";

/** A span with the words that stand there: `quote === text.slice(start, end)`. */
export type Quotation = Span & { readonly quote: string };

export type CommitmentKind =
  | "withdraw"
  | "disarm"
  | "disband"
  | "dismantle"
  | "relocate"
  | "release"
  | "ceasefire"
  | "access"
  | "secure-border"
  | "hand-over"
  | "refrain"
  | "pay"
  | "legislate"
  | "hold-election"
  | "reopen"
  | "inspect-report"
  | "guarantee"
  | "negotiate"
  | "deploy"
  | "other";

export type Provenance = "text" | "report-of-text" | "asserted-by-one" | "unilateral";

export type Axis = "performance" | "compliance" | "posture";

export type Stance =
  | "done"
  | "partly-done"
  | "under-way"
  | "holding"
  | "not-done"
  | "done-late"
  | "lapsed"
  | "cannot-verify"
  | "denies-claim"
  | "confirms-claim"
  | "breach"
  | "justified"
  | "text-disputed"
  | "not-bound"
  | "not-in-agreement"
  | "asserts-commitment"
  | "agreed-unsigned"
  | "commits"
  | "will-comply"
  | "conditional"
  | "refuses"
  | "suspends"
  | "terminates"
  | "moves-deadline"
  | "refuses-extension"
  | "demands"
  | "threatens"
  | "praises";

export type Role =
  | "obligor"
  | "beneficiary"
  | "other-party"
  | "implementer"
  | "guarantor-mediator"
  | "mandated-monitor"
  | "allied-state"
  | "target-group"
  | "witness"
  | "narrator"
  | "anonymous";

export type ClaimMode = "quoted" | "reported" | "via-outlet" | "document";

export type AgreementStage = "Pre" | "Cea" | "SubPar" | "SubComp" | "Imp" | "Ren" | "Oth";

export type EventType =
  | "AGREE"
  | "CONSULT"
  | "SUPPORT"
  | "CONCEDE"
  | "COOPERATE"
  | "AID"
  | "RETREAT"
  | "REQUEST"
  | "ACCUSE"
  | "REJECT"
  | "THREATEN"
  | "PROTEST"
  | "SANCTION"
  | "MOBILIZE"
  | "COERCE"
  | "ASSAULT";

export type Auxiliary = "historical" | "future" | "hypothetical" | "negated";

export type AgreementFinding = {
  readonly id: string;
  readonly name: string | null;
  readonly parties: readonly string[];
  readonly thirdParties: readonly string[];
  readonly signed: string | null;
  readonly signedBasis: DateBasis;
  /** Actor id, or words of the page. */
  readonly place: string | null;
  readonly stage: AgreementStage;
  readonly spans: readonly Quotation[];
  readonly rule: string;
};

export type CommitmentFinding = {
  readonly id: string;
  /** Agreement id, or null where the page names none. */
  readonly agreement: string | null;
  /** Actor ids. */
  readonly obligor: readonly string[];
  readonly kind: CommitmentKind;
  readonly object: string | null;
  readonly beneficiary: string | null;
  readonly place: string | null;
  readonly condition: string | null;
  readonly deadline: string | null;
  readonly deadlineBasis: DateBasis;
  readonly deadlineSetBy: string | null;
  readonly provenance: Provenance;
  readonly negative: boolean;
  readonly spans: readonly Quotation[];
  readonly confidence: number;
  readonly rule: string;
};

export type ClaimFinding = {
  readonly id: string;
  /** Actor id; null for the outlet's own voice. */
  readonly claimant: string | null;
  readonly role: Role;
  readonly axis: Axis;
  readonly stance: Stance;
  /** Ids of commitments or agreements; empty where the page does not say. */
  readonly about: readonly string[];
  readonly said: string | null;
  readonly saidBasis: DateBasis;
  /** The day or period that it speaks of, where its clause names one. */
  readonly forTime: string | null;
  readonly forTimeBasis: DateBasis;
  readonly mode: ClaimMode;
  /** Actor id or outlet through which the words came. */
  readonly via: string | null;
  readonly hedge: string | null;
  readonly quantities: readonly string[];
  readonly spans: readonly Quotation[];
  readonly confidence: number;
  readonly rule: string;
};

export type EventFinding = {
  readonly id: string;
  readonly type: EventType;
  readonly mode: string | null;
  readonly actors: readonly string[];
  readonly recipients: readonly string[];
  readonly place: string | null;
  readonly date: string | null;
  readonly dateBasis: DateBasis;
  readonly auxiliary: readonly Auxiliary[];
  readonly spans: readonly Quotation[];
  readonly confidence: number;
  readonly rule: string;
};

export type LabelFinding = {
  readonly word: string;
  /** Actor id, or null for the outlet. */
  readonly speaker: string | null;
  /** Actor id of the group named so; null where it is not an actor of the page. */
  readonly names: string | null;
  readonly spans: readonly Quotation[];
};

export type ReadDocument = {
  readonly text: string;
  readonly title: string | null;
  readonly publisher: string | null;
  readonly published: string | null;
  readonly publishedBasis: DateBasis;
  readonly language: string;
};

export type ReadPost = Omit<Post, "spans"> & { readonly spans: readonly Quotation[] };

export type ReadMention = Quotation & { readonly form: MentionForm; readonly rule: string };

export type ReadActor = Omit<Actor, "posts"> & {
  readonly posts: readonly ReadPost[];
  readonly mentions: readonly ReadMention[];
  readonly spans: readonly Quotation[];
};

export type ReadWarning = Omit<Warning, "spans"> & { readonly spans: readonly Quotation[] };

export type Reading = {
  readonly document: ReadDocument;
  readonly actors: readonly ReadActor[];
  readonly agreements: readonly AgreementFinding[];
  readonly commitments: readonly CommitmentFinding[];
  readonly claims: readonly ClaimFinding[];
  readonly events: readonly EventFinding[];
  readonly labels: readonly LabelFinding[];
  readonly warnings: readonly ReadWarning[];
};
