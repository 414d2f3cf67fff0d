/**
 * A sentence as a tree: children in order, the words under a word, and stretches of words.
 */
import type { Sentence, Token, TokenRange } from "../analysis.ts";

export type Tree = {
  readonly sentence: Sentence;
  readonly tokens: readonly Token[];
  readonly children: readonly (readonly number[])[];
  /** Lemmas and forms of the tokens in lower case, which every rule asks for. */
  readonly lemmas: readonly string[];
  readonly forms: readonly string[];
};

/** Whether a word with this lemma reports, for tags that need mending. */
export type IsReporting = (lemma: string) => boolean;

/**
 * The tree of a sentence. A plural noun before "that" that is a form of a reporting verb ("the envoy
 * reckons that") is read as that verb: the commonest wrong tag of all that matter here.
 */
export function treeOf(sentence: Sentence, isReporting: IsReporting = () => false): Tree {
  const children: number[][] = sentence.tokens.map(() => []);
  for (const token of sentence.tokens) if (token.head >= 0) children[token.head]?.push(token.index);
  const tokens = mended(sentence.tokens, isReporting);
  const lemmas = tokens.map(({ lemma }) => lemma.toLowerCase());
  const forms = tokens.map(({ form }) => form.toLowerCase());
  return { sentence, tokens, children, lemmas, forms };
}

function mended(tokens: readonly Token[], isReporting: IsReporting): readonly Token[] {
  return tokens.map((token, i) => {
    const before = tokens[i - 1];
    if (tokens[i + 1]?.form !== "that" || before === undefined) return token;
    if (token.xpos === "VB" && isReporting(token.lemma.toLowerCase()))
      return ["TO", "MD", "AUX", "CC"].includes(before.xpos) ? token : { ...token, xpos: "VBP" };
    if (!isNounAfterNoun(token, before)) return token;
    const lemma = verbLemma(token.form);
    return isReporting(lemma) ? { ...token, lemma, upos: "VERB", xpos: "VBZ" } : token;
  });
}

function isNounAfterNoun(token: Token, before: Token): boolean {
  const isNoun = token.xpos === "NNS" || (token.xpos === "NN" && before.xpos !== "NN");
  const isAfterNoun = ["NOUN", "PROPN", "PRON", "PUNCT", "X"].includes(before.upos);
  return isNoun && isAfterNoun && before.xpos !== "PRP$";
}

/** "replies" to "reply", "reckons" to "reckon". */
function verbLemma(form: string): string {
  return form
    .toLowerCase()
    .replace(/(?<=[^aeiou])ies$/u, "y")
    .replace(/s$/u, "");
}

export function relationOf(tree: Tree, token: number): string {
  return tree.tokens[token]?.relation ?? "";
}

/** The relation without its subtype: "nsubj" of "nsubj:pass". */
export function coreRelation(tree: Tree, token: number): string {
  const relation = relationOf(tree, token);
  const end = relation.indexOf(":");
  return end < 0 ? relation : relation.slice(0, end);
}

export function lemmaOf(tree: Tree, token: number): string {
  return token < 0 ? "" : (tree.lemmas[token] ?? "");
}

export function formOf(tree: Tree, token: number): string {
  return token < 0 ? "" : (tree.forms[token] ?? "");
}

export function headOf(tree: Tree, token: number): number {
  return tree.tokens[token]?.head ?? -1;
}

/** The children of `token` with one of these relations, subtypes counted in. */
export function childrenWith(
  tree: Tree,
  token: number,
  relations: readonly string[],
): readonly number[] {
  return (tree.children[token] ?? []).filter((child) => {
    const relation = relationOf(tree, child);
    return relations.some(
      (name) =>
        relation.startsWith(name) &&
        (relation.length === name.length || relation.charAt(name.length) === ":"),
    );
  });
}

/** `top` and all words under it, in order; branches that `isCut` names are left out. */
export function wordsUnder(
  tree: Tree,
  top: number,
  isCut: (token: number) => boolean = () => false,
): readonly number[] {
  const found: number[] = [];
  const open = [top];
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    found.push(next);
    for (const child of tree.children[next] ?? []) if (!isCut(child)) open.push(child);
  }
  return found.sort((a, b) => a - b);
}

export function isUnder(tree: Tree, token: number, top: number): boolean {
  for (let at = token, steps = 0; at >= 0 && steps <= tree.tokens.length; steps += 1) {
    if (at === top) return true;
    at = headOf(tree, at);
  }
  return false;
}

/** Stretches of neighbouring words; marks at their ends are cut off, stretches of marks dropped. */
export function rangesOf(tree: Tree, words: readonly number[]): readonly TokenRange[] {
  const ranges: TokenRange[] = [];
  let first = -1;
  let last = -1;
  const close = (): void => {
    const range = trimmed(tree, first, last + 1);
    if (first >= 0 && range !== null) ranges.push(range);
  };
  for (const word of words) {
    if (word !== last + 1 || first < 0) {
      close();
      first = word;
    }
    last = word;
  }
  close();
  return ranges;
}

function trimmed(tree: Tree, from: number, to: number): TokenRange | null {
  let first = from;
  let end = to;
  while (first < end && tree.tokens[first]?.upos === "PUNCT") first += 1;
  while (end > first && tree.tokens[end - 1]?.upos === "PUNCT") end -= 1;
  return first < end ? { sentence: tree.sentence.index, first, end } : null;
}
