/**
 * The tokens of the closed lists that only a reading has. Those that the ledger works with too come
 * from `ledger/`. What each means and how to decide for it: `codebook/`.
 */
import {
  COMPLIANCE_STANCES,
  type ComplianceValue,
  PERFORMANCE_STANCES,
  type PerformanceValue,
  POSTURE_STANCES,
} from "../ledger/index.ts";
import type {
  AgreementStage,
  Auxiliary,
  Axis,
  ClaimMode,
  DateBasis,
  EventType,
  MentionForm,
  Stance,
} from "../reader/index.ts";

export const STANCES = [
  ...PERFORMANCE_STANCES,
  ...COMPLIANCE_STANCES,
  ...POSTURE_STANCES,
] as const satisfies readonly Stance[];

/** A denial or a confirmation stands in a cell as what it amounts to. */
export const PERFORMANCE_VALUES = [
  "no-report",
  "not-done",
  "under-way",
  "holding",
  "partly-done",
  "done",
  "done-late",
  "lapsed",
  "cannot-verify",
] as const satisfies readonly PerformanceValue[];

export const COMPLIANCE_VALUES = [
  "no-report",
  ...COMPLIANCE_STANCES,
] as const satisfies readonly ComplianceValue[];

export const MENTION_FORMS = [
  "name",
  "demonym",
  "description",
  "pronoun",
] as const satisfies readonly MentionForm[];

export const AXES = ["performance", "compliance", "posture"] as const satisfies readonly Axis[];

export const CLAIM_MODES = [
  "quoted",
  "reported",
  "via-outlet",
  "document",
] as const satisfies readonly ClaimMode[];

export const DATE_BASES = [
  "stated",
  "weekday-resolved",
  "relative-resolved",
  "year-inferred",
  "publication-day",
  "unknown",
] as const satisfies readonly DateBasis[];

export const EVENT_TYPES = [
  "AGREE",
  "CONSULT",
  "SUPPORT",
  "CONCEDE",
  "COOPERATE",
  "AID",
  "RETREAT",
  "REQUEST",
  "ACCUSE",
  "REJECT",
  "THREATEN",
  "PROTEST",
  "SANCTION",
  "MOBILIZE",
  "COERCE",
  "ASSAULT",
] as const satisfies readonly EventType[];

export const AUXILIARIES = [
  "historical",
  "future",
  "hypothetical",
  "negated",
] as const satisfies readonly Auxiliary[];

export const AGREEMENT_STAGES = [
  "Pre",
  "Cea",
  "SubPar",
  "SubComp",
  "Imp",
  "Ren",
  "Oth",
] as const satisfies readonly AgreementStage[];
