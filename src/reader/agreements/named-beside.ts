/**
 * Who is named in the sentences that name a pact: "Gulan signed the accord with Sumar" makes parties of
 * both where no verb of the grammar that the votes know does.
 */
import type { Actor, Mention, Sentence } from "../analysis.ts";
import { caseOf, pageIndexOf, partyOf, unique } from "../evidence/index.ts";
import type { PageAnalysis } from "../scoring/index.ts";
import type { PactMention } from "./pact-mentions.ts";

/** For each side how, after which preposition and in how many of the sentences it is named. */
export function namedBeside(
  page: PageAnalysis,
  mentions: readonly PactMention[],
): ReadonlyMap<Actor, readonly string[]> {
  const found = new Map<Actor, { readonly features: Set<string>; sentences: number }>();
  const sentences = unique(mentions.map(({ sentence }) => sentence));
  for (const index of sentences) {
    const sentence = page.sentences[index];
    if (sentence === undefined) continue;
    const nouns = mentions.filter((one) => one.sentence === index).map(({ noun }) => noun);
    const here = new Set<Actor>();
    for (const [side, mention] of sidesIn(page, index)) {
      const known = found.get(side) ?? { features: new Set<string>(), sentences: 0 };
      found.set(side, known);
      for (const one of manners(sentence, mention, nouns)) known.features.add(one);
      if (!here.has(side)) known.sentences += 1;
      here.add(side);
    }
  }
  const most = Math.min(MOST_COUNTED, sentences.length);
  return new Map(
    [...found].map(([side, { features, sentences: count }]) => [
      side,
      [...features, `beside ${Math.min(MOST_COUNTED, count)} of ${most}`],
    ]),
  );
}

const MOST_COUNTED = 3;

/** Whoever is named, and the side that he stands for. */
function sidesIn(page: PageAnalysis, sentence: number): readonly (readonly [Actor, Mention])[] {
  const { mentionsIn, actor: actorOf } = pageIndexOf(page);
  return mentionsIn(sentence).flatMap((mention) => {
    const actor = actorOf(mention.actor);
    return actor === null
      ? []
      : unique([actor, partyOf(page, actor)]).map((side) => [side, mention] as const);
  });
}

function manners(
  sentence: Sentence,
  { head, form }: Mention,
  nouns: readonly number[],
): readonly string[] {
  const relation = sentence.tokens[head]?.relation ?? "-";
  const isAhead = nouns.some((noun) => head < noun);
  return [
    "beside",
    `beside ${relation} ${caseOf(sentence, head)}`,
    `beside as ${form}`,
    ...(isAhead ? ["beside ahead"] : []),
  ];
}
