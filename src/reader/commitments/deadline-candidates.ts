/**
 * The days by which a commitment could be due, each with what on the page speaks for it: the limit that
 * the clause's grammar gives, every time of the sentence, limits of the sentences beside it, terms counted
 * from the signing, or none.
 */
import { parseIsoDate } from "../../calendar/index.ts";
import type { DateBasis, TimeExpression } from "../analysis.ts";
import { type Candidate, candidates } from "../choices/index.ts";
import { governorOf, pageIndexOf } from "../evidence/index.ts";
import type { Predication } from "../predications/index.ts";
import type { AgreementFinding, CommitmentKind } from "../reading.ts";
import type { PageAnalysis } from "../scoring/index.ts";
import { anchored } from "../time-expressions/index.ts";
import { dayOfEffect } from "./anchors.ts";
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
  for (const time of nearby(page, sentence).flatMap(timesIn)) {
    const place = placeIn(predication, time);
    const kind = `${time.relation} ${time.type}`;
    const features = [
      `time ${place}`,
      `time ${place} ${kind}`,
      `time ${kind}`,
      `time ${place} under ${governorLemma(page, time)}`,
      `time ${kind} under ${governorLemma(page, time)}`,
      `time ${place} ${time.basis}`,
    ];
    if (time.type === "DURATION")
      for (const [from, day] of startsOf(page, time, agreement)) {
        const last = anchoredAt(time, day);
        if (last !== null)
          propose(
            last,
            "relative-resolved",
            ...features,
            `term from ${from}`,
            `term from ${from} ${place}`,
            `term from ${from} ${time.relation}`,
            `term from ${from} ${wordBehind(page, time)}`,
          );
      }
    if (time.lastDay !== null) propose(time.lastDay, time.basis, ...features, `limit ${place}`);
    else if (time.edtf !== null && time.type !== "DURATION")
      propose(time.edtf, time.basis, ...features, `day ${place}`);
  }
}

/** The sentence, the one behind it, and those before it in its paragraph. */
function nearby(page: PageAnalysis, sentence: number): readonly number[] {
  const paragraph = page.sentences[sentence]?.paragraph;
  const before = [3, 2]
    .map((back) => sentence - back)
    .filter((index) => page.sentences[index]?.paragraph === paragraph);
  return [...before, sentence - 1, sentence, sentence + 1];
}

function anchoredAt({ value }: TimeExpression, from: string): string | null {
  const day = parseIsoDate(from);
  return day.ok ? anchored(value, day.value) : null;
}

/** The days from which a term could be counted. */
function startsOf(
  page: PageAnalysis,
  { sentence }: TimeExpression,
  agreement: AgreementFinding | null,
): readonly (readonly [from: string, day: string])[] {
  const { timesIn } = pageIndexOf(page);
  const days = (index: number): readonly string[] =>
    timesIn(index).flatMap(({ edtf, type }) =>
      edtf?.length === 10 && type === "DATE" ? [edtf] : [],
    );
  const { headDay, published } = page.layout;
  return [
    ...(agreement?.signed ? [["signing", agreement.signed] as const] : []),
    ...(published.edtf === null ? [] : [["page", published.edtf] as const]),
    ...(headDay === null ? [] : [["head", headDay] as const]),
    ...days(sentence).map((day) => ["here", day] as const),
    ...days(sentence - 1).map((day) => ["before", day] as const),
    ...effectOf(page).map((day) => ["effect", day] as const),
  ];
}

function effectOf(page: PageAnalysis): readonly string[] {
  const day = dayOfEffect(page);
  return day === null ? [] : [day];
}

function wordBehind(page: PageAnalysis, { sentence, endToken }: TimeExpression): string {
  const tokens = page.sentences[sentence]?.tokens ?? [];
  return [endToken, endToken + 1, endToken + 2]
    .map((index) => tokens[index]?.lemma.toLowerCase() ?? "-")
    .filter((lemma) => lemma !== "the" && lemma !== "its")
    .slice(0, 2)
    .join(" ");
}

function placeIn({ sentence, tokens, head }: Predication, time: TimeExpression): string {
  if (time.sentence !== sentence) return time.sentence < sentence ? "before" : "behind";
  const { firstToken } = time;
  const side = firstToken < head ? "ahead" : "after";
  return `${tokens.includes(firstToken) ? "inside" : "outside"} ${side}`;
}

function governorLemma(page: PageAnalysis, time: TimeExpression): string {
  const token = page.sentences[time.sentence]?.tokens[governorOf(page, time)];
  return token?.lemma.toLowerCase() ?? "-";
}
