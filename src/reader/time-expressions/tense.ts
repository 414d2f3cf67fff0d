/**
 * Where the tense of a verb looks: its auxiliaries stand before it, adverbs and "not" between. With
 * tags and a tree these are used; without, a verb is known by its form.
 */
import type { Token } from "../analysis.ts";
import type { Grammar } from "./grammar.ts";
import type { Direction } from "./setting.ts";

/** The tokens of a sentence with the cue words to read them by. */
export type Clause = { readonly grammar: Grammar; readonly tokens: readonly Token[] };

/** "perfect": past, but what follows it looks ahead from now ("has agreed to leave"). */
type Tense = Direction | "perfect";

/** How far to the left an auxiliary may stand from its verb. */
const AUXILIARY_REACH = 5;
/** How many verbs may hang on each other: "wants to agree to leave and disarm". */
const DEPTH = 4;

/** Where the verb at `at` looks, or null when no verb stands there. */
export function directionOfVerb(clause: Clause, at: number): Direction | null {
  if (!isVerb(clause, at)) return null;
  const tense = tenseOf(clause, at, DEPTH);
  return tense === "perfect" ? "past" : tense;
}

/** Whether the token is a word of the cue list `name`. */
export function isCueAt(clause: Clause, name: string, i: number): boolean {
  const token = clause.tokens[i];
  if (token === undefined) return false;
  // "May" the month is no auxiliary.
  const word = token.form === "May" ? token.form : token.form.toLowerCase();
  return clause.grammar.cues.get(name)?.has(word) === true;
}

function isVerb(clause: Clause, i: number): boolean {
  const token = clause.tokens[i];
  if (token === undefined) return false;
  if (token.upos !== "X") return token.upos === "VERB" || token.upos === "AUX";
  return auxiliaryAt(clause, i) !== null || isPastForm(clause, i) || isInfinitive(clause, i - 1);
}

function tenseOf(clause: Clause, at: number, depth: number): Tense {
  for (let i = at; i >= Math.max(0, at - AUXILIARY_REACH); i -= 1) {
    if (i < at && !isLight(clause, i)) break;
    if (isInfinitive(clause, i)) return tenseOfInfinitive(clause, i, depth);
    const auxiliary = auxiliaryAt(clause, i);
    if (auxiliary === null) continue;
    // "have" and "do" as verbs of their own.
    if (i === at && clause.tokens[i]?.upos === "VERB") break;
    return i === at && auxiliary === "perfect" ? "present" : withVerb(clause, auxiliary, at);
  }
  return tenseOfForm(clause, at, depth);
}

/** "are leaving" looks ahead, "are due" is now. */
function withVerb(clause: Clause, auxiliary: Tense, at: number): Tense {
  const isProgressive = clause.tokens[at]?.form.endsWith("ing") === true;
  return auxiliary === "present" && isProgressive ? "future" : auxiliary;
}

function auxiliaryAt(clause: Clause, i: number): Tense | null {
  if (isCueAt(clause, "future-auxiliary", i)) return "future";
  if (isCueAt(clause, "future-in-past-auxiliary", i)) return "future-in-past";
  if (isCueAt(clause, "past-auxiliary", i)) return "past";
  if (isCueAt(clause, "perfect-auxiliary", i)) return "perfect";
  return isCueAt(clause, "present-auxiliary", i) ? "present" : null;
}

/** What may stand between a verb and its auxiliary. */
function isLight(clause: Clause, i: number): boolean {
  const token = clause.tokens[i];
  if (token === undefined) return false;
  if (token.upos !== "X") return LIGHT.has(token.upos);
  const isAdverb = token.form.endsWith("ly") || isCueAt(clause, "light", i);
  return isAdverb || auxiliaryAt(clause, i) !== null || isInfinitive(clause, i);
}

const LIGHT: ReadonlySet<string> = new Set(["AUX", "ADV", "PART"]);

function tenseOfForm(clause: Clause, at: number, depth: number): Tense {
  const token = clause.tokens[at];
  switch (token?.xpos) {
    case "VBD":
      return "past";
    case "VBN":
      return inheritedTense(clause, at, depth) ?? "past";
    case "VBG":
      return inheritedTense(clause, at, depth) ?? "open";
    case "VB":
      if (isCueAt(clause, "same-in-past", at)) return "past";
      return inheritedTense(clause, at, depth) ?? "present";
    case "VBZ":
    case "VBP":
      return isCueAt(clause, "says", at) || isCueAt(clause, "same-in-past", at)
        ? "past"
        : "present";
    default:
      return isPastForm(clause, at) ? "past" : "present";
  }
}

/** "will disarm and leave", "stays closed": the second takes the tense of the first. */
function inheritedTense(clause: Clause, at: number, depth: number): Tense | null {
  const token = clause.tokens[at];
  if (depth === 0 || token === undefined || token.head < 0 || token.head >= at) return null;
  const isBareInfinitive = token.xpos === "VB" && token.relation === "ccomp";
  if (token.relation !== "conj" && token.relation !== "xcomp" && !isBareInfinitive) return null;
  return isVerb(clause, token.head) ? tenseOf(clause, token.head, depth - 1) : null;
}

/** "agreed to leave" looks ahead from a past day, "agrees to leave" and "set to leave" from this one. */
function tenseOfInfinitive(clause: Clause, to: number, depth: number): Tense {
  const controller = controllerOf(clause, to);
  if (controller === null) return "future";
  if (isBare(clause, controller) && isCueAt(clause, "due", controller)) return "future";
  // "had come to bury" is told from after the burial.
  if (isCueAt(clause, "had", controller - 1)) return "past";
  const tense = depth === 0 ? "open" : tenseOf(clause, controller, depth - 1);
  return tense === "past" || tense === "future-in-past" ? "future-in-past" : "future";
}

/** A participle without its auxiliary. */
function isBare(clause: Clause, at: number): boolean {
  return auxiliaryAt(clause, at) === null && auxiliaryAt(clause, at - 1) === null;
}

/** The verb on which an infinitive hangs: in the tree, else the nearest one to the left. */
function controllerOf(clause: Clause, to: number): number | null {
  let at = clause.tokens[clause.tokens[to]?.head ?? -1]?.head ?? -1;
  for (let climb = 0; climb < DEPTH && at >= 0; climb += 1) {
    if (at !== to && isVerb(clause, at)) return at;
    at = clause.tokens[at]?.head ?? -1;
  }
  for (let i = to - 1; i >= Math.max(0, to - AUXILIARY_REACH); i -= 1) {
    if (isVerb(clause, i)) return i;
  }
  return null;
}

function isInfinitive(clause: Clause, i: number): boolean {
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

function isPastForm(clause: Clause, i: number): boolean {
  if (isCueAt(clause, "past-verb", i)) return true;
  return /^[a-z]{2,}ed$/u.test(clause.tokens[i]?.form ?? "") && !isCueAt(clause, "not-past", i);
}
