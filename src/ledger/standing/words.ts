/**
 * The words that count for one commitment: each claim about it or about its whole agreement, in
 * its column, with its day and what it amounts to. Rules L4 to L10 of `SPEC.md`.
 */
import type { IsoDate } from "../../calendar/index.ts";
import type { LedgerClaim, LedgerCommitment } from "../facts.ts";
import {
  COMPLIANCE_STANCES,
  type ComplianceStance,
  type PerformanceStance,
  type PerformanceValue,
  POSTURE_STANCES,
  type PostureStance,
} from "../vocabulary.ts";
import { type Bench, columnOfClaim, speakerOf } from "./columns.ts";
import { compareDays, countedDayOf, countsOn } from "./counted-day.ts";

type Content =
  | { readonly axis: "performance"; readonly value: Exclude<PerformanceValue, "no-report"> }
  | { readonly axis: "compliance"; readonly value: ComplianceStance | "denied" }
  | { readonly axis: "posture"; readonly value: PostureStance };

export type Word = Content & {
  readonly claim: LedgerClaim;
  readonly column: string;
  readonly speaker: string;
  readonly day: IsoDate | null;
  readonly dayKnown: boolean;
  /** About this commitment; false when about the agreement as a whole. */
  readonly direct: boolean;
  readonly rule: string;
};

/** A claim that counts, before it is asked what it amounts to. */
type Utterance = Omit<Word, "axis" | "value" | "rule">;

/** Duties that are kept from day to day rather than done once. */
const CONTINUING: ReadonlySet<LedgerCommitment["kind"]> = new Set([
  "ceasefire",
  "access",
  "secure-border",
  "refrain",
  "guarantee",
]);

/** The words that count for `commitment` on `asOf`, with every claim that was about it. */
export function wordsAbout(
  commitment: LedgerCommitment,
  claims: readonly LedgerClaim[],
  { bench, asOf }: { readonly bench: Bench; readonly asOf: IsoDate | null },
): { readonly words: readonly Word[]; readonly unresolved: readonly Utterance[] } {
  const utterances = claims.flatMap((claim) => utteranceOf(claim, commitment, { bench, asOf }));
  const plain = utterances.flatMap(plainWord);
  const answers = utterances.filter(({ claim }) => isAnswer(claim.stance));
  const resolved = answers.map((answer) => wordsOfAnswer(answer, plain, commitment));
  return {
    words: [...plain, ...resolved.flat()],
    unresolved: answers.filter((_, i) => resolved[i]?.length === 0),
  };
}

function utteranceOf(
  claim: LedgerClaim,
  commitment: LedgerCommitment,
  { bench, asOf }: { readonly bench: Bench; readonly asOf: IsoDate | null },
): Utterance[] {
  const direct = claim.about.includes(commitment.id);
  const whole = commitment.agreement !== null && claim.about.includes(commitment.agreement);
  const { day, known } = countedDayOf(claim);
  if (!(direct || whole) || !countsOn(day, asOf)) return [];
  const column = columnOfClaim(claim, bench);
  return [{ claim, column, speaker: speakerOf(claim), day, dayKnown: known, direct }];
}

function isAnswer(stance: string): stance is "denies-claim" | "confirms-claim" {
  return stance === "denies-claim" || stance === "confirms-claim";
}

function plainWord(utterance: Utterance): Word[] {
  const { stance } = utterance.claim;
  if (isAnswer(stance)) return [];
  const rule = utterance.direct ? "L7" : "L8";
  return [{ ...utterance, ...contentOf(stance), rule }];
}

function contentOf(
  stance: Exclude<LedgerClaim["stance"], "denies-claim" | "confirms-claim">,
): Content {
  const posture = POSTURE_STANCES.find((value) => value === stance);
  if (posture !== undefined) return { axis: "posture", value: posture };
  const compliance = COMPLIANCE_STANCES.find((value) => value === stance);
  if (compliance !== undefined) return { axis: "compliance", value: compliance };
  return { axis: "performance", value: stance as Exclude<PerformanceValue, "no-report"> };
}

/** What a denial or a confirmation amounts to; nothing where no word stands that it could answer. */
function wordsOfAnswer(
  answer: Utterance,
  plain: readonly Word[],
  commitment: LedgerCommitment,
): Word[] {
  const candidates = plain.filter(
    (word) =>
      word.column !== answer.column &&
      canBeAnswered(word, answer.claim.stance) &&
      (!word.dayKnown || compareDays(word.day, answer.day) <= 0),
  );
  const answered = newestFirst(candidates)[0];
  if (answered === undefined) return [];
  if (answer.claim.stance === "confirms-claim") {
    return [{ ...answer, ...contentOfWord(answered), rule: "L10" }];
  }
  return denialOf(answered, commitment).map((content) => ({ ...answer, ...content, rule: "L9" }));
}

function canBeAnswered(word: Word, stance: string): boolean {
  if (word.axis === "posture") return false;
  if (stance === "confirms-claim") return true;
  return word.axis === "compliance" ? word.value === "breach" : word.value !== "cannot-verify";
}

function contentOfWord(word: Word): Content {
  return { axis: word.axis, value: word.value } as Content;
}

function denialOf(denied: Word, commitment: LedgerCommitment): Content[] {
  const kept: Content = {
    axis: "performance",
    value: CONTINUING.has(commitment.kind) ? "holding" : "done",
  };
  if (denied.axis === "compliance") {
    const notBroken: Content = { axis: "compliance", value: "denied" };
    return kept.value === "holding" ? [notBroken, kept] : [notBroken];
  }
  const short = denied.value === "not-done" || denied.value === "lapsed";
  return [short ? kept : { axis: "performance", value: "not-done" }];
}

/** Of two words of one day the earlier in this list is the more reserved, and prevails. */
const MOST_RESERVED_FIRST: readonly (
  | PerformanceStance
  | ComplianceStance
  | PostureStance
  | "denied"
)[] = [
  "not-done",
  "lapsed",
  "partly-done",
  "under-way",
  "cannot-verify",
  "holding",
  "done-late",
  "done",
  "breach",
  "denied",
  "not-bound",
  "not-in-agreement",
  "text-disputed",
  "justified",
  "asserts-commitment",
  "agreed-unsigned",
  "terminates",
  "suspends",
  "refuses",
  "refuses-extension",
  "moves-deadline",
  "threatens",
  "conditional",
  "demands",
  "commits",
  "will-comply",
  "praises",
];

/** `words` by day, newest first; of one day, those about the one commitment, then the most reserved. */
export function newestFirst(words: readonly Word[]): Word[] {
  return words.toSorted(
    (a, b) =>
      compareDays(b.day, a.day) ||
      Number(b.direct) - Number(a.direct) ||
      MOST_RESERVED_FIRST.indexOf(a.value) - MOST_RESERVED_FIRST.indexOf(b.value) ||
      compareIds(a.claim.id, b.claim.id),
  );
}

function compareIds(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
