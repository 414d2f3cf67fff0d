/**
 * The words by which a claim is held at a distance: "reportedly", "appears to", "is believed to", "may have".
 */
import type { Token } from "../analysis.ts";
import { type WordList, type WordSets, wordSetsOf } from "../lexicon.ts";
import type { Predication } from "../predications/index.ts";
import type { PageAnalysis } from "../scoring/index.ts";

/** `lexicons/en/hedges.yaml`. */
export type HedgeSection = {
  readonly adverbs: WordList;
  readonly modals: WordList;
  readonly seeming: WordList;
  readonly held: WordList;
};

export type HedgeLexicon = WordSets<HedgeSection>;

export function hedgeLexiconOf(section: HedgeSection): HedgeLexicon {
  return wordSetsOf(section);
}

/** The first such words, verbatim; null where the claim is made without them. */
export function hedgeOf(
  page: PageAnalysis,
  predication: Predication,
  lexicon: HedgeLexicon,
): string | null {
  const tokens = page.sentences[predication.sentence]?.tokens ?? [];
  const own = predication.tokens.flatMap((index) => tokens[index] ?? []);
  const word = own.find(
    (token) =>
      lexicon.adverbs.has(token.lemma.toLowerCase()) ||
      // Without "have" it gives leave: "trains may run again".
      (predication.tense === "perfect" && lexicon.modals.has(token.form.toLowerCase())),
  );
  if (word !== undefined) return page.text.slice(word.start, word.end);
  return governing(page, predication, tokens, lexicon);
}

/** "appears [to have left]", "is believed [to have left]". */
function governing(
  page: PageAnalysis,
  predication: Predication,
  tokens: readonly Token[],
  lexicon: HedgeLexicon,
): string | null {
  const governor = page.predications[predication.sentence]?.[predication.governor];
  const verb = governor === undefined ? undefined : tokens[governor.head];
  if (governor === undefined || verb === undefined || predication.relation !== "xcomp") return null;
  const lemma = verb.lemma.toLowerCase();
  if (lexicon.seeming.has(lemma)) return page.text.slice(verb.start, verb.end);
  if (!governor.passive || !lexicon.held.has(lemma)) return null;
  const be = tokens.find(({ head, relation }) => head === verb.index && relation === "aux:pass");
  return page.text.slice(Math.min(be?.start ?? verb.start, verb.start), verb.end);
}
