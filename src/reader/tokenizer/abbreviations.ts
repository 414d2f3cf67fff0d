/**
 * The word lists of the tokenizer: what keeps its full stop, which prefixes keep their hyphen,
 * which units part from their number. Source: `lexicons/en/abbreviations.yaml`.
 */

/** The section as it stands in the lexicon; words in lower case, without the final stop. */
export type AbbreviationSection = {
  /** Never end a sentence: a name or a number follows. */
  readonly titles: readonly string[];
  /** Keep their stop; end a sentence only before a word that starts sentences. */
  readonly words: readonly string[];
  /** Keep their stop only before a number ("No. 5", "pp. 3-4"). */
  readonly beforeNumber: readonly string[];
  /** Function words that begin sentences. */
  readonly sentenceStarters: readonly string[];
  /** Prefixes that stay joined by their hyphen ("non-aligned"). */
  readonly hyphenPrefixes: readonly string[];
  /** Letters after a number that are a token of their own ("5pm", "$3bn"). */
  readonly units: readonly string[];
  /** Written as one word, two tokens: the word and the length of its first token. */
  readonly joined: readonly { readonly word: string; readonly first: number }[];
  /** Verbs of saying that show that a quotation's "?" or "!" does not end the sentence. */
  readonly sayingVerbs: readonly string[];
};

export type Abbreviations = {
  readonly titles: ReadonlySet<string>;
  readonly words: ReadonlySet<string>;
  readonly beforeNumber: ReadonlySet<string>;
  readonly sentenceStarters: ReadonlySet<string>;
  readonly hyphenPrefixes: ReadonlySet<string>;
  readonly units: ReadonlySet<string>;
  readonly joined: ReadonlyMap<string, number>;
  readonly sayingVerbs: ReadonlySet<string>;
};

/** The section as sets, made once when the reader is created. */
export function abbreviationsOf(section: AbbreviationSection): Abbreviations {
  return {
    titles: new Set(section.titles),
    words: new Set(section.words),
    beforeNumber: new Set(section.beforeNumber),
    sentenceStarters: new Set(section.sentenceStarters),
    hyphenPrefixes: new Set(section.hyphenPrefixes),
    units: new Set(section.units),
    joined: new Map(section.joined.map(({ word, first }) => [word, first])),
    sayingVerbs: new Set(section.sayingVerbs),
  };
}
