/**
 * Duties that a pact is said to include: "a deal in Teren, which included border patrols". They are
 * nouns, so neither the verb nor the noun alone shows that somebody is bound.
 */
import type { Sentence } from "../analysis.ts";
import { phraseOf } from "../evidence/index.ts";
import type { Predication } from "../predications/index.ts";
import type { AgreementFinding, CommitmentKind } from "../reading.ts";
import type { PageAnalysis } from "../scoring/index.ts";
import type { BindingLexicon } from "./binding-lexicon.ts";

export type IncludedAct = { readonly predication: Predication; readonly kind: CommitmentKind };

/** Acts in sentences that speak of the agreement; none where the page has no agreement. */
export function includedActs(
  page: PageAnalysis,
  agreement: AgreementFinding | null,
  lexicon: BindingLexicon,
): readonly IncludedAct[] {
  if (agreement === null) return [];
  return page.sentences.flatMap((sentence) => {
    const speaksOfIt = agreement.spans.some(
      ({ start, end }) => start < sentence.end && sentence.start < end,
    );
    if (!speaksOfIt) return [];
    return (page.predications[sentence.index] ?? []).flatMap((predication) => {
      const act = actIncluded(sentence, predication, lexicon);
      return act === null ? [] : [act];
    });
  });
}

function actIncluded(
  sentence: Sentence,
  predication: Predication,
  lexicon: BindingLexicon,
): IncludedAct | null {
  const lemma = sentence.tokens[predication.head]?.lemma.toLowerCase() ?? "";
  if (!lexicon.including.has(lemma) || predication.negated || predication.passive) return null;
  for (const head of [predication.object, ...predication.obliques]) {
    if (head < 0) continue;
    const phrase = phraseOf(sentence, head);
    const words = phrase.map((index) => sentence.tokens[index]?.lemma.toLowerCase() ?? "");
    const found = lexicon.includedActs.find(
      ({ all, any }) =>
        words.some((word) => all.includes(word)) && words.some((word) => any.includes(word)),
    );
    if (found !== undefined)
      return { kind: found.kind, predication: nominal(predication, head, phrase) };
  }
  return null;
}

/** The act's noun phrase as a predication: it has no subject of its own. */
function nominal(verb: Predication, head: number, tokens: readonly number[]): Predication {
  const first = tokens[0] ?? head;
  return {
    ...verb,
    form: "nominal",
    head,
    tokens,
    first,
    end: (tokens[tokens.length - 1] ?? head) + 1,
    subject: -1,
    object: -1,
    agent: -1,
    obliques: [],
    modality: "none",
    tense: "none",
    governor: -1,
    mark: "",
  };
}
