/**
 * Who the subject of a reporting verb is: its own subject, or the one it shares or inherits.
 */
import type { Reporting, ReportingVerb } from "./reporting.ts";
import {
  childrenWith,
  coreRelation,
  formOf,
  headOf,
  lemmaOf,
  relationOf,
  type Tree,
} from "./tree.ts";

/** `head` -1: the verb has no source of its own on the page; `isMissing`: it cannot have one. */
export type Source = {
  readonly head: number;
  readonly pronoun: number;
  readonly isMissing: boolean;
};

const NONE: Source = { head: -1, pronoun: -1, isMissing: false };
const MISSING: Source = { head: -1, pronoun: -1, isMissing: true };
const RELATIVE = new Set(["who", "which", "that", "whom"]);
const DEEPEST = 6;

/** The source of the verb at `verb`. */
export function sourceOf(
  tree: Tree,
  verb: number,
  reporting: Reporting,
  kind: ReportingVerb,
): Source {
  if (isPassive(tree, verb)) return passiveSource(tree, verb, reporting, kind);
  return subjectOf(tree, verb, reporting, 0);
}

export function isPassive(tree: Tree, verb: number): boolean {
  if (childrenWith(tree, verb, ["nsubj:pass", "aux:pass", "csubj:pass"]).length > 0) return true;
  return coreRelation(tree, verb) === "acl" && tree.tokens[verb]?.xpos === "VBN";
}

function passiveSource(
  tree: Tree,
  verb: number,
  reporting: Reporting,
  kind: ReportingVerb,
): Source {
  const agent = (tree.children[verb] ?? []).find(
    (child) =>
      relationOf(tree, child) === "obl:agent" ||
      (coreRelation(tree, child) === "obl" &&
        childrenWith(tree, child, ["case"]).some((mark) => formOf(tree, mark) === "by")),
  );
  if (agent !== undefined) return person(tree, agent, reporting);
  if (!kind.passive) return NONE;
  const subject = childrenWith(tree, verb, ["nsubj:pass", "nsubj"])[0];
  return subject === undefined ? NONE : person(tree, subject, reporting);
}

function subjectOf(tree: Tree, verb: number, reporting: Reporting, depth: number): Source {
  const own = ownSubject(tree, verb);
  if (own !== null)
    return RELATIVE.has(lemmaOf(tree, own))
      ? antecedent(tree, verb, own)
      : person(tree, own, reporting);
  const head = headOf(tree, verb);
  if (head < 0 || depth > DEEPEST) return MISSING;
  switch (coreRelation(tree, verb)) {
    case "conj":
    case "parataxis":
      return isPassive(tree, head) ? MISSING : subjectOf(tree, head, reporting, depth + 1);
    case "xcomp":
      return controller(tree, head, reporting, depth);
    case "advcl":
      return isGerund(tree, verb) ? controllerOfGerund(tree, head, reporting, depth) : MISSING;
    case "acl":
      return isGerund(tree, verb) ? person(tree, head, reporting) : MISSING;
    default:
      return MISSING;
  }
}

/** A subject under the verb, or under its clause when the verb is an auxiliary's. */
function ownSubject(tree: Tree, verb: number): number | null {
  const subjects = childrenWith(tree, verb, ["nsubj"]).filter(
    (child) => relationOf(tree, child) !== "nsubj:pass",
  );
  return subjects[0] ?? null;
}

/** "asked Oster to say": the object; "went on to say": the subject. */
function controller(tree: Tree, head: number, reporting: Reporting, depth: number): Source {
  const object = childrenWith(tree, head, ["obj", "iobj"])[0];
  if (object !== undefined) return person(tree, object, reporting);
  if (!isPassive(tree, head)) return subjectOf(tree, head, reporting, depth + 1);
  const subject = childrenWith(tree, head, ["nsubj:pass"])[0];
  return subject === undefined ? MISSING : person(tree, subject, reporting);
}

function controllerOfGerund(tree: Tree, head: number, reporting: Reporting, depth: number): Source {
  const subject = childrenWith(tree, head, ["nsubj:pass"])[0];
  if (subject !== undefined) return person(tree, subject, reporting);
  return subjectOf(tree, head, reporting, depth + 1);
}

function isGerund(tree: Tree, verb: number): boolean {
  return tree.tokens[verb]?.xpos === "VBG" || formOf(tree, verb).endsWith("ing");
}

/** "the envoy, who said": the noun that the clause describes, else the relative itself. */
function antecedent(tree: Tree, verb: number, relative: number): Source {
  let clause = verb;
  for (let i = 0; i < DEEPEST && coreRelation(tree, clause) !== "acl"; i += 1) {
    if (coreRelation(tree, clause) !== "conj") break;
    clause = headOf(tree, clause);
  }
  const head = coreRelation(tree, clause) === "acl" ? headOf(tree, clause) : -1;
  return head < 0 ? MISSING : { head, pronoun: relative, isMissing: false };
}

function person(tree: Tree, token: number, reporting: Reporting): Source {
  const lemma = lemmaOf(tree, token);
  if (relationOf(tree, token) === "expl") return NONE;
  if (reporting.nobody.has(lemma) && lemma !== "it") return MISSING;
  return { head: token, pronoun: -1, isMissing: false };
}
