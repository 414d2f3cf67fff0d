/**
 * What stands in and around a clause: its words as a quotation, its times, the actors of a phrase.
 * Agreements, commitments and claims are all read from these.
 */
import type { Actor, Sentence, TimeExpression } from "../analysis.ts";
import type { Predication } from "../predications/index.ts";
import { quotationOf } from "../quotation.ts";
import type { Quotation } from "../reading.ts";
import type { PageAnalysis } from "../scoring/index.ts";
import { pageIndexOf } from "./page-index.ts";

/** A quotation is a clause or a few sentences, never the page (PAGE-LEDGER: 600 characters). */
const LONGEST_QUOTATION = 600;

/** The words from `first` to `end` (exclusive) of a sentence, without the marks at their ends. */
export function wordsAt(
  page: PageAnalysis,
  sentence: Sentence,
  first: number,
  end: number,
): Quotation {
  let from = first;
  let to = end;
  while (from < to - 1 && sentence.tokens[from]?.upos === "PUNCT") from += 1;
  while (to > from + 1 && sentence.tokens[to - 1]?.upos === "PUNCT") to -= 1;
  const start = sentence.tokens[from]?.start ?? sentence.start;
  const stop = Math.min(sentence.tokens[to - 1]?.end ?? sentence.end, start + LONGEST_QUOTATION);
  return quotationOf(page.text, { start, end: stop });
}

export function clauseWords(page: PageAnalysis, predication: Predication): Quotation | null {
  const sentence = page.sentences[predication.sentence];
  return sentence === undefined
    ? null
    : wordsAt(page, sentence, predication.first, predication.end);
}

/** Times that begin inside the clause. */
export function timesOf(page: PageAnalysis, predication: Predication): readonly TimeExpression[] {
  const own = new Set(predication.tokens);
  return pageIndexOf(page)
    .timesIn(predication.sentence)
    .filter(({ firstToken }) => own.has(firstToken));
}

/** Index of the token that the time hangs on; -1 for none. */
export function governorOf(
  page: PageAnalysis,
  { sentence, firstToken, endToken }: TimeExpression,
): number {
  const tokens = page.sentences[sentence]?.tokens ?? [];
  const top = tokens
    .slice(firstToken, endToken)
    .find(({ head }) => head < firstToken || head >= endToken);
  return top?.head ?? -1;
}

/** The actors that the phrase headed by a token stands for; none for -1 and for things. */
export function actorsAt(page: PageAnalysis, sentence: number, token: number): readonly Actor[] {
  if (token < 0) return [];
  const group = page.cast.groupAt({ sentence, token });
  if (group.length > 0) return group;
  const actor = page.cast.actorAt({ sentence, token });
  return actor === null ? [] : [actor];
}

/** All tokens under `head`, itself included, in order. */
export function phraseOf(sentence: Sentence, head: number): readonly number[] {
  const inside = new Set([head]);
  // A head can stand after its dependants: repeat until nothing is added (twice at most for a projective tree of depth two, rarely more).
  for (let before = 0; before !== inside.size; ) {
    before = inside.size;
    for (const token of sentence.tokens) if (inside.has(token.head)) inside.add(token.index);
  }
  return [...inside].sort((a, b) => a - b);
}

/** Actors that can be held to something: no places, no outlets. */
export function canBeBound(actor: Actor): boolean {
  return actor.kind !== "place" && actor.kind !== "outlet";
}

export function unique<Value>(values: readonly Value[]): readonly Value[] {
  return [...new Set(values)];
}

/** Lemma of the preposition before the phrase headed by a token; "" where there is none. */
export function caseOf(sentence: Sentence, index: number): string {
  return (
    sentence.tokens
      .find((token) => token.head === index && token.relation === "case")
      ?.lemma.toLowerCase() ?? ""
  );
}

/** Who signs or speaks for a side stands for it: a person, an office or a group for its party. */
export function partyOf(page: PageAnalysis, actor: Actor): Actor {
  if (actor.party === null || !SPEAKS_FOR_A_SIDE.has(actor.kind)) return actor;
  return pageIndexOf(page).actor(actor.party) ?? actor;
}

const SPEAKS_FOR_A_SIDE = new Set(["person", "office", "group"]);
