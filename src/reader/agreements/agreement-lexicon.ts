/** How pacts are named and made (`lexicons/en/agreements.yaml`). */
import type { AgreementStage } from "../reading.ts";

type Words = { readonly words: readonly string[] };

export type AgreementSection = {
  readonly nouns: Words;
  readonly signing: Words;
  readonly strongSigning: Words;
  readonly stages: readonly (Words & { readonly stage: AgreementStage })[];
};

export type AgreementLexicon = {
  readonly nouns: ReadonlySet<string>;
  readonly signing: ReadonlySet<string>;
  readonly strongSigning: ReadonlySet<string>;
  readonly stageOf: ReadonlyMap<string, AgreementStage>;
};

export function agreementLexiconOf(section: AgreementSection): AgreementLexicon {
  return {
    nouns: new Set(section.nouns.words),
    signing: new Set(section.signing.words),
    strongSigning: new Set(section.strongSigning.words),
    stageOf: new Map(
      section.stages.flatMap(({ stage, words }) => words.map((word) => [word, stage] as const)),
    ),
  };
}
