/**
 * Second names of bodies: acronyms, defined terms ("hereinafter the Front"), the first word of a
 * firm's name.
 */
import type { Draft, Drafts } from "./actor-drafts.ts";
import { type Group, isSmallWord } from "./body-groups.ts";
import { isAllCapitals } from "./fold.ts";
import type { TypedRun } from "./join-states.ts";
import { keyOf, type NameRun } from "./name-run.ts";
import { type Page, wordAt, wordOf } from "./page.ts";

export type Aliases = {
  /** The body whose name stands directly before or after the run, which gives it another. */
  readonly antecedentOf: (run: NameRun, placed: ReadonlyMap<NameRun, Group>) => Group | null;
  /** The body that a term, acronym or first word found elsewhere on the page means. */
  readonly groupOf: (run: NameRun, placed: ReadonlyMap<NameRun, Group>) => Group | null;
};

const BEFORE_TERM =
  /^(?:["“”„'«‘’]|the|hereinafter|hereafter|referred|to|as|or|called|known|henceforth|collectively|below|,)$/;
const REACH = 9;

/** Whether the run is one word in capitals. */
export const isAcronym = (page: Page, run: NameRun): boolean =>
  run.end === run.first + 1 &&
  isAllCapitals(wordOf(page, run.first).token.form) &&
  (page.shouting[run.sentence] !== true || page.words[run.first - 1]?.token.form === "(");

/** The second names among `bodies`; states and persons that are defined as a term included. */
export function aliasesOf(drafts: Drafts, bodies: readonly TypedRun[]): Aliases {
  const { page } = drafts;
  const endAt = new Map<number, NameRun>();
  const firstAt = new Map<number, NameRun>();
  for (const { run } of bodies) {
    if (run.nested) continue;
    endAt.set(run.end, run);
    firstAt.set(run.first, run);
  }
  const draftAt = new Map<number, Draft>();
  for (const { end, draft, form } of drafts.mentions)
    if (form === "name" && draft.kind !== "place") draftAt.set(end, draft);
  const terms = new Map<string, Group>();
  let letters: Map<string, Group> | null = null;

  const antecedentOf: Aliases["antecedentOf"] = (run, placed) => {
    if (run.nested || (run.known !== null && !isAcronym(page, run))) return null;
    const group = openedBefore(run, placed) ?? besideAcronym(run, placed);
    if (group !== null) terms.set(termKey(page, run), group);
    return group;
  };
  const openedBefore = (run: NameRun, placed: ReadonlyMap<NameRun, Group>): Group | null => {
    const open = bracketBefore(page, run);
    if (open === null) return null;
    const before = endAt.get(open);
    const group = before === undefined ? undefined : placed.get(before);
    if (group !== undefined)
      return run.known === null || initialsOf(page, before ?? run).includes(termKey(page, run))
        ? group
        : null;
    const draft = draftAt.get(open);
    return draft === undefined || run.known !== null || draft.kind === "person"
      ? null
      : { draft, words: new Set(), states: new Set([draft]) };
  };
  const besideAcronym = (run: NameRun, placed: ReadonlyMap<NameRun, Group>): Group | null => {
    const inside =
      wordAt(page, run.end, run.sentence)?.token.form === ")"
        ? null
        : acronymBefore(page, run, firstAt);
    return inside === null ? null : (placed.get(inside) ?? null);
  };
  const groupOf: Aliases["groupOf"] = (run, placed) => {
    letters ??= lettersOf(page, placed);
    const key = termKey(page, run);
    const term = terms.get(key);
    if (term !== undefined || run.bare) return term ?? null;
    if (isAcronym(page, run))
      return letters.get(key) ?? letters.get([...key].sort().join("")) ?? null;
    return letters.get(`first:${key}`) ?? null;
  };
  return { antecedentOf, groupOf };
}

const termKey = (page: Page, run: NameRun): string => keyOf(page, run).replace(/\./g, "");

/** The word after which the bracket opens that introduces the run as a term; or null. */
function bracketBefore(page: Page, run: NameRun): number | null {
  for (let at = run.first - 1; at >= run.first - REACH; at--) {
    const word = wordAt(page, at, run.sentence);
    if (word === undefined) return null;
    if (word.token.form === "(") return at;
    if (!BEFORE_TERM.test(word.folded) && !/^["“”„«‘’]$/.test(word.token.form)) return null;
  }
  return null;
}

/** "HTS (Hayat Tahrir al-Sham)": the acronym before the bracket that holds the run. */
function acronymBefore(
  page: Page,
  run: NameRun,
  firstAt: ReadonlyMap<number, NameRun>,
): NameRun | null {
  if (page.words[run.first - 1]?.token.form !== "(") return null;
  const before = firstAt.get(run.first - 2);
  return before !== undefined && isAcronym(page, before) ? before : null;
}

/** Initials of the bodies with full names, sorted initials, parts of compound acronyms, first words. */
function lettersOf(page: Page, placed: ReadonlyMap<NameRun, Group>): Map<string, Group> {
  const letters = new Map<string, Group>();
  const add = (key: string, group: Group): void => {
    if (!letters.has(key)) letters.set(key, group);
  };
  for (const [run, group] of placed) {
    if (run.nested) continue;
    for (const initials of initialsOf(page, run)) add(initials, group);
    const key = keyOf(page, run);
    if (/^[\w-]+[-/][\w-]+$/.test(key)) for (const part of key.split(/[-/]/)) add(part, group);
    if (
      run.known === null &&
      run.kind === "organisation" &&
      run.end - run.first > 1 &&
      wordOf(page, run.first).token.upos === "PROPN"
    )
      add(`first:${wordOf(page, run.first).folded}`, group);
  }
  return letters;
}

function initialsOf(page: Page, run: NameRun): string[] {
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
