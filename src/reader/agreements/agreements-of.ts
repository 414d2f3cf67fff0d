/**
 * The agreements of a page: mentions of pacts gathered into entries. A page speaks of one pact under
 * many words; a second entry needs a making of its own on another day.
 */
import type { Actor, Sentence, TimeExpression } from "../analysis.ts";
import { type Candidate, type ChoiceModel, strengthOf } from "../choices/index.ts";
import { timesOf, wordsAt } from "../evidence/index.ts";
import { quotationOf } from "../quotation.ts";
import type { AgreementFinding, AgreementStage, Quotation } from "../reading.ts";
import type { PageAnalysis } from "../scoring/index.ts";
import type { AgreementLexicon } from "./agreement-lexicon.ts";
import { likelyParties } from "./likely-parties.ts";
import { pactFeatures } from "./pact-features.ts";
import { isDay, type PactMention, pactMentionsOf } from "./pact-mentions.ts";
import { partyCandidates } from "./party-candidates.ts";
import { type PartyVotes, partyVotes } from "./party-votes.ts";

/** More places than this add nothing for a reader. */
const MOST_SPANS = 6;
/** A page that tells of more pacts than this tells of most in passing. */
const MOST_PACTS = 3;

/** `pacts` as `pactCandidates` gives them. */
export function agreementsOf(
  page: PageAnalysis,
  pacts: readonly PactCandidates[],
  { lexicon, choices }: { readonly lexicon: AgreementLexicon; readonly choices: ChoiceModel },
): readonly AgreementFinding[] {
  const real = pacts.filter(({ features }) => strengthOf(choices, "pact", features) > LEAST_ODDS);
  return real.map(({ mentions, votes, candidates }, index) =>
    agreementOf(page, lexicon, {
      mentions,
      votes,
      parties: likelyParties(choices, candidates),
      number: index + 1,
    }),
  );
}

/** Log-odds from which on a pact is taken for one that exists. */
const LEAST_ODDS = -0.4;

export type PactCandidates = {
  /** What speaks for its existing. */
  readonly features: readonly string[];
  readonly mentions: readonly PactMention[];
  readonly votes: PartyVotes;
  readonly candidates: readonly Candidate<Actor>[];
};

/** The pacts of a page, each with who could be its party. */
export function pactCandidates(
  page: PageAnalysis,
  lexicon: AgreementLexicon,
): readonly PactCandidates[] {
  const mentions = [...pactMentionsOf(page, lexicon)].sort(
    (a, b) => weightOf(b) - weightOf(a) || a.sentence - b.sentence || a.noun - b.noun,
  );
  if (mentions.length === 0) return [];
  const votes = partyVotes(page, mentions, lexicon);
  return pactsOf(mentions).map((pact, position) => ({
    mentions: pact,
    votes,
    features: pactFeatures(page, pact, position),
    candidates: partyCandidates(page, { mentions: pact, position }, { votes, lexicon }),
  }));
}

function weightOf(mention: PactMention): number {
  const signing = { none: 0, weak: 2, strong: 4 }[mention.signing];
  return (
    signing +
    (mention.day === null ? 0 : 3) +
    Math.min(2, mention.parties.length) * 1.5 +
    (mention.isNamed ? 0.5 : 0) +
    (mention.place >= 0 ? 0.5 : 0)
  );
}

/** Mentions by the pact they speak of: days that cannot be one day are days of two pacts. */
function pactsOf(ranked: readonly PactMention[]): readonly (readonly PactMention[])[] {
  const pacts: PactMention[][] = [];
  for (const mention of ranked) {
    const own = pacts.find((pact) => pact.every((other) => canBeOne(other, mention)));
    const isPact = pacts.length === 0 || mention.signing === "strong" || isDatedByName(mention);
    if (own !== undefined) own.push(mention);
    else if (isPact && pacts.length < MOST_PACTS) pacts.push([mention]);
  }
  return pacts;
}

const isDatedByName = ({ day, phrase }: PactMention): boolean =>
  day !== null && phrase.includes(day.firstToken);

function canBeOne(a: PactMention, b: PactMention): boolean {
  const one = a.day?.edtf ?? null;
  const two = b.day?.edtf ?? null;
  return one === null || two === null || one.startsWith(two) || two.startsWith(one);
}

type Made = {
  readonly mentions: readonly PactMention[];
  readonly votes: PartyVotes;
  readonly parties: readonly Actor[];
  readonly number: number;
};

function agreementOf(
  page: PageAnalysis,
  lexicon: AgreementLexicon,
  { mentions, votes, parties, number }: Made,
): AgreementFinding {
  const signed = signedOf(mentions) ?? (number === 1 ? signingElsewhere(page, lexicon) : null);
  const placed = mentions.find((mention) => mention.place >= 0 && mention.signing !== "none");
  return {
    id: `g${number}`,
    name: nameOf(page, mentions),
    parties: parties.map((actor) => actor.id),
    thirdParties: votes.thirdParties
      .filter((actor) => !parties.includes(actor) && actor.kind !== "place")
      .map((actor) => actor.id),
    signed: signed?.edtf ?? null,
    signedBasis: signed?.basis ?? "unknown",
    place: placed === undefined ? null : placeWords(page, placed),
    stage: stageOf(page, lexicon, mentions),
    spans: spansOf(page, mentions),
    rule: mentions[0]?.signing === "none" ? "pact.named" : "pact.made",
  };
}

/** The day of signing before the day in the pact's name; of both the closer ("3 May" before "May"). */
function signedOf(mentions: readonly PactMention[]): TimeExpression | null {
  const first =
    mentions.find((mention) => mention.day !== null && mention.signing === "strong") ??
    mentions.find(isDatedByName) ??
    mentions.find((mention) => mention.day !== null && mention.signing === "weak");
  const day = first?.day ?? null;
  const closer = mentions.find(
    (mention) =>
      day?.edtf !== null &&
      mention.day?.edtf !== null &&
      (mention.day?.edtf ?? "").startsWith(day?.edtf ?? "-") &&
      (mention.day?.edtf ?? "").length > (day?.edtf ?? "").length,
  );
  return closer?.day ?? day;
}

/** "It was signed on 3 May": a day of signing in a clause that names no pact. */
function signingElsewhere(page: PageAnalysis, lexicon: AgreementLexicon): TimeExpression | null {
  for (const predication of page.predications.flat()) {
    const tokens = page.sentences[predication.sentence]?.tokens ?? [];
    if (!lexicon.strongSigning.has(tokens[predication.head]?.lemma.toLowerCase() ?? "")) continue;
    const day = predication.negated ? undefined : timesOf(page, predication).find(isDay);
    if (day !== undefined && predication.modality === "none") return day;
  }
  return dayBelowText(page);
}

/** "Done at Teren on 3 May": the line by which a text dates itself. */
function dayBelowText(page: PageAnalysis): TimeExpression | null {
  const line = page.sentences.find(
    ({ tokens }) =>
      DONE.has(tokens[0]?.form.toLowerCase() ?? "") &&
      PLACED.has(tokens[1]?.form.toLowerCase() ?? ""),
  );
  return page.times.find((time) => time.sentence === line?.index && isDay(time)) ?? null;
}

const DONE = new Set(["done", "made", "signed", "concluded"]);
const PLACED = new Set(["at", "in", "on", "this"]);

function nameOf(page: PageAnalysis, mentions: readonly PactMention[]): string | null {
  const named = mentions.filter(
    (mention) => mention.isNamed && headOf(page, mention)?.upos === "PROPN",
  );
  const best = named[0] ?? mentions[0];
  const sentence = best === undefined ? undefined : page.sentences[best.sentence];
  if (best === undefined || sentence === undefined) return null;
  const before = best.phrase.filter((index) => index <= best.noun && best.noun - index < 6);
  const first = before.find((index) => !NOT_IN_A_NAME.has(sentence.tokens[index]?.upos ?? "X"));
  return wordsAt(page, sentence, first ?? best.noun, best.noun + 1).quote;
}

/** What stands before a name: "under the", "of their". */
const NOT_IN_A_NAME = new Set(["ADP", "DET", "PRON", "PUNCT", "SCONJ", "CCONJ", "ADV", "AUX", "X"]);

const headOf = (page: PageAnalysis, mention: PactMention): Sentence["tokens"][number] | undefined =>
  page.sentences[mention.sentence]?.tokens[mention.noun];

function placeWords(page: PageAnalysis, mention: PactMention): string | null {
  const actor = page.cast.actorAt({ sentence: mention.sentence, token: mention.place });
  const token = page.sentences[mention.sentence]?.tokens[mention.place];
  if (token === undefined) return null;
  return actor?.kind === "place" ? actor.id : page.text.slice(token.start, token.end);
}

function stageOf(
  page: PageAnalysis,
  lexicon: AgreementLexicon,
  mentions: readonly PactMention[],
): AgreementStage {
  for (const mention of mentions.slice(0, 3)) {
    const stage = lexicon.stageOf.get(headOf(page, mention)?.lemma.toLowerCase() ?? "");
    if (stage !== undefined) return stage;
  }
  return "Oth";
}

function spansOf(page: PageAnalysis, mentions: readonly PactMention[]): readonly Quotation[] {
  const chosen = [...mentions].slice(0, MOST_SPANS);
  return chosen.flatMap((mention) => {
    const sentence = page.sentences[mention.sentence];
    if (sentence === undefined) return [];
    const making = mention.signing === "none" ? null : mention.predication;
    const first = Math.min(making?.first ?? mention.noun, ...mention.phrase.slice(0, 1));
    const end = Math.max(
      making?.end ?? 0,
      (mention.phrase[mention.phrase.length - 1] ?? mention.noun) + 1,
    );
    const words = wordsAt(page, sentence, first, end);
    return [quotationOf(page.text, words)];
  });
}
