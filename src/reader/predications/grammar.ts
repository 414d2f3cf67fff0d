/**
 * Negation, modality and tense of an English predicate, read off its auxiliaries (closed classes of
 * the grammar, as UD English attaches them).
 */
import type { Sentence, Token } from "../analysis.ts";
import type { Modality, Tense } from "./predication.ts";

type Children = readonly (readonly Token[])[];

const NEGATORS = new Set([
  "not",
  "never",
  "no",
  "n't",
  "neither",
  "nor",
  "hardly",
  "scarcely",
  "nobody",
  "none",
  "nothing",
  "without",
]);
const LONGEST_NEGATOR = Math.max(...[...NEGATORS].map(({ length }) => length));
const MODALS: Readonly<Record<string, Modality>> = {
  shall: "shall",
  must: "must",
  will: "will",
  would: "would",
  can: "can",
  could: "could",
  may: "may",
  might: "might",
  should: "should",
  ought: "should",
  "'ll": "will",
  wo: "will",
  "'d": "would",
  ca: "can",
};

const auxiliariesOf = (children: Children, head: number): readonly Token[] =>
  (children[head] ?? []).filter(({ relation }) => relation.startsWith("aux") || relation === "cop");

/** Whether the predicate, its subject or its object is negated ("has not left", "no convoy left", "left nothing"). */
export function negatedIn(children: Children, head: number): boolean {
  const own = children[head] ?? [];
  if (own.some((child) => child.relation !== "conj" && child.relation !== "cc" && isNegator(child)))
    return true;
  const carriers = own.filter(
    (child) => child.relation.startsWith("nsubj") || child.relation === "obj",
  );
  return carriers.some((child) =>
    (children[child.index] ?? []).some((part) => part.relation === "det" && isNegator(part)),
  );
}

function isNegator({ lemma, form }: Token): boolean {
  // Most words are longer than any that negates.
  return (
    (lemma.length <= LONGEST_NEGATOR && NEGATORS.has(lemma.toLowerCase())) ||
    (form.length <= LONGEST_NEGATOR && NEGATORS.has(form.toLowerCase()))
  );
}

export function modalityOf(sentence: Sentence, children: Children, head: number): Modality {
  for (const auxiliary of auxiliariesOf(children, head)) {
    const modal = MODALS[auxiliary.form.toLowerCase()] ?? MODALS[auxiliary.lemma.toLowerCase()];
    if (modal !== undefined) return modal;
  }
  const token = sentence.tokens[head];
  const governor = token === undefined || token.head < 0 ? undefined : sentence.tokens[token.head];
  if (token?.relation !== "xcomp" || governor === undefined) return "none";
  const lemma = governor.lemma.toLowerCase();
  if (lemma === "be") return "to-be-to";
  return lemma === "have" ? "have-to" : "none";
}

export function tenseOf(sentence: Sentence, children: Children, head: number): Tense {
  const token = sentence.tokens[head];
  if (token === undefined) return "none";
  const auxiliaries = auxiliariesOf(children, head);
  const modal = modalityOf(sentence, children, head);
  if (modal === "will" || modal === "shall") return "future";
  const have = auxiliaries.find((auxiliary) => auxiliary.lemma.toLowerCase() === "have");
  if (have !== undefined) return have.xpos === "VBD" ? "past-perfect" : "perfect";
  const finite = auxiliaries.find(
    (auxiliary) => auxiliary.xpos === "VBD" || auxiliary.xpos === "VBZ" || auxiliary.xpos === "VBP",
  );
  if (finite !== undefined) return finite.xpos === "VBD" ? "past" : "present";
  if (auxiliaries.length > 0) return "none";
  switch (token.xpos) {
    case "VBD":
      return "past";
    case "VBZ":
    case "VBP":
      return "present";
    case "VBG":
      return "gerund";
    case "VB":
      return "infinitive";
    case "VBN":
      return "past";
    default:
      return "none";
  }
}
