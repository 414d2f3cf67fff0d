/**
 * By when: a time that limits the clause, its coordinates or the clause that binds it. Acts that are
 * coordinated share the deadline that stands with one of them.
 */
import { parseIsoDate } from "../../calendar/index.ts";
import type { DateBasis, TimeExpression } from "../analysis.ts";
import { timesOf } from "../evidence/index.ts";
import type { Predication } from "../predications/index.ts";
import type { AgreementFinding } from "../reading.ts";
import type { PageAnalysis } from "../scoring/index.ts";
import { anchored } from "../time-expressions/index.ts";

export type Deadline = { readonly day: string | null; readonly basis: DateBasis };

const NONE: Deadline = { day: null, basis: "unknown" };
const LIMITS = new Set(["by", "before", "until", "within"]);

export function deadlineOf(
  page: PageAnalysis,
  predication: Predication,
  agreement: AgreementFinding | null,
): Deadline {
  for (const clause of [predication, ...siblingsOf(page, predication)]) {
    const times = timesOf(page, clause);
    const limit = times.find(
      (time) => LIMITS.has(time.relation) && (time.lastDay !== null || time.type === "DURATION"),
    );
    const found = limit === undefined ? null : limitOf(limit, agreement);
    if (found !== null) return found;
    const plain =
      clause === predication && isOrdered(predication)
        ? times.find((time) => time.relation === "on" && time.type === "DATE" && time.edtf !== null)
        : undefined;
    if (plain !== undefined) return { day: plain.lastDay ?? plain.edtf, basis: plain.basis };
  }
  return NONE;
}

/** "is to be opened on 3 May": the day itself is the limit of an act still owed. */
function isOrdered({ modality, tense }: Predication): boolean {
  return modality !== "none" || tense === "infinitive" || tense === "future";
}

function limitOf(time: TimeExpression, agreement: AgreementFinding | null): Deadline | null {
  if (time.lastDay !== null) return { day: time.lastDay, basis: time.basis };
  if (time.type !== "DURATION" || agreement === null || agreement.signed === null) return null;
  const anchor = parseIsoDate(agreement.signed);
  if (!anchor.ok) return null;
  const day = anchored(time.value, anchor.value);
  return day === null ? null : { day, basis: "relative-resolved" };
}

/** Clauses coordinated with this one, and the clause over them all. */
function siblingsOf(page: PageAnalysis, predication: Predication): readonly Predication[] {
  const all = page.predications[predication.sentence] ?? [];
  const tokens = page.sentences[predication.sentence]?.tokens ?? [];
  const head = tokens[predication.head];
  const first = head?.relation === "conj" ? head.head : predication.head;
  const coordinated = all.filter(
    (other) =>
      other !== predication &&
      (other.head === first ||
        (tokens[other.head]?.relation === "conj" && tokens[other.head]?.head === first)),
  );
  const governor = all[predication.governor];
  const isAct =
    governor !== undefined &&
    (predication.relation === "xcomp" ||
      predication.relation === "conj" ||
      predication.form === "nominal" ||
      predication.relation === "ccomp");
  return isAct && governor !== undefined && !coordinated.includes(governor)
    ? [...coordinated, governor]
    : coordinated;
}
