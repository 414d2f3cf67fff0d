/**
 * Feature strings from classes of words: what the clause, its head, its governor and the verb of
 * saying over it mean for a stance, and which act of which kind it names.
 */
import type { Predication } from "../predications/index.ts";
import type { AddFeature, FeatureContext } from "./feature-context.ts";

/** Pairs of more classes than this say little and cost much. */
const MOST_PAIRED = 7;

const NONE: readonly string[] = [];

export function addCueFeatures(
  context: FeatureContext,
  predication: Predication,
  add: AddFeature,
): void {
  const classesAt = (index: number): readonly string[] =>
    index < 0 ? NONE : (context.classes[index] ?? NONE);
  const { negated, tense, modality } = predication;
  addClauseClasses(context, predication, add);
  for (const id of classesAt(predication.head)) {
    add("head class", id, negated);
    add("head class verb group", id, tense, modality, negated);
  }
  for (const id of classesAt(predication.subject)) add("subject class", id, negated);
  for (const id of classesAt(predication.object)) add("object class", id, negated);
  const governor =
    predication.governor < 0 ? undefined : context.predications[predication.governor];
  if (governor !== undefined)
    for (const id of classesAt(governor.head))
      add("governor class", id, governor.negated, predication.relation);
  addSpeechClasses(context, predication, add);
  addActs(context, predication, add);
}

/** Classes in the clause, each and in pairs, and those in the rest of its sentence. */
function addClauseClasses(
  { classes }: FeatureContext,
  { tokens, negated }: Predication,
  add: AddFeature,
): void {
  const inClause = new Set<string>();
  const around = new Set<string>();
  let next = 0;
  classes.forEach((ids, index) => {
    const isOwn = tokens[next] === index;
    if (isOwn) next += 1;
    for (const id of ids) (isOwn ? inClause : around).add(id);
  });
  for (const id of inClause) add("class", id, negated);
  const paired = [...inClause].sort().slice(0, MOST_PAIRED);
  paired.forEach((a, i) => {
    for (const b of paired.slice(i + 1)) add("classes", a, b);
  });
  for (const id of around) add("class around", id);
}

function addSpeechClasses(
  { sentence, contentAt, cueAt, classes, words }: FeatureContext,
  predication: Predication,
  add: AddFeature,
): void {
  const place = { sentence: sentence.index, token: predication.head };
  const head = classes[predication.head] ?? NONE;
  const told = contentAt(place)[0];
  for (const id of words.cues.get(told?.cueLemma.toLowerCase() ?? "") ?? NONE) {
    add("cue class", id, predication.negated);
    for (const own of head) add("cue class head class", id, own, predication.negated);
  }
  const cue = cueAt(place);
  if (cue !== null) for (const id of head) add("is cue of class", id, predication.negated);
}

function addActs(
  { lemmas, words }: FeatureContext,
  predication: Predication,
  add: AddFeature,
): void {
  const kindsAt = (index: number): readonly string[] =>
    index < 0 ? NONE : (words.kindsOf.get(lemmas[index] ?? "") ?? NONE);
  const { negated, tense, modality, passive } = predication;
  const kinds = kindsAt(predication.head);
  for (const kind of kinds) {
    add("act", kind);
    add("act form", kind, predication.form, modality);
  }
  if (kinds.length > 0) add("act verb group", tense, modality, negated, passive);
  for (const kind of kindsAt(predication.subject)) add("subject act", kind, negated);
  for (const kind of kindsAt(predication.object)) add("object act", kind, negated);
}
