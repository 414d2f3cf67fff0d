/**
 * The commitments of a page: predications that the findings model takes for an act somebody is bound
 * to, with obligor, kind, object, deadline and provenance.
 */
import { type ChoiceModel, chosen } from "../choices/index.ts";
import { clauseWords, phraseOf } from "../evidence/index.ts";
import type { Predication } from "../predications/index.ts";
import type {
  AgreementFinding,
  CommitmentFinding,
  CommitmentKind,
  Provenance,
} from "../reading.ts";
import { likeliestOf, type PageAnalysis, type ScoredPredication } from "../scoring/index.ts";
import type { BindingLexicon } from "./binding-lexicon.ts";
import { daySetters } from "./day-setters.ts";
import { deadlineCandidates } from "./deadline-candidates.ts";
import { NO_DEADLINE } from "./deadlines.ts";
import { includedActs } from "./included-acts.ts";
import { obligorCandidates } from "./obligor-candidates.ts";
import { owedTo } from "./owed-to.ts";
import { placeOf } from "./places.ts";

export type CommitmentInput = {
  readonly scored: readonly (readonly ScoredPredication[])[];
  readonly agreements: readonly AgreementFinding[];
  readonly threshold: number;
  readonly lexicon: BindingLexicon;
  /** Kinds that a verb or noun can name, by its lemma. */
  readonly kindsOf: ReadonlyMap<string, readonly CommitmentKind[]>;
  /** Ids of actors that could be parties, the likeliest first. */
  readonly sides: readonly string[];
  readonly choices: ChoiceModel;
};

export type FoundCommitment = CommitmentFinding & { readonly predication: Predication };

export function commitmentsOf(
  page: PageAnalysis,
  input: CommitmentInput,
): readonly FoundCommitment[] {
  const likely = input.scored
    .flatMap((sentence) => strongest(sentence, input.threshold))
    .map(
      (item): Found => ({
        predication: item.predication,
        kind: kindOf(page, item, input.kindsOf),
        confidence: item.commitment,
        rule: "commitment.model",
      }),
    );
  const likelyOnly = likely.filter(
    (item) => !isAttribute(page, item, likely) && !isBegun(page, item, input.lexicon),
  );
  const setters = daySetters(page, input.lexicon);
  return [...likelyOnly, ...included(page, input, likelyOnly)]
    .sort(
      (a, b) =>
        a.predication.sentence - b.predication.sentence || a.predication.head - b.predication.head,
    )
    .flatMap((item, index) => {
      const commitment = commitmentAt(page, item, { ...input, setters }, index + 1);
      return commitment === null ? [] : [commitment];
    });
}

type Found = {
  readonly predication: Predication;
  readonly kind: CommitmentKind;
  readonly confidence: number;
  readonly rule: string;
};

/** "to disband groups [operating there]": what a found act's object does is no act of its own. */
function isAttribute(page: PageAnalysis, { predication }: Found, all: readonly Found[]): boolean {
  const governor = page.predications[predication.sentence]?.[predication.governor];
  return (
    predication.relation === "acl" &&
    predication.mark === "" &&
    predication.tense === "gerund" &&
    all.some((other) => other.predication === governor)
  );
}

/** "has taken steps to clear the road": what somebody has set about is performance, not a duty. */
function isBegun(page: PageAnalysis, { predication }: Found, lexicon: BindingLexicon): boolean {
  const governor = page.predications[predication.sentence]?.[predication.governor];
  if (governor === undefined || governor.tense !== "perfect" || governor.passive) return false;
  const lemma = page.sentences[predication.sentence]?.tokens[governor.head]?.lemma.toLowerCase();
  return (
    predication.mark === "to" &&
    (predication.relation === "acl" || predication.relation === "xcomp") &&
    !lexicon.verbs.has(lemma ?? "") &&
    !lexicon.obliges.has(lemma ?? "")
  );
}

/** What the pact is said to include, where the model finds nothing in those words. */
function included(
  page: PageAnalysis,
  { agreements, lexicon }: CommitmentInput,
  likely: readonly Found[],
): readonly Found[] {
  return includedActs(page, agreements[0] ?? null, lexicon)
    .filter(
      ({ predication }) =>
        !likely.some(
          (other) =>
            other.predication.sentence === predication.sentence &&
            other.predication.tokens.some((token) => predication.tokens.includes(token)),
        ),
    )
    .map((act) => ({ ...act, confidence: RULE_CONFIDENCE, rule: "commitment.included" }));
}

const RULE_CONFIDENCE = 0.8;

/** Of predications that share words, the likeliest. */
function strongest(
  sentence: readonly ScoredPredication[],
  threshold: number,
): readonly ScoredPredication[] {
  const kept: ScoredPredication[] = [];
  for (const item of [...sentence]
    .filter((one) => one.commitment > threshold)
    .sort((a, b) => b.commitment - a.commitment)) {
    const own = new Set(item.predication.tokens);
    if (!kept.some((other) => other.predication.tokens.some((token) => own.has(token))))
      kept.push(item);
  }
  return kept;
}

function commitmentAt(
  page: PageAnalysis,
  { predication, kind, confidence, rule }: Found,
  input: CommitmentInput & { readonly setters: ReadonlyMap<string, string> },
  number: number,
): FoundCommitment | null {
  const words = clauseWords(page, predication);
  if (words === null) return null;
  const agreement = agreementFor(page, predication, input.agreements);
  const days = deadlineCandidates(page, predication, { agreement, kind });
  const deadline = chosen(input.choices, "deadline", days)?.value ?? NO_DEADLINE;
  const { lexicon, sides, setters } = input;
  const bound = obligorCandidates(page, predication, { agreement, lexicon, sides, kind });
  const obligor = chosen(input.choices, "obligor", bound)?.value ?? [];
  return {
    id: `k${number}`,
    agreement: agreement?.id ?? null,
    obligor,
    kind,
    object: objectWords(page, predication),
    beneficiary: owedTo(page, predication, { kind, obligor }),
    place: placeOf(page, predication),
    condition: conditionWords(page, predication),
    deadline: deadline.day,
    deadlineBasis: deadline.basis,
    deadlineSetBy: deadline.day === null ? null : (setters.get(deadline.day) ?? null),
    provenance: provenanceOf(page, predication, agreement, input.lexicon),
    negative: predication.negated,
    spans: [words],
    confidence: round(confidence),
    rule,
    predication,
  };
}

/** The agreement spoken of in the same sentence; else the page's first. */
export function agreementFor(
  page: PageAnalysis,
  { sentence }: Predication,
  agreements: readonly AgreementFinding[],
): AgreementFinding | null {
  const own = page.sentences[sentence];
  const named = agreements.filter(({ spans }) =>
    spans.some(({ start, end }) => own !== undefined && start < own.end && own.start < end),
  );
  return named[0] ?? agreements[0] ?? null;
}

/** The likeliest kind; the one that the act's own word names where it is not far behind ("relocate"). */
function kindOf(
  page: PageAnalysis,
  { predication, kinds }: ScoredPredication,
  kindsOf: CommitmentInput["kindsOf"],
): CommitmentKind {
  const best = likeliestOf(kinds) ?? "other";
  const token = page.sentences[predication.sentence]?.tokens[predication.head];
  const [named, ...others] = kindsOf.get(token?.lemma.toLowerCase() ?? "") ?? [];
  if (named === undefined || others.length > 0) return best;
  const share = (kind: CommitmentKind): number => kinds.get(kind) ?? 0;
  return share(named) >= NOT_FAR * share(best) ? named : best;
}

/** It overrules the likeliest kind of 3 commitments in 100. */
const NOT_FAR = 0.6;

function objectWords(page: PageAnalysis, predication: Predication): string | null {
  const sentence = page.sentences[predication.sentence];
  const head =
    predication.object >= 0 ? predication.object : predication.passive ? predication.subject : -1;
  if (sentence === undefined || head < 0) return null;
  const phrase = phraseOf(sentence, head);
  const first = sentence.tokens[phrase[0] ?? head];
  const last = sentence.tokens[phrase[phrase.length - 1] ?? head];
  return first === undefined || last === undefined
    ? null
    : page.text.slice(first.start, Math.min(last.end, first.start + 200));
}

const CONDITIONS = new Set(["if", "unless", "once", "until", "when", "provided"]);

/** A clause under this one that begins with "if", "unless", "once". */
function conditionWords(page: PageAnalysis, predication: Predication): string | null {
  const all = page.predications[predication.sentence] ?? [];
  const condition = all.find(
    (other) =>
      all[other.governor] === predication &&
      other.relation === "advcl" &&
      CONDITIONS.has(other.mark),
  );
  return condition === undefined ? null : (clauseWords(page, condition)?.quote ?? null);
}

function provenanceOf(
  page: PageAnalysis,
  predication: Predication,
  agreement: AgreementFinding | null,
  lexicon: BindingLexicon,
): Provenance {
  if (page.layout.genre === "agreement") return "text";
  const all = page.predications[predication.sentence] ?? [];
  const governor = all[predication.governor];
  const lemma =
    governor === undefined
      ? ""
      : (page.sentences[predication.sentence]?.tokens[governor.head]?.lemma.toLowerCase() ?? "");
  return agreement === null && lexicon.selfBinding.has(lemma) ? "unilateral" : "report-of-text";
}

export function round(value: number): number {
  return Math.round(value * 1000) / 1000;
}
