/**
 * Whether the clause around an expression looks back or ahead from the day of publication.
 *
 * The governing verb is found in the tree where there is one, else as the nearest verb to the
 * left, else to the right.
 */
import type { Sentence, TimeRelation, Token } from "../analysis.ts";
import type { Grammar } from "./grammar.ts";
import type { Direction } from "./setting.ts";
import { type Clause, directionOfVerb, isCueAt } from "./tense.ts";

/** The tokens of an expression and how it hangs on the words before it. */
type Range = { readonly first: number; readonly end: number; readonly relation: TimeRelation };

/** How far a verb may stand from an expression that it governs without a tree. */
const VERB_REACH = 30;
const GRANT_REACH = 8;
const CLIMBS = 12;
const COPULA_REACH = 8;

/** The direction of the clause around the tokens of `range`. */
export function directionOf(grammar: Grammar, sentence: Sentence, range: Range): Direction {
  const clause = { grammar, tokens: sentence.tokens };
  const { relation } = range;
  if (relation === "since") return "past";
  const isDeadline = relation === "by" || relation === "until" || relation === "before";
  const beside = besides(clause, range);
  if (beside !== null) return beside;
  if (!isDeadline && isAttribute(clause, range)) return "open";
  const direction = directionAround(clause, range) ?? (isDeadline ? "future" : "open");
  if (!isDeadline) return direction;
  if (direction === "present" || direction === "open") return "future";
  return direction === "past" && grants(clause, range.first) ? "future-in-past" : direction;
}

/** What the words right beside it say: "due Monday", "ahead of Friday's vote", "Friday's raid". */
function besides(clause: Clause, { first, end }: Range): Direction | null {
  const next = clause.tokens[end];
  if (next !== undefined && /^['’]s$/u.test(next.form)) {
    if (isCueAt(clause, "ahead", first - 1) || isCueAt(clause, "ahead", first - 2)) return "future";
    return isCueAt(clause, "coming", end + 1) ? null : "open";
  }
  for (let i = first - 1; i >= Math.max(0, first - 3); i -= 1) {
    if (isCueAt(clause, "due", i)) return directionOfDue(clause, i);
    if (!isCueAt(clause, "weak", i)) break;
  }
  return null;
}

function directionOfDue(clause: Clause, at: number): Direction {
  for (let i = at - 1; i >= Math.max(0, at - 3); i -= 1) {
    if (isCueAt(clause, "past-auxiliary", i)) return "future-in-past";
  }
  return "future";
}

/** "the text of 3 May", "the 3 May accord": the day names a thing that mostly is there already. */
function isAttribute(clause: Clause, { first, end }: Range): boolean {
  const { tokens } = clause;
  if (isCueAt(clause, "of", first - 1)) return true;
  const next = tokens[end];
  if (next === undefined || isCueAt(clause, "coming", end)) return false;
  const isNoun = next.upos === "NOUN" || next.upos === "PROPN" || next.upos === "ADJ";
  return isNoun && (tokens[rootWithin(tokens, first, end)]?.head ?? -1) >= end;
}

function directionAround(clause: Clause, { first, end }: Range): Direction | null {
  const governor = governorInTree(clause.tokens, first, end);
  if (governor !== null) return directionOfVerb(clause, governor);
  for (let i = first - 1; i >= Math.max(0, first - VERB_REACH); i -= 1) {
    if (/^[;:“”"]$/u.test(clause.tokens[i]?.form ?? "")) break;
    const direction = directionOfVerb(clause, i);
    if (direction !== null) return direction;
  }
  for (let i = end; i < Math.min(clause.tokens.length, end + VERB_REACH); i += 1) {
    const direction = directionOfVerb(clause, i);
    if (direction !== null) return direction === "present" ? "open" : direction;
  }
  return null;
}

/** The verb above the expression in the tree; null without a tree. */
function governorInTree(tokens: readonly Token[], first: number, end: number): number | null {
  let at = rootWithin(tokens, first, end);
  for (let climb = 0; climb < CLIMBS; climb += 1) {
    const token = tokens[at];
    if (token === undefined) return null;
    if (at < first || at >= end) {
      if (token.upos === "VERB" || token.upos === "AUX") return at;
      const auxiliary = auxiliaryOf(tokens, at);
      if (auxiliary !== null) return auxiliary;
    }
    if (token.head === at) return null;
    at = token.head;
  }
  return null;
}

/** The auxiliary or copula of a predicate that is no verb: "would be empty". */
function auxiliaryOf(tokens: readonly Token[], at: number): number | null {
  for (let i = at - 1; i >= Math.max(0, at - COPULA_REACH); i -= 1) {
    if (tokens[i]?.upos === "AUX" && tokens[i]?.head === at) return i;
  }
  return null;
}

/** The token of the expression that hangs on one outside of it. */
function rootWithin(tokens: readonly Token[], first: number, end: number): number {
  for (let i = first; i < end; i += 1) {
    const head = tokens[i]?.head ?? -1;
    if (head < first || head >= end) return i;
  }
  return first;
}

/** "gave them until Friday", "a deadline of Friday": a past act that sets a day ahead of it. */
function grants(clause: Clause, first: number): boolean {
  for (let i = first - 1; i >= Math.max(0, first - GRANT_REACH); i -= 1) {
    if (isCueAt(clause, "grant", i)) return true;
  }
  return false;
}
