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
/** Say nothing of what an act is. */
const EMPTY = new Set([
  "be",
  "have",
  "do",
  "say",
  "make",
  "get",
  "side",
  "party",
  "year",
  "day",
  "other",
]);
/** Less than this is chance. Set on the training pages: of the claims it links two thirds go to the right commitment. */
const LEAST = 0.9;
/** What a claim adds that is made of another's conduct by those the other owes, or of one's own. */
const RIGHT_SIDE = 0.3;
/** Kinds that speakers use for one another. */
const NEAR_KINDS: readonly (readonly CommitmentKind[])[] = [
  ["disarm", "disband", "dismantle"],
  ["withdraw", "relocate", "hand-over"],
  ["access", "reopen"],
  ["ceasefire", "refrain"],
];

/** A claim as far as it tells what it is about. */
export type AboutQuestion = {
  readonly predication: Predication;
  readonly stance: Stance;
  /** The party in whose column the claimant speaks; null for the outlet. */
  readonly side: string | null;
};

/** Ids of commitments, else of the agreement when the clause names the pact or the stance is about a pact as a whole. */
export function aboutOf(
  page: PageAnalysis,
  question: AboutQuestion,
  input: AboutInput,
): readonly string[] {
  const { commitments, agreements, acts } = input;
  const words = contentLemmas(page, question.predication);
  const kinds = new Set([...words].flatMap((word) => acts.kindsOf.get(word) ?? []));
  const namesPact = [...words].some((word) => acts.pactNouns.has(word));
  const rarity = rarityOf(page);
  const scored = commitments
    .map((commitment) => ({
      commitment,
      score:
        sharedWords(page, commitment, words, { rarity, acts }) +
        sharedKind(commitment, kinds) +
        sideOf(commitment, question),
    }))
    .filter(({ score }) => score >= LEAST)
    .sort((a, b) => b.score - a.score);
  const best = scored[0];
  if (best !== undefined && !(namesPact && best.score < 1.5 * LEAST))
    return scored
      .filter(({ score }) => score >= 0.95 * best.score)
      .slice(0, 2)
      .map(({ commitment }) => commitment.id);
  const agreement = agreements[0];
  return agreement !== undefined && (namesPact || isAboutPact(question.stance))
    ? [agreement.id]
    : [];
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

type Shared = { readonly rarity: (word: string) => number; readonly acts: ActsLexicon };

function sharedWords(
  page: PageAnalysis,
  commitment: FoundCommitment,
  words: ReadonlySet<string>,
  { rarity, acts }: Shared,
): number {
  let score = 0;
  for (const word of contentLemmas(page, commitment.predication))
    if (words.has(word) && !acts.pactNouns.has(word) && !EMPTY.has(word)) score += rarity(word);
  return score;
}

/** One for a word of one or two sentences, less for one that is all over the page. */
function rarityOf(page: PageAnalysis): (word: string) => number {
  const counts = sentenceCounts(page);
  return (word) => Math.min(1, 1.6 / Math.sqrt(counts.get(word) ?? 1));
}

const counted = new WeakMap<PageAnalysis, ReadonlyMap<string, number>>();

/** In how many sentences of the page each lemma stands; counted once a page. */
function sentenceCounts(page: PageAnalysis): ReadonlyMap<string, number> {
  const known = counted.get(page);
  if (known !== undefined) return known;
  const counts = new Map<string, number>();
  for (const { tokens } of page.sentences)
    for (const word of new Set(tokens.map(({ lemma }) => lemma.toLowerCase())))
      counts.set(word, (counts.get(word) ?? 0) + 1);
  counted.set(page, counts);
  return counts;
}

function sharedKind({ kind }: FoundCommitment, kinds: ReadonlySet<CommitmentKind>): number {
  if (kind === "other") return 0;
  const near = NEAR_KINDS.find((group) => group.includes(kind)) ?? [kind];
  return kinds.has(kind) ? 0.7 : near.some((one) => kinds.has(one)) ? 0.6 : 0;
}

/** Stances on one's own conduct, and those on another's. */
const OWN: ReadonlySet<Stance> = new Set([
  "done",
  "under-way",
  "holding",
  "justified",
  "will-comply",
  "commits",
  "refuses",
  "suspends",
  "conditional",
]);
const OTHERS: ReadonlySet<Stance> = new Set([
  "not-done",
  "breach",
  "demands",
  "praises",
  "asserts-commitment",
  "cannot-verify",
]);

function sideOf({ obligor }: FoundCommitment, { stance, side }: AboutQuestion): number {
  if (side === null || obligor.length === 0) return 0;
  const isBound = obligor.includes(side);
  if (OWN.has(stance)) return isBound ? RIGHT_SIDE : -RIGHT_SIDE;
  if (!OTHERS.has(stance)) return 0;
  return obligor.some((one) => one !== side) ? (isBound ? 0 : RIGHT_SIDE) : -RIGHT_SIDE;
}
