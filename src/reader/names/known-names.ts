/**
 * Names that the language knows: states with their people and capitals, places, bodies; kept by
 * their first letters.
 */
import type { ActorKind } from "../analysis.ts";
import { fold, isAllCapitals } from "./fold.ts";

export type StatesSection = {
  readonly states: {
    readonly [code: string]: readonly [
      string,
      readonly string[],
      readonly string[],
      readonly string[],
      readonly string[],
    ];
  };
};

/** Places and bodies as the lexicon lists them. */
export type NameLists = {
  readonly cities: string;
  readonly regions: string;
  readonly bodies: readonly (readonly [ActorKind, string, readonly string[]])[];
  readonly seats: { readonly [city: string]: string };
};

/** What a known name stands for. `key` is the same for all names of one actor ("IRN"). */
export type KnownName = {
  readonly form: "state" | "adjective" | "people" | "capital" | "place" | "body";
  readonly key: string;
  readonly kind: ActorKind;
  /** The name by which the actor is listed. */
  readonly name: string;
};

export type KnownPhrase = {
  readonly written: string;
  readonly folded: string;
  readonly exact: boolean;
  readonly known: KnownName;
};

/** Letters of an acronym, which is found only in capitals. */
const LONGEST_ACRONYM = 7;

/** The items of a list written with commas. */
export const listed = (written: string): string[] =>
  written
    .split(",")
    .map((item) => item.trim())
    .filter((item) => item !== "");

/** The first run of letters or digits of a folded phrase: the key under which it is kept. */
export function firstLetters(folded: string, from: number): string {
  let end = from;
  while (end < folded.length && isLetterOrDigit(folded, end)) end++;
  return folded.slice(from, end);
}

function isLetterOrDigit(folded: string, at: number): boolean {
  const code = folded.charCodeAt(at);
  return (code >= 97 && code <= 122) || (code !== 32 && NO_MARK.test(folded.charAt(at)));
}

const NO_MARK = /[^\s!-/:-@[-`{-~“”„«»…]/;

type AddPhrase = (written: string, known: KnownName) => void;

/** All phrases of the lists by their first letters, longest first. */
export function knownPhrases(states: StatesSection, lists: NameLists): Map<string, KnownPhrase[]> {
  const phrases: KnownPhrase[] = [];
  const add: AddPhrase = (written, known) => {
    const exact = isAllCapitals(written) && written.length <= LONGEST_ACRONYM;
    phrases.push({ written, folded: fold(written), exact, known });
  };
  addStates(states, add);
  for (const name of [...listed(lists.cities), ...listed(lists.regions)]) {
    add(name, { form: "place", key: `place:${fold(name)}`, kind: "place", name });
  }
  addBodies(lists, add);
  return byFirstLetters(phrases);
}

function addStates({ states }: StatesSection, add: AddPhrase): void {
  for (const [key, [name, others, adjectives, people, capitals]] of Object.entries(states)) {
    const known = (form: KnownName["form"]): KnownName => ({ form, key, kind: "state", name });
    const plurals = adjectives.filter(takesPlural).map((word) => `${word}s`);
    for (const written of [name, ...others]) add(written, known("state"));
    for (const written of adjectives) if (written !== name) add(written, known("adjective"));
    for (const written of [...people, ...plurals]) add(written, known("people"));
    for (const written of capitals) add(written, known("capital"));
  }
}

function addBodies({ bodies, seats }: NameLists, add: AddPhrase): void {
  for (const [kind, name, others] of bodies) {
    const known: KnownName = { form: "body", key: `body:${fold(name)}`, kind, name };
    for (const written of [name, ...others]) add(written, known);
  }
  for (const [city, name] of Object.entries(seats)) {
    add(city, { form: "capital", key: `body:${fold(name)}`, kind: "organisation", name });
  }
}

const takesPlural = (adjective: string): boolean =>
  /[nikc]$/.test(adjective) && !/(?:sh|ch)$/.test(adjective);

/** A later phrase does not hide an earlier one of the same words: states come before cities. */
function byFirstLetters(phrases: readonly KnownPhrase[]): Map<string, KnownPhrase[]> {
  const byFirst = new Map<string, KnownPhrase[]>();
  const seen = new Set<string>();
  for (const phrase of phrases) {
    if (seen.has(phrase.folded)) continue;
    seen.add(phrase.folded);
    const key = firstLetters(phrase.folded, 0);
    const same = byFirst.get(key);
    if (same === undefined) byFirst.set(key, [phrase]);
    else same.push(phrase);
  }
  for (const same of byFirst.values()) same.sort((a, b) => b.folded.length - a.folded.length);
  return byFirst;
}
