/**
 * Interviews printed as question and answer: the answers are the words of whoever is introduced before
 * the first question. Questions and answers change by turns; a page whose questions do not keep to that
 * is left alone.
 *
 *     Governor, is it over?
 *     Yesterday I saw the lid close on the last container.
 */
import type { Actor, Sentence } from "../analysis.ts";
import { addContent, type Draft, type Page, UNDATED } from "./draft.ts";
import { guestOf } from "./guest.ts";

/** Plain questions and quoted answers that make an interview, and the share of them that must keep the turn. */
const FEWEST = 3;
const KEPT = 0.85;

/** So many of the answers speak of "I" or "we": an explainer that asks its own questions does not. */
const OWN_VOICE = 0.4;
const FIRST_PERSON = /\b(?:I|[Ww]e|[Mm]y|[Oo]ur|me|us)\b/u;

type Exchange = { readonly first: number; readonly answers: readonly (readonly Sentence[])[] };

/** A draft for each answer; none where the page is no interview or introduces nobody. */
export function interviewDrafts(page: Page): readonly Draft[] {
  const exchange = exchangeOf(page);
  if (exchange === null) return [];
  const guest = guestOf(page, exchange.first);
  return guest === null ? [] : exchange.answers.map((sentences) => answerOf(sentences, guest));
}

function exchangeOf({ text, layout, sentences }: Page): Exchange | null {
  // A transcript says by labels whose turn it is.
  if (layout.paragraphs.some(({ rule }) => rule === "speaker-turn")) return null;
  const paragraphs = layout.paragraphs.flatMap(({ kind, start, end }, index) =>
    kind === "body" ? [{ index, words: text.slice(start, end) }] : [],
  );
  const first = paragraphs.findIndex(({ words }) => isQuestion(words));
  const plain = paragraphs
    .slice(Math.max(0, first))
    .flatMap(({ words }, turn) =>
      isQuestion(words) ? [turn % 2 === 0] : isQuotation(words) ? [turn % 2 === 1] : [],
    );
  const kept = plain.filter((one) => one).length;
  if (first < 0 || plain.length < FEWEST || kept < KEPT * plain.length) return null;
  const answered = paragraphs.slice(first).filter((_, turn) => turn % 2 === 1);
  const ownVoice = answered.filter(({ words }) => FIRST_PERSON.test(words));
  if (ownVoice.length < OWN_VOICE * answered.length) return null;
  const sentencesIn = byParagraph(sentences);
  const [opening] = sentencesIn.get(paragraphs[first]?.index ?? -1) ?? [];
  const answers = answered.flatMap(({ index }) => {
    const own = sentencesIn.get(index);
    return own === undefined ? [] : [own];
  });
  return opening === undefined ? null : { first: opening.index, answers };
}

function byParagraph(sentences: readonly Sentence[]): ReadonlyMap<number, readonly Sentence[]> {
  const groups = new Map<number, Sentence[]>();
  for (const sentence of sentences) {
    const group = groups.get(sentence.paragraph);
    if (group === undefined) groups.set(sentence.paragraph, [sentence]);
    else group.push(sentence);
  }
  return groups;
}

/** Ends in a question mark that no quotation mark follows. */
const isQuestion = (words: string): boolean => words.trimEnd().endsWith("?");

const isQuotation = (words: string): boolean =>
  /^["“«„]/u.test(words) && /["”»]$/u.test(words.trimEnd());

function answerOf(sentences: readonly Sentence[], guest: Actor): Draft {
  const draft: Draft = {
    cue: {
      sentence: sentences[0]?.index ?? 0,
      head: -1,
      lemma: "?",
      words: [],
      source: -1,
      pronoun: -1,
      phrase: null,
      content: [],
      takesQuote: false,
      rule: "interview",
    },
    source: null,
    actor: guest.id,
    content: new Map(),
    isQuoted: true,
    said: UNDATED,
    rule: "interview",
    continues: null,
  };
  for (const { index, tokens } of sentences)
    addContent(
      draft,
      index,
      tokens.map((token) => token.index),
    );
  return draft;
}
