/**
 * Where the clause that a verb reports opens: at "that", or with its subject.
 */
import {
  type IsTime,
  isBreak,
  isComma,
  isFiniteForm,
  phraseStartingAt,
  upos,
  xpos,
} from "./surface.ts";
import { formOf, type Tree } from "./tree.ts";

/** Words within which the clause must open. */
const WINDOW = 24;

/** The "that" that opens the words said by the verb; -1 where there is none before another verb. */
export function thatAfter(tree: Tree, verb: number): number {
  for (let at = verb + 1; at < Math.min(tree.tokens.length, verb + WINDOW); at += 1) {
    if (formOf(tree, at) === "that") return isComplementizer(tree, at) ? at : -1;
    if (isBreak(tree, at) || isFiniteForm(tree, at)) return -1;
    if (isComma(tree, at) && xpos(tree, at + 1) === "VBG") return -1;
    if (opensOtherClause(tree, at)) return -1;
  }
  return -1;
}

function opensOtherClause(tree: Tree, at: number): boolean {
  if (upos(tree, at) === "SCONJ") return true;
  return upos(tree, at) === "CCONJ" && !JOINED.has(upos(tree, at + 1));
}

/** "told the press and the envoys that", "wrote in black and white that". */
const JOINED = new Set(["ADJ", "NOUN", "PROPN", "DET"]);

function isComplementizer(tree: Tree, at: number): boolean {
  if (xpos(tree, at) === "DT" && ["ADV", "ADP", "VERB"].includes(upos(tree, at + 1))) return false;
  // "held that autumn,": no clause.
  if (upos(tree, at + 1) === "NOUN" && upos(tree, at + 2) === "PUNCT") return false;
  const next = upos(tree, at + 1);
  return next !== "PUNCT" || isComma(tree, at + 1) || isBreak(tree, at + 1);
}

/** Whether what follows the verb directly is a clause: a subject and, before a break, a finite verb. */
export function clauseAfter(tree: Tree, verb: number, isTime: IsTime): number {
  let at = verb + 1;
  while (at < tree.tokens.length && isAdverbial(tree, at, isTime)) at += 1;
  const subject = phraseStartingAt(tree, at, Math.min(tree.tokens.length, at + WINDOW), isTime);
  const opens = formOf(tree, at) === "there" ? at + 1 : (subject?.end ?? -1);
  if (opens < 0) return -1;
  return opensWithVerb(tree, opens) ? at : -1;
}

/** Whether a finite verb follows before a break; those of relative clauses do not count. */
function opensWithVerb(tree: Tree, from: number): boolean {
  let relatives = 0;
  for (let i = from; i < Math.min(tree.tokens.length, from + 16); i += 1) {
    if (SUBORDINATE_PRONOUN.test(xpos(tree, i))) relatives += 1;
    if (isFiniteForm(tree, i)) {
      if (relatives === 0) return true;
      relatives -= 1;
    }
    if (isBreak(tree, i) || ["SCONJ", "CCONJ"].includes(upos(tree, i))) return false;
    const isPassed = isFiniteForm(tree, i + 1) || ["who", "which"].includes(formOf(tree, i + 1));
    if (isComma(tree, i) && !isPassed) return false;
  }
  return false;
}

const SUBORDINATE_PRONOUN = /^(?:WP|WDT)/u;

/** "on Sunday", "Tuesday", "again" between the verb and the words said. */
function isAdverbial(tree: Tree, at: number, isTime: IsTime): boolean {
  return (
    isTime(at) ||
    (upos(tree, at) === "ADP" && isTime(at + 1)) ||
    (upos(tree, at) === "ADV" && formOf(tree, at) !== "there")
  );
}
