/**
 * The language core: text to sentences of tokens with tags, lemmas and trees, every tag and arc
 * with its calibrated probability. Linear in the length of the text: sentences have a longest
 * length, and go through the network in batches of a fixed size.
 */
import type { Span } from "../../text/index.ts";
import type { Sentence, Token, Upos } from "../analysis.ts";
import { type Lexicon, sectionOf } from "../lexicon.ts";
import { type KernelFactory, type NetworkWeights, tensorBytes, tensorOf } from "../model/index.ts";
import {
  type AbbreviationSection,
  type Abbreviations,
  abbreviationsOf,
  type Tokenization,
  tokenize,
} from "../tokenizer/index.ts";
import { FeatureRows } from "./features.ts";
import { type LemmaTable, type Lemmatizer, lemmatizerOf } from "./lemmas.ts";
import { createNetwork, type Network } from "./network.ts";
import { type Parse, parseSentences } from "./parse.ts";

/** A trained model: the network's weights and the lemma table of one model folder. */
export type SyntaxModel = { readonly weights: NetworkWeights; readonly lemmas: LemmaTable };

export type Syntax = {
  /** Sentences of the given paragraphs, in text order; offsets are into `text`. */
  readonly analyse: (text: string, paragraphs: readonly Span[]) => Sentence[];
};

/** A parser with its own memory; not to be shared between threads. */
export function createSyntax(model: SyntaxModel, kernel: KernelFactory, lexicon: Lexicon): Syntax {
  const network = createNetwork(model.weights, kernel);
  const features = new FeatureRows(vocabularyOf(model.weights));
  const lists = abbreviationsOf(sectionOf<AbbreviationSection>(lexicon, "abbreviations"));
  const lemmatize = lemmatizerOf(model.lemmas);
  const labels = labelsOf(model.weights);
  return {
    analyse: (text, paragraphs) =>
      analyse(text, paragraphs, { network, features, lists, lemmatize, labels }),
  };
}

type Parts = {
  readonly network: Network;
  readonly features: FeatureRows;
  readonly lists: Abbreviations;
  readonly lemmatize: Lemmatizer;
  readonly labels: Labels;
};

type Labels = {
  readonly upos: readonly Upos[];
  readonly xpos: readonly string[];
  readonly relations: readonly string[];
};

function labelsOf({ manifest }: NetworkWeights): Labels {
  const pairs = manifest.tags.map((tag) => tag.split("|"));
  return {
    upos: pairs.map(([upos]) => upos as Upos),
    xpos: pairs.map(([, xpos]) => xpos ?? "_"),
    relations: manifest.relations,
  };
}

function vocabularyOf(weights: NetworkWeights): Uint32Array {
  const bytes = tensorBytes(weights, tensorOf(weights, "vocabulary"));
  // A copy: the weights may lie at any offset of a larger buffer.
  return new Uint32Array(new Uint8Array(bytes).buffer);
}

function analyse(text: string, paragraphs: readonly Span[], parts: Parts): Sentence[] {
  const tokens = tokenize(text, paragraphs, parts.lists);
  const forms = Array.from({ length: tokens.count }, (_, i) =>
    text.slice(tokens.starts[i], tokens.ends[i]),
  );
  const parse = parseSentences(forms, tokens.sentenceStarts, parts);
  return tokens.paragraphs.map((paragraph, index) =>
    sentenceOf({ index, paragraph }, { tokens, forms, parse }, parts),
  );
}

type Analysed = {
  readonly tokens: Tokenization;
  readonly forms: readonly string[];
  readonly parse: Parse;
};

function sentenceOf(
  place: { index: number; paragraph: number },
  analysed: Analysed,
  parts: Parts,
): Sentence {
  const { tokens } = analysed;
  const first = tokens.sentenceStarts[place.index] ?? 0;
  const end = tokens.sentenceStarts[place.index + 1] ?? first;
  const words: Token[] = [];
  for (let i = first; i < end; i++) words.push(tokenOf(i, first, analysed, parts));
  return {
    start: words[0]?.start ?? 0,
    end: words.at(-1)?.end ?? 0,
    ...place,
    tokens: words,
    contractions: contractionsOf(tokens, first, end),
  };
}

/** Values of a parallel array at a token that exists. */
function valueAt(values: ArrayLike<number>, token: number): number {
  return values[token] ?? 0;
}

function tokenOf(
  i: number,
  first: number,
  { tokens, forms, parse }: Analysed,
  parts: Parts,
): Token {
  const { labels, lemmatize } = parts;
  const form = forms[i] ?? "";
  const tag = valueAt(parse.tag, i);
  const xpos = labels.xpos[tag] ?? "_";
  return {
    start: valueAt(tokens.starts, i),
    end: valueAt(tokens.ends, i),
    index: i - first,
    form,
    lemma: lemmatize(form, xpos, i === first),
    upos: labels.upos[tag] ?? "X",
    xpos,
    head: valueAt(parse.head, i) - 1,
    relation: labels.relations[valueAt(parse.relation, i)] ?? "dep",
    tagProbability: valueAt(parse.tagProbability, i),
    arcProbability: valueAt(parse.arcProbability, i),
  };
}

function contractionsOf({ glued }: Tokenization, first: number, end: number): [number, number][] {
  const ranges: [number, number][] = [];
  for (let i = first + 1; i < end; i++) {
    if (glued[i] === 0) continue;
    const last = ranges.at(-1);
    if (last !== undefined && last[1] === i - first) last[1] = i - first + 1;
    else ranges.push([i - first - 1, i - first + 1]);
  }
  return ranges;
}
