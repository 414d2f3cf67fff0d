/**
 * The closed lists that the ledger works with, spelled as the codebook spells them. Each list is
 * the source of its type; the order of a list says nothing unless its comment does.
 */

export const COMMITMENT_KINDS = [
  "withdraw",
  "disarm",
  "disband",
  "dismantle",
  "relocate",
  "release",
  "ceasefire",
  "access",
  "secure-border",
  "hand-over",
  "refrain",
  "pay",
  "legislate",
  "hold-election",
  "reopen",
  "inspect-report",
  "guarantee",
  "negotiate",
  "deploy",
  "other",
] as const;
export type CommitmentKind = (typeof COMMITMENT_KINDS)[number];

export const PROVENANCES = ["text", "report-of-text", "asserted-by-one", "unilateral"] as const;
export type Provenance = (typeof PROVENANCES)[number];

export const PERFORMANCE_STANCES = [
  "done",
  "partly-done",
  "under-way",
  "holding",
  "not-done",
  "done-late",
  "lapsed",
  "cannot-verify",
  "denies-claim",
  "confirms-claim",
] as const;
export type PerformanceStance = (typeof PERFORMANCE_STANCES)[number];

export const COMPLIANCE_STANCES = [
  "breach",
  "justified",
  "text-disputed",
  "not-bound",
  "not-in-agreement",
  "asserts-commitment",
  "agreed-unsigned",
] as const;
export type ComplianceStance = (typeof COMPLIANCE_STANCES)[number];

export const POSTURE_STANCES = [
  "commits",
  "will-comply",
  "conditional",
  "refuses",
  "suspends",
  "terminates",
  "moves-deadline",
  "refuses-extension",
  "demands",
  "threatens",
  "praises",
] as const;
export type PostureStance = (typeof POSTURE_STANCES)[number];

export type Stance = PerformanceStance | ComplianceStance | PostureStance;

export const ROLES = [
  "obligor",
  "beneficiary",
  "other-party",
  "implementer",
  "guarantor-mediator",
  "mandated-monitor",
  "allied-state",
  "target-group",
  "witness",
  "narrator",
  "anonymous",
] as const;
export type Role = (typeof ROLES)[number];

export const ACTOR_KINDS = [
  "person",
  "state",
  "government",
  "armed-group",
  "organisation",
  "office",
  "outlet",
  "group",
  "place",
] as const;
export type ActorKind = (typeof ACTOR_KINDS)[number];

/** Columns stand in this order. */
export const COLUMN_KINDS = [
  "party",
  "guarantor-mediator",
  "mandated-monitor",
  "other",
  "outlets",
] as const;
export type ColumnKind = (typeof COLUMN_KINDS)[number];

/** What a cell can say of performance: a denial or a confirmation stands there as what it amounts to. */
export type PerformanceValue =
  | "no-report"
  | Exclude<PerformanceStance, "denies-claim" | "confirms-claim">;

export type ComplianceValue = "no-report" | ComplianceStance;

export const CELL_FLAGS = [
  "overdue",
  "split",
  "reports-conflict",
  "stale",
  "one-origin",
  "unreviewed",
  "by-whole-agreement",
  "said-day-unknown",
] as const;
export type CellFlag = (typeof CELL_FLAGS)[number];

export const ROW_FLAGS = [
  "contested-performance",
  "contested-compliance",
  "deadline-passed",
  "deadline-moved",
  "deadline-disputed",
  "alleged",
  "conditional",
  "waiting",
] as const;
export type RowFlag = (typeof ROW_FLAGS)[number];
