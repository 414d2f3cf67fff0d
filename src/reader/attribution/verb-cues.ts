/**
 * Reporting verbs with source and words said.
 */

import { contentOf } from "./contents.ts";
import type { Cue } from "./cue.ts";
import type { Reporting, ReportingVerb } from "./reporting.ts";
import { isPassive, sourceOf } from "./sources.ts";
import { childrenWith, coreRelation, formOf, headOf, lemmaOf, type Tree } from "./tree.ts";

/** The verb cues of one sentence, in order. */
export function verbCuesOf(tree: Tree, reporting: Reporting): readonly Cue[] {
  return tree.tokens.flatMap((token) => {
    if (token.upos !== "VERB" && token.upos !== "AUX") return [];
    const kind = reporting.verbs.get(token.lemma.toLowerCase());
    const cue = kind === undefined ? null : verbCue(tree, token.index, kind, reporting);
    return cue === null ? [] : [cue];
  });
}

function verbCue(tree: Tree, verb: number, kind: ReportingVerb, reporting: Reporting): Cue | null {
  if (isUnreal(tree, verb)) return null;
  const source = sourceOf(tree, verb, reporting, kind);
  if (source.isMissing) return null;
  const content = contentOf(tree, verb, kind, source.head);
  const takesQuote = kind.takes.has("quote") || kind.takes.has("clause");
  const isBare = content.words.length === 0;
  if (isBare && !(takesQuote && source.head >= 0)) return null;
  if (source.head < 0 && (content.rule === "noun" || content.rule === "infinitive")) return null;
  // A turned source ("said the envoy") may hang in the clause that it introduces.
  const own = new Set(source.head < 0 ? [] : [source.head]);
  return {
    sentence: tree.sentence.index,
    head: verb,
    lemma: lemmaOf(tree, verb),
    words: cueWords(tree, verb),
    source: source.head,
    pronoun: source.pronoun,
    content: content.words.filter((word) => word !== verb && !own.has(word)),
    takesQuote,
    rule: `verb.${kind.ids[0] ?? "say"}.${content.rule}${isPassive(tree, verb) ? ".passive" : ""}`,
  };
}

/** The verb with its auxiliaries, negation and particle. */
function cueWords(tree: Tree, verb: number): readonly number[] {
  const helpers = (tree.children[verb] ?? []).filter((child) => {
    const relation = coreRelation(tree, child);
    return (
      relation === "aux" ||
      relation === "compound" ||
      formOf(tree, child) === "not" ||
      formOf(tree, child) === "n't"
    );
  });
  return [...helpers, verb].sort((a, b) => a - b);
}

/** "if he says", "should he say", "to say the least": nothing was said. */
function isUnreal(tree: Tree, verb: number): boolean {
  const marks = childrenWith(tree, verb, ["mark"]).map((mark) => formOf(tree, mark));
  if (marks.includes("if") || marks.includes("unless")) return true;
  const isInfinitive = marks.includes("to");
  return (
    isInfinitive &&
    coreRelation(tree, verb) !== "xcomp" &&
    headOf(tree, verb) >= 0 &&
    coreRelation(tree, verb) !== "conj"
  );
}
