/**
 * Where the name of a capital can only be the city: in a place and date line, as where somebody
 * goes or is sent, inside a further name ("the X Convention").
 */
import type { NameRun } from "./name-run.ts";
import { topOf } from "./name-run.ts";
import { headOf, type Page, type Word, wordAt, wordOf } from "./page.ts";
import { childrenOf, isSubject } from "./places.ts";

/** Whether the words around the run leave only the city. */
export const isCityHere = (page: Page, run: NameRun): boolean =>
  isInPlaceLine(page, run) ||
  isPartOfName(page, run) ||
  isDestination(page, run) ||
  isBesideCity(page, run);

/** "Kigali, Tuesday", "Press office, Kigali.", "Kigali." as a whole sentence, "Kigali/Nairobi". */
function isInPlaceLine(page: Page, { first, end, sentence }: NameRun): boolean {
  const before = wordAt(page, first - 1, sentence)?.folded;
  const next = wordAt(page, end, sentence)?.folded;
  if (before === "/" || next === "/") return true;
  const after = wordAt(page, end + 1, sentence);
  if (next === "," && after !== undefined)
    return page.lexicon.calendar.has(after.folded) || after.token.upos === "NUM";
  const closes = next === undefined || ((next === "." || next === ")") && after === undefined);
  if (!closes) return false;
  if (before === undefined) return !isNumbered(page, first);
  if (before === "(") return true;
  return before === "," && !/^(?:conj|nsubj|obj|obl)/.test(topOf(page, first, end).token.relation);
}

/** "5. Kigali.": an item of a list, the heading of what follows. */
function isNumbered(page: Page, first: number): boolean {
  const { start } = wordOf(page, first).token;
  return /\d[.)]\s*$/.test(page.text.slice(Math.max(0, start - 4), start));
}

/** "the Ottawa Convention", "Real Madrid", "the Doha-based carrier". */
function isPartOfName(page: Page, { first, end, sentence }: NameRun): boolean {
  const top = topOf(page, first, end);
  const head = headOf(top);
  if (top.token.relation === "flat" && head === first - 1)
    return wordOf(page, head).token.upos === "PROPN";
  const next = wordAt(page, end, sentence);
  if (next === undefined) return false;
  if (next.folded === "-")
    return /^(?:based|born|bound)$/.test(wordAt(page, end + 1, sentence)?.folded ?? "");
  return next.token.upos === "PROPN" && head >= end && top.token.relation === "compound";
}

/** "reached Kigali", "marched on Kigali", "left for Kigali", "sent nobody to Kigali". */
function isDestination(page: Page, run: NameRun): boolean {
  const top = topOf(page, run.first, run.end);
  const head = headOf(top);
  const verb = head < 0 ? undefined : page.words[head];
  if (verb === undefined || verb.token.upos === "PROPN") return false;
  const moves = page.lexicon.motions.has(verb.token.lemma.toLowerCase());
  if (top.token.relation === "obj") return moves;
  const before = wordAt(page, run.first - 1, run.sentence)?.folded;
  if (before === "on" || before === "for") return moves;
  return before === "to" && childrenOf(page, verb).some((child) => isSent(page, child));
}

function isSent({ lexicon }: Page, { token, folded }: Word): boolean {
  if (token.relation !== "obj" && token.relation !== "nsubj:pass") return false;
  return lexicon.travellers.has(folded) || lexicon.personNouns.has(token.lemma.toLowerCase());
}

/** "in Geneva and Doha": what stands beside a city that is no capital, and is not who acts. */
function isBesideCity(page: Page, { first, end, sentence }: NameRun): boolean {
  if (isSubject(page, topOf(page, first, end).at)) return false;
  const after = page.knownAt.get(end + 1);
  if (wordAt(page, end, sentence)?.folded === "and" && after !== undefined)
    return after.known.form === "place" && wordOf(page, end + 1).sentence === sentence;
  if (wordAt(page, first - 1, sentence)?.folded !== "and") return false;
  const before = page.knownAt.get(first - 2);
  return before?.end === first - 1 && before.known.form === "place";
}
