/**
 * Posts as they stand in a sentence: "the deputy defence minister", "Chief of Staff of the Armed
 * Forces", "Major General". Whose they are is not decided here.
 */
import { headOf, type Page, type Word, wordAt, wordOf } from "./page.ts";

export type PostPhrase = {
  readonly sentence: number;
  readonly first: number;
  /** Exclusive; with "of Staff", "for Home Affairs" where they belong to the post. */
  readonly end: number;
  readonly head: number;
  /** "minister", "military", "voice", "head", "other", or "address" for a mere form of address. */
  readonly family: string;
  readonly plural: boolean;
  readonly former: boolean;
};

const LINKS = new Set(["of", "for"]);
const TAILS = new Set(["elect", "designate", "general", "chief", "in"]);
const FORMER = new Set(["former", "ex", "late", "then", "outgoing", "onetime"]);

/** The posts of the page by each word that belongs to them. */
export function postPhrasesOf(page: Page): ReadonlyMap<number, PostPhrase> {
  const phrases = new Map<number, PostPhrase>();
  for (let at = 0; at < page.words.length; at++) {
    const word = wordOf(page, at);
    if (phrases.has(at) || page.skipped[word.sentence]) continue;
    const family = familyOf(page, word);
    if (family === null) continue;
    const phrase = phraseAround(page, word, family);
    for (let inside = phrase.first; inside < phrase.end; inside++) phrases.set(inside, phrase);
    at = phrase.end - 1;
  }
  return phrases;
}

function familyOf(page: Page, word: Word): string | null {
  const { posts, address } = page.lexicon;
  if (word.capital && followsGivenName(page, word)) return null;
  if (word.capital && address.has(word.folded) && nextIsName(page, word))
    return posts.get(word.folded) ?? "address";
  if (!isNominal(page, word)) return null;
  const hyphenated = posts.get(hyphenatedForm(page, word) ?? "");
  return hyphenated ?? posts.get(word.folded) ?? posts.get(word.token.lemma.toLowerCase()) ?? null;
}

function isNominal(page: Page, word: Word): boolean {
  const { upos } = word.token;
  if (upos === "NOUN" || upos === "PROPN") return true;
  return upos === "ADJ" && (word.capital || isLoneGeneral(page, word));
}

/** "a rebel general told": no adjective, whatever the tagger says. */
function isLoneGeneral(page: Page, word: Word): boolean {
  const next = wordAt(page, word.at + 1, word.sentence)?.token.upos ?? "PUNCT";
  return word.folded === "general" && /^(?:VERB|AUX|PUNCT|ADP|PRON|SCONJ|ADV)$/.test(next);
}

/** "Abdel Emir Rashid": a title's word inside a name. */
function followsGivenName(page: Page, word: Word): boolean {
  const before = wordAt(page, word.at - 1, word.sentence);
  return (
    before?.capital === true &&
    before.token.upos === "PROPN" &&
    page.lexicon.givenNames.has(before.folded) &&
    !page.knownAt.has(before.at)
  );
}

function nextIsName(page: Page, word: Word): boolean {
  const next = wordAt(page, word.at + 1, word.sentence);
  const after = next?.token.form === "." ? wordAt(page, word.at + 2, word.sentence) : next;
  return after?.capital === true;
}

/** "secretary-general", "under-secretary", as one word. */
function hyphenatedForm(page: Page, word: Word): string | null {
  const hyphen = wordAt(page, word.at + 1, word.sentence);
  const next = wordAt(page, word.at + 2, word.sentence);
  if (hyphen?.folded !== "-" || !hyphen.glued || next === undefined || !next.glued) return null;
  return `${word.folded}-${next.folded}`;
}

function phraseAround(page: Page, word: Word, family: string): PostPhrase {
  const { head, end: bareEnd } = headEnd(page, word);
  const headWord = wordOf(page, head);
  const lastFamily = page.lexicon.posts.get(headWord.folded) ?? family;
  const first = phraseStart(page, word);
  const end = portfolioEnd(page, bareEnd, word.sentence, lastFamily);
  const former = page.words.slice(first, end).some(({ folded }) => FORMER.has(folded));
  const plural = headWord.token.xpos === "NNS" || headWord.token.xpos === "NNPS";
  return { sentence: word.sentence, first, end, head, family: lastFamily, plural, former };
}

/** Over "-general", "-in-chief", "-elect" and further heads ("Major General", "Director General"). */
function headEnd(page: Page, word: Word): { head: number; end: number } {
  let head = word.at;
  let end = word.at + 1;
  for (;;) {
    const next = wordAt(page, end, word.sentence);
    if (next === undefined) return { head, end };
    const tail = hyphenatedTail(page, next);
    if (tail !== null) {
      if (page.lexicon.posts.has(tail.folded) && !TAILS.has(tail.folded)) head = tail.at;
      end = tail.at + 1;
    } else if (isFurtherHead(page, word, next)) {
      head = end;
      end += 1;
    } else if (next.folded === "." && next.glued && page.lexicon.address.has(word.folded)) {
      end += 1;
    } else return { head, end };
  }
}

/** The word after a hyphen that goes on with a post. */
function hyphenatedTail(page: Page, hyphen: Word): Word | null {
  const tail = wordAt(page, hyphen.at + 1, hyphen.sentence);
  if (hyphen.folded !== "-" || !hyphen.glued || tail?.glued !== true) return null;
  return TAILS.has(tail.folded) || page.lexicon.posts.has(tail.folded) ? tail : null;
}

function isFurtherHead(page: Page, word: Word, next: Word): boolean {
  if (!page.lexicon.posts.has(next.folded) || next.capital !== word.capital) return false;
  if (/^(?:NOUN|PROPN)$/.test(next.token.upos)) return true;
  return (
    next.token.upos === "ADJ" &&
    (next.capital || wordAt(page, next.at + 1, next.sentence)?.capital === true)
  );
}

const LONGEST = 6;

function phraseStart(page: Page, head: Word): number {
  let first = head.at;
  while (head.at - first < LONGEST) {
    const step = modifierBefore(page, first, head);
    if (step === 0) return first;
    first -= step;
  }
  return first;
}

/** Words of a modifier directly before `first`: itself, or with its hyphen or "and". */
function modifierBefore(page: Page, first: number, head: Word): 0 | 1 | 2 {
  const before = wordAt(page, first - 1, head.sentence);
  if (before === undefined) return 0;
  if (isModifier(page, before, head)) return 1;
  const earlier = wordAt(page, first - 2, head.sentence);
  const links =
    (before.folded === "-" && before.glued) || (before.folded === "and" && first < head.at);
  return links && earlier !== undefined && isModifier(page, earlier, head) ? 2 : 0;
}

function isModifier(page: Page, word: Word, head: Word): boolean {
  const { upos } = word.token;
  if (upos !== "ADJ" && upos !== "NOUN" && upos !== "PROPN" && upos !== "ADV") return false;
  if (word.capital && word.folded === "then") return false;
  const known = page.knownAt.get(word.at);
  if (known !== undefined) return false;
  if (
    page.lexicon.postModifiers.has(word.folded) ||
    (page.lexicon.posts.has(word.folded) && upos !== "ADV")
  ) {
    return !(word.capital && page.lexicon.bodyHeads.has(word.folded));
  }
  if (word.capital || upos === "ADV") return false;
  const { relation } = word.token;
  return (relation === "compound" || relation === "amod") && headOf(word) === head.at;
}

/** Over "of Staff", "of Foreign Affairs", "for Water, Irrigation and Energy". */
function portfolioEnd(page: Page, from: number, sentence: number, family: string): number {
  const link = wordAt(page, from, sentence);
  if (link === undefined || !LINKS.has(link.folded)) return from;
  let at = from + 1;
  if (wordAt(page, at, sentence)?.folded === "the") at += 1;
  const named = longestPortfolio(page, at, sentence);
  if (named > at) return withFurtherPortfolios(page, named, sentence);
  if (family !== "minister") return from;
  const end = portfolioWords(page, at, sentence);
  return end > at ? withFurtherPortfolios(page, end, sentence) : from;
}

function longestPortfolio(page: Page, at: number, sentence: number): number {
  const start = wordAt(page, at, sentence)?.token.start;
  if (start === undefined) return at;
  for (let end = at + 4; end > at; end--) {
    const last = wordAt(page, end - 1, sentence);
    if (
      last !== undefined &&
      page.lexicon.portfolios.has(page.folded.slice(start, last.token.end)) &&
      !(last.capital && wordAt(page, end, sentence)?.capital === true)
    )
      return end;
  }
  return at;
}

function portfolioWords(page: Page, from: number, sentence: number): number {
  let at = from;
  for (;;) {
    const word = wordAt(page, at, sentence);
    if (word === undefined || page.knownAt.has(at)) return at;
    const fits =
      page.lexicon.postModifiers.has(word.folded) ||
      word.folded === "affairs" ||
      (at > from && word.capital && page.lexicon.bodyHeads.has(word.folded));
    const leads = word.capital && wordAt(page, at + 1, sentence)?.folded === "affairs";
    if (!fits && !leads) return at;
    at += 1;
  }
}

function withFurtherPortfolios(page: Page, from: number, sentence: number): number {
  let end = from;
  for (let step = 0; step < 4; step++) {
    let at = end;
    if (wordAt(page, at, sentence)?.folded === ",") at += 1;
    if (wordAt(page, at, sentence)?.folded === "and") at += 1;
    if (at === end) return end;
    const further = Math.max(
      longestPortfolio(page, at, sentence),
      portfolioWords(page, at, sentence),
    );
    if (further <= at || page.lexicon.posts.has(wordAt(page, further, sentence)?.folded ?? ""))
      return end;
    end = further;
  }
  return end;
}
