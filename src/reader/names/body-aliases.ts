/**
 * Second names of bodies: acronyms, defined terms ("hereinafter the Front"), the first word of a
 * firm's name.
 */
import type { Draft, Drafts } from "./actor-drafts.ts";
import type { Group } from "./body-groups.ts";
import { initialsOf, isAcronym, termKey } from "./body-initials.ts";
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

/** The second names among `bodies`; states and persons that are defined as a term included. */
export function aliasesOf(drafts: Drafts, bodies: readonly TypedRun[]): Aliases {
  const { page } = drafts;
  const endAt = new Map<number, NameRun>();
  const firstAt = new Map<number, NameRun>();
  for (const { run } of bodies) {
    if (run.nested && !isEmbedded(run)) continue;
    addEnd(page, endAt, run);
    if (!run.nested) firstAt.set(run.first, run);
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

const isEmbedded = (run: NameRun): boolean => run.nested && run.known === null && run.kind !== null;

/** Of two names that end together the one takes the acronym after them whose initials it is. */
function addEnd(page: Page, endAt: Map<number, NameRun>, run: NameRun): void {
  if (!isEmbedded(run)) {
    endAt.set(run.end, run);
    return;
  }
  const outer = endAt.get(run.end);
  const acronym = page.words[run.end + 1]?.folded.replace(/\./g, "") ?? "";
  const takes = initialsOf(page, run).includes(acronym);
  if (takes && (outer === undefined || !initialsOf(page, outer).includes(acronym)))
    endAt.set(run.end, run);
}

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
    if (run.nested && !isEmbedded(run)) continue;
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
