/**
 * The rules of `lexicons/<language>/time.yaml`, compiled: patterns over pieces, indexed by what they
 * can begin with.
 *
 * A pattern is a row of elements: a word or sign (`by`), a class (`{unit}`, or `{count:first}` under
 * another name), alternatives (`last|past|{season}`); a closing `?` makes the element optional.
 */
import type { Lexicon } from "../lexicon.ts";
import { sectionOf } from "../lexicon.ts";
import type { Alternative, Element, Rule, WordValue, WordValues } from "./rule.ts";
import { indexOf, type RuleIndex } from "./rule-index.ts";

type RuleSource = {
  readonly name: string;
  readonly patterns: readonly string[];
  readonly means: string;
  readonly with?: { readonly [name: string]: WordValue };
  /** A condition on the words around, by its name in `guards.ts`. */
  readonly guard?: string;
};

type TimeSection = {
  readonly words: { readonly [name: string]: { readonly [word: string]: WordValue } };
  readonly approximators: readonly string[];
  readonly relations: { readonly [phrase: string]: string };
  readonly cues: { readonly [name: string]: readonly string[] };
  readonly rules: readonly RuleSource[];
};

export type Grammar = {
  readonly values: WordValues;
  /** Rules over pieces, and rules over expressions already found, by what they begin with. */
  readonly simple: RuleIndex;
  readonly compound: RuleIndex;
  readonly approximators: readonly (readonly string[])[];
  readonly relations: readonly { readonly words: readonly string[]; readonly relation: string }[];
  readonly cues: ReadonlyMap<string, ReadonlySet<string>>;
};

const FOUND_CLASSES = new Set(["date", "duration", "time"]);
const compiled = new WeakMap<Lexicon, Grammar>();

/** The grammar of `lexicon`, compiled once for each lexicon object. */
export function grammarOf(lexicon: Lexicon): Grammar {
  const known = compiled.get(lexicon);
  if (known !== undefined) return known;
  const grammar = compile(sectionOf<TimeSection>(lexicon, "time"));
  compiled.set(lexicon, grammar);
  return grammar;
}

function compile(section: TimeSection): Grammar {
  const rules = section.rules.flatMap((source) =>
    source.patterns.map((p) => compileRule(source, p)),
  );
  const values = valuesOf(section.words);
  return {
    values,
    simple: indexOf(
      rules.filter((rule) => !isCompound(rule)),
      values,
    ),
    compound: indexOf(rules.filter(isCompound), values),
    approximators: section.approximators.map((phrase) => phrase.split(" ")),
    relations: Object.entries(section.relations)
      .map(([phrase, relation]) => ({ words: phrase.split(" "), relation }))
      .sort((a, b) => b.words.length - a.words.length),
    cues: new Map(Object.entries(section.cues).map(([name, words]) => [name, new Set(words)])),
  };
}

function valuesOf(words: TimeSection["words"]): WordValues {
  const values = new Map<string, Map<string, WordValue>>();
  for (const [name, entries] of Object.entries(words)) {
    for (const [word, value] of Object.entries(entries)) {
      const classes = values.get(word) ?? new Map<string, WordValue>();
      classes.set(name, value);
      values.set(word, classes);
    }
  }
  return values;
}

function compileRule(source: RuleSource, pattern: string): Rule {
  return {
    name: source.name,
    elements: pattern.split(" ").map(compileElement),
    means: source.means,
    with: source.with ?? {},
    guard: source.guard ?? null,
  };
}

function compileElement(written: string): Element {
  const optional = written.length > 1 && written.endsWith("?");
  const body = optional ? written.slice(0, -1) : written;
  return { optional, alternatives: body.split("|").map(compileAlternative) };
}

function compileAlternative(written: string): Alternative {
  if (!written.startsWith("{")) return { kind: "literal", word: written };
  const [name = "", as = name] = written.slice(1, -1).split(":");
  return { kind: "class", name, as };
}

function isCompound(rule: Rule): boolean {
  return rule.elements.some((element) =>
    element.alternatives.some((a) => a.kind === "class" && FOUND_CLASSES.has(a.name)),
  );
}
