/**
 * Text to tokens and sentences, by rules over character codes, in one pass. Lossless: what is
 * between tokens is white space. A sentence never crosses a paragraph or a blank line.
 */
import type { Span } from "../../text/index.ts";
import type { Abbreviations } from "./abbreviations.ts";
import { characterClass, SPACE } from "./characters.ts";
import { splitSentences } from "./sentences.ts";
import { TokenBuffer } from "./token-buffer.ts";
import { cutWords } from "./words.ts";

/** The tokens of a text as parallel arrays; sentence `s` holds tokens `[sentenceStarts[s], sentenceStarts[s + 1])`. */
export type Tokenization = {
  readonly count: number;
  readonly starts: Int32Array;
  readonly ends: Int32Array;
  /** 1 where a token belongs to the same orthographic word as the one before it. */
  readonly glued: Uint8Array;
  /** First token of every sentence, and `count` at the end. */
  readonly sentenceStarts: readonly number[];
  /** Index of the paragraph of every sentence. */
  readonly paragraphs: readonly number[];
};

/** Tokens and sentences of the `paragraphs` of `text`; characters outside of them are not read. */
export function tokenize(
  text: string,
  paragraphs: readonly Span[],
  lists: Abbreviations,
): Tokenization {
  const tokens = new TokenBuffer((text.length >> 2) + 16);
  const sentenceStarts: number[] = [];
  const paragraphOf: number[] = [];
  for (const [index, paragraph] of paragraphs.entries()) {
    const end = Math.min(paragraph.end, text.length);
    let at = Math.max(0, paragraph.start);
    while (at < end) {
      const first = tokens.count;
      at = cutBlock(text, at, end, { tokens, lists });
      splitSentences(text, tokens, { first, end: tokens.count, lists }, sentenceStarts);
      while (paragraphOf.length < sentenceStarts.length) paragraphOf.push(index);
    }
  }
  sentenceStarts.push(tokens.count);
  return {
    count: tokens.count,
    starts: tokens.starts,
    ends: tokens.ends,
    glued: tokens.glued,
    sentenceStarts,
    paragraphs: paragraphOf,
  };
}

/** Cuts up to the next blank line and returns where it stopped. */
function cutBlock(
  text: string,
  from: number,
  end: number,
  out: { tokens: TokenBuffer; lists: Abbreviations },
): number {
  let at = from;
  let lineBreaks = 0;
  while (at < end) {
    if (characterClass(text.charCodeAt(at)) === SPACE) {
      if (text.charCodeAt(at) === 0x0a) lineBreaks++;
      at++;
      continue;
    }
    if (lineBreaks > 1 && at > from) return at;
    lineBreaks = 0;
    let stop = at + 1;
    while (stop < end && characterClass(text.charCodeAt(stop)) !== SPACE) stop++;
    cutWords(text, at, stop, out);
    at = stop;
  }
  return at;
}
