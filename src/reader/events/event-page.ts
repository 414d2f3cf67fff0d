/**
 * A page as the event stage walks over it: sentences with children and predications.
 */
import type {
  Attribution,
  Cast,
  Layout,
  Mention,
  Sentence,
  TimeExpression,
  Token,
} from "../analysis.ts";
import { childrenOf, type Predication, predicationsOf } from "../predications/index.ts";
import type { AgreementFinding } from "../reading.ts";

/** What the event stage is given of a page. */
export type EventInput = {
  readonly text: string;
  readonly layout: Layout;
  readonly sentences: readonly Sentence[];
  readonly times: readonly TimeExpression[];
  readonly cast: Cast;
  readonly attributions: readonly Attribution[];
  /** The pacts of the page: whoever signed one is its party where the sentence does not say. */
  readonly agreements: readonly AgreementFinding[];
};

export type SentenceSite = {
  readonly headline: boolean;
  /** Mentions of the sentence by the token after their last. */
  readonly mentionsByEnd: ReadonlyMap<number, Mention>;
  readonly sentence: Sentence;
  readonly children: readonly (readonly Token[])[];
  readonly predications: readonly Predication[];
  readonly times: readonly TimeExpression[];
  readonly cast: Cast;
};

/** One site per sentence that states something: bodies of text, quotations, headlines. */
export function sitesOf(input: EventInput, actNouns: ReadonlySet<string>): SentenceSite[] {
  const times = bySentence(input.times, input.sentences.length);
  const mentions = bySentence(input.cast.mentions, input.sentences.length);
  return input.sentences.flatMap((sentence, i) => {
    const kind = input.layout.paragraphs[sentence.paragraph]?.kind ?? "body";
    if (!STATING.has(kind)) return [];
    const site: SentenceSite = {
      headline: kind === "headline",
      mentionsByEnd: new Map((mentions[i] ?? []).map((mention) => [mention.endToken, mention])),
      sentence,
      children: childrenOf(sentence),
      predications: predicationsOf(sentence, actNouns),
      times: times[i] ?? [],
      cast: input.cast,
    };
    return [site];
  });
}

const STATING: ReadonlySet<string> = new Set(["body", "headline", "quote"]);

function bySentence<Item extends { readonly sentence: number }>(
  items: readonly Item[],
  count: number,
): Item[][] {
  const lists: Item[][] = Array.from({ length: count }, () => []);
  for (const item of items) lists[item.sentence]?.push(item);
  return lists;
}

/** The lemma of a token in lower case; "" where there is none. */
export function lemmaAt({ sentence }: SentenceSite, token: number): string {
  return sentence.tokens[token]?.lemma.toLowerCase() ?? "";
}

/**
 * The prepositions that open the phrase headed by `token` ("out of": both). UD hangs them on the title
 * where one stands before the name ("with Minister Vant").
 */
export function casesOf({ children }: SentenceSite, token: number): string[] {
  const own = children[token] ?? [];
  const titles = own.filter(({ relation }) => relation === "nmod:desc");
  return [...own, ...titles.flatMap(({ index }) => children[index] ?? [])]
    .filter(({ relation }) => relation === "case" || relation === "mark")
    .map(({ lemma }) => lemma.toLowerCase());
}

/** The phrases that hang on `token` by "obl" or "nmod", with their prepositions. */
export function phrasesOf(
  site: SentenceSite,
  token: number,
): { readonly head: number; readonly cases: readonly string[] }[] {
  return (site.children[token] ?? [])
    .filter(({ relation }) => relation.startsWith("obl") || relation.startsWith("nmod"))
    .filter(({ relation }) => relation !== "nmod:poss")
    .map(({ index }) => ({ head: index, cases: casesOf(site, index) }));
}
