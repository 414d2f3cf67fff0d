/**
 * Trees written by hand for tests, shorter than CoNLL-U: words parted by "|", each as
 * "form lemma upos xpos head relation", heads counted from 1 with 0 for the root.
 */
import type { Sentence } from "../analysis.ts";
import { sentencesFromConllu } from "./conllu.ts";

/** The sentences of `trees` and the text that their offsets are of. */
export function writtenTrees(trees: readonly string[]): {
  readonly text: string;
  readonly sentences: readonly Sentence[];
} {
  return sentencesFromConllu(trees.map(conlluLines).join("\n\n"));
}

function conlluLines(tree: string): string {
  return tree
    .split("|")
    .map((word, i) => {
      const [form, lemma, upos, xpos, head, relation] = word.trim().split(/\s+/u);
      return [i + 1, form, lemma, upos, xpos, "_", head, relation, "_", "_"].join("\t");
    })
    .join("\n");
}
