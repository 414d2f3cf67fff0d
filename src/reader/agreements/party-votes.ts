/**
 * Who the parties of a page's agreement are, by a vote over the whole page: whoever is named as its
 * maker counts most, whoever is bound by it, accuses or is accused counts, mediators count against.
 */
import type { Actor, Sentence } from "../analysis.ts";
import { actorsAt, caseOf, partyOf, unique } from "../evidence/index.ts";
import type { Predication } from "../predications/index.ts";
import type { PageAnalysis } from "../scoring/index.ts";
import type { AgreementLexicon } from "./agreement-lexicon.ts";
import type { PactMention } from "./pact-mentions.ts";

export type PartyVotes = {
  /** Actors with a vote above nothing, the strongest first. */
  readonly ranked: readonly Actor[];
  readonly thirdParties: readonly Actor[];
  /** What speaks for an actor, once for each time. */
  readonly reasonsOf: (actor: Actor) => readonly string[];
};

type Ballot = {
  readonly page: PageAnalysis;
  readonly lexicon: AgreementLexicon;
  readonly weights: Map<Actor, number>;
  readonly reasons: Map<Actor, string[]>;
  readonly mediators: Set<Actor>;
};

export function partyVotes(
  page: PageAnalysis,
  mentions: readonly PactMention[],
  lexicon: AgreementLexicon,
): PartyVotes {
  const ballot: Ballot = {
    page,
    lexicon,
    weights: new Map(),
    reasons: new Map(),
    mediators: new Set(),
  };
  for (const mention of mentions) voteByMention(ballot, mention);
  for (const sentence of page.sentences) {
    voteByBetween(ballot, sentence);
    markMediators(ballot, sentence);
    for (const predication of page.predications[sentence.index] ?? [])
      voteByPredication(ballot, sentence, predication);
  }
  voteByProminence(ballot);
  const weightOf = (actor: Actor): number =>
    ((ballot.weights.get(actor) ?? 0) - (ballot.mediators.has(actor) ? MEDIATOR_PENALTY : 0)) *
    KIND_FACTOR[actor.kind];
  const ranked = [...ballot.weights.keys()]
    .filter((actor) => weightOf(actor) > LEAST_VOTE && !isBody(actor, lexicon))
    .sort((a, b) => weightOf(b) - weightOf(a) || (a.id < b.id ? -1 : 1));
  return {
    ranked: withoutDoubles(ranked),
    thirdParties: [...ballot.mediators],
    reasonsOf: (actor) => [
      ...(ballot.reasons.get(actor) ?? []),
      ...(ballot.mediators.has(actor) ? ["mediates"] : []),
    ],
  };
}

const MEDIATOR_PENALTY = 6;
const LEAST_VOTE = 0.5;
const KIND_FACTOR: Readonly<Record<Actor["kind"], number>> = {
  state: 1,
  government: 1,
  "armed-group": 1,
  organisation: 0.6,
  group: 0.25,
  office: 0.4,
  person: 0.4,
  outlet: 0,
  place: 0,
};

type Vote = { readonly weight: number; readonly reason: string };

function vote(ballot: Ballot, actors: readonly Actor[], { weight, reason }: Vote): void {
  for (const named of unique(actors.map((actor) => partyOf(ballot.page, actor)))) {
    if (!canBeParty(named, ballot.lexicon)) continue;
    ballot.weights.set(named, (ballot.weights.get(named) ?? 0) + weight);
    ballot.reasons.set(named, [...(ballot.reasons.get(named) ?? []), reason]);
  }
}

/** No pacts, places and outlets, nor persons without a name ("an envoy"). */
export function canBeParty(actor: Actor, lexicon: AgreementLexicon): boolean {
  const first = actor.name[0] ?? "";
  const isNamed = first !== first.toLowerCase();
  if (actor.kind === "place" || actor.kind === "outlet") return false;
  return (isNamed || actor.kind !== "person") && !isPactName(actor, lexicon);
}

/** A pact that the cast took for a body ("the Agreement"). */
function isPactName(actor: Actor, lexicon: AgreementLexicon): boolean {
  return wordsOf(actor).some((word) => lexicon.nouns.has(word));
}

/** A body that watches or serves a pact ("the Verification Mission"). */
export function isBody(actor: Actor, lexicon: AgreementLexicon): boolean {
  return actor.kind !== "state" && wordsOf(actor).some((word) => lexicon.bodies.has(word));
}

const wordsOf = ({ name }: Actor): readonly string[] => name.toLowerCase().split(/[^a-z-]+/u);

/** A government and its state stand for one side: the one with more votes speaks for it. */
function withoutDoubles(ranked: readonly Actor[]): readonly Actor[] {
  return ranked.filter(
    (actor, position) =>
      !ranked
        .slice(0, position)
        .some((other) => other.party === actor.id || actor.party === other.id),
  );
}

function voteByMention(ballot: Ballot, { signing, parties }: PactMention): void {
  const together = parties.length > 1 ? 2 : 0;
  const weight = { none: 2, weak: 2.5, strong: 4 }[signing] + together;
  vote(ballot, parties, { weight, reason: `pact ${signing} ${Math.min(3, parties.length)}` });
}

/** "between X and Y" anywhere: most of all of talks, borders, fire and pacts of the two. */
function voteByBetween(ballot: Ballot, sentence: Sentence): void {
  for (const token of sentence.tokens) {
    if (token.lemma.toLowerCase() !== "between" || token.relation !== "case") continue;
    const heads = [
      token.head,
      ...sentence.tokens
        .filter((other) => other.head === token.head && other.relation === "conj")
        .map(({ index }) => index),
    ];
    const actors = unique(heads.flatMap((head) => actorsAt(ballot.page, sentence.index, head)));
    const noun = sentence.tokens[sentence.tokens[token.head]?.head ?? -1]?.lemma.toLowerCase();
    const isPact = noun !== undefined && ballot.lexicon.nouns.has(noun);
    if (actors.length > 1)
      vote(ballot, actors, {
        weight: isPact ? 5 : 1.5,
        reason: isPact ? "between pact" : "between",
      });
  }
}

function voteByPredication(ballot: Ballot, sentence: Sentence, predication: Predication): void {
  const { page, lexicon } = ballot;
  const lemma = sentence.tokens[predication.head]?.lemma.toLowerCase() ?? "";
  const at = (token: number): readonly Actor[] => actorsAt(page, sentence.index, token);
  if (lexicon.mediating.has(lemma)) {
    for (const actor of at(predication.passive ? predication.agent : predication.subject))
      ballot.mediators.add(partyOf(page, actor));
    return;
  }
  voteByDeed(ballot, predication, lemma, at(predication.subject));
  if (!lexicon.accusing.has(lemma)) return;
  vote(ballot, at(predication.subject), { weight: 1.5, reason: "accuses" });
  for (const token of [predication.object, predication.agent])
    vote(ballot, at(token), { weight: 1.5, reason: "accused" });
}

/** Who undertakes something, most of all together, or is ordered to. */
function voteByDeed(
  ballot: Ballot,
  predication: Predication,
  lemma: string,
  subjects: readonly Actor[],
): void {
  if (ballot.lexicon.undertaking.has(lemma) && !predication.passive) {
    const isTogether = subjects.length > 1;
    vote(ballot, subjects, {
      weight: isTogether ? 3 : 1.5,
      reason: isTogether ? "undertakes together" : "undertakes",
    });
  } else if (isOrder(predication)) vote(ballot, subjects, { weight: 1, reason: "ordered" });
}

const isOrder = ({ modality, passive }: Predication): boolean => BINDING.has(modality) && !passive;

const BINDING = new Set(["shall", "to-be-to", "must", "have-to"]);

/** "under the auspices of X", "X's mediators", "the host, X". */
function markMediators({ page, lexicon, mediators }: Ballot, sentence: Sentence): void {
  for (const token of sentence.tokens) {
    if (!lexicon.mediators.has(token.lemma.toLowerCase()) || token.upos !== "NOUN") continue;
    for (const other of sentence.tokens)
      if (
        other.head === token.index &&
        MEDIATOR_OWNERS.has(other.relation) &&
        (other.relation !== "nmod" || caseOf(sentence, other.index) === "of")
      )
        for (const actor of actorsAt(page, sentence.index, other.index))
          mediators.add(partyOf(page, actor));
  }
}

const MEDIATOR_OWNERS = new Set(["nmod:poss", "compound", "amod", "nmod", "appos"]);

/** States, governments, armed groups and organisations by how often they are spoken of, places left out ("in Sumar"). */
function voteByProminence({ page, weights, lexicon }: Ballot): void {
  const counts = new Map<Actor, number>();
  const byId = new Map(page.cast.actors.map((actor) => [actor.id, actor]));
  for (const mention of page.cast.mentions) {
    const actor = byId.get(mention.actor);
    const sentence = page.sentences[mention.sentence];
    if (actor === undefined || sentence === undefined || isPactName(actor, lexicon)) continue;
    if (PLACING.has(caseOf(sentence, mention.head))) continue;
    if (PROMINENT.has(actor.kind)) counts.set(actor, (counts.get(actor) ?? 0) + 1);
  }
  const most = Math.max(1, ...counts.values());
  for (const [actor, count] of counts)
    weights.set(actor, (weights.get(actor) ?? 0) + (4 * count) / most);
}

const PLACING = new Set(["in", "at", "near"]);
const PROMINENT = new Set(["state", "government", "armed-group", "organisation"]);
