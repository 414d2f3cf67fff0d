/**
 * The acts that parties undertake, by commitment kind, and the nouns that name a pact
 * (`lexicons/en/acts.yaml`).
 */
import type { CommitmentKind } from "../reading.ts";

export type ActsSection = {
  readonly pactNouns: { readonly words: readonly string[] };
  readonly kinds: readonly {
    readonly kind: CommitmentKind;
    readonly verbs: readonly string[];
    readonly nouns: readonly string[];
  }[];
};

export type ActsLexicon = {
  readonly pactNouns: ReadonlySet<string>;
  readonly actNouns: ReadonlySet<string>;
  /** Kinds that a verb or noun can name, by its lemma. */
  readonly kindsOf: ReadonlyMap<string, readonly CommitmentKind[]>;
};

export function actsLexiconOf(section: ActsSection): ActsLexicon {
  const kindsOf = new Map<string, CommitmentKind[]>();
  for (const { kind, verbs, nouns } of section.kinds)
    for (const lemma of [...verbs, ...nouns])
      kindsOf.set(lemma, [...(kindsOf.get(lemma) ?? []), kind]);
  return {
    pactNouns: new Set(section.pactNouns.words),
    actNouns: new Set(section.kinds.flatMap(({ nouns }) => nouns)),
    kindsOf,
  };
}
