/** How pacts are named and made (`lexicons/en/agreements.yaml`). */
import type { AgreementStage } from "../reading.ts";

type Words = { readonly words: readonly string[] };

export type AgreementSection = {
  readonly nouns: Words;
  readonly signing: Words;
  readonly strongSigning: Words;
  readonly looseNouns: Words;
  readonly mediating: Words;
  readonly mediators: Words;
  readonly bodies: Words;
  readonly undertaking: Words;
  readonly accusing: Words;
  readonly stages: readonly (Words & { readonly stage: AgreementStage })[];
};

export type AgreementLexicon = {
  readonly nouns: ReadonlySet<string>;
  readonly signing: ReadonlySet<string>;
  readonly strongSigning: ReadonlySet<string>;
  readonly looseNouns: ReadonlySet<string>;
  readonly mediating: ReadonlySet<string>;
  readonly mediators: ReadonlySet<string>;
  readonly bodies: ReadonlySet<string>;
  readonly undertaking: ReadonlySet<string>;
  readonly accusing: ReadonlySet<string>;
  readonly stageOf: ReadonlyMap<string, AgreementStage>;
};

export function agreementLexiconOf(section: AgreementSection): AgreementLexicon {
  return {
    nouns: new Set(section.nouns.words),
    signing: new Set(section.signing.words),
    strongSigning: new Set(section.strongSigning.words),
    looseNouns: new Set(section.looseNouns.words),
    mediating: new Set(section.mediating.words),
    mediators: new Set(section.mediators.words),
    bodies: new Set(section.bodies.words),
    undertaking: new Set(section.undertaking.words),
    accusing: new Set(section.accusing.words),
    stageOf: new Map(
      section.stages.flatMap(({ stage, words }) => words.map((word) => [word, stage] as const)),
    ),
  };
}
