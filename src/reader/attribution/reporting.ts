/**
 * The lexicon section `reporting`, made ready: which words say that somebody says something.
 */
import { type Lexicon, sectionOf } from "../lexicon.ts";

export type Takes =
  | "clause"
  | "addressee"
  | "infinitive"
  | "noun"
  | "prepositions"
  | "complement"
  | "as"
  | "quote"
  | "turned";

/** Words with spaces between. */
type Words = string;

type Evidence = { readonly finds: string; readonly ignores: string };

type VerbClass = Evidence & {
  readonly id: string;
  readonly takes: readonly Takes[];
  readonly prepositions?: Words;
  /** Its subject says it in the passive too. */
  readonly passive?: boolean;
  readonly lemmas: Words;
};

export type ReportingSection = {
  readonly verbs: readonly VerbClass[];
  readonly phrases: readonly (Evidence & { readonly id: string; readonly words: Words })[];
  readonly possessed: Evidence & { readonly prepositions: Words; readonly nouns: Words };
  readonly nouns: Evidence & { readonly lemmas: Words };
  readonly adjectives: Evidence & { readonly lemmas: Words };
} & { readonly [List in ListName]: Words };

type ListName =
  | "papers"
  | "occasions"
  | "remarks"
  | "remarkVerbs"
  | "nobody"
  | "reporters"
  | "saidAllTheSame"
  | "notSaid"
  | "notSpeakers"
  | "outletLabels";

/** What the classes of one verb take together. */
export type ReportingVerb = {
  readonly ids: readonly string[];
  readonly takes: ReadonlySet<Takes>;
  readonly prepositions: ReadonlySet<string>;
  readonly passive: boolean;
};

export type ReportingPhrase = { readonly id: string; readonly words: readonly string[] };

export type Reporting = {
  readonly verbs: ReadonlyMap<string, ReportingVerb>;
  /** By their first word, in the order of the lexicon. */
  readonly phrases: ReadonlyMap<string, readonly ReportingPhrase[]>;
  readonly possessedBy: ReadonlySet<string>;
  readonly possessed: ReadonlySet<string>;
  readonly nouns: ReadonlySet<string>;
  readonly adjectives: ReadonlySet<string>;
} & { readonly [List in ListName]: ReadonlySet<string> };

const ready = new WeakMap<ReportingSection, Reporting>();

/** The section with its lists indexed; the same object for the same lexicon. */
export function reportingOf(lexicon: Lexicon): Reporting {
  const section = sectionOf<ReportingSection>(lexicon, "reporting");
  const known = ready.get(section);
  if (known !== undefined) return known;
  const made = madeReady(section);
  ready.set(section, made);
  return made;
}

function madeReady(section: ReportingSection): Reporting {
  const verbs = new Map<string, ReportingVerb>();
  for (const each of section.verbs)
    for (const lemma of words(each.lemmas)) verbs.set(lemma, joined(verbs.get(lemma), each));
  return {
    verbs,
    phrases: byFirstWord(section.phrases.map(({ id, words: all }) => ({ id, words: words(all) }))),
    possessedBy: new Set(words(section.possessed.prepositions)),
    possessed: new Set(words(section.possessed.nouns)),
    nouns: new Set(words(section.nouns.lemmas)),
    adjectives: new Set(words(section.adjectives.lemmas)),
    papers: new Set(words(section.papers)),
    occasions: new Set(words(section.occasions)),
    remarks: new Set(words(section.remarks)),
    remarkVerbs: new Set(words(section.remarkVerbs)),
    nobody: new Set(words(section.nobody)),
    reporters: new Set(words(section.reporters)),
    saidAllTheSame: new Set(words(section.saidAllTheSame)),
    notSaid: new Set(words(section.notSaid)),
    notSpeakers: new Set(words(section.notSpeakers)),
    outletLabels: new Set(words(section.outletLabels)),
  };
}

function words(list: Words): readonly string[] {
  return list.split(/\s+/u).filter((word) => word !== "");
}

function byFirstWord(
  phrases: readonly ReportingPhrase[],
): ReadonlyMap<string, readonly ReportingPhrase[]> {
  const byFirst = new Map<string, ReportingPhrase[]>();
  for (const phrase of phrases) {
    const first = phrase.words[0] ?? "";
    const known = byFirst.get(first);
    if (known === undefined) byFirst.set(first, [phrase]);
    else known.push(phrase);
  }
  return byFirst;
}

function joined(known: ReportingVerb | undefined, added: VerbClass): ReportingVerb {
  return {
    ids: [...(known?.ids ?? []), added.id],
    takes: new Set([...(known?.takes ?? []), ...added.takes]),
    prepositions: new Set([...(known?.prepositions ?? []), ...words(added.prepositions ?? "")]),
    passive: (known?.passive ?? false) || added.passive === true,
  };
}
