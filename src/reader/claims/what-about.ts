/**
 * Which commitment or agreement a claim is about, by the acts and things both speak of. Empty where
 * the page does not say.
 */
import type { FoundCommitment } from "../commitments/index.ts";
import type { ActsLexicon, Predication } from "../predications/index.ts";
import type { AgreementFinding, CommitmentKind, Stance } from "../reading.ts";
import type { PageAnalysis } from "../scoring/index.ts";

export type AboutInput = {
  readonly commitments: readonly FoundCommitment[];
  readonly agreements: readonly AgreementFinding[];
  readonly acts: ActsLexicon;
};

const CONTENT = new Set(["NOUN", "PROPN", "VERB", "ADJ", "NUM"]);
/** Too common in every claim to tell what it is about. */
const LEAST = 1.2;
/** Kinds that speakers use for one another. */
const NEAR_KINDS: readonly (readonly CommitmentKind[])[] = [
  ["disarm", "disband", "dismantle"],
  ["withdraw", "relocate", "hand-over"],
  ["access", "reopen"],
  ["ceasefire", "refrain"],
];

/** Ids of commitments, else of the agreement when the clause names the pact or the stance is about a pact as a whole. */
export function aboutOf(
  page: PageAnalysis,
  predication: Predication,
  stance: Stance,
  input: AboutInput,
): readonly string[] {
  const { commitments, agreements, acts } = input;
  const words = contentLemmas(page, predication);
  const kinds = new Set([...words].flatMap((word) => acts.kindsOf.get(word) ?? []));
  const namesPact = [...words].some((word) => acts.pactNouns.has(word));
  const scored = commitments
    .map((commitment) => ({ commitment, score: closeness(page, commitment, words, kinds) }))
    .filter(({ score }) => score >= LEAST)
    .sort((a, b) => b.score - a.score);
  const best = scored[0];
  if (best !== undefined && !(namesPact && best.score < 2))
    return scored
      .filter(({ score }) => score >= 0.9 * best.score)
      .slice(0, 2)
      .map(({ commitment }) => commitment.id);
  const agreement = agreements[0];
  return agreement !== undefined && (namesPact || isAboutPact(stance)) ? [agreement.id] : [];
}

const isAboutPact = (stance: Stance): boolean =>
  stance === "breach" ||
  stance === "terminates" ||
  stance === "suspends" ||
  stance === "agreed-unsigned" ||
  stance === "not-bound";

function contentLemmas(page: PageAnalysis, predication: Predication): ReadonlySet<string> {
  const tokens = page.sentences[predication.sentence]?.tokens ?? [];
  const subjectAndObject = [predication.subject, predication.object].filter((index) => index >= 0);
  return new Set(
    [...predication.tokens, ...subjectAndObject].flatMap((index) => {
      const token = tokens[index];
      return token !== undefined && CONTENT.has(token.upos) ? [token.lemma.toLowerCase()] : [];
    }),
  );
}

function closeness(
  page: PageAnalysis,
  commitment: FoundCommitment,
  words: ReadonlySet<string>,
  kinds: ReadonlySet<CommitmentKind>,
): number {
  const own = contentLemmas(page, commitment.predication);
  let score = 0;
  for (const word of own) if (words.has(word)) score += 1 / (1 + 0.15 * own.size) + 0.35;
  const near = NEAR_KINDS.find((group) => group.includes(commitment.kind)) ?? [commitment.kind];
  if (commitment.kind !== "other" && near.some((kind) => kinds.has(kind)))
    score += kinds.has(commitment.kind) ? 0.9 : 0.7;
  return score;
}
