/**
 * Feature strings from classes of words: what the clause, its head, its governor and the verb of
 * saying over it mean for a stance, and which act of which kind it names.
 */
import type { Predication } from "../predications/index.ts";
import type { FeatureContext } from "./feature-context.ts";

type Add = (name: string, ...values: readonly (string | number | boolean)[]) => void;

/** Pairs of more classes than this say little and cost much. */
const MOST_PAIRED = 7;

export function addCueFeatures(context: FeatureContext, predication: Predication, add: Add): void {
  const { sentence, predications, words } = context;
  const lemmaAt = (index: number): string => sentence.tokens[index]?.lemma.toLowerCase() ?? "";
  const classesAt = (index: number): readonly string[] => words.cues.get(lemmaAt(index)) ?? [];
  const { negated, tense, modality } = predication;

  const inClause = new Set(predication.tokens.flatMap(classesAt));
  for (const id of inClause) add("class", id, negated);
  const paired = [...inClause].sort().slice(0, MOST_PAIRED);
  paired.forEach((a, i) => {
    for (const b of paired.slice(i + 1)) add("classes", a, b);
  });
  const own = new Set(predication.tokens);
  for (const id of new Set(
    sentence.tokens.flatMap(({ index }) => (own.has(index) ? [] : classesAt(index))),
  ))
    add("class around", id);
  for (const id of classesAt(predication.head)) {
    add("head class", id, negated);
    add("head class verb group", id, tense, modality, negated);
  }
  for (const [role, index] of [
    ["subject", predication.subject],
    ["object", predication.object],
  ] as const)
    for (const id of classesAt(index)) add(`${role} class`, id, negated);
  const governor = predications[predication.governor];
  if (governor !== undefined)
    for (const id of classesAt(governor.head))
      add("governor class", id, governor.negated, predication.relation);
  addSpeechClasses(context, predication, add);
  addActs(context, predication, add);
}

function addSpeechClasses(
  { sentence, contentAt, cueAt, words }: FeatureContext,
  predication: Predication,
  add: Add,
): void {
  const place = { sentence: sentence.index, token: predication.head };
  const head = words.cues.get(sentence.tokens[predication.head]?.lemma.toLowerCase() ?? "") ?? [];
  const told = contentAt(place)[0];
  for (const id of words.cues.get(told?.cueLemma.toLowerCase() ?? "") ?? []) {
    add("cue class", id, predication.negated);
    for (const own of head) add("cue class head class", id, own, predication.negated);
  }
  const cue = cueAt(place);
  if (cue !== null) for (const id of head) add("is cue of class", id, predication.negated);
}

function addActs({ sentence, words }: FeatureContext, predication: Predication, add: Add): void {
  const kindsAt = (index: number): readonly string[] =>
    words.kindsOf.get(sentence.tokens[index]?.lemma.toLowerCase() ?? "") ?? [];
  const { negated, tense, modality, passive } = predication;
  const kinds = kindsAt(predication.head);
  for (const kind of kinds) {
    add("act", kind);
    add("act form", kind, predication.form, modality);
  }
  if (kinds.length > 0) add("act verb group", tense, modality, negated, passive);
  for (const [role, index] of [
    ["subject", predication.subject],
    ["object", predication.object],
  ] as const)
    for (const kind of kindsAt(index)) add(`${role} act`, kind, negated);
}
