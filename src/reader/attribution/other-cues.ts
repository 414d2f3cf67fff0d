/**
 * Cues that are no verbs: "according to X", "in X's view", "X's claim that", "X is confident that".
 */
import type { Cue } from "./cue.ts";
import { endOfWords, segmentEnd, wordsAround } from "./extents.ts";
import type { Reporting } from "./reporting.ts";
import { type IsTime, isFiniteForm, phraseStartingAt } from "./surface.ts";
import {
  childrenWith,
  coreRelation,
  formOf,
  headOf,
  lemmaOf,
  type Tree,
  wordsUnder,
} from "./tree.ts";

/** Whether the word at this token may stand for somebody: a demonym, in "the Iraqi claim that". */
export type IsActor = (token: number) => boolean;

type Setting = {
  readonly reporting: Reporting;
  readonly isActor: IsActor;
  readonly isTime: IsTime;
};

export function otherCuesOf(tree: Tree, setting: Setting): readonly Cue[] {
  const { reporting, isActor } = setting;
  return tree.tokens.flatMap(({ index }) => {
    const cue =
      phraseCue(tree, index, setting) ??
      possessedCue(tree, index, setting) ??
      nounCue(tree, index, reporting, isActor) ??
      adjectiveCue(tree, index, reporting);
    return cue === null ? [] : [cue];
  });
}

/** "according to X", "in the words of X". */
function phraseCue(tree: Tree, at: number, { reporting, isTime }: Setting): Cue | null {
  const phrase = reporting.phrases
    .get(formOf(tree, at))
    ?.find(({ words }) => words.every((word, i) => formOf(tree, at + i) === word));
  if (phrase === undefined) return null;
  const words = phrase.words.map((_, i) => at + i);
  const after = at + words.length;
  const source = phraseStartingAt(tree, after, tree.tokens.length, isTime);
  if (source === null || reporting.notSpeakers.has(formOf(tree, source.head))) return null;
  const edge = segmentEnd(tree, source.end);
  // "in the view of the envoy the ridge is quiet": no comma parts the phrase from what is said.
  const isRunning = tree.tokens.some(
    ({ index }) => index >= source.end && index < edge && isFiniteForm(tree, index),
  );
  const end = isRunning && at <= 1 ? source.end : edge;
  const content = wordsAround(tree, { first: at, end, source }, reporting, isTime);
  return put(tree, {
    words,
    source: source.head,
    phrase: [source.first, source.end],
    content,
    rule: `phrase.${phrase.id}`,
    lemma: phrase.words.join(" "),
  });
}

type Phrase = Pick<Cue, "words" | "source" | "phrase" | "content" | "rule" | "lemma">;

function put(tree: Tree, phrase: Phrase): Cue | null {
  const [head] = phrase.words;
  if (head === undefined || phrase.content.length === 0) return null;
  return { sentence: tree.sentence.index, head, pronoun: -1, takesQuote: true, ...phrase };
}

const MOST_OWNER_WORDS = 8;

/** "in X's view", "by their own account", "in Iraqi eyes": for what follows it. */
function possessedCue(
  tree: Tree,
  noun: number,
  { reporting, isTime, isActor }: Setting,
): Cue | null {
  if (!reporting.possessed.has(lemmaOf(tree, noun)) && !reporting.possessed.has(formOf(tree, noun)))
    return null;
  let mark = noun - 1;
  while (
    mark > noun - MOST_OWNER_WORDS &&
    mark >= 0 &&
    !reporting.possessedBy.has(formOf(tree, mark))
  )
    mark -= 1;
  if (mark < 0 || !reporting.possessedBy.has(formOf(tree, mark)) || mark === noun - 1) return null;
  const owner = ownerBetween(tree, mark + 1, noun, isActor);
  if (owner < 0 || formOf(tree, noun + 1) === "of") return null;
  const content = besidePossessed(tree, mark, noun, { reporting, isTime });
  return put(tree, {
    words: [mark, noun],
    source: owner,
    phrase: [mark + 1, noun],
    content,
    rule: "phrase.possessed",
    lemma: lemmaOf(tree, noun),
  });
}

/** What follows "by X's count"; behind a clause, the clause before it. */
function besidePossessed(
  tree: Tree,
  mark: number,
  noun: number,
  { reporting, isTime }: Pick<Setting, "reporting" | "isTime">,
): readonly number[] {
  const from = noun + 1;
  let start = mark;
  while (start > 0 && !/^[;:—–]$/u.test(formOf(tree, start - 1))) start -= 1;
  const isBehind =
    tree.tokens[from]?.upos === "PUNCT" &&
    tree.tokens.some(({ index }) => index >= start && index < mark && isFiniteForm(tree, index));
  const to = isBehind ? mark : endOfWords(tree, from, reporting, isTime);
  const first = isBehind ? start : from;
  return Array.from({ length: Math.max(0, to - first) }, (_, i) => first + i);
}

/** "its", the word before "'s", or a demonym. */
function ownerBetween(tree: Tree, from: number, to: number, isActor: IsActor): number {
  for (let at = from; at < to; at += 1) {
    if (tree.tokens[at]?.xpos === "PRP$") return at;
    if (tree.tokens[at + 1]?.xpos === "POS" && at + 1 < to) return at;
    if (tree.tokens[at]?.upos === "ADJ" && isActor(at)) return at;
  }
  return -1;
}

/** "X's claim that ...", "the claim by X that ...", "X made the claim that ...", "X's view is that ...". */
function nounCue(tree: Tree, noun: number, reporting: Reporting, isActor: IsActor): Cue | null {
  if (tree.tokens[noun]?.upos !== "NOUN" || !reporting.nouns.has(lemmaOf(tree, noun))) return null;
  const content = clauseOfNoun(tree, noun);
  if (content.length === 0) return null;
  const source = ownerOf(tree, noun, isActor);
  if (source < 0) return null;
  return {
    sentence: tree.sentence.index,
    head: noun,
    lemma: lemmaOf(tree, noun),
    words: [noun],
    source,
    pronoun: -1,
    phrase: null,
    content: content.filter((word) => word !== source),
    takesQuote: false,
    rule: "noun",
  };
}

function clauseOfNoun(tree: Tree, noun: number): readonly number[] {
  const clauses = (tree.children[noun] ?? []).filter((child) => {
    const relation = coreRelation(tree, child);
    if (relation !== "acl" && relation !== "ccomp") return false;
    const marks = childrenWith(tree, child, ["mark", "aux"]).map((mark) => formOf(tree, mark));
    return marks.includes("that") || marks.includes("to");
  });
  if (clauses.length > 0)
    return clauses.flatMap((clause) => [...wordsUnder(tree, clause)]).sort((a, b) => a - b);
  const predicate = headOf(tree, noun);
  const isThat =
    coreRelation(tree, noun) === "nsubj" &&
    childrenWith(tree, predicate, ["mark"]).some(
      (mark) => formOf(tree, mark) === "that" && mark > noun,
    );
  if (isThat)
    return wordsUnder(
      tree,
      predicate,
      (token) => token === noun || coreRelation(tree, token) === "cop",
    );
  return coreRelation(tree, noun) === "nsubj"
    ? childrenWith(tree, predicate, ["ccomp"]).flatMap((clause) =>
        lemmaOf(tree, predicate) === "be" ? [...wordsUnder(tree, clause)] : [],
      )
    : [];
}

/** Whose saying it is: a possessor, "by X" or "of X", a demonym, or who makes it. */
function ownerOf(tree: Tree, noun: number, isActor: IsActor): number {
  const possessor = childrenWith(tree, noun, ["nmod:poss"])[0];
  if (possessor !== undefined) return possessor;
  const by = childrenWith(tree, noun, ["nmod", "obl"]).find((child) =>
    childrenWith(tree, child, ["case"]).some((mark) =>
      ["by", "of", "from"].includes(formOf(tree, mark)),
    ),
  );
  if (by !== undefined) return by;
  const demonym = childrenWith(tree, noun, ["amod", "compound"]).find(isActor);
  if (demonym !== undefined) return demonym;
  const verb = headOf(tree, noun);
  if (coreRelation(tree, noun) !== "obj" || verb < 0) return -1;
  return childrenWith(tree, verb, ["nsubj"])[0] ?? -1;
}

/** "the mayor is confident that ...". */
function adjectiveCue(tree: Tree, adjective: number, reporting: Reporting): Cue | null {
  if (!reporting.adjectives.has(lemmaOf(tree, adjective))) return null;
  const subject = childrenWith(tree, adjective, ["nsubj"])[0];
  const clauses = childrenWith(tree, adjective, ["ccomp", "advcl"]).filter((child) =>
    childrenWith(tree, child, ["mark"]).some((mark) => formOf(tree, mark) === "that"),
  );
  if (subject === undefined || clauses.length === 0 || reporting.nobody.has(lemmaOf(tree, subject)))
    return null;
  return {
    sentence: tree.sentence.index,
    head: adjective,
    lemma: lemmaOf(tree, adjective),
    words: [adjective],
    source: subject,
    pronoun: -1,
    phrase: null,
    content: clauses.flatMap((clause) => [...wordsUnder(tree, clause)]).sort((a, b) => a - b),
    takesQuote: false,
    rule: "adjective",
  };
}
