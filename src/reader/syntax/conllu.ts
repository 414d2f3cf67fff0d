/**
 * CoNLL-U (universaldependencies.org/format) to sentences with offsets: how tests write a parsed
 * sentence by hand, and how treebanks become analysed pages.
 */
import type { Sentence, Token, Upos } from "../analysis.ts";

/** A text and the sentences that lie in it, one blank or (before "# newpar") one line feed apart. */
export type ConlluPage = { readonly text: string; readonly sentences: readonly Sentence[] };

/**
 * The page that `conllu` describes. Columns ID to DEPREL and MISC are read; empty nodes are skipped.
 * Probabilities are 1. The text is laid out from the forms and `SpaceAfter=No`.
 */
export function sentencesFromConllu(conllu: string): ConlluPage {
  let text = "";
  let paragraph = -1;
  const sentences: Sentence[] = [];
  for (const block of conllu.split(/\n[ \t]*\n/)) {
    const lines = block
      .split("\n")
      .map((line) => line.trim())
      .filter((line) => line !== "");
    const rows = lines
      .filter((line) => !line.startsWith("#"))
      .map((line) => line.split(/\t| {2,}/));
    if (rows.length === 0) continue;
    const opensParagraph =
      paragraph < 0 ||
      lines.some((line) => line.startsWith("# newpar") || line.startsWith("# newdoc"));
    if (opensParagraph) paragraph += 1;
    if (text !== "") text += opensParagraph ? "\n" : " ";
    const start = text.length;
    const { tokens, contractions, written } = tokensOf(rows, start);
    text += written;
    sentences.push({
      index: sentences.length,
      paragraph,
      start,
      end: text.length,
      tokens,
      contractions,
    });
  }
  return { text, sentences };
}

type Laid = {
  readonly tokens: Token[];
  readonly contractions: (readonly [number, number])[];
  readonly written: string;
};

function tokensOf(rows: readonly string[][], start: number): Laid {
  const tokens: Token[] = [];
  const contractions: (readonly [number, number])[] = [];
  let written = "";
  let joinedUntil = 0;
  rows.forEach((columns, row) => {
    const [id = "", form = "", lemma = "", upos = "X", xpos = "", , head = "0", relation = "dep"] =
      columns;
    if (id.includes(".")) return;
    const range = /^(\d+)-(\d+)$/.exec(id);
    if (range !== null) {
      contractions.push([Number(range[1]) - 1, Number(range[2])]);
      joinedUntil = Number(range[2]);
      return;
    }
    const at = start + written.length;
    written += form;
    tokens.push({
      start: at,
      end: at + form.length,
      index: tokens.length,
      form,
      lemma: lemma === "_" ? form.toLowerCase() : lemma,
      upos: upos as Upos,
      xpos,
      head: Number(head) - 1,
      relation,
      tagProbability: 1,
      arcProbability: 1,
    });
    const last = row === rows.length - 1;
    const owner =
      Number(id) === joinedUntil ? rows.find((other) => other[0]?.endsWith(`-${id}`)) : undefined;
    const glued = Number(id) < joinedUntil || (owner ?? columns)[9]?.includes("SpaceAfter=No");
    if (!last && !glued) written += " ";
  });
  return { tokens, contractions, written };
}
