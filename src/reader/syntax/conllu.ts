/**
 * CoNLL-U (universaldependencies.org/format.html) from sentences, and sentences from it.
 */
import type { Sentence, Token, Upos } from "../analysis.ts";

/** The sentences of one document, with a line for each word that is part of a contraction's token. */
export function conlluOf(
  document: { readonly id: string; readonly text: string },
  sentences: readonly Sentence[],
): string {
  const head = `# newdoc id = ${document.id}\n`;
  return head + sentences.map((sentence) => sentenceLines(document.text, sentence)).join("");
}

function sentenceLines(text: string, sentence: Sentence): string {
  const lines = [`# text = ${oneLine(text.slice(sentence.start, sentence.end))}`];
  const contractions = new Map(sentence.contractions.map(([start, end]) => [start, end]));
  let inside = 0;
  for (const [i, token] of sentence.tokens.entries()) {
    const end = contractions.get(i);
    if (end !== undefined) {
      inside = end;
      const last = sentence.tokens[end - 1] ?? token;
      lines.push(
        `${i + 1}-${end}\t${text.slice(token.start, last.end)}\t_\t_\t_\t_\t_\t_\t_\t${spaceAfter(text, last)}`,
      );
    }
    lines.push(wordLine(token, i < inside ? "_" : spaceAfter(text, token)));
  }
  return `${lines.join("\n")}\n\n`;
}

function wordLine(token: Token, misc: string): string {
  const { index, form, lemma, upos, xpos, head, relation } = token;
  return `${index + 1}\t${form}\t${lemma}\t${upos}\t${xpos}\t_\t${head + 1}\t${relation}\t_\t${misc}`;
}

function spaceAfter(text: string, token: Token): string {
  return token.end < text.length && text.charCodeAt(token.end) > 0x20 ? "SpaceAfter=No" : "_";
}

function oneLine(text: string): string {
  return text.replace(/\s+/gu, " ");
}

/**
 * The sentences of a CoNLL-U text, and the text that their offsets are of: the words joined as
 * SpaceAfter says, a space between sentences. Probabilities are 1; all are in paragraph 0.
 */
export function sentencesFromConllu(conllu: string): {
  readonly text: string;
  readonly sentences: Sentence[];
} {
  const sentences: Sentence[] = [];
  let text = "";
  for (const block of conllu.split(/\n\s*\n/u)) {
    const rows = rowsOf(block);
    if (rows.length === 0) continue;
    if (text !== "") text += " ";
    const sentence = sentenceFrom(rows, text.length, sentences.length);
    text += sentence.text;
    sentences.push(sentence.sentence);
  }
  return { text, sentences };
}

/** Rows without comments and empty nodes; cells may be parted by tabs or, in tests, by runs of spaces. */
function rowsOf(block: string): string[][] {
  return block
    .split("\n")
    .map((line) => line.trim())
    .filter((line) => line !== "" && !line.startsWith("#"))
    .map((line) => line.split(/\t|\s{2,}/u))
    .filter(([id]) => id !== undefined && /^\d+(?:-\d+)?$/u.test(id));
}

function sentenceFrom(
  rows: readonly string[][],
  start: number,
  index: number,
): { sentence: Sentence; text: string } {
  const tokens: Token[] = [];
  const contractions: [number, number][] = [];
  let text = "";
  let insideUntil = 0;
  let gap = "";
  for (const row of rows) {
    const [id = "", form = ""] = row;
    const closed = (row[9] ?? "").includes("SpaceAfter=No");
    if (id.includes("-")) {
      const [first = 1, last = 1] = id.split("-").map(Number);
      contractions.push([first - 1, last]);
      insideUntil = last;
      text += gap;
      gap = closed ? "" : " ";
      continue;
    }
    const inside = Number(id) <= insideUntil;
    if (!inside) text += gap;
    const at = start + text.length;
    text += form;
    if (!inside) gap = closed ? "" : " ";
    tokens.push(tokenFrom(row, { start: at, end: at + form.length, index: tokens.length }));
  }
  return {
    sentence: { start, end: start + text.length, index, paragraph: 0, tokens, contractions },
    text,
  };
}

function tokenFrom(
  row: readonly string[],
  place: { start: number; end: number; index: number },
): Token {
  const [, form = "", lemma = "_", upos = "X", xpos = "_", , head = "0", relation = "dep"] = row;
  return {
    ...place,
    form,
    lemma,
    upos: upos as Upos,
    xpos,
    head: Number(head) - 1,
    relation,
    tagProbability: 1,
    arcProbability: 1,
  };
}
