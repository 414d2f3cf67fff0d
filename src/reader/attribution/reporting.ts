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
  | "quote";

type VerbClass = {
  readonly id: string;
  readonly takes: readonly Takes[];
  readonly prepositions?: readonly string[];
  /** Its subject says it in the passive too. */
  readonly passive?: boolean;
  readonly lemmas: readonly string[];
  readonly finds: string;
  readonly ignores: string;
};

export type ReportingSection = {
  readonly verbs: readonly VerbClass[];
  readonly phrases: readonly { readonly id: string; readonly words: readonly string[] }[];
  readonly possessed: {
    readonly prepositions: readonly string[];
    readonly nouns: readonly string[];
  };
  readonly asides: readonly string[];
  readonly nouns: { readonly lemmas: readonly string[] };
  readonly papers: readonly string[];
  readonly adjectives: { readonly lemmas: readonly string[] };
  readonly occasions: readonly string[];
  readonly remarks: readonly string[];
  readonly remarkVerbs: readonly string[];
  readonly nobody: readonly string[];
  readonly reporters: readonly string[];
  readonly unreal: readonly string[];
  readonly outletLabels: readonly string[];
};

/** What the classes of one verb take together. */
export type ReportingVerb = {
  readonly ids: readonly string[];
  readonly takes: ReadonlySet<Takes>;
  readonly prepositions: ReadonlySet<string>;
  readonly passive: boolean;
};

export type Reporting = {
  readonly verbs: ReadonlyMap<string, ReportingVerb>;
  readonly phrases: readonly { readonly id: string; readonly words: readonly string[] }[];
  readonly possessedBy: ReadonlySet<string>;
  readonly possessed: ReadonlySet<string>;
  readonly asides: ReadonlySet<string>;
  readonly nouns: ReadonlySet<string>;
  readonly papers: ReadonlySet<string>;
  readonly adjectives: ReadonlySet<string>;
  readonly occasions: ReadonlySet<string>;
  readonly remarks: ReadonlySet<string>;
  readonly remarkVerbs: ReadonlySet<string>;
  readonly nobody: ReadonlySet<string>;
  readonly reporters: ReadonlySet<string>;
  readonly unreal: ReadonlySet<string>;
  readonly outletLabels: ReadonlySet<string>;
};

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
    for (const lemma of each.lemmas) verbs.set(lemma, joined(verbs.get(lemma), each));
  return {
    verbs,
    phrases: section.phrases,
    possessedBy: new Set(section.possessed.prepositions),
    possessed: new Set(section.possessed.nouns),
    asides: new Set(section.asides),
    nouns: new Set(section.nouns.lemmas),
    papers: new Set(section.papers),
    adjectives: new Set(section.adjectives.lemmas),
    occasions: new Set(section.occasions),
    remarks: new Set(section.remarks),
    remarkVerbs: new Set(section.remarkVerbs),
    nobody: new Set(section.nobody),
    reporters: new Set(section.reporters),
    unreal: new Set(section.unreal),
    outletLabels: new Set(section.outletLabels),
  };
}

function joined(known: ReportingVerb | undefined, added: VerbClass): ReportingVerb {
  return {
    ids: [...(known?.ids ?? []), added.id],
    takes: new Set([...(known?.takes ?? []), ...added.takes]),
    prepositions: new Set([...(known?.prepositions ?? []), ...(added.prepositions ?? [])]),
    passive: (known?.passive ?? false) || added.passive === true,
  };
}
