/**
 * Events that the pacts of a page give: their signing, and who signed.
 */
import type { AgreementFinding } from "../reading.ts";
import type { Draft } from "./same-event.ts";

/** The signing of each pact that the page says was made, on the day it gives, where no sentence tells it as an act. */
export function signingsOf(agreements: readonly AgreementFinding[]): Draft[] {
  return agreements
    .filter(({ signed, rule }) => signed !== null && rule === "pact.made")
    .map((agreement) => ({
      type: "AGREE",
      mode: null,
      actors: agreement.parties,
      recipients: [],
      place: agreement.place,
      date: agreement.signed,
      dateBasis: agreement.signedBasis,
      auxiliary: [],
      spans: agreement.spans.slice(0, 1),
      confidence: 1,
      rule: "event.signing-of-pact",
      noun: true,
      definite: true,
    }));
}

/** A signing that names fewer than two signatories is that of a pact of the page: of its parties. */
export function withParties(draft: Draft, agreements: readonly AgreementFinding[]): Draft {
  if (draft.type !== "AGREE" || draft.actors.length > 1) return draft;
  const pact = pactOf(draft, agreements);
  return pact === null
    ? draft
    : { ...draft, actors: [...new Set([...draft.actors, ...pact.parties])] };
}

/** The pact whose day or words a signing shares; else the only one of the page, unless it has another day. */
function pactOf(draft: Draft, agreements: readonly AgreementFinding[]): AgreementFinding | null {
  const same = agreements.find(
    ({ spans, signed }) =>
      (signed !== null && signed === draft.date) ||
      spans.some(({ start, end }) =>
        draft.spans.some((words) => words.start < end && start < words.end),
      ),
  );
  if (same !== undefined) return same;
  const [only, ...others] = agreements;
  if (only === undefined || others.length > 0 || draft.actors.length > 0) return null;
  return only.signed === null || draft.date === null ? only : null;
}
