/**
 * By when: a time that limits the clause, its coordinates or the clause that binds it. Acts that are
 * coordinated share the deadline that stands with one of them.
 */
import { parseIsoDate } from "../../calendar/index.ts";
import type { DateBasis, TimeExpression } from "../analysis.ts";
import { pageIndexOf, timesOf } from "../evidence/index.ts";
import type { Predication } from "../predications/index.ts";
import type { AgreementFinding } from "../reading.ts";
import type { PageAnalysis } from "../scoring/index.ts";
import { anchored } from "../time-expressions/index.ts";
import { anchorOf } from "./anchors.ts";

export type Deadline = { readonly day: string | null; readonly basis: DateBasis };

/** Where a limit was found: with the act, as the day of an order, with an act coordinated with it. */
type LimitPlace = "own" | "ordered" | `shared ${string}` | "none";

type Placed = Deadline & { readonly place: LimitPlace };

export const NO_DEADLINE: Deadline = { day: null, basis: "unknown" };
const LIMITS = new Set(["by", "before", "until", "within"]);

export function deadlineOf(
  page: PageAnalysis,
  predication: Predication,
  agreement: AgreementFinding | null,
): Placed {
  const near = [...timesOf(page, predication), ...timesBehind(page, predication)];
  const isBehind = ({ firstToken }: TimeExpression): boolean => firstToken > predication.head;
  const own = [...near.filter(isBehind), ...near.filter((time) => !isBehind(time))];
  const limit = limitAmong(page, own, agreement);
  if (limit !== null) return { ...limit, place: "own" };
  const ordered = orderedDay(page, predication, agreement);
  if (ordered !== null) return { ...ordered, place: "ordered" };
  return sharedLimit(page, predication, agreement) ?? { ...NO_DEADLINE, place: "none" };
}

function limitAmong(
  page: PageAnalysis,
  times: readonly TimeExpression[],
  agreement: AgreementFinding | null,
): Deadline | null {
  for (const time of times) {
    const limit = limitOf(page, time, agreement);
    if (limit !== null) return limit;
  }
  return null;
}

/** Times between this verb and the next: a tree that hangs them elsewhere does not move them. */
function timesBehind(
  page: PageAnalysis,
  { sentence, head }: Predication,
): readonly TimeExpression[] {
  const next = Math.min(
    ...(page.predications[sentence] ?? [])
      .filter((other) => other.form !== "nominal" && other.head > head)
      .map((other) => other.head),
  );
  return pageIndexOf(page)
    .timesIn(sentence)
    .filter(
      ({ firstToken, relation }) => firstToken > head && firstToken < next && LIMITS.has(relation),
    );
}

/** "is to be opened on 3 May": the day itself is the limit of an act still owed; never the day of signing or of the page. */
function orderedDay(
  page: PageAnalysis,
  predication: Predication,
  agreement: AgreementFinding | null,
): Deadline | null {
  if (!isOrdered(predication)) return null;
  const day = timesOf(page, predication).find(
    (time) =>
      time.relation === "on" &&
      time.type === "DATE" &&
      isDay(time.edtf) &&
      time.edtf !== agreement?.signed &&
      time.edtf !== page.layout.published.edtf,
  );
  return day === undefined ? null : { day: day.lastDay ?? day.edtf, basis: day.basis };
}

const isDay = (edtf: string | null): boolean =>
  edtf !== null && /^[\dX]{4}-\d{2}-\d{2}$/u.test(edtf);

function isOrdered({ modality, tense }: Predication): boolean {
  return modality !== "none" || tense === "infinitive" || tense === "future";
}

function limitOf(
  page: PageAnalysis,
  time: TimeExpression,
  agreement: AgreementFinding | null,
): Deadline | null {
  if (!LIMITS.has(time.relation) && time.type !== "DURATION") return null;
  const counted = time.type === "DURATION" ? countedFrom(page, time, agreement) : null;
  if (counted !== null) return counted;
  return LIMITS.has(time.relation) && time.lastDay !== null
    ? { day: time.lastDay, basis: time.basis }
    : null;
}

/** "within 30 days of its entry into force", "sixty days after the signing": counted from that day. */
function countedFrom(
  page: PageAnalysis,
  time: TimeExpression,
  agreement: AgreementFinding | null,
): Deadline | null {
  const anchor = anchorOf(page, time, agreement);
  const day = parseIsoDate(anchor ?? "");
  const last = day.ok ? anchored(time.value, day.value) : null;
  return last === null ? null : { day: last, basis: "relative-resolved" };
}

/**
 * The limit of the acts coordinated with this one, or of the clause over them. Acts with days of
 * their own lend none to others: then only the next one behind counts.
 */
function sharedLimit(
  page: PageAnalysis,
  predication: Predication,
  agreement: AgreementFinding | null,
): Placed | null {
  const limits = relativesOf(page, predication).flatMap((clause) => {
    const own = [...timesOf(page, clause), ...timesBehind(page, clause)];
    const limit = limitAmong(page, own, agreement);
    return limit === null ? [] : [{ limit, clause }];
  });
  const days = new Set(limits.map(({ limit }) => limit.day));
  const behind = limits
    .filter(({ clause }) => clause.head > predication.head)
    .sort((a, b) => a.clause.head - b.clause.head);
  const found = days.size <= 1 ? limits[0] : behind[0];
  if (found === undefined) return null;
  return { ...found.limit, place: `shared ${kinship(page, predication, found.clause)}` };
}

/** How the clause of the limit stands to the one that shares it: over it, under it, beside it, before or behind. */
function kinship(page: PageAnalysis, own: Predication, other: Predication): string {
  const all = page.predications[own.sentence] ?? [];
  const side = other.head > own.head ? "behind" : "before";
  if (all[own.governor] === other) return `over ${own.relation} ${side}`;
  if (all[other.governor] === own) return `under ${other.relation} ${side}`;
  return `beside ${side}`;
}

/** Acts under one top clause with this one, by coordination and complement, and those clauses. */
function relativesOf(page: PageAnalysis, predication: Predication): readonly Predication[] {
  const all = page.predications[predication.sentence] ?? [];
  const top = topOf(all, predication);
  return all.filter((other) => other !== predication && topOf(all, other) === top);
}

function topOf(all: readonly Predication[], predication: Predication): Predication {
  let at = predication;
  for (let step = 0; step < MOST_STEPS; step += 1) {
    const governor = all[at.governor];
    if (governor === undefined || !(JOINED.has(at.relation) || at.form === "nominal")) return at;
    at = governor;
  }
  return at;
}

const MOST_STEPS = 8;
/** "acl": a limit behind the act's object hangs on whatever modifies it ("to disband groups [operating there by May]"). */
const JOINED = new Set(["conj", "xcomp", "ccomp", "acl"]);
