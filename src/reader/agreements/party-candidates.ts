/**
 * Who could be a party of a pact, each with what on the page speaks for it and against it.
 */
import type { Actor } from "../analysis.ts";
import type { Candidate } from "../choices/index.ts";
import { caseOf, pageIndexOf, partyOf, unique } from "../evidence/index.ts";
import type { PageAnalysis } from "../scoring/index.ts";
import type { AgreementLexicon } from "./agreement-lexicon.ts";
import { namedBeside } from "./named-beside.ts";
import type { PactMention } from "./pact-mentions.ts";
import { canBeParty, isBody, type PartyVotes } from "./party-votes.ts";

export type Pact = {
  readonly mentions: readonly PactMention[];
  /** Place among the page's pacts, the first 0. */
  readonly position: number;
};

export function partyCandidates(
  page: PageAnalysis,
  pact: Pact,
  { votes, lexicon }: { readonly votes: PartyVotes; readonly lexicon: AgreementLexicon },
): readonly Candidate<Actor>[] {
  const counts = mentionCounts(page);
  const ranks = [...counts]
    .filter(([{ kind }]) => kind !== "person" && kind !== "place")
    .sort((a, b) => b[1].all - a[1].all)
    .map(([actor]) => actor);
  const place = pact.position === 0 ? "first pact" : "other pact";
  const made = makings(page, pact);
  const voices = voiceCounts(page);
  const beside = namedBeside(page, pact.mentions);
  return page.cast.actors
    .filter((actor) => canBeParty(actor, lexicon) && !isBody(actor, lexicon))
    .map((actor) => {
      const vote = upTo(4, votes.ranked.indexOf(actor));
      return {
        value: actor,
        features: [
          place,
          ...kindFeatures(actor, upTo(4, ranks.indexOf(actor))),
          `vote ${vote}`,
          `vote ${vote} ${place}`,
          ...countFeatures(page, actor, counts.get(actor) ?? NEVER),
          ...repeated(votes.reasonsOf(actor)),
          ...makingFeatures(made.get(actor) ?? [], place),
          ...voiceFeatures(page, actor, voices),
          ...(beside.get(actor) ?? [`never beside ${place}`]),
        ],
      };
    });
}

const upTo = (most: number, rank: number): string => (rank < 0 ? "-" : `${Math.min(rank, most)}`);

function kindFeatures({ name, kind, party }: Actor, rank: string): readonly string[] {
  const first = name[0] ?? "";
  return [
    `kind ${kind} ${first === first.toLowerCase() ? "described" : "named"}`,
    `kind ${kind} ${party === null ? "own" : "for a side"}`,
    `kind ${kind} rank ${rank}`,
    `rank ${rank}`,
  ];
}

function countFeatures(page: PageAnalysis, actor: Actor, count: Count): readonly string[] {
  const { cast } = page;
  const share = count.all / Math.max(1, cast.mentions.length);
  const speaks = cast.actors.some(({ party, id }) => party === actor.id && id !== actor.id);
  return [
    `mentions ${Math.min(6, count.all)}`,
    `share ${Math.round(4 * share)}`,
    `subject ${Math.min(3, count.subject)}`,
    ...(count.first <= 2 ? ["early", `early ${actor.kind}`] : []),
    ...(2 * count.placing >= count.all && count.all > 0 ? ["mostly a place"] : []),
    ...(count.demonym > 0 ? ["demonym"] : []),
    ...(speaks ? ["has spokesmen"] : []),
  ];
}

/** How often each actor, or somebody for his side, is told to say something. */
function voiceCounts(page: PageAnalysis): ReadonlyMap<string, number> {
  const { actor: actorOf } = pageIndexOf(page);
  const counts = new Map<string, number>();
  for (const { actor: id } of page.attributions) {
    const actor = id === null ? null : actorOf(id);
    for (const one of actor === null ? [] : unique([actor.id, actor.party ?? actor.id]))
      counts.set(one, (counts.get(one) ?? 0) + 1);
  }
  return counts;
}

/** Who speaks, and in whose name the page does: a government's release names it for that reason alone. */
function voiceFeatures(
  { layout, text }: PageAnalysis,
  { id, kind, names }: Actor,
  voices: ReadonlyMap<string, number>,
): readonly string[] {
  const said = Math.min(3, voices.get(id) ?? 0);
  const issuer = layout.issuer === null ? "" : text.slice(layout.issuer.start, layout.issuer.end);
  const issues = issuer !== "" && names.some((name) => issuer.includes(name));
  return [
    `says ${said}`,
    `says ${said} ${kind}`,
    `says ${said} ${layout.genre}`,
    ...(issues ? ["issuer", `issuer ${kind}`] : []),
  ];
}

/** Each reason once, and once more when there are several of it. */
function repeated(reasons: readonly string[]): readonly string[] {
  const again = reasons.filter((one, index) => reasons.indexOf(one) !== index);
  return [...unique(reasons), ...unique(again).map((one) => `often ${one}`)];
}

/** For each side how the pact's own mentions name it as a maker. */
function makings(page: PageAnalysis, { mentions }: Pact): ReadonlyMap<Actor, readonly string[]> {
  const made = new Map<Actor, string[]>();
  for (const { parties, signing } of mentions)
    for (const side of unique(parties.map((actor) => partyOf(page, actor)))) {
      const known = made.get(side) ?? [];
      made.set(side, [...known, `maker ${signing} ${Math.min(3, parties.length)}`]);
    }
  return made;
}

function makingFeatures(made: readonly string[], place: string): readonly string[] {
  if (made.length === 0) return [`no maker ${place}`];
  return [...unique(made), `maker ${place}`, `maker times ${Math.min(3, made.length)}`];
}

type Count = {
  readonly all: number;
  readonly placing: number;
  readonly demonym: number;
  readonly subject: number;
  readonly first: number;
};
const NEVER: Count = { all: 0, placing: 0, demonym: 0, subject: 0, first: 99 };

function mentionCounts(page: PageAnalysis): ReadonlyMap<Actor, Count> {
  const byId = new Map(page.cast.actors.map((actor) => [actor.id, actor]));
  const counts = new Map<Actor, Count>();
  for (const mention of page.cast.mentions) {
    const actor = byId.get(mention.actor);
    const sentence = page.sentences[mention.sentence];
    if (actor === undefined || sentence === undefined) continue;
    const old = counts.get(actor) ?? NEVER;
    const relation = sentence.tokens[mention.head]?.relation ?? "";
    counts.set(actor, {
      all: old.all + 1,
      placing: old.placing + (PLACING.has(caseOf(sentence, mention.head)) ? 1 : 0),
      demonym: old.demonym + (mention.form === "demonym" ? 1 : 0),
      subject: old.subject + (relation.startsWith("nsubj") ? 1 : 0),
      first: Math.min(old.first, mention.sentence),
    });
  }
  return counts;
}

const PLACING = new Set(["in", "at", "near"]);
