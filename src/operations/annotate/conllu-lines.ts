/**
 * Sentences as CoNLL-U (https://universaldependencies.org/format.html): contractions with their
 * multi-word token line, as UD English writes them; no features and no enhanced graph.
 */
import type { Sentence, Token } from "../../reader/index.ts";

/** The sentences of the document `id`, a blank line after each. */
export function conlluLines(id: string, text: string, sentences: readonly Sentence[]): string {
  const written = sentences.map((sentence) => sentenceLines(text, sentence));
  return `# newdoc id = ${id}\n${written.join("")}`;
}

function sentenceLines(text: string, sentence: Sentence): string {
  const contractions = new Map(sentence.contractions.map(([start, end]) => [start, end]));
  const lines = [`# text = ${oneLine(text.slice(sentence.start, sentence.end))}`];
  let insideUntil = 0;
  for (const token of sentence.tokens) {
    const end = contractions.get(token.index);
    if (end !== undefined) {
      lines.push(contractionLine(text, sentence.tokens.slice(token.index, end)));
      insideUntil = end;
    }
    // Inside a contraction the line of the whole says what follows it.
    const misc = token.index < insideUntil ? "_" : spaceAfter(text, token.end);
    lines.push(wordLine(token, misc));
  }
  return `${lines.join("\n")}\n\n`;
}

function contractionLine(text: string, words: readonly Token[]): string {
  const [first] = words;
  const last = words.at(-1);
  if (first === undefined || last === undefined) throw new RangeError("a contraction has words");
  const columns = [`${first.index + 1}-${last.index + 1}`, text.slice(first.start, last.end)];
  return [...columns, ...Array(7).fill("_"), spaceAfter(text, last.end)].join("\t");
}

function wordLine(token: Token, misc: string): string {
  const { index, form, lemma, upos, xpos, head, relation } = token;
  return [index + 1, form, lemma, upos, xpos, "_", head + 1, relation, "_", misc].join("\t");
}

function spaceAfter(text: string, end: number): string {
  return end < text.length && !/\s/u.test(text.charAt(end)) ? "SpaceAfter=No" : "_";
}

function oneLine(text: string): string {
  return text.replace(/\s+/gu, " ");
}
