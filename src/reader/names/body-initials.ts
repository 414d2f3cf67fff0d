/** Initials of the names of bodies, and the acronyms that they make. */
import { isSmallWord } from "./body-groups.ts";
import { isAllCapitals } from "./fold.ts";
import { keyOf, type NameRun } from "./name-run.ts";
import { type Page, wordOf } from "./page.ts";

/** The key of a run without stops ("un" for "U.N."). */
export const termKey = (page: Page, run: NameRun): string => keyOf(page, run).replace(/\./g, "");

/** Whether the run is one word in capitals. */
export const isAcronym = (page: Page, run: NameRun): boolean =>
  run.end === run.first + 1 &&
  isAllCapitals(wordOf(page, run.first).token.form) &&
  (page.shouting[run.sentence] !== true || page.words[run.first - 1]?.token.form === "(");

/** The folded acronym that the run is, else "". */
export const acronymOf = (page: Page, run: NameRun): string =>
  isAcronym(page, run) ? termKey(page, run) : "";

/** The initials that may stand for the name: of its capitalised words, of all, and sorted. */
export function initialsOf(page: Page, run: NameRun): string[] {
  if (run.end - run.first < 2) return [];
  let all = "";
  let capitals = "";
  for (let at = run.first; at < run.end; at++) {
    const word = wordOf(page, at);
    if (word.token.upos === "PUNCT" || word.folded === "'s") continue;
    all += word.folded.charAt(0);
    if (!isSmallWord(word.folded)) capitals += word.folded.charAt(0);
  }
  const sorted = [...capitals].sort().join("");
  return capitals.length >= 3 ? [capitals, all, sorted] : capitals.length === 2 ? [capitals] : [];
}
