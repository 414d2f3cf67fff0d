/**
 * Cues that are no verbs: "according to X", "in X's view", "X's claim that", "X is confident that".
 */
import type { Cue } from "./cue.ts";
import type { Reporting } from "./reporting.ts";
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

export function otherCuesOf(tree: Tree, reporting: Reporting, isActor: IsActor): readonly Cue[] {
  return tree.tokens.flatMap(({ index }) => {
    const cue =
      phraseCue(tree, index, reporting) ??
      possessedCue(tree, index, reporting) ??
      nounCue(tree, index, reporting, isActor) ??
      adjectiveCue(tree, index, reporting);
    return cue === null ? [] : [cue];
  });
}

/** "according to X", "in the words of X". */
function phraseCue(tree: Tree, at: number, reporting: Reporting): Cue | null {
  const phrase = reporting.phrases.find(({ words }) =>
    words.every((word, i) => formOf(tree, at + i) === word),
  );
  if (phrase === undefined) return null;
  const words = phrase.words.map((_, i) => at + i);
  const source = sourceAfter(tree, at + words.length);
  if (source < 0) return null;
  const top = outermost(tree, source, words);
  return placed(tree, {
    top,
    words,
    source,
    rule: `phrase.${phrase.id}`,
    lemma: phrase.words.join(" "),
  });
}

/** The head of the phrase that begins at `from`: the first word there whose head lies before it. */
function sourceAfter(tree: Tree, from: number): number {
  const limit = Math.min(tree.tokens.length, from + 25);
  for (let at = from; at < limit; at += 1) {
    const token = tree.tokens[at];
    if (token === undefined || token.upos === "PUNCT") return -1;
    if (!isNominal(token.upos)) continue;
    const head = token.head;
    if (head < from || head >= limit || headedOutside(tree, at, from)) return at;
  }
  return -1;
}

function headedOutside(tree: Tree, at: number, from: number): boolean {
  const relation = coreRelation(tree, at);
  const head = headOf(tree, at);
  return (
    head > at &&
    !["compound", "amod", "nmod", "det", "flat", "nummod"].includes(relation) &&
    head >= from
  );
}

function isNominal(upos: string): boolean {
  return upos === "NOUN" || upos === "PROPN" || upos === "PRON" || upos === "NUM" || upos === "ADJ";
}

/** The word by which source and cue hang on the clause: whichever is higher in the tree. */
function outermost(tree: Tree, source: number, words: readonly number[]): number {
  let top = source;
  for (let i = 0; i < 6; i += 1) {
    const head = headOf(tree, top);
    if (head < 0 || !words.includes(head)) return top;
    top = head;
  }
  return top;
}

type Phrase = {
  readonly top: number;
  readonly words: readonly number[];
  readonly source: number;
  readonly rule: string;
  readonly lemma: string;
};

/** The content of a phrase that hangs on a clause: the sentence when it opens or closes it. */
function placed(tree: Tree, { top, words, source, rule, lemma }: Phrase): Cue | null {
  const host = headOf(tree, top);
  if (host < 0) return null;
  const phrase = new Set([
    ...wordsUnder(tree, top).filter((word) => !hasFinite(tree, word, top)),
    ...words,
  ]);
  const clause = clauseOver(tree, host);
  const content = wordsUnder(tree, clause, (token) => token === top).filter(
    (word) => !phrase.has(word),
  );
  return content.length === 0
    ? null
    : {
        sentence: tree.sentence.index,
        head: words[0] ?? top,
        lemma,
        words,
        source,
        pronoun: -1,
        phrase: null,
        content,
        takesQuote: true,
        rule,
      };
}

/** A clause under the source that is not about it belongs to the content (a common misparse). */
function hasFinite(tree: Tree, word: number, top: number): boolean {
  return word !== top && coreRelation(tree, word) === "parataxis";
}

/** Up from `host` to the clause that the phrase speaks for: through all but clauses that are said. */
function clauseOver(tree: Tree, host: number): number {
  let at = host;
  for (let i = 0; i < tree.tokens.length; i += 1) {
    const relation = coreRelation(tree, at);
    if (relation === "root" || relation === "ccomp" || relation === "acl") return at;
    if (relation === "parataxis") return at;
    const head = headOf(tree, at);
    if (head < 0) return at;
    at = head;
  }
  return at;
}

/** "in X's view", "by their own account". */
function possessedCue(tree: Tree, noun: number, reporting: Reporting): Cue | null {
  if (!reporting.possessed.has(lemmaOf(tree, noun))) return null;
  const mark = childrenWith(tree, noun, ["case"]).find(
    (child) => child < noun && reporting.possessedBy.has(formOf(tree, child)),
  );
  const owner = childrenWith(tree, noun, ["nmod:poss"])[0];
  if (mark === undefined || owner === undefined || coreRelation(tree, noun) !== "obl") return null;
  return placed(tree, {
    top: noun,
    words: [mark, noun],
    source: owner,
    rule: "phrase.possessed",
    lemma: lemmaOf(tree, noun),
  });
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
