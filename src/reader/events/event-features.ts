/**
 * What speaks for an act being told as an event of the page.
 */
import { unique } from "../evidence/index.ts";
import { type EventInput, lemmaAt, type SentenceSite } from "./event-page.ts";
import type { Draft } from "./same-event.ts";
import type { Trigger } from "./triggers.ts";

type Place = {
  readonly site: SentenceSite;
  readonly trigger: Trigger;
  /** Whether somebody on the page tells it. */
  readonly isTold: boolean;
};

/** Feature strings of an act; `place` is null for the signing of a pact that no sentence tells as an act. */
export function eventFeatures(
  input: EventInput,
  draft: Draft,
  place: Place | null,
): readonly string[] {
  const { type, rule, noun, auxiliary, actors, recipients } = draft;
  const sides = `${Math.min(2, actors.length)}+${Math.min(1, recipients.length)}`;
  const when = whenOf(input, draft);
  const status = auxiliary.join(" ");
  return [
    `type ${type}`,
    `rule ${rule}`,
    `rule ${rule} ${noun}`,
    `sides ${sides}`,
    `sides ${type} ${sides}`,
    `when ${when}`,
    `when ${type} ${when}`,
    `status ${status}`,
    `status ${type} ${status}`,
    `parties ${type} ${partyCount(input, draft)}`,
    `parties ${partyCount(input, draft)}`,
    ...(draft.definite ? ["definite", `definite ${type}`] : []),
    ...(place === null ? [] : placeFeatures(input, draft, place)),
  ];
}

function whenOf({ layout }: EventInput, { date, dateBasis }: Draft): string {
  const published = layout.published.edtf;
  if (date === null) return published === null ? "open, undated page" : "open";
  if (published === null) return "dated, undated page";
  const order =
    date > published ? "after" : date.slice(0, 7) === published.slice(0, 7) ? "near" : "before";
  return `${order} ${dateBasis}`;
}

/** How many who take part are parties of a pact of the page. */
function partyCount({ agreements }: EventInput, { actors, recipients }: Draft): string {
  if (agreements.length === 0) return "no pact";
  const parties = new Set(agreements.flatMap((pact) => pact.parties));
  return `${Math.min(2, unique([...actors, ...recipients]).filter((id) => parties.has(id)).length)}`;
}

function placeFeatures(
  { sentences }: EventInput,
  { type }: Draft,
  { site, trigger, isTold }: Place,
): readonly string[] {
  const { predication, carrier } = trigger;
  const { tense, modality, relation, negated, passive } = predication;
  const lemma = lemmaAt(site, predication.head);
  const above = site.predications[predication.governor];
  const governor = above === undefined ? "-" : lemmaAt(site, above.head);
  const told = isTold ? "told" : "untold";
  const xpos = site.sentence.tokens[predication.head]?.xpos ?? "-";
  return [
    `lemma ${lemma}`,
    `lemma ${lemma} ${xpos}`,
    `lemma ${lemma} ${told}`,
    `tense ${tense} ${modality} ${xpos}`,
    `tense ${type} ${tense} ${xpos}`,
    `passive ${passive}`,
    `relation ${relation}`,
    `relation ${type} ${relation}`,
    `governor ${governor}`,
    `negated ${negated}`,
    told,
    `${told} ${type}`,
    `sentence ${Math.min(5, site.sentence.index)} of ${Math.min(4, Math.floor(sentences.length / 5))}`,
    site.headline ? "headline" : "text",
    carrier === null ? "bare" : `carried by ${lemmaAt(site, carrier.head)}`,
  ];
}
