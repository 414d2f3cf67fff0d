/**
 * Whether the clause around an expression looks back or ahead from the day of publication.
 *
 * The governing verb is found in the tree where there is one, else as the nearest verb to the
 * left, else to the right; without tags a verb is known by its form.
 */
import type { Sentence, TimeRelation, Token } from "../analysis.ts";
import type { Grammar } from "./grammar.ts";
import type { Direction } from "./setting.ts";

type Tense = Direction | "present";

type Clause = { readonly grammar: Grammar; readonly tokens: readonly Token[] };

/** How far to the left an auxiliary may stand from its verb, adverbs and "not" between. */
const AUXILIARY_REACH = 4;
/** How far a verb may stand from an expression that it governs without a tree. */
const VERB_REACH = 30;
const CLIMBS = 12;

/** The direction of the clause around the tokens `first` to `end` (exclusive). */
export function directionOf(
  grammar: Grammar,
  sentence: Sentence,
  range: { readonly first: number; readonly end: number; readonly relation: TimeRelation },
): Direction {
  const clause = { grammar, tokens: sentence.tokens };
  const isDeadline =
    range.relation === "by" || range.relation === "until" || range.relation === "before";
  const tense = besides(clause, range) ?? tenseAround(clause, range);
  if (tense === "present") return isDeadline ? "future" : presentOf(clause, range);
  if (tense === null) return isDeadline ? "future" : "open";
  if (tense !== "past" || !isDeadline) return tense;
  return grants(clause, range.first) ? "future-in-past" : "past";
}

/** What the words right beside it say: "due Monday", "ahead of Friday's vote", "Friday's raid". */
function besides(clause: Clause, { first, end }: { first: number; end: number }): Tense | null {
  const next = clause.tokens[end];
  if (next !== undefined && /^['’]s$/u.test(next.form)) {
    return isCueAt(clause, "ahead", first - 1) || isCueAt(clause, "ahead", first - 2)
      ? "future"
      : null;
  }
  for (let i = first - 1; i >= Math.max(0, first - 3); i -= 1) {
    if (isCueAt(clause, "due", i)) return tenseOfDue(clause, i);
    if (!isCueAt(clause, "weak", i)) break;
  }
  return null;
}

function tenseOfDue(clause: Clause, at: number): Tense {
  for (let i = at - 1; i >= Math.max(0, at - AUXILIARY_REACH); i -= 1) {
    if (isCueAt(clause, "past-auxiliary", i)) return "future-in-past";
  }
  return "future";
}

function tenseAround(clause: Clause, { first, end }: { first: number; end: number }): Tense | null {
  const governor = governorInTree(clause.tokens, first, end);
  if (governor !== null) return tenseOfVerb(clause, governor);
  for (let i = first - 1; i >= Math.max(0, first - VERB_REACH); i -= 1) {
    if (/^[;:“”"]$/u.test(clause.tokens[i]?.form ?? "")) break;
    const tense = verbEvent(clause, i);
    if (tense !== null) return tense;
  }
  for (let i = end; i < Math.min(clause.tokens.length, end + VERB_REACH); i += 1) {
    const tense = verbEvent(clause, i);
    if (tense !== null) return tense;
  }
  return null;
}

/** The verb above the expression in the tree; null without a tree. */
function governorInTree(tokens: readonly Token[], first: number, end: number): number | null {
  let at = tokens.findIndex((t, i) => i >= first && i < end && (t.head < first || t.head >= end));
  for (let climb = 0; climb < CLIMBS; climb += 1) {
    const token = tokens[at];
    if (token === undefined) return null;
    if ((at < first || at >= end) && (token.upos === "VERB" || token.upos === "AUX")) return at;
    if (token.head === at) return null;
    at = token.head;
  }
  return null;
}

/** The tense of the verb at `i`, null when no verb that tells one stands there. */
function verbEvent(clause: Clause, i: number): Tense | null {
  const token = clause.tokens[i];
  if (token === undefined) return null;
  if (token.upos === "VERB" || token.upos === "AUX") return tenseOfVerb(clause, i);
  if (token.upos !== "X") return null;
  if (isAuxiliary(clause, i)) return tenseOfVerb(clause, i);
  if (isCueAt(clause, "past-verb", i) || looksPast(clause, i)) return tenseOfVerb(clause, i);
  return isInfinitiveMark(clause, i) ? tenseOfInfinitive(clause, i) : null;
}

function tenseOfVerb(clause: Clause, at: number): Tense {
  for (let i = at; i >= Math.max(0, at - AUXILIARY_REACH); i -= 1) {
    if (i < at && /^[,;:]$/u.test(clause.tokens[i]?.form ?? "")) break;
    if (isCueAt(clause, "future-auxiliary", i)) return "future";
    if (isCueAt(clause, "future-in-past-auxiliary", i)) return "future-in-past";
    if (isInfinitiveMark(clause, i)) return tenseOfInfinitive(clause, i);
    if (isCueAt(clause, "past-auxiliary", i)) return "past";
    if (isCueAt(clause, "perfect-auxiliary", i)) return i === at ? "present" : "past";
    if (isCueAt(clause, "present-auxiliary", i)) return presentProgressive(clause, at);
  }
  return tenseOfForm(clause, at);
}

function presentProgressive(clause: Clause, at: number): Tense {
  return clause.tokens[at]?.form.endsWith("ing") === true ? "future" : "present";
}

function tenseOfForm(clause: Clause, at: number): Tense {
  const token = clause.tokens[at];
  if (token === undefined) return "open";
  switch (token.xpos) {
    case "VBD":
    case "VBN":
      return "past";
    case "VBG":
      return "open";
    case "VBZ":
    case "VBP":
    case "VB":
      return "present";
    default:
      return isCueAt(clause, "past-verb", at) || looksPast(clause, at) ? "past" : "present";
  }
}

/** "agreed to leave" looks ahead from a past day, "agrees to leave" from this one. */
function tenseOfInfinitive(clause: Clause, to: number): Tense {
  for (let i = to - 1; i >= Math.max(0, to - AUXILIARY_REACH); i -= 1) {
    if (isCueAt(clause, "perfect-auxiliary", i) || isCueAt(clause, "present-auxiliary", i))
      return "future";
    if (isCueAt(clause, "past-auxiliary", i)) return "future-in-past";
    const token = clause.tokens[i];
    if (token === undefined) break;
    if (isPastForm(clause, i)) {
      const hasPresent =
        i > 0 &&
        (isCueAt(clause, "perfect-auxiliary", i - 1) ||
          isCueAt(clause, "present-auxiliary", i - 1));
      return hasPresent ? "future" : "future-in-past";
    }
  }
  return "future";
}

function isPastForm(clause: Clause, i: number): boolean {
  const token = clause.tokens[i];
  if (token === undefined) return false;
  if (token.upos !== "X") return token.xpos === "VBD" || token.xpos === "VBN";
  return isCueAt(clause, "past-verb", i) || looksPast(clause, i);
}

/** "gave them until Friday", "a deadline of Friday": a past act that sets a day ahead of it. */
function grants(clause: Clause, first: number): boolean {
  for (let i = first - 1; i >= Math.max(0, first - 8); i -= 1) {
    if (isCueAt(clause, "grant", i)) return true;
  }
  return false;
}

function presentOf(clause: Clause, { first }: { first: number }): Direction {
  for (let i = first - 1; i >= Math.max(0, first - 3); i -= 1) {
    if (isCueAt(clause, "says", i)) return "past";
  }
  return clause.tokens[first]?.upos === "X" ? "open" : "future";
}

function isAuxiliary(clause: Clause, i: number): boolean {
  return (
    isCueAt(clause, "future-auxiliary", i) ||
    isCueAt(clause, "future-in-past-auxiliary", i) ||
    isCueAt(clause, "past-auxiliary", i) ||
    isCueAt(clause, "perfect-auxiliary", i) ||
    isCueAt(clause, "present-auxiliary", i)
  );
}

function isInfinitiveMark(clause: Clause, i: number): boolean {
  const token = clause.tokens[i];
  const next = clause.tokens[i + 1];
  if (token === undefined || next === undefined || token.form.toLowerCase() !== "to") return false;
  if (token.upos !== "X") return token.upos === "PART";
  return (
    /^[a-z]+$/u.test(next.form) &&
    !next.form.endsWith("ing") &&
    !isCueAt(clause, "function-word", i + 1)
  );
}

function looksPast(clause: Clause, i: number): boolean {
  return (
    /^[a-z]{2,}ed$/u.test(clause.tokens[i]?.form ?? "") && !isCueAt(clause, "not-past", i)
  );
}

function isCueAt(clause: Clause, name: string, i: number): boolean {
  const token = clause.tokens[i];
  if (token === undefined) return false;
  // "May" the month is no auxiliary.
  const word = token.form === "May" ? token.form : token.form.toLowerCase();
  return clause.grammar.cues.get(name)?.has(word) === true;
}
