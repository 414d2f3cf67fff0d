/**
 * Subject, object and obliques of a predicate, its own or those it shares: with the verb it is
 * coordinated with, the verb that controls it, the noun it modifies.
 */
import type { Sentence, Token } from "../analysis.ts";

export type Arguments = {
  readonly subject: number;
  readonly subjectInherited: boolean;
  readonly object: number;
  readonly passive: boolean;
  readonly agent: number;
  readonly obliques: readonly number[];
};

type Children = readonly (readonly Token[])[];

const RELATIVE_PRONOUNS = new Set(["who", "which", "that", "whom"]);
/** A chain of shared subjects longer than this is a parser's knot. */
const LONGEST_CHAIN = 8;

export function argumentsOf(sentence: Sentence, children: Children, head: number): Arguments {
  const own = children[head] ?? [];
  const find = (...relations: readonly string[]): number =>
    own.find((child) => relations.includes(child.relation))?.index ?? -1;
  const direct = find("nsubj", "nsubj:pass", "nsubj:outer", "csubj", "csubj:pass");
  const subject =
    direct >= 0
      ? antecedentOf(sentence, head, direct)
      : inheritedSubject(sentence, children, head, LONGEST_CHAIN);
  return {
    subject,
    subjectInherited: direct < 0 && subject >= 0,
    object: find("obj", "iobj"),
    passive: isPassive(sentence, children, head),
    agent: find("obl:agent"),
    obliques: own
      .filter(
        (child) =>
          child.relation === "obl" ||
          child.relation === "obl:unmarked" ||
          child.relation === "nmod",
      )
      .map((child) => child.index),
  };
}

/** A relative pronoun stands for the noun that its clause modifies. */
function antecedentOf(sentence: Sentence, head: number, subject: number): number {
  const verb = sentence.tokens[head];
  const word = sentence.tokens[subject];
  if (verb === undefined || word === undefined) return subject;
  const isRelative =
    verb.relation === "acl:relcl" &&
    word.upos === "PRON" &&
    RELATIVE_PRONOUNS.has(word.lemma.toLowerCase());
  return isRelative && verb.head >= 0 ? verb.head : subject;
}

function inheritedSubject(
  sentence: Sentence,
  children: Children,
  head: number,
  steps: number,
): number {
  const verb = sentence.tokens[head];
  if (verb === undefined || verb.head < 0 || steps === 0) return -1;
  const governor = verb.head;
  switch (verb.relation) {
    case "conj":
    case "advcl":
    case "parataxis":
      return subjectOf(sentence, children, governor, steps - 1);
    case "xcomp":
    case "ccomp": {
      if (verb.relation === "ccomp" && verb.xpos !== "VB") return -1;
      const controller = children[governor]?.find(
        (child) => child.relation === "obj" || child.relation === "iobj",
      );
      return controller !== undefined && controller.index < head
        ? controller.index
        : subjectOf(sentence, children, governor, steps - 1);
    }
    case "acl":
    case "acl:relcl":
      return verb.xpos === "TO" || verb.xpos === "VB"
        ? subjectOfNoun(sentence, children, governor, steps - 1)
        : governor;
    default:
      return -1;
  }
}

/** "Iraq's pledge to disband": the possessor of the noun, else the subject of the verb that takes the noun. */
function subjectOfNoun(
  sentence: Sentence,
  children: Children,
  noun: number,
  steps: number,
): number {
  const possessor = children[noun]?.find((child) => child.relation === "nmod:poss");
  if (possessor !== undefined) return possessor.index;
  const token = sentence.tokens[noun];
  return token !== undefined && token.head >= 0
    ? subjectOf(sentence, children, token.head, steps)
    : -1;
}

function subjectOf(sentence: Sentence, children: Children, head: number, steps: number): number {
  const own = children[head]?.find((child) => child.relation.startsWith("nsubj"));
  if (own !== undefined) return antecedentOf(sentence, head, own.index);
  return inheritedSubject(sentence, children, head, steps);
}

function isPassive(sentence: Sentence, children: Children, head: number): boolean {
  const own = children[head] ?? [];
  if (own.some((child) => child.relation === "aux:pass" || child.relation === "nsubj:pass"))
    return true;
  const token = sentence.tokens[head];
  return (
    token !== undefined &&
    token.xpos === "VBN" &&
    (token.relation === "acl" || token.relation === "advcl") &&
    !own.some((child) => child.relation === "aux")
  );
}
