/**
 * The words said by a reporting verb: its clause, infinitive, complement or object, or the sentence
 * into which it is put ("..., the envoy said").
 */
import type { ReportingVerb } from "./reporting.ts";
import {
  childrenWith,
  coreRelation,
  formOf,
  headOf,
  relationOf,
  type Tree,
  wordsUnder,
} from "./tree.ts";

export type Content = { readonly words: readonly number[]; readonly rule: string };

const NOTHING: Content = { words: [], rule: "none" };

/** The words said by the verb at `verb`, whose source is headed by `source`. */
export function contentOf(tree: Tree, verb: number, kind: ReportingVerb, source: number): Content {
  const { takes } = kind;
  const isSaying = takes.has("turned");
  const tries: readonly (() => Content)[] = [
    () =>
      takes.has("clause") || takes.has("quote")
        ? clauseContent(tree, verb, source, isSaying)
        : NOTHING,
    () =>
      takes.has("as") || takes.has("complement")
        ? complementContent(tree, verb, takes.has("complement"))
        : NOTHING,
    () => (takes.has("infinitive") ? infinitiveContent(tree, verb) : NOTHING),
    () => (takes.has("prepositions") ? obliqueContent(tree, verb, kind) : NOTHING),
    () => (takes.has("noun") ? nounContent(tree, verb) : NOTHING),
  ];
  for (const attempt of tries) {
    const content = attempt();
    if (content.words.length > 0) return content;
  }
  return NOTHING;
}

/** "said (that) ..." with whatever follows it loosely; else the sentence round an inserted verb. */
function clauseContent(tree: Tree, verb: number, source: number, takesLoose: boolean): Content {
  const clauses = childrenWith(tree, verb, ["ccomp"]);
  const loose = takesLoose
    ? childrenWith(tree, verb, ["parataxis"]).filter((child) => hasPredicate(tree, child))
    : [];
  if (clauses.length > 0) {
    const last = clauses.at(-1) ?? verb;
    const after = last > verb ? loose.filter((child) => child > last) : [];
    return { words: merged(tree, [...clauses, ...after]), rule: "clause" };
  }
  if (loose.length > 0) return { words: merged(tree, loose), rule: "parataxis" };
  return takesLoose ? insertedContent(tree, verb, source) : NOTHING;
}

function hasPredicate(tree: Tree, token: number): boolean {
  return (
    tree.tokens[token]?.upos === "VERB" ||
    tree.tokens[token]?.upos === "AUX" ||
    childrenWith(tree, token, ["nsubj", "cop", "aux"]).length > 0
  );
}

/** "..., the envoy said": all of the clause on which the verb hangs, but for its own. */
function insertedContent(tree: Tree, verb: number, source: number): Content {
  const host = headOf(tree, verb);
  const isInserted =
    host >= 0 &&
    source >= 0 &&
    ["parataxis", "dep", "discourse"].includes(coreRelation(tree, verb));
  if (!isInserted) return NOTHING;
  const top = headOfClause(tree, host);
  return { words: wordsUnder(tree, top, (token) => token === verb), rule: "inserted" };
}

/** Up through coordination: an inserted verb speaks for the whole of "A had come and B had gone". */
function headOfClause(tree: Tree, token: number): number {
  let at = token;
  for (let i = 0; i < 8 && coreRelation(tree, at) === "conj"; i += 1) at = headOf(tree, at);
  return at;
}

/** "called X blackmail", "described X as a mistake". */
function complementContent(tree: Tree, verb: number, takesBare: boolean): Content {
  const objects = childrenWith(tree, verb, ["obj"]);
  const asPhrases = (tree.children[verb] ?? []).filter(
    (child) =>
      ["obl", "advcl", "xcomp", "nmod"].includes(coreRelation(tree, child)) &&
      childrenWith(tree, child, ["case", "mark"]).some((mark) => formOf(tree, mark) === "as"),
  );
  const bare = takesBare
    ? childrenWith(tree, verb, ["xcomp"]).filter((child) => !isInfinitive(tree, child))
    : [];
  const complements = [...asPhrases, ...bare];
  if (complements.length === 0) return NOTHING;
  return { words: merged(tree, [...objects, ...complements]), rule: "complement" };
}

function isInfinitive(tree: Tree, token: number): boolean {
  return childrenWith(tree, token, ["mark", "aux"]).some((mark) => formOf(tree, mark) === "to");
}

/** "urged Oster to leave" (with Oster), "promised to leave". */
function infinitiveContent(tree: Tree, verb: number): Content {
  const infinitives = (tree.children[verb] ?? []).filter(
    (child) =>
      (["xcomp", "ccomp"].includes(coreRelation(tree, child)) ||
        (coreRelation(tree, child) === "advcl" && child > verb)) &&
      isInfinitive(tree, child),
  );
  const first = infinitives[0];
  if (first === undefined) return NOTHING;
  const objects = childrenWith(tree, verb, ["obj", "iobj"]).filter((child) => child < first);
  const asked = (tree.children[verb] ?? []).filter(
    (child) =>
      child < first &&
      child > verb &&
      coreRelation(tree, child) === "obl" &&
      childrenWith(tree, child, ["case"]).some((mark) =>
        ["on", "upon", "to"].includes(formOf(tree, mark)),
      ),
  );
  return { words: merged(tree, [...objects, ...asked, ...infinitives]), rule: "infinitive" };
}

/** "accused Oster of shelling", "warned of raids": what the preposition governs. */
function obliqueContent(tree: Tree, verb: number, kind: ReportingVerb): Content {
  const phrases = (tree.children[verb] ?? []).filter(
    (child) =>
      child > verb &&
      ["obl", "advcl", "nmod"].includes(coreRelation(tree, child)) &&
      relationOf(tree, child) !== "obl:agent" &&
      relationOf(tree, child) !== "obl:tmod" &&
      childrenWith(tree, child, ["case", "mark"]).some((mark) =>
        kind.prepositions.has(formOf(tree, mark)),
      ),
  );
  const objects = childrenWith(tree, verb, ["obj"]);
  return phrases.length === 0
    ? NOTHING
    : { words: merged(tree, [...objects, ...phrases]), rule: "oblique" };
}

function nounContent(tree: Tree, verb: number): Content {
  // "groups supporting the accord" are described, not reported.
  if (relationOf(tree, verb) === "acl") return NOTHING;
  const objects = childrenWith(tree, verb, ["obj", "xcomp"]).filter((child) => child > verb);
  return objects.length === 0 ? NOTHING : { words: merged(tree, objects), rule: "noun" };
}

function merged(tree: Tree, tops: readonly number[]): readonly number[] {
  const words = new Set(tops.flatMap((top) => wordsUnder(tree, top)));
  return [...words].sort((a, b) => a - b);
}
