/**
 * What the language knows of names: states, places, bodies, posts and nouns for people, compiled
 * from the lexicon's sections into tables that are asked word by word.
 */
import type { ActorKind } from "../analysis.ts";
import { type Lexicon, sectionOf } from "../lexicon.ts";
import { fold } from "./fold.ts";
import { type KnownPhrase, knownPhrases, listed, type StatesSection } from "./known-names.ts";

type PlacesSection = {
  readonly cities: string;
  readonly regions: string;
  readonly nouns: string;
  readonly first: string;
  readonly prepositions: string;
  readonly beside: string;
  readonly motions: string;
  readonly travellers: string;
};
type OrganisationsSection = {
  readonly heads: { readonly [kind: string]: string };
  readonly weak: string;
  readonly open: string;
  readonly texts: string;
  readonly openings: string;
  readonly seats: { readonly [city: string]: string };
  readonly bodies: readonly (readonly [ActorKind, string, readonly string[]])[];
};
type TitlesSection = {
  readonly posts: { readonly [family: string]: string };
  readonly modifiers: string;
  readonly portfolios: string;
  readonly address: string;
  readonly male: string;
  readonly female: string;
};
type PersonNounsSection = {
  readonly persons: string;
  readonly groups: string;
  readonly bodies: { readonly [kind: string]: string };
  readonly several: { readonly both: readonly string[]; readonly nouns: string };
  readonly countries: string;
  readonly speech: string;
  readonly powers: string;
  readonly "stand-ins": { readonly [kind: string]: string };
  readonly "state-things": string;
  readonly "armed-things": string;
};
type NameWordsSection = {
  readonly particles: string;
  readonly calendar: string;
  readonly collective: string;
  readonly openers: string;
  readonly "hyphen-tails": string;
  readonly "state-heads": string;
};
type GivenNamesSection = { readonly male: string; readonly female: string };

export type NameLexicon = {
  /** Known names by their first run of letters, longest first. */
  readonly phrases: ReadonlyMap<string, readonly KnownPhrase[]>;
  /** Folded formal names of a state by its short name. */
  readonly formalNames: ReadonlyMap<string, readonly string[]>;
  readonly bodyHeads: ReadonlyMap<string, ActorKind>;
  readonly weakHeads: ReadonlySet<string>;
  readonly openHeads: ReadonlySet<string>;
  readonly textHeads: ReadonlySet<string>;
  /** Head of a post to its family ("minister", "military"). */
  readonly posts: ReadonlyMap<string, string>;
  readonly postModifiers: ReadonlySet<string>;
  readonly portfolios: ReadonlySet<string>;
  readonly address: ReadonlySet<string>;
  readonly male: ReadonlySet<string>;
  readonly female: ReadonlySet<string>;
  readonly givenNames: ReadonlyMap<string, "male" | "female">;
  readonly particles: ReadonlySet<string>;
  readonly calendar: ReadonlySet<string>;
  readonly collective: ReadonlySet<string>;
  readonly openers: ReadonlySet<string>;
  readonly hyphenTails: ReadonlySet<string>;
  readonly outletOpenings: ReadonlySet<string>;
  readonly stateHeads: ReadonlySet<string>;
  readonly placeNouns: ReadonlySet<string>;
  readonly placeFirst: ReadonlySet<string>;
  readonly placePrepositions: ReadonlySet<string>;
  readonly placeBeside: ReadonlySet<string>;
  /** Verbs whose object is where somebody goes, and nouns for who is sent somewhere. */
  readonly motions: ReadonlySet<string>;
  readonly travellers: ReadonlySet<string>;
  readonly personNouns: ReadonlySet<string>;
  readonly groupNouns: ReadonlySet<string>;
  readonly bodyNouns: ReadonlyMap<string, ActorKind>;
  readonly bothNouns: ReadonlySet<string>;
  readonly severalNouns: ReadonlySet<string>;
  readonly countryNouns: ReadonlySet<string>;
  /** Kinds of named actors that a noun may stand in for ("the group"). */
  readonly standIns: ReadonlyMap<string, readonly ActorKind[]>;
  readonly speechVerbs: ReadonlySet<string>;
  readonly powerVerbs: ReadonlySet<string>;
  readonly stateThings: ReadonlySet<string>;
  readonly armedThings: ReadonlySet<string>;
};

const foldedSet = (written: string): ReadonlySet<string> => new Set(listed(written).map(fold));

const compiled = new WeakMap<Lexicon, NameLexicon>();

/** The tables of `lexicon`, made once for each lexicon. */
export function nameLexiconOf(lexicon: Lexicon): NameLexicon {
  const known = compiled.get(lexicon);
  if (known !== undefined) return known;
  const made = compile(lexicon);
  compiled.set(lexicon, made);
  return made;
}

function compile(lexicon: Lexicon): NameLexicon {
  const states = sectionOf<StatesSection>(lexicon, "states");
  const places = sectionOf<PlacesSection>(lexicon, "places");
  const bodies = sectionOf<OrganisationsSection>(lexicon, "organisations");
  const titles = sectionOf<TitlesSection>(lexicon, "titles");
  const people = sectionOf<PersonNounsSection>(lexicon, "person-nouns");
  const words = sectionOf<NameWordsSection>(lexicon, "name-words");
  const given = sectionOf<GivenNamesSection>(lexicon, "given-names");
  return {
    phrases: knownPhrases(states, { ...places, ...bodies }),
    formalNames: new Map(
      Object.values(states.states).map(([name, others]) => [name, others.map(fold)]),
    ),
    bodyHeads: kindsOf(bodies.heads),
    weakHeads: foldedSet(bodies.weak),
    openHeads: foldedSet(bodies.open),
    textHeads: foldedSet(bodies.texts),
    posts: new Map(
      Object.entries(titles.posts).flatMap(([family, heads]) =>
        listed(heads).map((head) => [fold(head), family] as const),
      ),
    ),
    postModifiers: foldedSet(titles.modifiers),
    portfolios: foldedSet(titles.portfolios),
    address: foldedSet(titles.address),
    male: foldedSet(titles.male),
    female: foldedSet(titles.female),
    givenNames: new Map([
      ...listed(given.female).map((name) => [fold(name), "female"] as const),
      ...listed(given.male).map((name) => [fold(name), "male"] as const),
    ]),
    particles: foldedSet(words.particles),
    calendar: foldedSet(words.calendar),
    collective: foldedSet(words.collective),
    openers: foldedSet(words.openers),
    hyphenTails: foldedSet(words["hyphen-tails"]),
    outletOpenings: foldedSet(bodies.openings),
    stateHeads: foldedSet(words["state-heads"]),
    placeNouns: foldedSet(places.nouns),
    placeFirst: foldedSet(places.first),
    placePrepositions: foldedSet(places.prepositions),
    placeBeside: foldedSet(places.beside),
    motions: foldedSet(places.motions),
    travellers: foldedSet(places.travellers),
    personNouns: foldedSet(people.persons),
    groupNouns: foldedSet(people.groups),
    bodyNouns: kindsOf(people.bodies),
    bothNouns: new Set(people.several.both.map(fold)),
    severalNouns: foldedSet(people.several.nouns),
    countryNouns: foldedSet(people.countries),
    standIns: standInsOf(people["stand-ins"]),
    speechVerbs: foldedSet(people.speech),
    powerVerbs: foldedSet(people.powers),
    stateThings: foldedSet(people["state-things"]),
    armedThings: foldedSet(people["armed-things"]),
  };
}

function kindsOf(lists: { readonly [kind: string]: string }): Map<string, ActorKind> {
  const kinds = new Map<string, ActorKind>();
  for (const [kind, heads] of Object.entries(lists)) {
    for (const head of listed(heads))
      if (!kinds.has(fold(head))) kinds.set(fold(head), kind as ActorKind);
  }
  return kinds;
}

function standInsOf(lists: { readonly [kind: string]: string }): Map<string, ActorKind[]> {
  const kinds = new Map<string, ActorKind[]>();
  for (const [kind, nouns] of Object.entries(lists)) {
    for (const noun of listed(nouns))
      kinds.set(noun, [...(kinds.get(noun) ?? []), kind as ActorKind]);
  }
  return kinds;
}
