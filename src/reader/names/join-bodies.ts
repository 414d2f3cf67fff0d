/**
 * Joins the names of each body: long and short form, acronym and expansion, "Ministry of Defence"
 * and "Defence Ministry", defined terms. A body of one state is never joined with that of another.
 */
import { addMention, addName, type Drafts } from "./actor-drafts.ts";
import { aliasesOf } from "./body-aliases.ts";
import {
  addTo,
  type BodyIndex,
  contentOf,
  type Group,
  headNoun,
  mayBeOne,
  newGroup,
} from "./body-groups.ts";
import { isAcronym } from "./body-initials.ts";
import type { States, TypedRun } from "./join-states.ts";
import { keyOf, type NameRun, topOf } from "./name-run.ts";
import { type Page, wordOf, writtenOf } from "./page.ts";

export type Placed = Map<NameRun, Group>;

/** Adds a draft for every body among `typed`, with its mentions and the state it belongs to. */
export function joinBodies(drafts: Drafts, typed: readonly TypedRun[], states: States): void {
  const { page } = drafts;
  const index: BodyIndex = { states, byKey: new Map(), byHead: new Map() };
  const bodies = typed.filter(
    ({ run, kind }) =>
      kind !== null && kind !== "person" && kind !== "state" && run.known?.form !== "capital",
  );
  const placed: Placed = new Map();
  const aliases = aliasesOf(drafts, bodies);
  for (const item of bodies) {
    const antecedent = aliases.antecedentOf(item.run, placed);
    if (antecedent !== null) placed.set(item.run, antecedent);
    else if (!isShort(page, item.run)) placed.set(item.run, groupFor(drafts, index, item));
  }
  const rest = bodies.filter(({ run }) => !placed.has(run));
  for (const item of rest) {
    const group = aliases.groupOf(item.run, placed);
    if (group !== null) placed.set(item.run, group);
    else if (!item.run.bare) placed.set(item.run, groupFor(drafts, index, item));
  }
  placeBare(drafts, index, bodies, placed);
  for (const { run } of bodies) {
    const group = placed.get(run);
    if (group !== undefined) note(drafts, group, run);
  }
  giveParties(bodies, placed);
}

/** The committee of a front is the front's. */
function giveParties(bodies: readonly TypedRun[], placed: Placed): void {
  let outer: NameRun | null = null;
  for (const { run } of bodies) {
    if (!run.nested) outer = run;
    else if (outer !== null && run.end <= outer.end && run.known === null && run.kind !== null) {
      const whole = placed.get(outer)?.draft;
      const part = placed.get(run)?.draft;
      if (whole !== undefined && part !== undefined && whole !== part) whole.party = part;
    }
  }
}

/** Names that mean little alone: a head noun, an acronym, a single word. */
const isShort = (page: Page, run: NameRun): boolean =>
  run.bare ||
  (run.known === null &&
    run.end === run.first + 1 &&
    (isAcronym(page, run) || wordOf(page, run.first).capital));

function groupFor(drafts: Drafts, index: BodyIndex, { run, kind }: TypedRun): Group {
  const { page } = drafts;
  const made = { run, kind: kind ?? "organisation" } as const;
  if (run.known !== null) {
    const found = index.byKey.get(run.known.key);
    return (
      found ??
      newGroup(drafts, index, {
        ...made,
        content: { words: new Set([keyOf(page, run)]), states: new Set() },
      })
    );
  }
  const content = contentOf(page, run, index.states);
  const same = (index.byHead.get(headNoun(page, run)) ?? []).filter((group) =>
    mayBeOne(group, content),
  );
  const best = same.find((group) => group.words.size === content.words.size) ?? same.at(-1);
  if (best === undefined) return newGroup(drafts, index, { ...made, content });
  for (const word of content.words) best.words.add(word);
  for (const state of content.states) best.states.add(state);
  const [state] = content.states;
  if (content.states.size === 1 && state !== best.draft) best.draft.party ??= state ?? null;
  return best;
}

/**
 * "the Front" is the body named last before it with that noun at its head, or else the first after
 * it.
 */
function placeBare(
  drafts: Drafts,
  index: BodyIndex,
  bodies: readonly TypedRun[],
  placed: Placed,
): void {
  const headsOfGroup = new Map<Group, string[]>();
  for (const [head, groups] of index.byHead) {
    for (const group of groups) addTo(headsOfGroup, group, head);
  }
  const lastByHead = new Map<string, Group>();
  for (const item of bodies) {
    const known = placed.get(item.run);
    const group = known ?? bareGroup(drafts, index, item, lastByHead);
    if (known === undefined) placed.set(item.run, group);
    for (const head of headsOfGroup.get(group) ?? []) lastByHead.set(head, group);
    if (known === undefined) lastByHead.set(headNoun(drafts.page, item.run), group);
  }
}

function bareGroup(
  drafts: Drafts,
  index: BodyIndex,
  { run, kind }: TypedRun,
  lastByHead: ReadonlyMap<string, Group>,
): Group {
  const { page } = drafts;
  const content = contentOf(page, run, index.states);
  const head = headNoun(page, run);
  const fits = ({ states }: Group): boolean =>
    content.states.size === 0 ||
    states.size === 0 ||
    [...content.states].some((state) => states.has(state));
  const last = lastByHead.get(head);
  const chosen = last !== undefined && fits(last) ? last : index.byHead.get(head)?.find(fits);
  return chosen ?? newGroup(drafts, index, { run, kind: kind ?? "organisation", content });
}

function note(drafts: Drafts, { draft }: Group, run: NameRun): void {
  const { page } = drafts;
  const isNew = draft.names.size === 0;
  addName(draft, writtenOf(page, run.first, run.end));
  if (run.shortEnd < run.end && run.shortEnd - run.first > 1)
    addName(draft, writtenOf(page, run.first, run.shortEnd));
  addMention(drafts, {
    first: run.first,
    end: run.end,
    head: run.known === null ? run.head : topOf(page, run.first, run.end).at,
    draft,
    form: "name",
    rule: run.bare && !isNew ? "short-form" : "name",
  });
}
