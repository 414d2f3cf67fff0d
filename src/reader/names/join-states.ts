/**
 * Joins what stands for one state: its names, its government by name or capital, its people; for
 * states the lexicon does not know as well, by their formal names and the endings of their adjectives.
 */
import type { ActorKind } from "../analysis.ts";
import { addMention, addName, type Draft, type Drafts, newDraft } from "./actor-drafts.ts";
import { capitalUse, isDateline } from "./capitals.ts";
import { bareState } from "./formal-names.ts";
import type { KnownName } from "./known-names.ts";
import type { NameRun } from "./name-run.ts";
import { keyOf, topOf } from "./name-run.ts";
import { type Page, writtenOf } from "./page.ts";

export type TypedRun = { readonly run: NameRun; readonly kind: ActorKind | null };

const ADJECTIVE_TAIL =
  /^(?:i|n|an|ian|ese|ish|ite|ic|er|ni|nian|ean|ard|j|ois|ais|k|ik|ine|s|is|ns|ans|ians|ites|ers|iani|ari|en|ien|a|ar)$/;

/** States by key: the lexicon's code, or the bare folded name of one it does not know. */
export type States = ReadonlyMap<string, Draft>;

/** Adds a draft for every state and place among `typed`; gives the states. */
export function joinStates(drafts: Drafts, typed: readonly TypedRun[]): States {
  const states = new Map<string, Draft>();
  for (const item of typed)
    if (item.kind === "state" && item.run.known?.form !== "capital")
      addStateRun(drafts, states, item.run);
  addCapitals(
    drafts,
    states,
    typed.filter(({ run }) => run.known?.form === "capital"),
  );
  return states;
}

function addStateRun(drafts: Drafts, states: Map<string, Draft>, run: NameRun): void {
  const { page } = drafts;
  const inside = page.knownAt.get(run.known === null ? lastKnown(drafts, run) : run.first);
  const known = run.known ?? (inside?.known.kind === "state" ? inside.known : null);
  const key = known?.key ?? bareState(keyOf(page, run));
  const written = writtenOf(page, run.first, run.end);
  const draft = states.get(key) ?? newDraft(drafts, "state", known?.name ?? written);
  states.set(key, draft);
  const form = run.known?.form === "adjective" || run.known?.form === "people" ? "demonym" : "name";
  if (run.known?.form !== "adjective") addName(draft, written);
  if (
    known === null &&
    written.length < draft.name.length &&
    bareState(keyOf(page, run)) === keyOf(page, run)
  )
    draft.name = written;
  addMention(drafts, {
    first: run.first,
    end: run.end,
    head: topOf(page, run.first, run.end).at,
    draft,
    form,
    rule: form === "name" ? "state" : `state-${run.known?.form ?? "name"}`,
  });
}

function lastKnown(drafts: Drafts, run: NameRun): number {
  for (let at = run.end - 1; at > run.first; at--)
    if (drafts.page.knownAt.get(at)?.end === run.end) return at;
  return -1;
}

type Use = { readonly run: NameRun; readonly written: string; readonly government: boolean };

/** Of a state that plays no other part on the page, the city, unless only a government does it. */
function usesOf(page: Page, typed: readonly TypedRun[]): readonly Use[] {
  const meant = typed.map(({ run }) => ({ run, use: capitalUse(page, run, keyOf(page, run)) }));
  const involved = new Set<string>();
  for (const { known } of page.knownAt.values())
    if (known.form !== "capital") involved.add(known.key);
  for (const { run, use } of meant)
    if (use === "government" && run.known !== null) involved.add(run.known.key);
  return meant.map(({ run, use }) => ({
    run,
    written: writtenOf(page, run.first, run.end),
    government: use === "government" || (use === "possible" && involved.has(run.known?.key ?? "")),
  }));
}

/** A city that is also used for its government gets no actor of its own. */
function addCapitals(drafts: Drafts, states: Map<string, Draft>, typed: readonly TypedRun[]): void {
  const { page } = drafts;
  const uses = usesOf(page, typed);
  const seats = new Set(uses.filter((use) => use.government).map((use) => use.run.known?.key));
  const cities = new Map<string, Draft>();
  for (const { run, written, government } of uses) {
    if (run.known === null) continue;
    const known = seatedBody(page, run.known);
    const mention = {
      first: run.first,
      end: run.end,
      head: topOf(page, run.first, run.end).at,
      form: "name" as const,
    };
    if (government) {
      const draft = states.get(known.key) ?? newDraft(drafts, known.kind, known.name);
      states.set(known.key, draft);
      addName(draft, written);
      addMention(drafts, { ...mention, draft, rule: "capital-for-government" });
    } else if (!seats.has(known.key) && !isDateline(page, run)) {
      const draft = cities.get(written.toLowerCase()) ?? newDraft(drafts, "place", written);
      cities.set(written.toLowerCase(), draft);
      addName(draft, written);
      addMention(drafts, { ...mention, draft, rule: "capital-as-city" });
    }
  }
}

/**
 * "Brussels" is the Union, or where the page does not name it the other body of that first word
 * which it names.
 */
function seatedBody(page: Page, known: KnownName): KnownName {
  if (known.kind === "state") return known;
  const opening = known.key.split(" ")[0] ?? "";
  let other: KnownName | null = null;
  for (const { known: named } of page.knownAt.values()) {
    if (named.form !== "body") continue;
    if (named.key === known.key) return known;
    if (named.key.startsWith(`${opening} `)) other ??= named;
  }
  return other ?? known;
}

/** The state whose people or adjective `word` is, by its ending; for states the lexicon does not know. */
export function stateOfAdjective(states: States, word: string): Draft | null {
  for (const [key, draft] of states) {
    if (/^[A-Z]{3}$/.test(key)) continue;
    const stem = key.replace(/(?:ia|a|e|o|y|é|and)$/, "");
    if (
      stem.length >= 4 &&
      word.startsWith(stem) &&
      word !== key &&
      ADJECTIVE_TAIL.test(word.slice(stem.length))
    )
      return draft;
  }
  return null;
}
