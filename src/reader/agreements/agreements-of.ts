/**
 * The agreements of a page: mentions of pacts gathered into entries. A page speaks of one pact under
 * many words; a second entry needs a making of its own on another day.
 */
import type { Actor, Sentence } from "../analysis.ts";
import { unique, wordsAt } from "../evidence/index.ts";
import { quotationOf } from "../quotation.ts";
import type { AgreementFinding, AgreementStage, Quotation } from "../reading.ts";
import type { PageAnalysis } from "../scoring/index.ts";
import type { AgreementLexicon } from "./agreement-lexicon.ts";
import { type PactMention, pactMentionsOf } from "./pact-mentions.ts";

/** More places than this add nothing for a reader. */
const MOST_SPANS = 5;

export function agreementsOf(
  page: PageAnalysis,
  lexicon: AgreementLexicon,
): readonly AgreementFinding[] {
  const mentions = pactMentionsOf(page, lexicon);
  if (mentions.length === 0) return [];
  const ranked = [...mentions].sort(
    (a, b) => weightOf(b) - weightOf(a) || a.sentence - b.sentence || a.noun - b.noun,
  );
  const main = ranked[0];
  if (main === undefined) return [];
  const others = ranked.filter((mention) => isAnother(mention, main)).slice(0, 1);
  const rest = ranked.filter((mention) => mention !== main && !others.includes(mention));
  return [
    agreementOf(page, lexicon, [main, ...rest], 1),
    ...others.map((mention, index) => agreementOf(page, lexicon, [mention], index + 2)),
  ];
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

function isAnother(mention: PactMention, main: PactMention): boolean {
  return (
    mention.signing === "strong" &&
    mention.day !== null &&
    main.day !== null &&
    mention.parties.length >= 2 &&
    mention.day.edtf !== main.day.edtf
  );
}

function agreementOf(
  page: PageAnalysis,
  lexicon: AgreementLexicon,
  mentions: readonly PactMention[],
  number: number,
): AgreementFinding {
  const dated =
    mentions.find((mention) => mention.day !== null && mention.signing !== "none") ??
    mentions.find((mention) => mention.day !== null && mention.isNamed);
  const placed = mentions.find((mention) => mention.place >= 0 && mention.signing !== "none");
  return {
    id: `g${number}`,
    name: nameOf(page, mentions),
    parties: partiesOf(page, mentions),
    thirdParties: [],
    signed: dated?.day?.edtf ?? null,
    signedBasis: dated?.day?.basis ?? "unknown",
    place: placed === undefined ? null : placeWords(page, placed),
    stage: stageOf(page, lexicon, mentions),
    spans: spansOf(page, mentions),
    rule: mentions[0]?.signing === "none" ? "pact.named" : "pact.made",
  };
}

/** The parties of the best mention that names two; else those named most; else the two sides of the page. */
function partiesOf(page: PageAnalysis, mentions: readonly PactMention[]): readonly string[] {
  const full = mentions.find((mention) => sidesOf(page, mention.parties).length >= 2);
  if (full !== undefined) return sidesOf(page, full.parties).map((actor) => actor.id);
  const named = unique(mentions.flatMap((mention) => sidesOf(page, mention.parties)));
  if (named.length >= 2) return named.slice(0, 2).map((actor) => actor.id);
  const prominent = prominentSides(page).filter((actor) => !named.includes(actor));
  return [...named, ...prominent].slice(0, 2).map((actor) => actor.id);
}

/** A minister who signs signs for his state. */
function sidesOf(page: PageAnalysis, actors: readonly Actor[]): readonly Actor[] {
  return unique(
    actors.map(
      (actor) =>
        page.cast.actors.find((side) => side.id === actor.party && actor.kind !== "government") ??
        actor,
    ),
  );
}

function prominentSides(page: PageAnalysis): readonly Actor[] {
  const counts = new Map<string, number>();
  for (const mention of page.cast.mentions)
    counts.set(mention.actor, (counts.get(mention.actor) ?? 0) + 1);
  return page.cast.actors
    .filter(
      (actor) =>
        actor.kind === "state" || actor.kind === "armed-group" || actor.kind === "government",
    )
    .map((actor) => ({ actor, count: counts.get(actor.id) ?? 0 }))
    .filter(({ count }) => count >= 2)
    .sort((a, b) => b.count - a.count)
    .map(({ actor }) => actor);
}

function nameOf(page: PageAnalysis, mentions: readonly PactMention[]): string | null {
  const named = mentions.filter(
    (mention) => mention.isNamed && headOf(page, mention)?.upos === "PROPN",
  );
  const best = named[0] ?? mentions[0];
  const sentence = best === undefined ? undefined : page.sentences[best.sentence];
  if (best === undefined || sentence === undefined) return null;
  const first = Math.min(
    ...best.phrase.filter((index) => index <= best.noun && best.noun - index < 6),
  );
  const words = wordsAt(page, sentence, first, best.noun + 1).quote;
  return words.replace(/^(the|a|an|this|that|its|their)\s+/iu, "");
}

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
