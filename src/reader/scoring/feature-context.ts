/**
 * What the features of a predication are made from: the page, and what is the same for all
 * predications of a sentence, worked out once for it.
 */
import type { Actor, Attribution, Sentence, TimeExpression, TokenPlace } from "../analysis.ts";
import { attributionIndex, cueIndex } from "../attribution/index.ts";
import type { Predication } from "../predications/index.ts";
import type { PageAnalysis } from "./page-analysis.ts";
import type { StanceCues } from "./stance-cues.ts";

/** The word lists that features are made with. */
export type FeatureWords = {
  /** Lemmas that name a pact ("agreement", "truce"). */
  readonly pactNouns: ReadonlySet<string>;
  readonly cues: StanceCues;
  /** Commitment kinds that a verb or noun can name. */
  readonly kindsOf: ReadonlyMap<string, readonly string[]>;
};

/** Takes one feature: a name and what it is of; a feature that was added before changes nothing. */
export type AddFeature = (name: string, ...values: readonly (string | number | boolean)[]) => void;

/** Days by which, on this page, something is due. */
export type Limits = {
  readonly all: ReadonlySet<string>;
  readonly first: string | null;
  readonly last: string | null;
};

export type FeatureContext = {
  readonly page: PageAnalysis;
  /** Attributions whose content holds a place, innermost first. */
  readonly contentAt: (place: TokenPlace) => readonly Attribution[];
  /** The attribution whose cue a place is, or null. */
  readonly cueAt: (place: TokenPlace) => Attribution | null;
  readonly actors: ReadonlyMap<string, Actor>;
  readonly sentence: Sentence;
  readonly predications: readonly Predication[];
  readonly words: FeatureWords;
  /** Of every token, in lower case. */
  readonly lemmas: readonly string[];
  /** Classes of every token's lemma. */
  readonly classes: readonly (readonly string[])[];
  readonly hasPact: boolean;
  readonly times: readonly TimeExpression[];
  /** The clauses right below each. */
  readonly below: ReadonlyMap<Predication, readonly Predication[]>;
  readonly limits: Limits;
};

const NO_CLASSES: readonly string[] = [];

/** A function that gives the context of a sentence of `page` by its position. */
export function featureContexts(
  page: PageAnalysis,
  words: FeatureWords,
): (sentence: Sentence, predications: readonly Predication[]) => FeatureContext {
  const contentAt = attributionIndex(page.attributions);
  const cueAt = cueIndex(page.attributions);
  const actors = new Map(page.cast.actors.map((actor) => [actor.id, actor]));
  const times = timesBySentence(page.times);
  const limits = limitsOf(page);
  return (sentence, predications) => {
    const lemmas = sentence.tokens.map(({ lemma }) => lemma.toLowerCase());
    return {
      page,
      contentAt,
      cueAt,
      actors,
      sentence,
      predications,
      words,
      lemmas,
      classes: lemmas.map((lemma) => words.cues.get(lemma) ?? NO_CLASSES),
      hasPact: lemmas.some((lemma) => words.pactNouns.has(lemma)),
      times: times.get(sentence.index) ?? [],
      below: clausesBelow(predications),
      limits,
    };
  };
}

function clausesBelow(
  predications: readonly Predication[],
): ReadonlyMap<Predication, readonly Predication[]> {
  const below = new Map<Predication, Predication[]>();
  for (const clause of predications) {
    const above = predications[clause.governor];
    if (above === undefined || clause.form === "nominal") continue;
    const known = below.get(above);
    if (known === undefined) below.set(above, [clause]);
    else known.push(clause);
  }
  return below;
}

/** Last days of "by", "until", "within" and the like. */
function limitsOf({ times }: PageAnalysis): Limits {
  const days = times.flatMap(({ relation, lastDay }) =>
    LIMITING.has(relation) && lastDay !== null && lastDay.length === DAY ? [lastDay] : [],
  );
  const sorted = days.toSorted();
  return { all: new Set(days), first: sorted[0] ?? null, last: sorted.at(-1) ?? null };
}

const LIMITING = new Set(["by", "before", "until", "within"]);
const DAY = "2030-01-01".length;

function timesBySentence(
  times: readonly TimeExpression[],
): ReadonlyMap<number, readonly TimeExpression[]> {
  const bySentence = new Map<number, TimeExpression[]>();
  for (const time of times) {
    const known = bySentence.get(time.sentence);
    if (known === undefined) bySentence.set(time.sentence, [time]);
    else known.push(time);
  }
  return bySentence;
}
