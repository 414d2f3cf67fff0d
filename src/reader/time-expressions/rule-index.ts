/**
 * Which rules can match at a place: by the piece that stands there, and by the one after it where many
 * begin alike.
 */
import type { Element, Rule, WordValues } from "./rule.ts";

/** Rules by what they can begin with: a word, or "#digits" and the like where it is no word. */
export type RuleIndex = ReadonlyMap<string, Beginning>;

/** The rules with one beginning, by what can come next. */
export type Beginning = {
  readonly byNext: ReadonlyMap<string, readonly Rule[]>;
  /** Those that match whatever comes next that is not in `byNext`. */
  readonly others: readonly Rule[];
};

/** `rules`, each under all that it can begin with. */
export function indexOf(rules: readonly Rule[], values: WordValues): RuleIndex {
  const index = new Map<string, Beginning>();
  for (const [key, beginning] of byFirst(rules, values))
    index.set(key, byNext(key, beginning, values));
  return index;
}

/** To tell fewer rules apart is not worth a table. */
const MANY = 16;

/** Half of what is tried begins with "the"; what comes after it tells most of its rules apart. */
function byNext(key: string, rules: readonly Rule[], values: WordValues): Beginning {
  const keys = new Set([key, `=${key}`, ...classKeys(key, values)]);
  const split = new Map<Rule, Rule>();
  for (const rule of rules)
    if (takesOneWord(rule, keys)) split.set({ ...rule, elements: rule.elements.slice(1) }, rule);
  if (split.size < MANY) return { byNext: new Map(), others: rules };
  const parted = new Set(split.values());
  const others = rules.filter((rule) => !parted.has(rule));
  const next = new Map<string, readonly Rule[]>();
  for (const [second, rests] of byFirst([...split.keys()], values)) {
    const wanted = new Set([...others, ...rests.flatMap((rest) => split.get(rest) ?? [])]);
    next.set(
      second,
      rules.filter((rule) => wanted.has(rule)),
    );
  }
  return { byNext: next, others };
}

/** Whether the rule, where it begins with one of `keys`, takes that word alone first and then goes on. */
function takesOneWord({ elements }: Rule, keys: ReadonlySet<string>): boolean {
  const [first, ...rest] = elements;
  const isLiteral = first?.alternatives.every(({ kind }) => kind === "literal") === true;
  const isSkipped = first?.optional === true && firstKeys(rest).some((key) => keys.has(key));
  return isLiteral && !isSkipped && rest.some(({ optional }) => !optional);
}

function classKeys(word: string, values: WordValues): readonly string[] {
  return [...(values.get(word)?.keys() ?? [])].map((name) => `#${name}`);
}

/** Rules by the word they can begin with, and by "#digits" and the like where it is no word. */
function byFirst(rules: readonly Rule[], values: WordValues): ReadonlyMap<string, readonly Rule[]> {
  const byKey = new Map<string, Set<number>>();
  for (const [order, rule] of rules.entries()) {
    for (const key of firstKeys(rule.elements)) {
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
    const classes = classKeys(word, values).map((key) => byKey.get(key));
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

/** What the first piece of these elements can be: "=word" or "#class"; optional beginnings let the next element in. */
function firstKeys(elements: readonly Element[]): readonly string[] {
  const keys: string[] = [];
  for (const element of elements) {
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
