/**
 * wink-nlp and compromise as taggers, written as CoNLL-U without trees so that one scorer measures
 * all. compromise has its own tags and keeps punctuation outside its terms: tags are mapped here,
 * marks become PUNCT tokens.
 */
import compromise from "compromise";
import model from "wink-eng-lite-web-model";
import winkNlp, { type ItemSentence } from "wink-nlp";

import type { GoldDocument } from "./syntax-gold.ts";

export type OtherTagger = {
  readonly name: string;
  readonly conllu: (documents: readonly GoldDocument[]) => string;
};

type Tagged = { readonly form: string; readonly upos: string; readonly spaced: boolean };

export function winkTagger(): OtherTagger {
  const nlp = winkNlp(model, ["sbd", "pos"]);
  const { its } = nlp;
  return {
    name: "wink-nlp (wink-eng-lite-web-model)",
    conllu: (documents) =>
      conlluOf(documents, (paragraph) => {
        const sentences: Tagged[][] = [];
        nlp
          .readDoc(paragraph)
          .sentences()
          .each((sentence: ItemSentence) => {
            const words = sentence.tokens();
            const tags = words.out(its.pos) as string[];
            const spaces = words.out(its.precedingSpaces) as unknown as string[];
            const forms = words.out() as string[];
            sentences.push(
              forms.map((form, i) => ({
                form,
                upos: tags[i] ?? "X",
                spaced: (spaces[i] ?? "") !== "",
              })),
            );
          });
        return sentences;
      }),
  };
}

/** The first of these that a term carries decides. */
const COMPROMISE_TAGS: readonly (readonly [tag: string, upos: string])[] = [
  ["ProperNoun", "PROPN"],
  ["Pronoun", "PRON"],
  ["Possessive", "PRON"],
  ["Auxiliary", "AUX"],
  ["Copula", "AUX"],
  ["Modal", "AUX"],
  ["Verb", "VERB"],
  ["Determiner", "DET"],
  ["Preposition", "ADP"],
  ["Conjunction", "CCONJ"],
  ["Value", "NUM"],
  ["Adjective", "ADJ"],
  ["Adverb", "ADV"],
  ["Negative", "PART"],
  ["Noun", "NOUN"],
];

type CompromiseTerm = {
  readonly text: string;
  readonly pre: string;
  readonly post: string;
  readonly tags: readonly string[];
};

export function compromiseTagger(): OtherTagger {
  return {
    name: "compromise (tags mapped to UPOS)",
    conllu: (documents) =>
      conlluOf(documents, (paragraph) => {
        const sentences = compromise(paragraph).json({ offset: false }) as {
          terms: CompromiseTerm[];
        }[];
        return sentences.map(({ terms }) => terms.flatMap(termTokens));
      }),
  };
}

function termTokens({ text, pre, post, tags }: CompromiseTerm): Tagged[] {
  const upos = COMPROMISE_TAGS.find(([tag]) => tags.includes(tag))?.[1] ?? "X";
  const marks = (raw: string): Tagged[] =>
    [...raw.trim()]
      .filter((mark) => mark.trim() !== "")
      .map((form) => ({ form, upos: "PUNCT", spaced: false }));
  return [
    ...marks(pre),
    ...(text === "" ? [] : [{ form: text, upos, spaced: true }]),
    ...marks(post),
  ];
}

const CLITIC = /^(?:n['’]t|['’](?:s|re|ve|ll|d|m)|['’])$/iu;

function conlluOf(
  documents: readonly GoldDocument[],
  tag: (paragraph: string) => Tagged[][],
): string {
  return documents
    .map(({ id, text, paragraphs }) => {
      const sentences = paragraphs.flatMap(({ start, end }) => tag(text.slice(start, end)));
      return `# newdoc id = ${id}\n${sentences.map(sentenceLines).join("")}`;
    })
    .join("");
}

/** A clitic set close to its word is written with it as a multi-word token, as UD does. */
function sentenceLines(words: readonly Tagged[]): string {
  const lines: string[] = [];
  for (const [i, word] of words.entries()) {
    const next = words[i + 1];
    if (next !== undefined && !next.spaced && CLITIC.test(next.form) && /\p{L}/u.test(word.form)) {
      lines.push(`${i + 1}-${i + 2}\t${word.form}${next.form}\t_\t_\t_\t_\t_\t_\t_\t_`);
    }
    lines.push(`${i + 1}\t${word.form}\t_\t${word.upos}\t_\t_\t${i === 0 ? 0 : 1}\tdep\t_\t_`);
  }
  return words.length === 0 ? "" : `${lines.join("\n")}\n\n`;
}
