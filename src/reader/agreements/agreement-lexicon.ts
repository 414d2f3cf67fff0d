/** How pacts are named and made (`lexicons/en/agreements.yaml`). */
import { type WordList, type WordSets, wordSetsOf } from "../lexicon.ts";
import type { AgreementStage } from "../reading.ts";

export type AgreementSection = {
  readonly nouns: WordList;
  readonly signing: WordList;
  readonly strongSigning: WordList;
  readonly looseNouns: WordList;
  readonly mediating: WordList;
  readonly mediators: WordList;
  readonly bodies: WordList;
  readonly undertaking: WordList;
  readonly accusing: WordList;
  readonly stages: readonly (WordList & { readonly stage: AgreementStage })[];
};

export type AgreementLexicon = WordSets<Omit<AgreementSection, "stages">> & {
  readonly stageOf: ReadonlyMap<string, AgreementStage>;
};

export function agreementLexiconOf({ stages, ...lists }: AgreementSection): AgreementLexicon {
  const stageOf = new Map(
    stages.flatMap(({ stage, words }) => words.map((word) => [word, stage] as const)),
  );
  return { ...wordSetsOf(lists), stageOf };
}
