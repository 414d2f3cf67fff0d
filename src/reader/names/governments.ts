/**
 * The state that a government, its authorities or "the country" stand for.
 */
import { addName, type Draft } from "./actor-drafts.ts";
import { lately } from "./discourse.ts";
import type { NounPhrase } from "./noun-phrases.ts";
import { wordOf, writtenOf } from "./page.ts";
import { ownerAt, type Scene } from "./scene.ts";

const VAGUE: ReadonlySet<string> = new Set([
  "state",
  "neighbour",
  "neighbor",
  "federation",
  "empire",
]);
const PLAIN = /^(?:federal|central|national|transitional|recognised|interim)$/;
/** A page is about a state that it names this many times as often as the next. */
const DOMINANT = 3;
const NAMED_OFTEN = 2;

/** "The Iraqi government", "the Baghdad government", "his government"; the one government of a page. */
export function governmentOf(scene: Scene, phrase: NounPhrase, owner: Draft | null): Draft | null {
  const { page } = scene.drafts;
  const state = owner?.kind === "state" ? owner : (owner?.party ?? null);
  if (state !== null) {
    const of = page.words[phrase.end]?.folded === "of" && phrase.longEnd > phrase.end;
    if (phrase.possessor < 0)
      addName(state, writtenOf(page, phrase.inner, of ? phrase.longEnd : phrase.end));
    return state;
  }
  const plain = phrase.inner === phrase.head || PLAIN.test(wordOf(page, phrase.inner).folded);
  if (!plain || phrase.article === "indefinite") return null;
  if (scene.mainState !== null) addName(scene.mainState, writtenOf(page, phrase.inner, phrase.end));
  return scene.mainState;
}

/** The state that a page is about, by how often each is named. */
export function mainStateOf(counts: ReadonlyMap<Draft, number>): Draft | null {
  const ranked = [...counts]
    .filter(([draft]) => draft.kind === "state" || draft.kind === "government")
    .sort((a, b) => b[1] - a[1]);
  const [first, second] = ranked;
  if (first === undefined || first[1] < NAMED_OFTEN) return null;
  return second === undefined || first[1] >= second[1] * DOMINANT ? first[0] : null;
}

/** "The country", "his nation", "the kingdom": the state spoken of last, or that of the speaker. */
export function countryFor(scene: Scene, phrase: NounPhrase): Draft | null {
  const { page } = scene.drafts;
  const word = wordOf(page, phrase.head).token.lemma.toLowerCase();
  if (phrase.inner !== phrase.head || VAGUE.has(word)) return null;
  const formal = page.lexicon.stateHeads.has(word);
  const owner =
    phrase.article === "possessive"
      ? ownerAt(scene, phrase.possessor)
      : phrase.article === "definite"
        ? lastState(scene, phrase, formal ? word : null)
        : null;
  const state = owner?.kind === "state" ? owner : owner?.party;
  if (state?.kind !== "state") return null;
  if (formal) addName(state, writtenOf(page, phrase.inner, phrase.end));
  return state;
}

/** The last state before the phrase; the last that calls itself so, for "the kingdom". */
function lastState(scene: Scene, phrase: NounPhrase, form: string | null): Draft | null {
  if (form === null) return scene.places.stateBefore(phrase.head);
  const { page } = scene.drafts;
  for (const { draft } of lately(scene.discourse)) {
    const names = [...draft.names.keys(), ...(page.lexicon.formalNames.get(draft.name) ?? [])];
    if (draft.kind === "state" && names.some((name) => name.includes(form))) return draft;
  }
  return null;
}
