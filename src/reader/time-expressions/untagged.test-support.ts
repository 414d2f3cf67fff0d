/**
 * Sentences without tags or trees, as short texts give them: the level under test is time, not
 * syntax. Used by tests only.
 */
import type { Sentence, Token } from "../analysis.ts";
import { type AbbreviationSection, abbreviationsOf, tokenize } from "../tokenizer/index.ts";

/** The sentences of `text`, every token of unknown kind. */
export function untagged(text: string, abbreviations: AbbreviationSection): readonly Sentence[] {
  const cut = tokenize(text, [{ start: 0, end: text.length }], abbreviationsOf(abbreviations));
  return cut.paragraphs.map((paragraph, index) => {
    const from = cut.sentenceStarts[index] ?? 0;
    const to = cut.sentenceStarts[index + 1] ?? cut.count;
    const tokens = Array.from({ length: to - from }, (_, i): Token => {
      const start = cut.starts[from + i] ?? 0;
      const end = cut.ends[from + i] ?? 0;
      const form = text.slice(start, end);
      return { start, end, index: i, form, lemma: form, ...UNKNOWN };
    });
    const start = tokens[0]?.start ?? 0;
    return { start, end: tokens.at(-1)?.end ?? start, index, paragraph, tokens, contractions: [] };
  });
}

const UNKNOWN = {
  upos: "X",
  xpos: "",
  head: -1,
  relation: "",
  tagProbability: 0,
  arcProbability: 0,
} as const;
