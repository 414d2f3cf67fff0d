/**
 * ISO 3166-1 alpha-3 codes of actors: of a state by its names, of everybody else by the state that
 * he speaks for or that his name begins with ("Iranian forces").
 */
import type { Actor, Cast } from "./analysis.ts";
import { type Lexicon, sectionOf } from "./lexicon.ts";

type StatesSection = {
  readonly states: {
    readonly [code: string]: readonly [
      name: string,
      others: readonly string[],
      adjectives: readonly string[],
      people: readonly string[],
      capitals: readonly string[],
    ];
  };
};

type CountryCodes = ReadonlyMap<string, string>;

const codes = new WeakMap<Lexicon, CountryCodes>();
/** "South Africa's", "United States": how many words of a name can name its state. */
const LONGEST_STATE_NAME = 4;
/** A chain of "speaks for" that is longer than this goes round in a circle. */
const LONGEST_CHAIN = 4;

/** The code of the country of the actor `id`; null where the page and the lexicon name none. */
export function countryOf(cast: Cast, id: string, lexicon: Lexicon): string | null {
  const known = codesOf(lexicon);
  const byId = new Map(cast.actors.map((actor) => [actor.id, actor]));
  let actor = byId.get(id);
  for (let step = 0; actor !== undefined && step < LONGEST_CHAIN; step++) {
    const code = codeInNames(actor, known);
    if (code !== null) return code;
    actor = actor.party === null ? undefined : byId.get(actor.party);
  }
  return null;
}

function codeInNames({ name, names }: Actor, known: CountryCodes): string | null {
  for (const written of [name, ...names]) {
    const words = written
      .replace(/^the /iu, "")
      .replace(/[’']s\b/gu, "")
      .toLowerCase()
      .split(" ");
    for (let length = Math.min(words.length, LONGEST_STATE_NAME); length > 0; length--) {
      const code = known.get(words.slice(0, length).join(" "));
      if (code !== undefined) return code;
    }
  }
  return null;
}

function codesOf(lexicon: Lexicon): CountryCodes {
  const made = codes.get(lexicon) ?? codesIn(sectionOf<StatesSection>(lexicon, "states"));
  codes.set(lexicon, made);
  return made;
}

/** An earlier name is not taken from its state by a later one. */
function codesIn({ states }: StatesSection): CountryCodes {
  const entries = Object.entries(states).flatMap(([code, [name, ...lists]]) =>
    [name, ...lists.flat()].map((written) => [written.toLowerCase(), code] as const),
  );
  return new Map(entries.toReversed());
}
