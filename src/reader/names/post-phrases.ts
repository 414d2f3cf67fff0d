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
  const { token } = word;
  const { posts, address } = page.lexicon;
  if (word.capital && followsGivenName(page, word)) return null;
  const nominal = token.upos === "NOUN" || token.upos === "PROPN";
  if (word.capital && address.has(word.folded) && nextIsName(page, word)) {
    return posts.has(word.folded) ? (posts.get(word.folded) ?? "other") : "address";
  }
  const adjective = token.upos === "ADJ" && (word.capital || isLoneGeneral(page, word));
  if (!nominal && !adjective) return null;
  const lemma = token.lemma.toLowerCase();
  const hyphenated = hyphenatedForm(page, word);
  if (hyphenated !== null && posts.has(hyphenated)) return posts.get(hyphenated) ?? null;
  return posts.get(word.folded) ?? posts.get(lemma) ?? null;
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
  return after !== undefined && after.capital;
}

/** "secretary-general", "under-secretary", as one word. */
function hyphenatedForm(page: Page, word: Word): string | null {
  const hyphen = wordAt(page, word.at + 1, word.sentence);
  const next = wordAt(page, word.at + 2, word.sentence);
  if (hyphen?.folded !== "-" || !hyphen.glued || next === undefined || !next.glued) return null;
  return `${word.folded}-${next.folded}`;
}

function phraseAround(page: Page, word: Word, family: string): PostPhrase {
  let { head, end } = headEnd(page, word);
  const lastFamily = page.lexicon.posts.get(wordOf(page, head).folded) ?? family;
  const first = phraseStart(page, word);
  end = portfolioEnd(page, end, word.sentence, lastFamily);
  let former = false;
  for (let at = first; at < end; at++) former ||= FORMER.has(wordOf(page, at).folded);
  if (page.words[head] === undefined) head = word.at;
  return {
    sentence: word.sentence,
    first,
    end,
    head,
    family: lastFamily,
    plural: wordOf(page, head).token.xpos === "NNS" || wordOf(page, head).token.xpos === "NNPS",
    former,
  };
}

/** Over "-general", "-in-chief", "-elect" and further heads ("Major General", "Director General"). */
function headEnd(page: Page, word: Word): { head: number; end: number } {
  let head = word.at;
  let end = word.at + 1;
  for (;;) {
    const next = wordAt(page, end, word.sentence);
    const after = wordAt(page, end + 1, word.sentence);
    if (
      next?.folded === "-" &&
      next.glued &&
      after?.glued &&
      (TAILS.has(after.folded) || page.lexicon.posts.has(after.folded))
    ) {
      if (
        page.lexicon.posts.has(after.folded) &&
        after.folded !== "general" &&
        after.folded !== "chief"
      )
        head = end + 1;
      end += 2;
    } else if (next !== undefined && isFurtherHead(page, word, next)) {
      head = end;
      end += 1;
    } else if (next?.folded === "." && next.glued && page.lexicon.address.has(word.folded)) {
      end += 1;
    } else return { head, end };
  }
}

function isFurtherHead(page: Page, word: Word, next: Word): boolean {
  if (!page.lexicon.posts.has(next.folded) || next.capital !== word.capital) return false;
  return (
    next.token.upos === "NOUN" ||
    next.token.upos === "PROPN" ||
    (next.capital && next.token.upos === "ADJ")
  );
}

function phraseStart(page: Page, head: Word): number {
  let first = head.at;
  while (head.at - first < 6) {
    const before = wordAt(page, first - 1, head.sentence);
    if (before === undefined) return first;
    const earlier = wordAt(page, first - 2, head.sentence);
    if (isModifier(page, before, head)) first -= 1;
    else if (
      before.folded === "-" &&
      before.glued &&
      earlier !== undefined &&
      isModifier(page, earlier, head)
    )
      first -= 2;
    else if (
      before.folded === "and" &&
      earlier !== undefined &&
      first < head.at &&
      isModifier(page, earlier, head) &&
      wordOf(page, first).token.upos !== "DET"
    )
      first -= 2;
    else return first;
  }
  return first;
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
  return (relation === "compound" || relation === "amod") && headOf(page, word) === head.at;
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
