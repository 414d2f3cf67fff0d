/**
 * Bodies while their names are being joined: what words a body's names are made of, of which state
 * it is, and whether two names may be one body's.
 */
import type { ActorKind } from "../analysis.ts";
import { type Draft, type Drafts, newDraft } from "./actor-drafts.ts";
import { type States, stateOfAdjective } from "./join-states.ts";
import { keyOf, type NameRun } from "./name-run.ts";
import { type Page, wordAt, wordOf, writtenOf } from "./page.ts";

export type Group = {
  readonly draft: Draft;
  readonly words: Set<string>;
  readonly states: Set<Draft>;
};

export type Content = { readonly words: Set<string>; readonly states: Set<Draft> };

export type BodyIndex = {
  readonly states: States;
  readonly byKey: Map<string, Group>;
  readonly byHead: Map<string, Group[]>;
};

// biome-ignore format: a list
const SMALL: ReadonlySet<string> = new Set([
  "of", "for", "the", "and", "on", "in", "to", "&", "against", "de", "du", "des", "-", ",", "'s", "'", "affairs", "al", "with",
]);

/** Words that say of a government only that it is one. */
// biome-ignore format: a list
const GOVERNMENT_WORDS: ReadonlySet<string> = new Set([
  "government", "federal", "central", "national", "transitional", "interim", "recognised", "side", "regime", "administration", "royal",
]);

const SPELLINGS: { readonly [word: string]: string } = {
  defense: "defence",
  organization: "organisation",
  center: "centre",
  program: "programme",
  labor: "labour",
};

/** The word in one spelling. */
export const oneSpelling = (word: string): string => SPELLINGS[word] ?? word;

export const isSmallWord = (word: string): boolean => SMALL.has(word);

/** The words of a body's name without small ones, and the states that it names. */
export function contentOf(page: Page, run: NameRun, states: States): Content {
  const words = new Set<string>();
  const owners = new Set<Draft>();
  for (let at = run.first; at < run.end; at++) {
    const known = page.knownAt.get(at);
    const inside = known !== undefined && known.end <= run.end;
    const folded = wordOf(page, at).folded;
    const draft =
      inside && known.known.kind === "state"
        ? states.get(known.known.key)
        : (states.get(folded) ?? stateOfAdjective(states, folded) ?? undefined);
    if (draft !== undefined) {
      owners.add(draft);
      if (inside) at = known.end - 1;
    } else if (!SMALL.has(folded)) words.add(oneSpelling(folded));
  }
  if (words.size === 0) words.add(keyOf(page, run));
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

/** The head noun of a body's name, in one spelling. */
export const headNoun = (page: Page, run: NameRun): string =>
  oneSpelling(wordOf(page, run.head).folded);

/** A new body; the government of one state is that state. */
export function newGroup(
  drafts: Drafts,
  index: BodyIndex,
  made: { readonly run: NameRun; readonly kind: ActorKind; readonly content: Content },
): Group {
  const { page } = drafts;
  const { run, kind, content } = made;
  const [state] = content.states;
  const sole = content.states.size === 1 && state !== undefined ? state : null;
  const plain = [...content.words].every((word) => GOVERNMENT_WORDS.has(word));
  const seat = run.known === null ? undefined : index.states.get(run.known.key);
  const same = seat ?? (kind === "government" && plain ? sole : null);
  const draft =
    same ?? newDraft(drafts, kind, run.known?.name ?? writtenOf(page, run.first, run.end));
  if (same === null && sole !== null && kind !== "outlet") draft.party = sole;
  const group: Group = { draft, words: content.words, states: content.states };
  if (run.known !== null) index.byKey.set(run.known.key, group);
  for (const head of headsOf(page, run)) addTo(index.byHead, head, group);
  return group;
}

/** Head nouns by which a body may be called: that of the name, and of a known body's full name. */
function headsOf(page: Page, run: NameRun): ReadonlySet<string> {
  const heads = new Set([headNoun(page, run)]);
  if (run.known === null) return heads;
  const full = run.known.name.toLowerCase();
  for (const part of [full, full.split(" of ")[0] ?? "", full.split(" for ")[0] ?? ""])
    heads.add(oneSpelling(part.split(" ").at(-1) ?? ""));
  return heads;
}

/** Whether two names, with the same head noun, may be one body's. */
export function mayBeOne(group: Group, content: Content): boolean {
  const { states, words } = content;
  if (group.states.size > 0 && states.size > 0)
    return [...states].some((state) => group.states.has(state)) && nested(group.words, words);
  if (group.states.size === 0 && states.size === 0) return nested(group.words, words);
  const [free, owned] = group.states.size === 0 ? [group.words, words] : [words, group.words];
  return (free.size > 1 || owned.size === 1) && isSubset(free, owned);
}

function nested(a: ReadonlySet<string>, b: ReadonlySet<string>): boolean {
  const [small, large] = a.size < b.size ? [a, b] : [b, a];
  return (small.size > 1 || large.size === small.size) && isSubset(small, large);
}

function isSubset(small: ReadonlySet<string>, large: ReadonlySet<string>): boolean {
  for (const word of small) if (!large.has(word)) return false;
  return true;
}

/** Adds to a list under a key. */
export function addTo<Key, Value>(lists: Map<Key, Value[]>, key: Key, value: Value): void {
  const same = lists.get(key);
  if (same === undefined) lists.set(key, [value]);
  else same.push(value);
}
