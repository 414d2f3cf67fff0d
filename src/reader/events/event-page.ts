/**
 * A page as the event stage walks over it: sentences with children and predications.
 */
import type { Cast, Sentence, TimeExpression, Token } from "../analysis.ts";
import { childrenOf, type Predication, predicationsOf } from "../predications/index.ts";

/** What the event stage is given of a page. */
export type EventInput = {
  readonly text: string;
  readonly sentences: readonly Sentence[];
  readonly times: readonly TimeExpression[];
  readonly cast: Cast;
};

export type SentenceSite = {
  readonly sentence: Sentence;
  readonly children: readonly (readonly Token[])[];
  readonly predications: readonly Predication[];
  readonly times: readonly TimeExpression[];
  readonly cast: Cast;
};

/** One site per sentence. */
export function sitesOf(input: EventInput, actNouns: ReadonlySet<string>): SentenceSite[] {
  const times: TimeExpression[][] = input.sentences.map(() => []);
  for (const time of input.times) times[time.sentence]?.push(time);
  return input.sentences.map((sentence, i) => ({
    sentence,
    children: childrenOf(sentence),
    predications: predicationsOf(sentence, actNouns),
    times: times[i] ?? [],
    cast: input.cast,
  }));
}

/** The lemma of a token in lower case; "" where there is none. */
export function lemmaAt({ sentence }: SentenceSite, token: number): string {
  return sentence.tokens[token]?.lemma.toLowerCase() ?? "";
}

/** The prepositions that open the phrase headed by `token` ("out of": both). */
export function casesOf({ children }: SentenceSite, token: number): string[] {
  return (children[token] ?? [])
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
