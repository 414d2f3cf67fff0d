/**
 * Lemmas by suffix rules and exceptions per Penn tag, learned from the treebanks
 * (`training/syntax/lemmas.py`).
 */

/** By Penn tag. A rule says how many letters go and which come. */
export type LemmaTable = {
  readonly [xpos: string]: {
    /** Whether a capital inside a sentence belongs to the lemma ("American"). */
    readonly keepsCase: boolean;
    readonly rules: { readonly [suffix: string]: readonly [cut: number, add: string] };
    readonly exceptions: { readonly [form: string]: string };
  };
};

export type Lemmatizer = (form: string, xpos: string, initial: boolean) => string;

type Entry = {
  readonly keepsCase: boolean;
  readonly rules: Map<string, readonly [number, string]>;
  readonly exceptions: Map<string, string>;
  readonly known: Map<string, string>;
};

const LONGEST_SUFFIX = 5;
const PROPER = new Set(["NNP", "NNPS"]);
const BASE = new Set(["VB", "VBP"]);

/** A function that gives the lemma of a form with its Penn tag; `initial` at the beginning of a sentence. */
export function lemmatizerOf(table: LemmaTable): Lemmatizer {
  const entries = new Map<string, Entry>();
  for (const [xpos, { keepsCase, rules, exceptions }] of Object.entries(table)) {
    entries.set(xpos, {
      keepsCase,
      rules: new Map(Object.entries(rules)),
      exceptions: new Map(Object.entries(exceptions)),
      known: new Map(),
    });
  }
  const participles = entries.get("VBN")?.exceptions;
  return (form, xpos, initial) => {
    // "hadn't withdrawn": a base form that only a participle can be was mistagged.
    const participle = BASE.has(xpos) && form.endsWith("n") ? participles?.get(form) : undefined;
    if (participle !== undefined) return participle;
    const entry = entries.get(xpos);
    if (entry === undefined) return form.toLowerCase();
    const proper = PROPER.has(xpos);
    const cased = proper || (entry.keepsCase && !initial);
    const key = cased ? form : form.toLowerCase();
    const known = entry.known.get(key);
    if (known !== undefined) return known;
    if (entry.known.size > 30000) entry.known.clear();
    const lemma = lemmaOf(entry, key, proper);
    entry.known.set(key, lemma);
    return lemma;
  };
}

function lemmaOf(entry: Entry, form: string, proper: boolean): string {
  const plain = form.replaceAll("\u2019", "'");
  const exception = entry.exceptions.get(proper ? plain : plain.toLowerCase());
  if (exception !== undefined) return exception;
  for (let at = Math.max(0, plain.length - LONGEST_SUFFIX); at <= plain.length; at++) {
    const rule = entry.rules.get(plain.slice(at));
    if (rule !== undefined) return plain.slice(0, plain.length - rule[0]) + rule[1];
  }
  return plain;
}
