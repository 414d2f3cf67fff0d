/**
 * The rules of `lexicons/<language>/time.yaml`, compiled: patterns over pieces, indexed by what they
 * can begin with.
 *
 * A pattern is a row of elements: a word or sign (`by`), a class (`{unit}`, or `{count:first}` under
 * another name), alternatives (`last|past|{season}`); a closing `?` makes the element optional.
 */
import type { Lexicon } from "../lexicon.ts";
import { sectionOf } from "../lexicon.ts";

export type WordValue = number | string;

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

type Alternative =
  | { readonly kind: "literal"; readonly word: string }
  | { readonly kind: "class"; readonly name: string; readonly as: string };

export type Element = { readonly optional: boolean; readonly alternatives: readonly Alternative[] };

export type Rule = {
  readonly name: string;
  readonly elements: readonly Element[];
  readonly means: string;
  readonly with: { readonly [name: string]: WordValue };
  readonly guard: string | null;
};

export type Grammar = {
  /** Values of a word by class: `values.get("may")?.get("month")` is 5. */
  readonly values: ReadonlyMap<string, ReadonlyMap<string, WordValue>>;
  /** Rules over pieces, and rules over expressions already found, by what they begin with. */
  readonly simple: ReadonlyMap<string, readonly Rule[]>;
  readonly compound: ReadonlyMap<string, readonly Rule[]>;
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
    simple: byFirst(
      rules.filter((rule) => !isCompound(rule)),
      values,
    ),
    compound: byFirst(rules.filter(isCompound), values),
    approximators: section.approximators.map((phrase) => phrase.split(" ")),
    relations: Object.entries(section.relations)
      .map(([phrase, relation]) => ({ words: phrase.split(" "), relation }))
      .sort((a, b) => b.words.length - a.words.length),
    cues: new Map(Object.entries(section.cues).map(([name, words]) => [name, new Set(words)])),
  };
}

function valuesOf(words: TimeSection["words"]): Grammar["values"] {
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

/** Rules by the word they can begin with, and by "#digits" and the like where it is no word. */
function byFirst(
  rules: readonly Rule[],
  values: Grammar["values"],
): ReadonlyMap<string, readonly Rule[]> {
  const byKey = new Map<string, Set<number>>();
  for (const [order, rule] of rules.entries()) {
    for (const key of firstKeys(rule)) {
      byKey.set(key, (byKey.get(key) ?? new Set<number>()).add(order));
    }
  }
  const literals = [...byKey.keys()]
    .filter((key) => key.startsWith("="))
    .map((key) => key.slice(1));
  const index = new Map<string, readonly Rule[]>();
  for (const key of byKey.keys())
    if (key.startsWith("#")) index.set(key, inOrder(rules, [byKey.get(key)]));
  for (const word of new Set([...values.keys(), ...literals])) {
    const classes = [...(values.get(word)?.keys() ?? [])].map((name) => byKey.get(`#${name}`));
    index.set(word, inOrder(rules, [byKey.get(`=${word}`), ...classes]));
  }
  return index;
}

function inOrder(
  rules: readonly Rule[],
  sets: readonly (ReadonlySet<number> | undefined)[],
): readonly Rule[] {
  const orders = new Set(sets.flatMap((set) => [...(set ?? [])]));
  return rules.filter((_rule, order) => orders.has(order));
}

/** What the first piece can be: "=word" or "#class"; optional beginnings let the next element in. */
function firstKeys(rule: Rule): readonly string[] {
  const keys: string[] = [];
  for (const element of rule.elements) {
    for (const a of element.alternatives) {
      keys.push(...(a.kind === "literal" ? [`=${a.word}`] : beginningsOf(a.name)));
    }
    if (!element.optional) break;
  }
  return keys;
}

function beginningsOf(name: string): readonly string[] {
  switch (name) {
    case "count":
      return ["#digits", "#numeral"];
    case "ordinal":
      return ["#digits", "#ordinal-word", "#numeral"];
    case "day":
    case "day-th":
    case "digit":
    case "minute":
    case "two-digits":
    case "hour-minute":
    case "hour":
    case "year-number":
      return ["#digits"];
    case "year":
      return ["#digits", "#numeral"];
    case "month":
      return ["#month-name", "#month-short"];
    case "weekday":
      return ["#weekday-name", "#weekday-short"];
    default:
      return [`#${name}`];
  }
}
