/**
 * Who could be bound by a commitment, each with what on the page speaks for it: the clause itself, the
 * clauses above it, whose men and things they are, the parties of the pact, whoever the sentence names.
 */
import type { Actor, Sentence } from "../analysis.ts";
import { type Candidate, candidates } from "../choices/index.ts";
import {
  actorsAt,
  canBeBound,
  mostNamed,
  pageIndexOf,
  partyOf,
  rankOf,
  unique,
} from "../evidence/index.ts";
import type { Predication } from "../predications/index.ts";
import type { PageAnalysis } from "../scoring/index.ts";
import { besideEvidence, nearness } from "./obligor-surroundings.ts";
import {
  boundAt,
  type Evidence,
  type ObligorContext,
  obligorEvidence,
  saysSides,
} from "./obligors.ts";

type Propose = (ids: readonly string[], ...features: readonly string[]) => void;
type Clause = {
  readonly page: PageAnalysis;
  readonly predication: Predication;
  readonly sentence: Sentence;
  readonly context: ObligorContext;
  readonly propose: Propose;
  readonly form: string;
  readonly lemma: string;
};

/** Sets of actor ids; the empty set where the page may name nobody. */
export function obligorCandidates(
  page: PageAnalysis,
  predication: Predication,
  context: ObligorContext,
): readonly Candidate<readonly string[]>[] {
  const sentence = page.sentences[predication.sentence];
  if (sentence === undefined) return [];
  const found = candidates<readonly string[]>();
  const { actor: actorOf } = pageIndexOf(page);
  const evidence = obligorEvidence(page, predication, context);
  const propose: Propose = (ids, ...features) => {
    const own = [...ids].sort();
    found.propose(own.join(" "), own, features, () => [
      ...ownFeatures(own, actorOf, context),
      ...besideEvidence(own, evidence, predication),
      ...nearness(page, own, predication),
    ]);
  };
  const form = `${predication.form} ${predication.tense} ${predication.modality} ${predication.passive}`;
  const lemma = lemmaAt(sentence, predication.head);
  const clause: Clause = { page, predication, sentence, context, propose, form, lemma };
  proposeByRule(clause, evidence);
  proposeAbove(clause);
  proposeParties(clause);
  proposeSides(clause);
  proposeNamed(clause);
  proposeMostNamed(clause);
  proposeEarlier(clause);
  proposeSpeakers(clause);
  propose([], "nobody", `nobody ${form}`);
  return found.all();
}

const lemmaAt = (sentence: Sentence, index: number): string =>
  sentence.tokens[index]?.lemma.toLowerCase() ?? "-";

function ownFeatures(
  ids: readonly string[],
  actorOf: (id: string) => Actor | null,
  { agreement, kind }: ObligorContext,
): readonly string[] {
  if (ids.length === 0) return [];
  const parties = agreement?.parties ?? [];
  const inside = ids.filter((id) => parties.includes(id)).length;
  const side = inside === 0 ? "no party" : inside === ids.length ? "party" : "party and other";
  const size = ids.length > 2 ? "many" : ids.length > 1 ? "two" : "one";
  const third = ids.some((id) => agreement?.thirdParties.includes(id) === true);
  const actor = actorOf(ids[0] ?? "");
  return [
    `is ${side}`,
    `is ${side} of ${Math.min(3, parties.length)}`,
    `is ${size}`,
    `is ${size} ${side}`,
    `is ${size} ${kind}`,
    `is ${actor?.kind ?? "-"} ${size}`,
    `is ${actor?.kind ?? "-"} ${side}`,
    `is ${actor?.kind ?? "-"} ${size} ${kind}`,
    ...(third ? ["is third"] : []),
  ];
}

/** What each kind of evidence names, and how often the other kinds leave it alone. */
function proposeByRule({ context, propose, form, lemma }: Clause, evidence: Evidence): void {
  let isFirst = true;
  for (const [place, ids] of evidence) {
    if (ids === null) continue;
    propose(
      ids,
      place,
      ...(isFirst ? ["first", `first ${place}`, `first ${place} ${form}`] : [`later ${place}`]),
      `${place} ${form}`,
      `${place} of ${lemma}`,
      `${place} ${context.kind}`,
    );
    isFirst = false;
  }
}

/** Subjects, agents and objects of the clauses above. */
function proposeAbove({ page, predication, sentence, context, propose, form }: Clause): void {
  const all = page.predications[sentence.index] ?? [];
  let above = all[predication.governor];
  for (let step = 1; step <= MOST_STEPS && above !== undefined; step += 1) {
    const verb = lemmaAt(sentence, above.head);
    for (const [role, token] of [
      ["subject", above.passive ? above.agent : above.subject],
      ["object", above.passive ? above.subject : above.object],
    ] as const) {
      const bound = boundAt(page, predication, token, context);
      if (bound === null) continue;
      const place = `${role} ${step} above`;
      propose(
        bound,
        place,
        `${role} above of ${verb}`,
        `${place} ${predication.mark}`,
        `${place} ${predication.relation}`,
        `${place} ${form}`,
      );
    }
    above = all[above.governor];
  }
}

const MOST_STEPS = 3;

function proposeParties({
  page,
  predication,
  sentence,
  context,
  propose,
  form,
  lemma,
}: Clause): void {
  const parties = context.agreement?.parties ?? [];
  const sides = saysSides(page, predication, context);
  const own = predication.passive ? predication.agent : predication.subject;
  const isThing =
    own >= 0 && actorsAt(page, sentence.index, own).length === 0
      ? "thing acts"
      : own < 0
        ? "nobody acts"
        : "actor acts";
  const word = own < 0 ? "-" : lemmaAt(sentence, own);
  if (parties.length > 1)
    propose(
      parties,
      "parties",
      `parties ${sides}`,
      `parties ${form}`,
      `parties ${isThing}`,
      `parties ${isThing} ${predication.passive}`,
      `parties ${context.kind}`,
      `parties of ${lemma}`,
      `parties with ${word}`,
    );
  for (const id of parties)
    propose(
      [id],
      "a party",
      `a party ${sides}`,
      `a party ${isThing}`,
      `a party ${context.kind}`,
      parties[0] === id ? "first party" : "later party",
    );
}

/** Those who could be parties, alone and two by two. */
function proposeSides({ page, predication, context, propose }: Clause): void {
  const said = saysSides(page, predication, context);
  context.sides.forEach((id, rank) => {
    propose([id], `side ${rank}`, `side ${rank} ${said}`);
    context.sides.slice(rank + 1).forEach((other, behind) => {
      const place = `sides ${rank} and ${rank + 1 + behind}`;
      propose([id, other], "two sides", place, `${place} ${said}`, `two sides ${said}`);
    });
  });
}

/** Whoever the sentence names. */
function proposeNamed({ page, predication, sentence, propose }: Clause): void {
  const { mentionsIn, actor: actorOf } = pageIndexOf(page);
  const together: Actor[] = [];
  for (const mention of mentionsIn(sentence.index)) {
    const actor = actorOf(mention.actor);
    if (actor === null || !canBeBound(actor)) continue;
    const side = partyOf(page, actor);
    together.push(side);
    const relation = sentence.tokens[mention.head]?.relation ?? "-";
    const place = mention.head < predication.head ? "before" : "after";
    const inside = predication.tokens.includes(mention.head) ? "inside" : "outside";
    propose(
      [side.id],
      "named",
      `named ${place} ${relation}`,
      `named ${inside} ${relation}`,
      `named ${relation} of ${lemmaAt(sentence, sentence.tokens[mention.head]?.head ?? -1)}`,
    );
    if (side !== actor) propose([actor.id], "named himself", `named himself ${relation}`);
  }
  const all = unique(together);
  const count = Math.min(5, all.length);
  if (all.length > 2 && all.length <= MOST_TOGETHER)
    propose(
      all.map(({ id }) => id),
      "all named",
      `all ${count} named`,
    );
  for (const [one, other] of pairsOf(all.slice(0, MOST_TOGETHER)))
    propose([one.id, other.id], "two named", `two of ${count} named`);
}

const MOST_TOGETHER = 4;

/** Those whom the page speaks of most, two by two. */
function proposeMostNamed({ page, propose }: Clause): void {
  const most = mostNamed(page, MOST_NAMED);
  for (const one of most) propose([one], "among the most named");
  for (const [one, other] of pairsOf(most))
    propose([one, other], `named most ${rankOf(page, one)} and ${rankOf(page, other)}`);
}

const MOST_NAMED = 3;

function pairsOf<Item>(items: readonly Item[]): readonly (readonly [Item, Item])[] {
  return items.flatMap((one, at) => items.slice(at + 1).map((other) => [one, other] as const));
}

/** Subjects of the sentences before: a duty told on. */
function proposeEarlier({ page, predication, sentence, context, propose, form }: Clause): void {
  const word = predication.subject < 0 ? "no subject" : lemmaAt(sentence, predication.subject);
  const opening = `${lemmaAt(sentence, 0)} ${lemmaAt(sentence, 1)}`;
  for (let back = 1; back <= 2; back += 1) {
    const before = page.predications[sentence.index - back] ?? [];
    const main = before.find(({ governor, form: kind }) => governor < 0 && kind !== "nominal");
    const token = main?.passive === true ? main.agent : (main?.subject ?? -1);
    const bound = main === undefined ? null : boundAt(page, main, token, context);
    const place = `subject ${back} before`;
    if (bound === null) continue;
    propose(
      bound,
      place,
      `${place} ${form}`,
      `subject before ${word}`,
      `${place} opens ${opening}`,
    );
    for (const id of context.sides.filter((side) => !bound.includes(side)))
      propose([id], `not ${place}`, `not ${place} opens ${opening}`);
  }
}

/** "We will clear the road", she said: whoever speaks binds his side. */
function proposeSpeakers({ page, predication, sentence, propose, form }: Clause): void {
  const { head, subject } = predication;
  const word = subject < 0 ? "-" : lemmaAt(sentence, subject);
  const { toldIn, actor: actorOf } = pageIndexOf(page);
  for (const { actor, content } of toldIn(sentence.index)) {
    const isOver = content.some(
      (range) => range.sentence === sentence.index && range.first <= head && head < range.end,
    );
    const speaker = actor === null ? null : actorOf(actor);
    if (!isOver || speaker === null || !canBeBound(speaker)) continue;
    propose([partyOf(page, speaker).id], "speaker", `speaker with ${word}`, `speaker ${form}`);
  }
}
