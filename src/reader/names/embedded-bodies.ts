/**
 * A body inside the name of another ("Central Committee of the Marsh People's Front"): it is an
 * actor of its own where the page gives it its acronym or names it alone.
 */
import { acronymOf, initialsOf } from "./body-initials.ts";
import { bodyEnd } from "./body-names.ts";
import { keyOf, type NameRun } from "./name-run.ts";
import { type Page, wordOf } from "./page.ts";

/** The keys of the names of a page, and its acronyms without stops. */
export type NamesUsed = {
  readonly keys: ReadonlySet<string>;
  readonly acronyms: readonly string[];
};

/** The names that stand on the page by themselves. */
export function namesUsed(page: Page, runs: readonly NameRun[]): NamesUsed {
  const keys = new Set(runs.filter(({ nested }) => !nested).map((run) => keyOf(page, run)));
  const single = runs.filter((run) => run.end === run.first + 1);
  return { keys, acronyms: single.map((run) => acronymOf(page, run)).filter((key) => key !== "") };
}

/** The body that follows "of the" in the name of another; or null. */
export function embeddedBody(page: Page, run: NameRun, used: NamesUsed): NameRun | null {
  if (run.known !== null || run.nested || run.kind === null || run.kind === "person") return null;
  const first = complementStart(page, run);
  if (first === null) return null;
  const found = bodyEnd(page, first, run.end);
  if (found === null || found.end - first < 2) return null;
  if (found.end < run.end && wordOf(page, found.end).folded !== "of") return null;
  const inner: NameRun = {
    ...run,
    first,
    head: found.end - 1,
    shortEnd: found.end,
    kind: found.kind,
    bare: false,
    post: null,
    nested: true,
  };
  return used.keys.has(keyOf(page, inner)) || hasAcronym(page, run, inner, used) ? inner : null;
}

function complementStart(page: Page, run: NameRun): number | null {
  for (let at = run.head + 1; at + 2 < run.end; at++)
    if (wordOf(page, at).folded === "of" && wordOf(page, at + 1).folded === "the") return at + 2;
  return null;
}

function hasAcronym(page: Page, outer: NameRun, inner: NameRun, { acronyms }: NamesUsed): boolean {
  const whole = initialsOf(page, outer);
  const part = initialsOf(page, inner).filter((initials) => initials.length > 2);
  return acronyms.some((acronym) => part.includes(acronym) && !whole.includes(acronym));
}
