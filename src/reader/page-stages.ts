/**
 * The stages that say what stands on a page, in their order, each computed when it is first asked
 * for: whoever wants the trees alone does not pay for the names.
 */
import { type IsoDate, parseIsoDate } from "../calendar/index.ts";
import {
  agreementsOf,
  likelySides,
  type PactCandidates,
  pactCandidates,
} from "./agreements/index.ts";
import type { Attribution, Cast, Layout, Sentence, TimeExpression } from "./analysis.ts";
import { attributionsOf, layoutWithVoice, withSources } from "./attribution/index.ts";
import type { Candidate, ChoiceModel } from "./choices/index.ts";
import { claimsOf } from "./claims/index.ts";
import { commitmentsOf, type FoundCommitment } from "./commitments/index.ts";
import { countryOf } from "./country-codes.ts";
import {
  type EventDraft,
  type EventInput,
  eventCandidates,
  eventsOf,
  type LearnedAct,
  learnedActsOf,
} from "./events/index.ts";
import { type FindingCandidates, findingCandidates } from "./finding-candidates.ts";
import { labelsOf } from "./labels/index.ts";
import { layoutOf } from "./layout/index.ts";
import type { Lexicon } from "./lexicon.ts";
import { castOf } from "./names/index.ts";
import { predicationsOf } from "./predications/index.ts";
import type { AgreementFinding, ClaimFinding, EventFinding, LabelFinding } from "./reading.ts";
import {
  type FeatureRow,
  type FindingsModel,
  type PageAnalysis,
  pageFeatures,
  scoredPredications,
} from "./scoring/index.ts";
import type { StageLexicons } from "./stage-lexicons.ts";
import type { Syntax } from "./syntax/index.ts";
import { timeExpressionsOf } from "./time-expressions/index.ts";

export type ReadOptions = {
  /** The day the page was published, `YYYY-MM-DD`; what the page itself states when left out. */
  readonly published?: string;
  /** Resolves times against the day that the story has reached, not against the publication day. */
  readonly narrative?: boolean;
};

export type PageStages = {
  readonly text: string;
  readonly layout: () => Layout;
  readonly sentences: () => readonly Sentence[];
  readonly times: () => readonly TimeExpression[];
  readonly cast: () => Cast;
  readonly attributions: () => readonly Attribution[];
  readonly analysis: () => PageAnalysis;
  /** The pacts spoken of, before it is decided who their parties are. */
  readonly pacts: () => readonly PactCandidates[];
  /** Ids of actors that could be parties of the page's first pact, the likeliest first. */
  readonly sides: () => readonly string[];
  readonly agreements: () => readonly AgreementFinding[];
  readonly commitments: () => readonly FoundCommitment[];
  readonly claims: () => readonly ClaimFinding[];
  /** Who and what the values of a finding are chosen from; training reads it here. */
  readonly candidates: FindingCandidates;
  /** What the findings model is told of every predication; training reads it here. */
  readonly features: () => readonly (readonly FeatureRow[])[];
  /** Acts that could be events of the page; training reads them here. */
  readonly eventCandidates: () => readonly Candidate<EventDraft>[];
  /** `speech`: acts that are only speech too. A page ledger leaves them to the claims. */
  readonly events: (options: { readonly speech: boolean }) => readonly EventFinding[];
  readonly labels: () => readonly LabelFinding[];
  /** ISO 3166-1 alpha-3 code of an actor's country. */
  readonly countryOf: (actor: string) => string | null;
};

/** What the stages share: the parser with its memory, and the lexicon. */
export type ReaderParts = {
  readonly syntax: Syntax;
  readonly findings: FindingsModel;
  readonly choices: ChoiceModel;
  readonly lexicon: Lexicon;
  readonly lexicons: StageLexicons;
};

/** The stages over `text`; nothing is computed yet. */
export function pageStages(text: string, options: ReadOptions, parts: ReaderParts): PageStages {
  const said = sayingStages(text, options, parts);
  const found = findingStages(said, parts);
  const { lexicon, lexicons } = parts;
  const eventInput = (): EventInput => ({
    ...said.analysis(),
    agreements: found.agreements(),
  });
  return {
    text,
    ...said,
    ...found,
    candidates: findingCandidates(said.analysis, found, lexicons),
    features: () => pageFeatures(said.analysis(), lexicons.features),
    labels: () => labelsOf(said.analysis(), lexicons.labels),
    countryOf: (actor) => countryOf(said.cast(), actor, lexicon),
    eventCandidates: () => eventCandidates(eventInput(), lexicons.events),
    events: ({ speech }) =>
      eventsOf(
        eventInput(),
        { lexicon: lexicons.events, choices: parts.choices },
        { speech, learned: speech ? [] : found.learnedActs() },
      ),
  };
}

type SayingStages = Pick<
  PageStages,
  "layout" | "sentences" | "times" | "cast" | "attributions" | "analysis"
>;
type FindingStages = Pick<
  PageStages,
  "pacts" | "sides" | "agreements" | "commitments" | "claims"
> & { readonly learnedActs: () => readonly LearnedAct[] };

/** What stands there: sentences, times, actors, and who says what. */
function sayingStages(
  text: string,
  options: ReadOptions,
  { syntax, lexicon, lexicons }: ReaderParts,
): SayingStages {
  const layout = once(() => layoutOf(text, options, lexicon));
  const sentences = once(() => syntax.analyse(text, layout().paragraphs));
  const times = once(() =>
    timeExpressionsOf(text, sentences(), publicationDay(layout()), lexicon, {
      narrative: options.narrative === true,
    }),
  );
  const heard = once(() => {
    const cast = castOf(text, sentences(), layout(), lexicon);
    const page = { text, sentences: sentences(), cast };
    const voiced = layoutWithVoice({ ...page, layout: layout() }, lexicons.sources);
    const found = attributionsOf(text, sentences(), cast, times(), voiced, lexicon);
    return { ...withSources(page, found, lexicons.sources), layout: voiced };
  });
  const cast = (): Cast => heard().cast;
  const attributions = (): readonly Attribution[] => heard().attributions;
  const analysis = once(() => ({
    text,
    layout: heard().layout,
    sentences: sentences(),
    times: times(),
    cast: cast(),
    attributions: attributions(),
    predications: sentences().map((sentence) => predicationsOf(sentence, lexicons.acts.actNouns)),
  }));
  return { layout, sentences, times, cast, attributions, analysis };
}

/** What follows for agreements: which there are, who is bound by them, who says they are kept. */
function findingStages(
  { analysis }: SayingStages,
  { findings, choices, lexicons }: ReaderParts,
): FindingStages {
  const { thresholds } = findings.manifest;
  const scored = once(() => scoredPredications(analysis(), findings, lexicons.features));
  const pacts = once(() => pactCandidates(analysis(), lexicons.agreements));
  const sides = once(() => likelySides(choices, pacts()[0]?.candidates ?? []));
  const agreements = once(() =>
    agreementsOf(analysis(), pacts(), { lexicon: lexicons.agreements, choices }),
  );
  const commitments = once(() =>
    commitmentsOf(analysis(), {
      scored: scored(),
      agreements: agreements(),
      threshold: thresholds.commitment,
      lexicon: lexicons.binding,
      kindsOf: lexicons.acts.kindsOf,
      sides: sides(),
      choices,
    }),
  );
  const claims = once(() =>
    claimsOf(analysis(), {
      scored: scored(),
      agreements: agreements(),
      commitments: commitments(),
      threshold: thresholds.claim,
      acts: lexicons.acts,
      roles: lexicons.roles,
      cues: lexicons.features.cues,
      telling: lexicons.sources.telling,
      patterns: lexicons.patterns,
      hedges: lexicons.hedges,
      choices,
    }),
  );
  const learnedActs = (): readonly LearnedAct[] => learnedActsOf(scored(), thresholds.event);
  return { pacts, sides, agreements, commitments, claims, learnedActs };
}

function publicationDay(layout: Layout): IsoDate | null {
  const day = parseIsoDate(layout.published.edtf ?? "");
  return day.ok ? day.value : null;
}

function once<Value>(compute: () => Value): () => Value {
  let computed: { readonly value: Value } | null = null;
  return () => {
    computed ??= { value: compute() };
    return computed.value;
  };
}
