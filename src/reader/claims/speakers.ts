/**
 * Speakers as the kinds of evidence give them: an attribution, the subject of an announced decision, the
 * body whose document it is, the outlet itself. Which of them speaks is chosen in `speaker-candidates.ts`.
 */
import type { Span } from "../../text/index.ts";
import type { Actor, Attribution, DatedValue, TokenPlace } from "../analysis.ts";
import { attributionIndex, cueIndex, quotationsOf } from "../attribution/index.ts";
import { pageIndexOf, timesOf } from "../evidence/index.ts";
import type { Predication } from "../predications/index.ts";
import type { ClaimMode } from "../reading.ts";
import type { PageAnalysis, StanceCues } from "../scoring/index.ts";

export type Speaker = {
  /** Several where each of a group says it; null for the outlet. */
  readonly actors: readonly (Actor | null)[];
  /** The day that this evidence gives. */
  readonly said: DatedValue;
  readonly mode: ClaimMode;
  readonly attribution: Attribution | null;
  readonly rule: string;
};

export type Speech = {
  readonly contentAt: (place: TokenPlace) => readonly Attribution[];
  readonly cueAt: (place: TokenPlace) => Attribution | null;
  /** Whether the character at an offset stands between quotation marks. */
  readonly isQuoted: (offset: number) => boolean;
  readonly cues: StanceCues;
  /** Verbs whose object is what their subject tells. */
  readonly telling: ReadonlySet<string>;
};

/** Who says what on the page, looked up by place; made once a page. */
export function speechOf(
  { attributions, text, layout }: PageAnalysis,
  words: Pick<Speech, "cues" | "telling">,
): Speech {
  const { cues, telling } = words;
  const quotations = quotationsOf(text, layout.paragraphs);
  return {
    contentAt: attributionIndex(attributions),
    cueAt: cueIndex(attributions),
    isQuoted: (offset) => offset < (lastBefore(quotations, offset)?.end ?? 0),
    cues,
    telling,
  };
}

/** The last of `spans`, which are in order, that begins at or before `offset`. */
function lastBefore(spans: readonly Span[], offset: number): Span | undefined {
  let low = 0;
  let high = spans.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((spans[middle]?.start ?? 0) <= offset) low = middle + 1;
    else high = middle;
  }
  return spans[low - 1];
}

const UNKNOWN: DatedValue = { edtf: null, basis: "unknown" };

export function attributed(page: PageAnalysis, attribution: Attribution, rule: string): Speaker {
  const { source } = attribution;
  const group = source === null ? [] : groupOf(page, attribution);
  const actor = attribution.actor === null ? null : pageIndexOf(page).actor(attribution.actor);
  return {
    actors: group.length > 1 ? group : [actor],
    said: attribution.said,
    mode: attribution.mode,
    attribution,
    rule,
  };
}

/** "Both men call the ceasefire unbroken" is one claim each. */
function groupOf(page: PageAnalysis, { source }: Attribution): readonly Actor[] {
  if (source === null) return [];
  const tokens = page.sentences[source.sentence]?.tokens ?? [];
  const head = tokens
    .slice(source.first, source.end)
    .find((token) => token.head < source.first || token.head >= source.end);
  return head === undefined
    ? []
    : page.cast.groupAt({ sentence: source.sentence, token: head.index });
}

/** An actor whose own conduct the outlet tells: an announced decision, on the day its clause names. */
export function subject(
  page: PageAnalysis,
  predication: Predication,
  actors: readonly Actor[],
): Speaker {
  const day = timesOf(page, predication).find(
    (time) => time.relation === "on" && time.edtf !== null && time.type !== "DURATION",
  );
  return {
    actors,
    said: day === undefined ? UNKNOWN : { edtf: day.edtf, basis: day.basis },
    mode: "reported",
    attribution: null,
    rule: "decision.subject",
  };
}

/** The body in whose name a document speaks. */
export function document(page: PageAnalysis, sentence: number, issuer: Actor): Speaker {
  const said = ownDay(page, sentence);
  return { actors: [issuer], said, mode: "document", attribution: null, rule: "document.issuer" };
}

export function outlet(page: PageAnalysis, sentence: number): Speaker {
  const said = ownDay(page, sentence);
  return { actors: [null], said, mode: "document", attribution: null, rule: "outlet.own-voice" };
}

/** The outlet, or the body whose document it is, speaks on the publication day; in a live page on the day of the last stamp. */
function ownDay(page: PageAnalysis, sentence: number): DatedValue {
  const start = page.sentences[sentence]?.start ?? 0;
  const stamp = page.layout.stamps.findLast((one) => one.start <= start);
  if (stamp !== undefined) return { edtf: stamp.day, basis: "stated" };
  const { edtf } = page.layout.published;
  return edtf === null ? UNKNOWN : { edtf, basis: "publication-day" };
}

export function issuerOf(page: PageAnalysis): Actor | null {
  const { issuer } = page.layout;
  if (issuer === null) return null;
  const mention = page.cast.mentions.find(
    (one) => one.start < issuer.end && one.end > issuer.start,
  );
  return page.cast.actors.find((actor) => actor.id === mention?.actor) ?? null;
}
