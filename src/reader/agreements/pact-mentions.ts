/**
 * Places where a page speaks of a pact, each with what its clause says of the making: a signing
 * verb, parties, a day, a place.
 */
import type { Actor, Sentence, TimeExpression, Token } from "../analysis.ts";
import { actorsAt, canBeBound, phraseOf, timesOf } from "../evidence/index.ts";
import type { Predication } from "../predications/index.ts";
import type { PageAnalysis } from "../scoring/index.ts";
import type { AgreementLexicon } from "./agreement-lexicon.ts";

export type PactMention = {
  readonly sentence: number;
  /** Token that heads the pact's phrase. */
  readonly noun: number;
  readonly predication: Predication | null;
  readonly signing: "none" | "weak" | "strong";
  readonly parties: readonly Actor[];
  readonly day: TimeExpression | null;
  /** Head of the phrase that says where. */
  readonly place: number;
  /** The pact's own phrase, for its name. */
  readonly phrase: readonly number[];
  readonly isNamed: boolean;
};

/** Body text only: a headline or caption names no parties reliably. */
export function pactMentionsOf(
  page: PageAnalysis,
  lexicon: AgreementLexicon,
): readonly PactMention[] {
  return page.sentences.flatMap((sentence) => {
    if (page.layout.paragraphs[sentence.paragraph]?.kind === "furniture") return [];
    return sentence.tokens
      .filter(
        (token) =>
          (token.upos === "NOUN" || token.upos === "PROPN") &&
          lexicon.nouns.has(token.lemma.toLowerCase()) &&
          token.relation !== "compound",
      )
      .map((token) => mentionAt(page, sentence, token, lexicon));
  });
}

function mentionAt(
  page: PageAnalysis,
  sentence: Sentence,
  token: Token,
  lexicon: AgreementLexicon,
): PactMention {
  const phrase = phraseOf(sentence, token.index);
  const predication = makingOf(page, sentence, token, lexicon);
  const lemma =
    predication === null ? "" : (sentence.tokens[predication.head]?.lemma.toLowerCase() ?? "");
  const signing = lexicon.strongSigning.has(lemma)
    ? "strong"
    : lexicon.signing.has(lemma)
      ? "weak"
      : "none";
  const near = phrase.slice(0, 40);
  const times = page.times.filter(
    (time) => time.sentence === sentence.index && near.includes(time.firstToken),
  );
  const dates = [
    ...(predication === null || signing === "none" ? [] : timesOf(page, predication)),
    ...times,
  ].filter(isDay);
  return {
    sentence: sentence.index,
    noun: token.index,
    predication,
    signing,
    parties: partiesOf(page, sentence, near, signing === "none" ? null : predication),
    day: dates[0] ?? null,
    place: placeOf(page, sentence, predication),
    phrase: near,
    isNamed: near.some((index) => sentence.tokens[index]?.upos === "PROPN"),
  };
}

const isDay = (time: TimeExpression): boolean =>
  (time.type === "DATE" || time.type === "TIME") &&
  (time.relation === "on" || time.relation === "from" || time.relation === "since") &&
  time.edtf !== null;

/** The clause that makes the pact: the verb that takes it as object, subject or oblique, or the one that modifies it ("the accord signed in Teren"). */
function makingOf(
  page: PageAnalysis,
  sentence: Sentence,
  token: Token,
  lexicon: AgreementLexicon,
): Predication | null {
  const predications = page.predications[sentence.index] ?? [];
  const lemmaOf = (predication: Predication): string =>
    sentence.tokens[predication.head]?.lemma.toLowerCase() ?? "";
  const linked = predications.filter(
    (predication) =>
      predication.form !== "nominal" &&
      !predication.negated &&
      (predication.object === token.index ||
        predication.subject === token.index ||
        predication.head === token.head ||
        sentence.tokens[predication.head]?.head === token.index),
  );
  return (
    linked.find((p) => lexicon.strongSigning.has(lemmaOf(p))) ??
    linked.find((p) => lexicon.signing.has(lemmaOf(p))) ??
    linked[0] ??
    null
  );
}

function partiesOf(
  page: PageAnalysis,
  sentence: Sentence,
  phrase: readonly number[],
  making: Predication | null,
): readonly Actor[] {
  const actors: Actor[] = [];
  const add = (token: number): void => {
    for (const actor of actorsAt(page, sentence.index, token))
      if (canBeBound(actor) && !actors.includes(actor)) actors.push(actor);
  };
  if (making !== null) for (const token of makersOf(sentence, making)) add(token);
  for (const index of phrase) {
    const relation = sentence.tokens[index]?.relation ?? "";
    if (BETWEEN.has(caseOf(sentence, index)) || OF_PARTIES.has(relation)) add(index);
  }
  return actors;
}

/** Prepositions before those who make a pact. */
const BETWEEN = new Set(["between", "with"]);
/** Relations in which parties stand to the word for their pact ("the Iran-Iraq deal"). */
const OF_PARTIES = new Set(["conj", "nmod:poss", "compound", "amod", "nsubj"]);

/** Heads of the phrases that name who makes a pact, in the order subject, agent, "with" whom. */
function makersOf(sentence: Sentence, making: Predication): readonly number[] {
  return [
    ...(making.passive ? [] : [making.subject]),
    ...(making.agent >= 0 ? [making.agent] : []),
    ...making.obliques.filter((oblique) => BETWEEN.has(caseOf(sentence, oblique))),
  ];
}

function caseOf(sentence: Sentence, index: number): string {
  return (
    sentence.tokens
      .find((token) => token.head === index && token.relation === "case")
      ?.lemma.toLowerCase() ?? ""
  );
}

function placeOf(page: PageAnalysis, sentence: Sentence, making: Predication | null): number {
  if (making === null) return -1;
  return (
    making.obliques.find((oblique) => {
      const marker = caseOf(sentence, oblique);
      const isName = sentence.tokens[oblique]?.upos === "PROPN";
      return (
        isName &&
        (marker === "in" || marker === "at") &&
        !page.times.some(
          (time) =>
            time.sentence === sentence.index &&
            time.firstToken <= oblique &&
            oblique < time.endToken,
        )
      );
    }) ?? -1
  );
}
