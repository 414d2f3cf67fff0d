/**
 * Feature strings of how a clause is built: the clauses that hang on it, its aspect, what is negated in it,
 * what share of a whole it tells of, and its days against the limits that the page sets.
 */
import type { Token } from "../analysis.ts";
import type { Predication } from "../predications/index.ts";
import type { AddFeature, FeatureContext } from "./feature-context.ts";
import { shareIn } from "./shares.ts";

export function addClauseFeatures(
  context: FeatureContext,
  predication: Predication,
  add: AddFeature,
): void {
  addBelow(context, predication, add);
  addAspect(context, predication, add);
  addNegators(context, predication, add);
  addShare(context, predication, add);
  addLimits(context, predication, add);
  const { lemmas } = context;
  add("sentence opens", lemmas[0] ?? "-");
  add("sentence opens with", lemmas[0] ?? "-", lemmas[1] ?? "-");
}

/** Clauses right below: conditions, limits, reasons, what is said. */
function addBelow(
  { below, lemmas, classes }: FeatureContext,
  predication: Predication,
  add: AddFeature,
): void {
  for (const clause of below.get(predication) ?? []) {
    const { mark, relation, tense, modality, negated, head } = clause;
    add("below", relation, mark);
    add("below mark", mark, predication.tense, predication.modality, predication.negated);
    add("below form", relation, mark, tense, modality, negated);
    add("below lemma", relation, lemmas[head] ?? "-");
    for (const id of classes[head] ?? []) add("below class", id, mark, negated);
  }
}

/** "is leaving", "was being mended", "has been leaving". */
function addAspect(
  { sentence, classes }: FeatureContext,
  { head, tokens, tense, modality, negated, passive }: Predication,
  add: AddFeature,
): void {
  const isRunning = sentence.tokens[head]?.xpos === "VBG";
  const isProgressive = tokens.some((index) => {
    const token = sentence.tokens[index];
    return token?.head === head && (isRunning ? isBe(token) : token.form === "being");
  });
  if (!isProgressive) return;
  add("progressive", tense, negated);
  add("progressive verb group", tense, modality, negated, passive);
  for (const id of classes[head] ?? []) add("progressive class", id, negated);
}

const isBe = ({ lemma, relation }: Token): boolean =>
  relation === "aux" && lemma.toLowerCase() === "be";

const NEGATORS = new Set(["no", "not", "none", "nothing", "nobody", "neither", "nor", "never"]);

/** Where in the clause a negating word stands, and over which classes. */
function addNegators(
  { lemmas, classes }: FeatureContext,
  { tokens, head }: Predication,
  add: AddFeature,
): void {
  const isBefore = tokens.some((token) => token < head && NEGATORS.has(lemmas[token] ?? ""));
  const isBehind = tokens.some((token) => token > head && NEGATORS.has(lemmas[token] ?? ""));
  if (!isBefore && !isBehind) return;
  add("negator", isBefore, isBehind);
  for (const token of tokens) for (const id of classes[token] ?? []) add("nothing of class", id);
}

function addShare(
  { sentence }: FeatureContext,
  { tokens, negated, tense, modality }: Predication,
  add: AddFeature,
): void {
  const share = shareIn(tokens.map((index) => sentence.tokens[index]).filter(isThere));
  if (share === null) return;
  add("share", share, negated);
  add("share verb group", share, tense, modality);
}

const isThere = (token: Token | undefined): token is Token => token !== undefined;

/** Days of the clause before or after days by which, on this page, something is due. */
function addLimits(
  { times, limits }: FeatureContext,
  { first, end, tense, modality, negated }: Predication,
  add: AddFeature,
): void {
  for (const { firstToken, edtf, relation } of times) {
    if (firstToken < first || firstToken >= end || edtf === null || edtf.length !== DAY) continue;
    const isAfter = limits.first !== null && limits.first < edtf;
    const isBefore = limits.last !== null && limits.last > edtf;
    const isAt = limits.all.has(edtf);
    add("day against limits", isBefore, isAt, isAfter, tense);
    add("day against limits of", isBefore, isAt, isAfter, relation, modality, negated);
  }
}

const DAY = 10;
