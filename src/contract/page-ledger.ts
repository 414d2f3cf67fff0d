/**
 * The page ledger: what `read --json` prints and `annotate --layer reading` writes, a page each.
 *
 * These schemas are the one source of the published JSON Schema
 * (`docs/reference/page-ledger.schema.json`); the hand-written types of reader and ledger are held
 * equal to them by `page-ledger.test.ts`. Ids are local to the page. Dates are EDTF or null.
 */
import { z } from "zod";

import {
  ACTOR_KINDS,
  CELL_FLAGS,
  COLUMN_KINDS,
  COMMITMENT_KINDS,
  POSTURE_STANCES,
  PROVENANCES,
  ROLES,
  ROW_FLAGS,
} from "../ledger/index.ts";
import {
  AGREEMENT_STAGES,
  AUXILIARIES,
  AXES,
  CLAIM_MODES,
  COMPLIANCE_VALUES,
  DATE_BASES,
  EVENT_TYPES,
  MENTION_FORMS,
  PERFORMANCE_VALUES,
  STANCES,
} from "./closed-lists.ts";

const offset = z.int().min(0);
const confidence = z.number().min(0).max(1).describe("How sure the reader is, 0 to 1.");
const rule = z.string().describe("The rule or model that made this finding.");
const edtf = z
  .string()
  .nullable()
  .describe("EDTF (ISO 8601-2); null: not stated, or not to be resolved.");
const basis = z.enum(DATE_BASES);
const actorId = z.string().describe("Id of an actor of this page.");

const quotation = z
  .strictObject({ start: offset, end: offset, quote: z.string() })
  .describe("Words of `document.text`: UTF-16 code units, end exclusive; `quote` is the slice.");
const spans = z.array(quotation);
const words = spans.min(1);

const documentSchema = z.strictObject({
  text: z.string(),
  title: z.string().nullable(),
  publisher: z.string().nullable(),
  published: edtf,
  publishedBasis: basis,
  language: z.string(),
});

const postSchema = z.strictObject({
  title: z.string(),
  of: z.string().nullable().describe("Actor id, or words of the page."),
  from: edtf,
  to: edtf,
  former: z.boolean(),
  spans,
});

const mentionSchema = z.strictObject({
  ...quotation.shape,
  form: z.enum(MENTION_FORMS),
  rule,
});

const actorSchema = z.strictObject({
  id: z.string(),
  kind: z.enum(ACTOR_KINDS),
  name: z.string(),
  names: z.array(z.string()).describe("Every spelling on the page, as written."),
  posts: z.array(postSchema),
  party: actorId.nullable().describe("The actor for whom it speaks."),
  mentions: z.array(mentionSchema),
  spans,
});

const agreementSchema = z.strictObject({
  id: z.string(),
  name: z.string().nullable(),
  parties: z.array(actorId),
  thirdParties: z.array(actorId),
  signed: edtf,
  signedBasis: basis,
  place: z.string().nullable().describe("Actor id, or words of the page."),
  stage: z.enum(AGREEMENT_STAGES),
  spans: words,
  rule,
});

const commitmentSchema = z.strictObject({
  id: z.string(),
  agreement: z.string().nullable(),
  obligor: z.array(actorId),
  kind: z.enum(COMMITMENT_KINDS),
  object: z.string().nullable(),
  beneficiary: z.string().nullable(),
  place: z.string().nullable(),
  condition: z.string().nullable(),
  deadline: edtf.describe("The last day on which it can be met."),
  deadlineBasis: basis,
  deadlineSetBy: z.string().nullable(),
  provenance: z.enum(PROVENANCES),
  negative: z.boolean(),
  spans: words,
  confidence,
  rule,
});

const claimSchema = z.strictObject({
  id: z.string(),
  claimant: actorId.nullable().describe("Null: the outlet's own voice."),
  role: z.enum(ROLES),
  axis: z.enum(AXES),
  stance: z.enum(STANCES),
  about: z.array(z.string()).describe("Ids of commitments or agreements."),
  said: edtf,
  saidBasis: basis,
  forTime: edtf.describe("The day or period that the claim speaks of."),
  forTimeBasis: basis,
  mode: z.enum(CLAIM_MODES),
  via: z.string().nullable(),
  hedge: z.string().nullable(),
  quantities: z.array(z.string()),
  spans: words,
  confidence: confidence.describe(
    "How sure the reader is that all of it is right, its axis, stance, claimant and day, 0 to 1.",
  ),
  rule,
});

const eventSchema = z.strictObject({
  id: z.string(),
  type: z.enum(EVENT_TYPES),
  mode: z.string().nullable(),
  actors: z.array(actorId),
  recipients: z.array(actorId),
  place: z.string().nullable(),
  date: edtf,
  dateBasis: basis,
  auxiliary: z.array(z.enum(AUXILIARIES)),
  spans: words,
  confidence,
  rule,
});

const labelSchema = z.strictObject({
  word: z.string(),
  speaker: actorId.nullable().describe("Null: the outlet."),
  names: actorId.nullable(),
  spans: words,
});

const cellSchema = z.strictObject({
  column: z.string().describe('Actor id, or "outlets".'),
  columnKind: z.enum(COLUMN_KINDS),
  performance: z.enum(PERFORMANCE_VALUES),
  compliance: z.enum(COMPLIANCE_VALUES),
  posture: z.enum(POSTURE_STANCES).nullable(),
  lastWord: edtf,
  overdueDays: z.int().nullable(),
  flags: z.array(z.enum(CELL_FLAGS)),
  because: z.array(z.string()).describe("Ids of the claims that decided."),
  rule: z.string(),
});

const standingRowSchema = z.strictObject({
  commitment: z.string(),
  asOf: edtf,
  flags: z.array(z.enum(ROW_FLAGS)),
  deadlinePassedDays: z.int().nullable(),
  cells: z.array(cellSchema),
});

const warningSchema = z.strictObject({ kind: z.string(), message: z.string(), spans });

/** One page: its reading and the standing that follows from it alone. */
export const pageLedgerSchema = z
  .strictObject({
    document: documentSchema,
    actors: z.array(actorSchema),
    agreements: z.array(agreementSchema),
    commitments: z.array(commitmentSchema),
    claims: z.array(claimSchema),
    events: z.array(eventSchema),
    labels: z.array(labelSchema),
    standing: z.array(standingRowSchema),
    warnings: z.array(warningSchema),
  })
  .describe("The ledger of one page.");

/** A type as JSON has it: every list and field read-only, a branded string a string. */
export type Plain<Value> = Value extends { readonly __brand: string }
  ? string
  : Value extends readonly (infer Item)[]
    ? readonly Plain<Item>[]
    : Value extends object
      ? { readonly [Key in keyof Value]: Plain<Value[Key]> }
      : Value;

export type PageLedger = Plain<z.infer<typeof pageLedgerSchema>>;

/** The JSON Schema (draft 2020-12) of a page ledger. */
export function pageLedgerJsonSchema(): Record<string, unknown> {
  return z.toJSONSchema(pageLedgerSchema);
}
