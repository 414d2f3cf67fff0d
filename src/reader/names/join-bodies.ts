/**
 * Joins the names of each body: long and short form, acronym and expansion, "Ministry of Defence"
 * and "Defence Ministry". A body of one state is never joined with that of another.
 */
import type { ActorKind } from "../analysis.ts";
import { addMention, addName, type Draft, type Drafts, newDraft } from "./actor-drafts.ts";
import { isAllCapitals } from "./fold.ts";
import { type States, stateOfAdjective, type TypedRun } from "./join-states.ts";
import type { NameRun } from "./name-run.ts";
import { keyOf, topOf } from "./name-run.ts";
import { type Page, wordAt, wordOf, writtenOf } from "./page.ts";

const SMALL = new Set([
  "of",
  "for",
  "the",
  "and",
  "on",
  "in",
  "to",
  "&",
  "against",
  "de",
  "du",
  "des",
  "-",
  ",",
  "'s",
  "'",
  "affairs",
  "al",
  "with",
]);
const SPELLINGS: { readonly [word: string]: string } = {
  defense: "defence",
  organization: "organisation",
  center: "centre",
  program: "programme",
  labor: "labour",
  operation: "operation",
  armies: "army",
};

type Group = {
  readonly draft: Draft;
  readonly words: Set<string>;
  readonly head: string;
  readonly states: Set<Draft>;
  readonly bare: boolean;
  lastAt: number;
  readonly key: string | null;
};

/** Adds a draft for every body among `typed`, with its mentions and the state it belongs to. */
export function joinBodies(drafts: Drafts, typed: readonly TypedRun[], states: States): void {
  const groups: Group[] = [];
  const byHead = new Map<string, Group[]>();
  const index = { groups, byHead, states };
  const bodies = typed.filter(
    ({ run, kind }) =>
      kind !== null && kind !== "person" && kind !== "state" && run.known?.form !== "capital",
  );
  const placed = new Map<NameRun, Group>();
  for (const item of bodies)
    if (!isShort(drafts.page, item.run)) placed.set(item.run, groupFor(drafts, index, item));
  joinAcronyms(drafts, index, bodies, placed);
  for (const item of bodies) if (item.run.bare) placed.set(item.run, shortFor(drafts, index, item));
  for (const { run } of bodies) {
    const group = placed.get(run);
    if (group !== undefined) note(drafts, group.draft, run);
  }
}

type Index = {
  readonly groups: Group[];
  readonly byHead: Map<string, Group[]>;
  readonly states: States;
};

const isAcronym = (page: Page, run: NameRun): boolean =>
  run.end === run.first + 1 &&
  isAllCapitals(wordOf(page, run.first).token.form) &&
  !page.shouting[run.sentence];
const isShort = (page: Page, run: NameRun): boolean =>
  run.bare || (run.known === null && isAcronym(page, run));

function note(drafts: Drafts, draft: Draft, run: NameRun): void {
  const { page } = drafts;
  const written = writtenOf(page, run.first, run.end);
  const isNew = draft.names.size === 0;
  addName(draft, written);
  if (run.shortEnd < run.end && run.shortEnd - run.first > 1)
    addName(draft, writtenOf(page, run.first, run.shortEnd));
  const head = page.words[run.head] === undefined ? topOf(page, run.first, run.end).at : run.head;
  addMention(drafts, {
    first: run.first,
    end: run.end,
    head: run.known === null ? head : topOf(page, run.first, run.end).at,
    draft,
    form: "name",
    rule: run.bare && !isNew ? "short-form" : "name",
  });
}

function contentOf(
  page: Page,
  run: NameRun,
  states: States,
): { words: Set<string>; states: Set<Draft> } {
  const words = new Set<string>();
  const owners = new Set<Draft>();
  for (let at = run.first; at < run.end; at++) {
    const known = page.knownAt.get(at);
    const folded = wordOf(page, at).folded;
    const draft =
      known?.known.kind === "state"
        ? states.get(known.known.key)
        : (states.get(folded) ?? stateOfAdjective(states, folded) ?? undefined);
    if (draft !== undefined && (known === undefined || known.end <= run.end)) {
      owners.add(draft);
      at = Math.max(at, (known?.end ?? 0) - 1);
    } else if (!SMALL.has(folded)) words.add(SPELLINGS[folded] ?? folded);
  }
  if (owners.size > 0 && words.size === 0) words.add(keyOf(page, run));
  const owner = possessorOf(page, run, states);
  if (owner !== null) owners.add(owner);
  return { words, states: owners };
}

/** "Iraq's Foreign Ministry": the state before the name. */
function possessorOf(page: Page, run: NameRun, states: States): Draft | null {
  if (wordAt(page, run.first - 1, run.sentence)?.folded !== "'s") return null;
  for (let at = run.first - 2; at >= run.first - 5; at--) {
    const known = page.knownAt.get(at);
    if (known?.end === run.first - 1 && known.known.kind === "state")
      return states.get(known.known.key) ?? null;
    const word = wordAt(page, at, run.sentence);
    if (word !== undefined && states.has(word.folded)) return states.get(word.folded) ?? null;
  }
  return null;
}

function groupFor(drafts: Drafts, index: Index, { run, kind }: TypedRun): Group {
  const { page } = drafts;
  if (run.known !== null) {
    const found = index.groups.find((group) => group.key === run.known?.key);
    if (found !== undefined) return touched(found, run);
    return newGroup(drafts, index, {
      run,
      kind: kind ?? "organisation",
      key: run.known.key,
      content: { words: new Set([keyOf(page, run)]), states: new Set() },
    });
  }
  const content = contentOf(page, run, index.states);
  const head = headWord(page, run);
  const same = (index.byHead.get(head) ?? []).filter(
    (group) => compatible(group.states, content.states) && nested(group.words, content.words),
  );
  const best = same.find((group) => group.words.size === content.words.size) ?? same.at(-1);
  if (best !== undefined) {
    for (const word of content.words) best.words.add(word);
    for (const state of content.states) best.states.add(state);
    if (content.states.size === 1 && best.draft.party === null)
      best.draft.party = [...content.states][0] ?? null;
    return touched(best, run);
  }
  return newGroup(drafts, index, { run, kind: kind ?? "organisation", key: null, content });
}

function touched(group: Group, run: NameRun): Group {
  group.lastAt = run.first;
  return group;
}

const headWord = (page: Page, run: NameRun): string => {
  const folded = wordOf(page, run.head).folded;
  return SPELLINGS[folded] ?? folded;
};

function newGroup(
  drafts: Drafts,
  index: Index,
  made: {
    run: NameRun;
    kind: ActorKind;
    key: string | null;
    content: { words: Set<string>; states: Set<Draft> };
  },
): Group {
  const { page } = drafts;
  const { run, kind, content } = made;
  const government =
    kind === "government" && content.states.size === 1 ? [...content.states][0] : undefined;
  const draft =
    government ??
    newDraft(drafts, kind, made.run.known?.name ?? writtenOf(page, run.first, run.end));
  if (government === undefined && content.states.size === 1 && kind !== "outlet")
    draft.party = [...content.states][0] ?? null;
  const head = headWord(page, run);
  const group: Group = {
    draft,
    words: content.words,
    head,
    states: content.states,
    bare: run.bare,
    lastAt: run.first,
    key: made.key,
  };
  index.groups.push(group);
  const heads =
    made.key === null
      ? [head]
      : [
          ...new Set([
            head,
            ...(made.run.known?.name.toLowerCase().split(" ") ?? []).slice(-1),
            ...(made.run.known?.name.toLowerCase().split(" of ")[0]?.split(" ").slice(-1) ?? []),
          ]),
        ];
  for (const word of heads) {
    const same = index.byHead.get(word);
    if (same === undefined) index.byHead.set(word, [group]);
    else same.push(group);
  }
  return group;
}

function compatible(a: ReadonlySet<Draft>, b: ReadonlySet<Draft>): boolean {
  if (a.size === 0 || b.size === 0) return true;
  for (const state of b) if (a.has(state)) return true;
  return false;
}

function nested(a: ReadonlySet<string>, b: ReadonlySet<string>): boolean {
  const [small, large] = a.size < b.size ? [a, b] : [b, a];
  if (small.size < 2 && large.size !== small.size) return false;
  for (const word of small) if (!large.has(word)) return false;
  return true;
}

/** The body that a bare head noun means: the nearest before it with that noun at its head. */
function shortFor(drafts: Drafts, index: Index, item: TypedRun): Group {
  const { page } = drafts;
  const { run } = item;
  const content = contentOf(page, run, index.states);
  const all = index.byHead.get(headWord(page, run)) ?? [];
  const fit = all.filter((group) => compatible(group.states, content.states));
  const before = fit.filter((group) => group.lastAt <= run.first);
  const chosen =
    before.reduce<Group | null>(
      (best, group) => (best === null || group.lastAt >= best.lastAt ? group : best),
      null,
    ) ?? fit[0];
  if (chosen !== undefined) return touched(chosen, run);
  return newGroup(drafts, index, { run, kind: item.kind ?? "organisation", key: null, content });
}

/** Acronyms: in brackets after their expansion or before it, else by initials in any order. */
function joinAcronyms(
  drafts: Drafts,
  index: Index,
  bodies: readonly TypedRun[],
  placed: Map<NameRun, Group>,
): void {
  const { page } = drafts;
  const byForm = new Map<string, Group>();
  const initials = new Map<string, Group>();
  for (const { run } of bodies) {
    const group = placed.get(run);
    if (group === undefined || run.end - run.first < 2) continue;
    for (const letters of initialsOf(page, run))
      if (!initials.has(letters)) initials.set(letters, group);
  }
  const runs = bodies.filter(({ run }) => run.known === null && !run.bare && isAcronym(page, run));
  for (const item of runs) {
    const form = keyOf(page, item.run).replace(/\./g, "");
    const beside = bracketed(page, item.run, bodies, placed);
    if (beside !== null && !byForm.has(form)) byForm.set(form, beside);
  }
  for (const item of runs) {
    const form = keyOf(page, item.run).replace(/\./g, "");
    const group =
      byForm.get(form) ??
      initials.get(form) ??
      initials.get([...form].sort().join("")) ??
      newGroup(drafts, index, {
        run: item.run,
        kind: item.kind ?? "organisation",
        key: null,
        content: contentOf(page, item.run, index.states),
      });
    byForm.set(form, group);
    placed.set(item.run, touched(group, item.run));
  }
}

function initialsOf(page: Page, run: NameRun): string[] {
  let all = "";
  let capitals = "";
  for (let at = run.first; at < run.end; at++) {
    const word = wordOf(page, at);
    if (word.token.upos === "PUNCT" || word.folded === "'s") continue;
    all += word.folded.charAt(0);
    if (word.capital || !SMALL.has(word.folded)) capitals += word.folded.charAt(0);
  }
  const sorted = [...capitals].sort().join("");
  return capitals.length >= 3 ? [capitals, all, sorted] : capitals.length === 2 ? [capitals] : [];
}

/** The body directly before "(ABC)", or in the brackets after "ABC (". */
function bracketed(
  page: Page,
  run: NameRun,
  bodies: readonly TypedRun[],
  placed: ReadonlyMap<NameRun, Group>,
): Group | null {
  const open = wordAt(page, run.first - 1, run.sentence)?.token.form;
  const close = wordAt(page, run.end, run.sentence)?.token.form;
  for (const { run: other } of bodies) {
    if (other.sentence !== run.sentence || !placed.has(other)) continue;
    if (open === "(" && other.end === run.first - 1) return placed.get(other) ?? null;
    if (close === "(" && other.first === run.end + 1) return placed.get(other) ?? null;
    if (open === "or" && other.end <= run.first - 1 && other.end >= run.first - 2)
      return placed.get(other) ?? null;
  }
  return null;
}
