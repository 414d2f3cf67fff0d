/**
 * The source phrase of a cue, and the actor for whom it stands.
 */
import type { TokenRange } from "../analysis.ts";
import type { Cue } from "./cue.ts";
import type { Page } from "./draft.ts";
import {
  childrenWith,
  coreRelation,
  formOf,
  lemmaOf,
  rangesOf,
  type Tree,
  wordsUnder,
} from "./tree.ts";

/** Parts of a whole that speaks: "one of the monitors", "a number of officials". */
const PARTS = new Set([
  "one",
  "some",
  "two",
  "three",
  "several",
  "many",
  "most",
  "both",
  "each",
  "all",
  "number",
  "group",
  "member",
  "majority",
]);
const DESCRIBING = [
  "acl",
  "parataxis",
  "dep",
  "discourse",
  "list",
  "conj",
  "advcl",
  "punct",
  "obl",
];

/** The words of the source without clauses that describe it. */
export function sourceRange(tree: Tree, cue: Cue): TokenRange | null {
  if (cue.source < 0) return null;
  if (cue.phrase !== null) {
    const [from, to] = cue.phrase;
    const [trimmed] = rangesOf(
      tree,
      Array.from({ length: to - from }, (_, i) => from + i),
    );
    return trimmed ?? { sentence: cue.sentence, first: from, end: to };
  }
  if (cue.pronoun >= 0) return { sentence: cue.sentence, first: cue.pronoun, end: cue.pronoun + 1 };
  const isCut = (token: number): boolean =>
    token === cue.head || isClause(tree, token) || cue.words.includes(token);
  const words = wordsUnder(tree, cue.source, isCut);
  const at = words.indexOf(cue.source);
  let first = at;
  let last = at;
  while (first > 0 && words[first - 1] === (words[first] ?? 0) - 1) first -= 1;
  while (last + 1 < words.length && words[last + 1] === (words[last] ?? 0) + 1) last += 1;
  const range = Array.from({ length: last - first + 1 }, (_, i) => words[first + i] ?? cue.source);
  const [trimmed] = rangesOf(tree, range);
  return trimmed ?? { sentence: cue.sentence, first: cue.source, end: cue.source + 1 };
}

function isClause(tree: Tree, token: number): boolean {
  const relation = coreRelation(tree, token);
  if (relation === "conj") return tree.tokens[token]?.upos === "VERB";
  return relation !== "punct" && DESCRIBING.includes(relation);
}

/** The actor that the cue's source stands for; null when the page does not make it clear. */
export function actorOf(page: Page, tree: Tree, cue: Cue): string | null {
  return cue.source < 0 ? null : actorAtWord(page, tree, cue.source, 0);
}

function actorAtWord(page: Page, tree: Tree, word: number, depth: number): string | null {
  const place = { sentence: tree.sentence.index, token: word };
  const actor = page.cast.actorAt(place);
  if (actor !== null) return actor.id;
  if (depth > 2) return null;
  const lemma = lemmaOf(tree, word);
  const isPaper = page.reporting.papers.has(lemma) || page.reporting.possessed.has(lemma);
  if (!isPaper && !PARTS.has(lemma)) return null;
  const owner = childrenWith(tree, word, ["nmod", "amod", "compound"]).find((child) =>
    isPaper ? isOwner(tree, child) : true,
  );
  return owner === undefined ? null : actorAtWord(page, tree, owner, depth + 1);
}

function isOwner(tree: Tree, child: number): boolean {
  const marks = childrenWith(tree, child, ["case"]).map((mark) => formOf(tree, mark));
  return (
    marks.length === 0 ||
    marks.some((mark) => ["by", "of", "from", "'s", "’s", "'", "’"].includes(mark))
  );
}
