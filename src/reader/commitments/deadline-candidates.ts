/**
 * The days by which a commitment could be due, each with what on the page speaks for it: the limit that
 * the clause's grammar gives, every time of the sentence, limits of the sentences beside it, terms counted
 * from the signing, or none.
 */
import { parseIsoDate } from "../../calendar/index.ts";
import type { DateBasis, TimeExpression } from "../analysis.ts";
import { type Candidate, candidates } from "../choices/index.ts";
import { pageIndexOf } from "../evidence/index.ts";
import type { Predication } from "../predications/index.ts";
import type { AgreementFinding, CommitmentKind } from "../reading.ts";
import type { PageAnalysis } from "../scoring/index.ts";
import { anchored } from "../time-expressions/index.ts";
import { type Deadline, deadlineOf } from "./deadlines.ts";

export type DeadlineContext = {
  readonly agreement: AgreementFinding | null;
  readonly kind: CommitmentKind;
};

type Propose = (day: string, basis: DateBasis, ...features: readonly string[]) => void;

export function deadlineCandidates(
  page: PageAnalysis,
  predication: Predication,
  { agreement, kind }: DeadlineContext,
): readonly Candidate<Deadline>[] {
  const found = candidates<Deadline>();
  const form = `${predication.tense} ${predication.modality}`;
  const published = page.layout.published.edtf;
  const propose: Propose = (day, basis, ...features) =>
    found.propose(day, { day, basis }, [
      ...features,
      ...features.slice(0, 2).map((one) => `${one} ${form}`),
      ...orderFeatures(day, { published, signed: agreement?.signed ?? null }),
    ]);
  const { place, ...ruled } = deadlineOf(page, predication, agreement);
  const link = `${place} ${predication.relation}`;
  if (ruled.day !== null)
    propose(
      ruled.day,
      ruled.basis,
      "rule",
      `rule ${place}`,
      `rule ${link}`,
      `rule ${place} ${form}`,
      `rule ${kind}`,
    );
  proposeTimes(page, predication, agreement, propose);
  found.propose("", { day: null, basis: "unknown" }, [
    "open",
    `open ${place}`,
    `open ${link}`,
    `open ${place} ${form}`,
    `open ${kind}`,
    `open ${predication.form}`,
  ]);
  return found.all();
}

type Days = { readonly published: string | null; readonly signed: string | null };

/** A limit lies after the signing, and mostly after the page. */
function orderFeatures(day: string, { published, signed }: Days): readonly string[] {
  const order = (other: string | null): string =>
    other === null ? "unknown" : day === other ? "same" : day > other ? "after" : "before";
  return [`page ${order(published)}`, `signing ${order(signed)}`, `length ${day.length}`];
}

/** Times of the sentence and of those beside it. */
function proposeTimes(
  page: PageAnalysis,
  predication: Predication,
  agreement: AgreementFinding | null,
  propose: Propose,
): void {
  const { sentence } = predication;
  const { timesIn } = pageIndexOf(page);
  for (const time of [sentence - 1, sentence, sentence + 1].flatMap(timesIn)) {
    const place = placeIn(predication, time);
    const kind = `${time.relation} ${time.type}`;
    const features = [`time ${place}`, `time ${place} ${kind}`, `time ${kind}`];
    const term = time.type === "DURATION" ? countedFromSigning(time, agreement) : null;
    if (time.lastDay !== null) propose(time.lastDay, time.basis, ...features, `limit ${place}`);
    else if (time.edtf !== null && time.type !== "DURATION")
      propose(time.edtf, time.basis, ...features, `day ${place}`);
    if (term !== null)
      propose(term, "relative-resolved", ...features, `term ${place}`, `term ${time.relation}`);
  }
}

function countedFromSigning(
  { value }: TimeExpression,
  agreement: AgreementFinding | null,
): string | null {
  const signed = parseIsoDate(agreement?.signed ?? "");
  return signed.ok ? anchored(value, signed.value) : null;
}

function placeIn({ sentence, tokens, head }: Predication, time: TimeExpression): string {
  if (time.sentence !== sentence) return time.sentence < sentence ? "before" : "behind";
  const { firstToken } = time;
  const side = firstToken < head ? "ahead" : "after";
  return `${tokens.includes(firstToken) ? "inside" : "outside"} ${side}`;
}
