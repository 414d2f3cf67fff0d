/**
 * The page as the search for names sees it: its words in one row, with their letters folded and the
 * known names that begin at each of them.
 */
import type { Layout, Sentence, Token } from "../analysis.ts";
import { fold, isAllCapitals, isCapitalised } from "./fold.ts";
import { firstLetters, type KnownName } from "./known-names.ts";
import type { NameLexicon } from "./name-lexicon.ts";

export type Word = {
  readonly token: Token;
  readonly sentence: number;
  /** Position in `Page.words`. */
  readonly at: number;
  readonly folded: string;
  readonly capital: boolean;
  /** No white space stands between it and the word before. */
  readonly glued: boolean;
};

export type KnownAt = { readonly end: number; readonly known: KnownName };

export type Page = {
  readonly text: string;
  readonly folded: string;
  readonly sentences: readonly Sentence[];
  readonly words: readonly Word[];
  /** Position in `words` of the first word of each sentence; one more at the end. */
  readonly firstOf: readonly number[];
  /** The longest known name that begins at a word. */
  readonly knownAt: ReadonlyMap<number, KnownAt>;
  /** Sentences in capitals or in headline style, where a capital letter says little. */
  readonly shouting: readonly boolean[];
  readonly headline: readonly boolean[];
  /** Sentences of furniture, which name nobody of the report. */
  readonly skipped: readonly boolean[];
  /** Sentences that only say where the report comes from: what they name is an outlet. */
  readonly sourceLine: readonly boolean[];
  readonly layout: Layout;
  readonly lexicon: NameLexicon;
};

/** The page of `sentences` over `text`. */
export function pageOf(
  text: string,
  sentences: readonly Sentence[],
  layout: Layout,
  lexicon: NameLexicon,
): Page {
  const folded = fold(text);
  const { words, firstOf } = rowOf(text, folded, sentences);
  const wordsOf = (index: number): Word[] => words.slice(firstOf[index], firstOf[index + 1]);
  const kinds = sentences.map(({ paragraph }) => layout.paragraphs[paragraph]?.kind ?? "body");
  const knownAt = new Map<number, KnownAt>();
  const page: Page = {
    text,
    folded,
    sentences,
    words,
    firstOf,
    knownAt,
    shouting: sentences.map((_, index) => isShouting(wordsOf(index))),
    headline: kinds.map((kind, index) => kind === "headline" && isTitleCase(wordsOf(index))),
    skipped: kinds.map((kind) => kind === "furniture" || kind === "timestamp"),
    sourceLine: kinds.map((kind) => kind === "source-line"),
    layout,
    lexicon,
  };
  for (const word of words) {
    const known = knownFrom(page, word);
    if (known !== null) knownAt.set(word.at, known);
  }
  return page;
}

type Row = { readonly words: readonly Word[]; readonly firstOf: readonly number[] };

function rowOf(text: string, folded: string, sentences: readonly Sentence[]): Row {
  const words: Word[] = [];
  const firstOf: number[] = [];
  sentences.forEach((sentence, index) => {
    firstOf.push(words.length);
    for (const token of sentence.tokens) {
      const { start, end, form } = token;
      const glued = token.index > 0 && !/\s/.test(text.charAt(start - 1));
      words.push({
        token,
        sentence: index,
        at: words.length,
        folded: folded.slice(start, end),
        capital: isCapitalised(form),
        glued,
      });
    }
  });
  firstOf.push(words.length);
  return { words, firstOf };
}

/** The word at `at`, or undefined outside the page or outside `sentence` where one is given. */
export function wordAt(page: Page, at: number, sentence?: number): Word | undefined {
  const word = page.words[at];
  return word === undefined || (sentence !== undefined && word.sentence !== sentence)
    ? undefined
    : word;
}

/** The word at `at`. @throws RangeError outside the page: a caller's mistake. */
export function wordOf(page: Pick<Page, "words">, at: number): Word {
  const word = page.words[at];
  if (word === undefined) throw new RangeError(`no word ${at} in a page of ${page.words.length}`);
  return word;
}

/** The position of the head of a word; -1 for a root. */
export function headOf(word: Word): number {
  return word.token.head < 0 ? -1 : word.at - word.token.index + word.token.head;
}

/** The words of the page from `first` to `end`, as they stand, in one line. */
export function writtenOf(page: Page, first: number, end: number): string {
  const from = page.words[first];
  const last = page.words[end - 1];
  return from === undefined || last === undefined
    ? ""
    : page.text.slice(from.token.start, last.token.end).replace(/\s+/g, " ");
}

function isShouting(words: readonly Word[]): boolean {
  let cased = 0;
  let capitals = 0;
  for (const { token, folded } of words) {
    if (token.form.length < 3) continue;
    if (folded === token.form) {
      if (/[a-z]/.test(folded)) return false;
    } else {
      cased++;
      if (isAllCapitals(token.form)) capitals++;
    }
  }
  return cased >= 2 && capitals * 2 > cased;
}

function isTitleCase(words: readonly Word[]): boolean {
  const long = words.filter((word) => word.folded.length >= 4 && /^[a-z]/.test(word.folded));
  return long.length >= 6 && long.filter((word) => word.capital).length >= long.length * 0.8;
}

/**
 * Letters decide, not tokens: "Sana'a" is found however it was cut, if it ends where a token ends.
 */
function knownFrom(page: Page, word: Word): KnownAt | null {
  const { start } = word.token;
  const candidates = page.lexicon.phrases.get(firstLetters(page.folded, start));
  if (candidates === undefined) return null;
  for (const phrase of candidates) {
    if (!page.folded.startsWith(phrase.folded, start)) continue;
    if (phrase.exact && !page.text.startsWith(phrase.written, start)) continue;
    if (!word.capital && isCapitalised(phrase.written)) continue;
    if (page.text.charAt(start + phrase.folded.length) === "$") continue;
    const end = endingAt(page, word.at, start + phrase.folded.length);
    if (end !== null) return { end, known: phrase.known };
  }
  return null;
}

function endingAt(page: Page, from: number, offset: number): number | null {
  for (let at = from; at < page.words.length && wordOf(page, at).token.start < offset; at++) {
    if (wordOf(page, at).token.end === offset) return at + 1;
  }
  return null;
}
