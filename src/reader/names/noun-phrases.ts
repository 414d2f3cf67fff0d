/**
 * The phrase round a noun: what stands before it and belongs to it, and its first "of", "in", "for".
 */
import { headOf, type Page, type Word, wordAt, wordOf } from "./page.ts";

export type NounPhrase = {
  readonly sentence: number;
  readonly head: number;
  readonly first: number;
  /** First word after articles and other determiners. */
  readonly inner: number;
  /** Exclusive, after the head. */
  readonly end: number;
  /** Exclusive, after its prepositional part; `end` where it has none. */
  readonly longEnd: number;
  readonly article: "definite" | "indefinite" | "possessive" | "none";
  /** The possessive pronoun or the word before "'s", where it has one; else -1. */
  readonly possessor: number;
};

const BEFORE = new Set(["DET", "ADJ", "NUM", "NOUN", "PROPN", "PART"]);
const DEFINITE = new Set([
  "the",
  "this",
  "that",
  "these",
  "those",
  "both",
  "said",
  "each",
  "neither",
  "either",
]);
const INDEFINITE = new Set([
  "a",
  "an",
  "one",
  "some",
  "any",
  "another",
  "several",
  "many",
  "few",
  "two",
  "three",
  "no",
  "certain",
]);
const LINKS = new Set([
  "of",
  "in",
  "for",
  "from",
  "at",
  "on",
  "with",
  "to",
  "close",
  "familiar",
  "near",
  "inside",
]);

/** The phrase whose head is the noun at `head`. */
export function nounPhraseAt(page: Page, head: number): NounPhrase {
  const { sentence } = wordOf(page, head);
  const first = firstWord(page, head, sentence);
  let inner = first;
  while (inner < head && isOuter(wordOf(page, inner))) inner += 1;
  const possessor = possessorIn(page, first, head);
  return {
    sentence,
    head,
    first,
    inner:
      possessor >= 0 && wordOf(page, possessor).token.upos === "PRON"
        ? Math.max(inner, possessor + 1)
        : inner,
    end: head + 1,
    longEnd: longEnd(page, head, sentence),
    article: articleOf(page, first, head, possessor),
    possessor,
  };
}

const isOuter = (word: Word): boolean => word.token.upos === "DET" || word.token.xpos === "PRP$";

function firstWord(page: Page, head: number, sentence: number): number {
  let first = head;
  for (let at = head - 1; at >= head - 9; at--) {
    const word = wordAt(page, at, sentence);
    if (word === undefined) return first;
    const hyphen = word.folded === "-" && word.glued;
    const fits =
      BEFORE.has(word.token.upos) ||
      word.token.xpos === "PRP$" ||
      hyphen ||
      (word.token.xpos === "VBN" && first === at + 1);
    if (page.lexicon.calendar.has(word.folded)) return first;
    if (!fits || !hangsWithin(page, word, head)) return first;
    if (!hyphen) first = at;
  }
  return first;
}

/** Whether the word depends, through words up to the head, on the head. */
function hangsWithin(page: Page, word: Word, head: number): boolean {
  let at = headOf(word);
  const owner = wordOf(page, head);
  if (owner.token.relation === "compound" && at === headOf(owner)) return true;
  for (let step = 0; step < 6 && at >= 0; step++) {
    if (at === head) return true;
    if (at > head || at < head - 10) return false;
    at = headOf(wordOf(page, at));
  }
  return false;
}

function possessorIn(page: Page, first: number, head: number): number {
  for (let at = head - 1; at >= first; at--) {
    const word = wordOf(page, at);
    if (word.token.xpos === "PRP$") return at;
    if (word.token.upos === "PART" && (word.folded === "'s" || word.folded === "'")) return at - 1;
  }
  return -1;
}

function articleOf(
  page: Page,
  first: number,
  head: number,
  possessor: number,
): NounPhrase["article"] {
  if (possessor >= 0) return "possessive";
  const opening = wordOf(page, first);
  if (first < head && DEFINITE.has(opening.folded)) return "definite";
  if (first < head && (INDEFINITE.has(opening.folded) || opening.token.upos === "NUM"))
    return "indefinite";
  return "none";
}

function longEnd(page: Page, head: number, sentence: number): number {
  const link = wordAt(page, head + 1, sentence);
  if (link === undefined || !LINKS.has(link.folded) || link.token.upos === "VERB") return head + 1;
  let end = head + 1;
  for (let at = head + 2; at <= head + 10; at++) {
    const word = wordAt(page, at, sentence);
    if (
      word === undefined ||
      !reaches(page, word, head) ||
      /^(?:VERB|AUX|SCONJ)$/.test(word.token.upos) ||
      /^[,;:.()"“”—–]$/.test(word.token.form)
    )
      break;
    if (word.token.upos === "CCONJ" || word.token.upos === "PRON") break;
    if (word.token.upos === "NOUN" && !word.capital && wordOf(page, at - 1).token.upos === "PROPN")
      break;
    if (word.token.upos === "NOUN" || word.token.upos === "PROPN" || word.token.upos === "NUM")
      end = at + 1;
  }
  return end;
}

function reaches(page: Page, word: Word, head: number): boolean {
  let at = headOf(word);
  for (let step = 0; step < 8 && at >= 0; step++) {
    if (at === head) return true;
    at = headOf(wordOf(page, at));
  }
  return false;
}
