/**
 * Words that take a side ("terrorist", "martyr"), each with who utters it and, where the page says,
 * whom it names.
 */
import type { Attribution, Cast, Sentence, Token } from "../analysis.ts";
import { attributionIndex } from "../attribution/index.ts";
import { quotationOf } from "../quotation.ts";
import type { LabelFinding, Quotation } from "../reading.ts";
import type { LabelLexicon } from "./label-lexicon.ts";

type LabelPage = {
  readonly text: string;
  readonly sentences: readonly Sentence[];
  readonly cast: Cast;
  readonly attributions: readonly Attribution[];
};

type Draft = Omit<LabelFinding, "spans"> & { readonly spans: Quotation[] };

/** Relations by which a label stands before the noun that it colours ("terrorist groups"). */
const BEFORE_NOUN = new Set(["amod", "compound", "nmod", "nmod:poss"]);

/**
 * One finding for a word of one speaker about one actor, with every place where it stands; in page
 * order. A speaker of null is the outlet, or a source that the page does not name.
 */
export function labelsOf(page: LabelPage, lexicon: LabelLexicon): LabelFinding[] {
  const speakersAt = attributionIndex(page.attributions);
  const named = namedTokens(page);
  const drafts = new Map<string, Draft>();
  for (const sentence of page.sentences) {
    for (const token of sentence.tokens) {
      const label = labelAt(sentence, token, lexicon);
      if (label === null || named.has(token)) continue;
      const place = { sentence: sentence.index, token: token.index };
      const speaker = speakersAt(place)[0]?.actor ?? null;
      const names = page.cast.actorAt({ ...place, token: nounOf(token) })?.id ?? null;
      const key = JSON.stringify([label.word, speaker, names]);
      const draft = drafts.get(key) ?? { word: label.word, speaker, names, spans: [] };
      draft.spans.push(quotationOf(page.text, { start: label.start, end: token.end }));
      drafts.set(key, draft);
    }
  }
  return [...drafts.values()];
}

function labelAt(
  { tokens }: Sentence,
  token: Token,
  lexicon: LabelLexicon,
): { readonly word: string; readonly start: number } | null {
  const lemma = token.lemma.toLowerCase();
  if (token.upos !== "NOUN" && token.upos !== "ADJ" && token.upos !== "PROPN") return null;
  const before = tokens[token.index - 1];
  const two = before && lexicon.get(`${before.lemma.toLowerCase()} ${lemma}`);
  if (before !== undefined && two !== undefined) return { word: two, start: before.start };
  const word = lexicon.get(lemma);
  return word === undefined ? null : { word, start: token.start };
}

/** The noun that a label colours; the label itself where it is the noun. */
function nounOf({ relation, head, index }: Token): number {
  return BEFORE_NOUN.has(relation) && head >= 0 ? head : index;
}

/** Tokens of names: a label in a name is somebody's own choice of words. */
function namedTokens({ sentences, cast }: LabelPage): ReadonlySet<Token> {
  const named = new Set<Token>();
  for (const { form, sentence, firstToken, endToken } of cast.mentions) {
    if (form !== "name") continue;
    const tokens = sentences[sentence]?.tokens.slice(firstToken, endToken) ?? [];
    for (const token of tokens) if (/^[A-Z]/u.test(token.form)) named.add(token);
  }
  return named;
}
