/**
 * Places where a page speaks of a pact, each with what its clause says of the making: a signing
 * verb, parties, a day, a place.
 */
import type { Actor, Sentence, TimeExpression, Token } from "../analysis.ts";
import { actorsAt, canBeBound, caseOf, phraseOf, timesOf } from "../evidence/index.ts";
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

/** Places that speak of a pact; where no plain word for one stands, those that a looser word or an undertaking makes one. */
export function pactMentionsOf(
  page: PageAnalysis,
  lexicon: AgreementLexicon,
): readonly PactMention[] {
  const strict = mentionsBy(page, lexicon, (mention, isLoose) => !isLoose || isMade(mention));
  const undertaken = undertakingsOf(page, lexicon);
  if (strict.length > 0)
    return [
      ...strict,
      ...undertaken.filter(({ day, parties }) => day !== null && parties.length > 1),
    ];
  const loose = mentionsBy(
    page,
    lexicon,
    (mention) => mention.signing !== "none" || mention.isNamed || mention.parties.length > 0,
  );
  return [...undertaken, ...loose];
}

function mentionsBy(
  page: PageAnalysis,
  lexicon: AgreementLexicon,
  keeps: (mention: PactMention, isLoose: boolean) => boolean,
): readonly PactMention[] {
  return page.sentences.flatMap((sentence) =>
    sentence.tokens.flatMap((token) => {
      const lemma = token.lemma.toLowerCase();
      const isLoose = lexicon.looseNouns.has(lemma);
      if (!isPactNoun(sentence, token, isLoose || lexicon.nouns.has(lemma))) return [];
      const mention = mentionAt(page, sentence, token, lexicon);
      const isRead =
        isBody(page, sentence) || (mention.signing === "strong" && mention.day !== null);
      return isRead && keeps(mention, isLoose) ? [mention] : [];
    }),
  );
}

/** What surrounds a text is read for a dated signing only. */
const isBody = (page: PageAnalysis, sentence: Sentence): boolean =>
  page.layout.paragraphs[sentence.paragraph]?.kind !== "furniture";

/** "In Teren the Front and the government agreed to ...": two sides that bind themselves make a pact without naming it. */
function undertakingsOf(page: PageAnalysis, lexicon: AgreementLexicon): readonly PactMention[] {
  return page.sentences
    .filter((sentence) => isBody(page, sentence))
    .flatMap((sentence) =>
      (page.predications[sentence.index] ?? []).flatMap((predication) => {
        const head = sentence.tokens[predication.head];
        if (head === undefined || !lexicon.undertaking.has(head.lemma.toLowerCase())) return [];
        if (predication.passive || predication.negated || predication.form !== "verbal") return [];
        const parties = actorsAt(page, sentence.index, predication.subject).filter(canBeBound);
        const isTogether = parties.length > 1 || isSides(sentence, predication.subject);
        if (!isTogether || takesPact(sentence, predication, lexicon)) return [];
        const mention: PactMention = {
          sentence: sentence.index,
          noun: predication.head,
          predication,
          signing: "strong",
          parties,
          day: timesOf(page, predication).find(isDay) ?? null,
          place: placeOf(page, sentence, predication),
          phrase: [predication.head],
          isNamed: false,
        };
        return [mention];
      }),
    );
}

/** "the two sides", "they", "both". */
function isSides(sentence: Sentence, subject: number): boolean {
  const token = sentence.tokens[subject];
  const lemma = token?.lemma.toLowerCase() ?? "";
  return (
    TOGETHER.has(lemma) || (SIDES.has(lemma) && (token?.xpos === "NNS" || token?.xpos === "NNPS"))
  );
}

const TOGETHER = new Set(["they", "both"]);
const SIDES = new Set([
  "side",
  "party",
  "leader",
  "country",
  "government",
  "neighbour",
  "neighbor",
]);

function takesPact(
  sentence: Sentence,
  { object, obliques }: Predication,
  lexicon: AgreementLexicon,
): boolean {
  return [object, ...obliques].some((index) =>
    lexicon.nouns.has(sentence.tokens[index]?.lemma.toLowerCase() ?? ""),
  );
}

function isPactNoun(sentence: Sentence, token: Token, isListed: boolean): boolean {
  return (
    isListed &&
    (token.upos === "NOUN" || token.upos === "PROPN") &&
    token.relation !== "compound" &&
    !sentence.tokens.some(
      (other) => other.head === token.index && IDIOMS.has(other.lemma.toLowerCase()),
    )
  );
}

/** "a great deal of", "of its own accord". */
const IDIOMS = new Set(["great", "good", "own"]);

/** A loose noun is a pact's where it is signed, or dated and named, or made by two. */
function isMade(mention: PactMention): boolean {
  return (
    mention.signing === "strong" ||
    (mention.isNamed && (mention.day !== null || mention.parties.length > 0)) ||
    mention.parties.length > 1 ||
    (mention.signing === "weak" && mention.day !== null)
  );
}

function mentionAt(
  page: PageAnalysis,
  sentence: Sentence,
  token: Token,
  lexicon: AgreementLexicon,
): PactMention {
  const phrase = phraseOf(sentence, token.index);
  const predication = makingOf(page, sentence, token, lexicon);
  const signing = signingOf(sentence, predication, lexicon);
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

function signingOf(
  sentence: Sentence,
  predication: Predication | null,
  lexicon: AgreementLexicon,
): PactMention["signing"] {
  if (predication === null) return "none";
  const lemmaAt = (token: number): string => sentence.tokens[token]?.lemma.toLowerCase() ?? "";
  const lemma = lemmaAt(predication.head);
  if (lexicon.strongSigning.has(lemma) || SIGNATURES.has(lemmaAt(predication.object)))
    return "strong";
  return lexicon.signing.has(lemma) ? "weak" : "none";
}

/** What is put to a pact ("put their names to a paper"). */
const SIGNATURES = new Set(["name", "signature", "initial", "initials", "seal", "pen"]);

/** Days, months and years of the calendar; no limits ("by"), no "now". */
export const isDay = (time: TimeExpression): boolean =>
  (time.type === "DATE" || time.type === "TIME") &&
  (time.relation === "on" || time.relation === "from" || time.relation === "since") &&
  time.edtf !== null &&
  !time.value.endsWith("_REF");

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

/** Where it was made: a name under the verb ("signed in Teren") or under the pact ("a deal in Teren"). */
function placeOf(page: PageAnalysis, sentence: Sentence, making: Predication | null): number {
  if (making === null) return -1;
  const under = sentence.tokens
    .filter(
      ({ head, relation }) =>
        relation === "nmod" && (head === making.object || head === making.subject),
    )
    .map(({ index }) => index);
  return [...making.obliques, ...under].find((index) => isPlace(page, sentence, index)) ?? -1;
}

function isPlace(page: PageAnalysis, sentence: Sentence, index: number): boolean {
  const marker = caseOf(sentence, index);
  return (
    sentence.tokens[index]?.upos === "PROPN" &&
    (marker === "in" || marker === "at") &&
    !page.times.some(
      (time) =>
        time.sentence === sentence.index && time.firstToken <= index && index < time.endToken,
    )
  );
}
