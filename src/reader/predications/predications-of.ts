/**
 * Finds the predications of a sentence: verbs, predicate adjectives and nouns, acts named by nouns
 * ("the removal of all forces"), and the head of a sentence that has none of these.
 */
import type { Sentence, Token } from "../analysis.ts";
import { modalityOf, negatedIn, tenseOf } from "./grammar.ts";
import { type Arguments, argumentsOf } from "./predicate-arguments.ts";
import { childrenOf, type Predication } from "./predication.ts";

const NOT_A_PREDICATE = new Set([
  "aux",
  "aux:pass",
  "cop",
  "case",
  "mark",
  "fixed",
  "flat",
  "compound",
  "cc",
  "det",
  "discourse",
]);
const SAME_CLAUSE = new Set([
  "amod",
  "nmod",
  "nmod:poss",
  "obl",
  "obj",
  "compound",
  "case",
  "det",
  "advmod",
]);

/** The predications of `sentence` in the order of their heads. Linear in its length, but for nested clauses of nested clauses. */
export function predicationsOf(
  sentence: Sentence,
  actNouns: ReadonlySet<string>,
): readonly Predication[] {
  const children = childrenOf(sentence);
  const forms: (Predication["form"] | null)[] = sentence.tokens.map((token) =>
    formOf(token, children[token.index] ?? [], actNouns),
  );
  const hasClause = forms.some((form) => form !== null && form !== "nominal");
  if (!hasClause) {
    const root = sentence.tokens.find((token) => token.head < 0);
    if (root !== undefined && root.upos !== "PUNCT") forms[root.index] = "fragment";
  }
  const heads = sentence.tokens.filter((token) => forms[token.index] !== null);
  const order = new Map(heads.map((token, position) => [token.index, position]));
  return heads.map((token) => {
    const form = forms[token.index] ?? "fragment";
    return predicationAt({ sentence, children, forms, order, token, form });
  });
}

type Site = {
  readonly sentence: Sentence;
  readonly children: readonly (readonly Token[])[];
  readonly forms: readonly (Predication["form"] | null)[];
  readonly order: ReadonlyMap<number, number>;
  readonly token: Token;
  readonly form: Predication["form"];
};

function predicationAt({ sentence, children, forms, order, token, form }: Site): Predication {
  const own = ownTokens(token.index, children, forms);
  const given: Arguments = argumentsOf(sentence, children, token.index);
  return {
    sentence: sentence.index,
    head: token.index,
    form,
    tokens: own,
    first: own[0] ?? token.index,
    end: (own[own.length - 1] ?? token.index) + 1,
    ...given,
    negated: negatedIn(children, token.index),
    modality: modalityOf(sentence, children, token.index),
    tense: form === "nominal" ? "none" : tenseOf(sentence, children, token.index),
    governor: governorOf(sentence, order, token),
    mark: children[token.index]?.find((child) => child.relation === "mark")?.lemma ?? "",
    relation: token.relation,
  };
}

function formOf(
  token: Token,
  children: readonly Token[],
  actNouns: ReadonlySet<string>,
): Predication["form"] | null {
  const relation = token.relation;
  if (NOT_A_PREDICATE.has(relation)) return null;
  if (children.some((child) => child.relation === "cop")) return "copular";
  if (token.upos === "VERB") return relation === "amod" && children.length === 0 ? null : "verbal";
  if (token.upos === "AUX") return "verbal";
  if (token.upos === "NOUN" && actNouns.has(token.lemma.toLowerCase())) return "nominal";
  return null;
}

/** The subtree of `head` without the subtrees of other clauses. */
function ownTokens(
  head: number,
  children: readonly (readonly Token[])[],
  forms: Site["forms"],
): readonly number[] {
  const own: number[] = [];
  const open = [head];
  for (let at = open.pop(); at !== undefined; at = open.pop()) {
    own.push(at);
    for (const child of children[at] ?? []) {
      const form = forms[child.index];
      const isClause = form === "verbal" || form === "copular";
      if (
        !isClause ||
        (SAME_CLAUSE.has(child.relation) && form === "verbal" && child.relation === "amod")
      )
        open.push(child.index);
    }
  }
  return own.sort((a, b) => a - b);
}

function governorOf(sentence: Sentence, order: Site["order"], token: Token): number {
  const seen = new Set<number>();
  for (let at = token.head; at >= 0 && !seen.has(at); at = sentence.tokens[at]?.head ?? -1) {
    const position = order.get(at);
    if (position !== undefined) return position;
    seen.add(at);
  }
  return -1;
}
