/**
 * "Rodrigo Orduña, alias Timo", "X, better known as Y": a second name of the person before it.
 */
import type { NameRun } from "./name-run.ts";
import { type Page, wordAt } from "./page.ts";

const CUES: ReadonlySet<string> = new Set([
  "alias",
  "aka",
  "known",
  "nicknamed",
  "called",
  "call",
  "calls",
]);
const BETWEEN =
  /^(?:alias|aka|known|nicknamed|called|calls?|as|better|also|widely|simply|or|whom?|they|people|many|everybody|is|was|,|\(|["“”'‘’])$/;
const REACH = 7;

/** The word after the name that the run is a second name of; null where it is none. */
export function firstNameEnd(page: Page, run: NameRun): number | null {
  let cue = false;
  for (let at = run.first - 1; at >= run.first - REACH; at--) {
    const word = wordAt(page, at, run.sentence);
    if (word === undefined) return null;
    if (!BETWEEN.test(word.folded)) return cue ? at + 1 : null;
    cue ||= CUES.has(word.folded);
  }
  return null;
}
