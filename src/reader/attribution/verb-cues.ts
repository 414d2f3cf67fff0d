/**
 * Reporting verbs with source and words said: by order where order is plain, by the tree elsewhere.
 */
import { clauseAfter, thatAfter } from "./clause-openings.ts";
import { contentOf } from "./contents.ts";
import type { Cue } from "./cue.ts";
import { endOfWords, insertedAt, kindAt, wordsAround } from "./extents.ts";
import type { Reporting, ReportingVerb } from "./reporting.ts";
import { isPassive, type Source, sourceOf } from "./sources.ts";
import {
  type IsTime,
  isFiniteForm,
  isPassiveBySurface,
  type NounPhrase,
  subjectBefore,
  xpos,
} from "./surface.ts";
import { childrenWith, coreRelation, formOf, lemmaOf, type Tree } from "./tree.ts";

/** Who says it, as far as a cue needs to know. */
type Named = Pick<Cue, "source" | "pronoun" | "phrase">;
type Said = Pick<Cue, "content" | "rule">;

/** The verb cues of one sentence, in order. */
export function verbCuesOf(tree: Tree, reporting: Reporting, isTime: IsTime): readonly Cue[] {
  return tree.tokens.flatMap(({ index }) => {
    const kind = kindAt(tree, index, reporting);
    const cue = kind === undefined ? null : verbCue(tree, index, kind, { reporting, isTime });
    return cue === null ? [] : [cue];
  });
}

type Setting = { readonly reporting: Reporting; readonly isTime: IsTime };

function verbCue(tree: Tree, verb: number, kind: ReportingVerb, setting: Setting): Cue | null {
  if (isUnreal(tree, verb, setting.reporting)) return null;
  const inserted = insertedAt(tree, verb, kind, setting.isTime);
  if (inserted !== null) {
    const { source } = inserted;
    if (isNobody(tree, source.head, setting.reporting)) return null;
    const content = wordsAround(tree, inserted, setting.reporting, setting.isTime);
    const named: Named = { source: source.head, pronoun: -1, phrase: [source.first, source.end] };
    return cueOf(tree, verb, kind, named, { content, rule: "inserted" });
  }
  const named = namedSource(tree, verb, kind, setting);
  if (named === null) return null;
  const said = wordsSaid(tree, verb, kind, named, setting);
  return said === null ? null : cueOf(tree, verb, kind, named, said);
}

function isNobody(tree: Tree, head: number, reporting: Reporting): boolean {
  const lemma = lemmaOf(tree, head);
  if (childrenWith(tree, head, ["det"]).some((det) => formOf(tree, det) === "no")) return true;
  return reporting.nobody.has(lemma) && lemma !== "it";
}

function cueOf(tree: Tree, verb: number, kind: ReportingVerb, named: Named, said: Said): Cue {
  const own = new Set([verb, named.source]);
  const phrase = named.phrase;
  const isOwn = (word: number): boolean =>
    own.has(word) || (phrase !== null && word >= phrase[0] && word < phrase[1]);
  return {
    sentence: tree.sentence.index,
    head: verb,
    lemma: lemmaOf(tree, verb),
    words: cueWords(tree, verb),
    ...named,
    content: said.content.filter((word) => !isOwn(word)),
    takesQuote: kind.takes.has("quote") || kind.takes.has("clause"),
    rule: `verb.${kind.ids[0] ?? "say"}.${said.rule}`,
  };
}

/**
 * The source by the tree; by order where the tree gives none to a finite verb, or another than the
 * phrase that stands directly before it.
 */
function namedSource(
  tree: Tree,
  verb: number,
  kind: ReportingVerb,
  { reporting, isTime }: Setting,
): Named | null {
  const isActive = isMistakenParticiple(tree, verb, kind);
  const passive = !isActive && (isPassive(tree, verb) || isPassiveBySurface(tree, verb));
  const byTree = isActive ? UNTOLD : sourceOf(tree, verb, reporting, kind);
  if (byTree.head >= 0 && isNobody(tree, byTree.head, reporting)) return null;
  const byOrder = !passive && canHaveSubject(tree, verb) ? subjectBefore(tree, verb, isTime) : null;
  if (byOrder === null) return byTree.isMissing ? null : fromTree(byTree);
  if (!isBetterByOrder(tree, verb, byTree, byOrder)) return fromTree(byTree);
  if (isNobody(tree, byOrder.head, reporting)) return null;
  return { source: byOrder.head, pronoun: -1, phrase: [byOrder.first, byOrder.end] };
}

function isBetterByOrder(tree: Tree, verb: number, byTree: Source, byOrder: NounPhrase): boolean {
  if (byTree.isMissing || byTree.head < 0) return true;
  if (byTree.head >= byOrder.first && byTree.head < byOrder.end) return false;
  const isNear = isAdjacent(tree, byOrder.end, verb) || isInRelative(tree, byOrder, byTree.head);
  return isNear && byTree.pronoun < 0 && byTree.head < verb;
}

const UNTOLD: Source = { head: -1, pronoun: -1, isMissing: true };

/** "X, a spokesman, alleged on Monday that ...": a finite verb that the tree takes for a description. */
function isMistakenParticiple(tree: Tree, verb: number, kind: ReportingVerb): boolean {
  return (
    formOf(tree, verb - 1) === "," &&
    coreRelation(tree, verb) === "acl" &&
    /ed$/u.test(formOf(tree, verb)) &&
    !kind.takes.has("addressee") &&
    thatAfter(tree, verb) > verb + 1
  );
}

/** "two experts whom the bank pays to keep a record say": the tree's subject is the relative clause's. */
function isInRelative(tree: Tree, phrase: NounPhrase, head: number): boolean {
  return head > phrase.end && /^WP/u.test(xpos(tree, phrase.end));
}

function canHaveSubject(tree: Tree, verb: number): boolean {
  return (
    isFiniteForm(tree, verb) ||
    (xpos(tree, verb) === "VBN" && thatAfter(tree, verb) >= 0) ||
    isPerfect(tree, verb) ||
    formOf(tree, verb - 1) === "to"
  );
}

function isAdjacent(tree: Tree, end: number, verb: number): boolean {
  for (let at = end; at < verb; at += 1)
    if (!["AUX", "ADV", "PART"].includes(tree.tokens[at]?.upos ?? "")) return false;
  return true;
}

function fromTree(source: Source): Named {
  return { source: source.head, pronoun: source.pronoun, phrase: null };
}

function isPerfect(tree: Tree, verb: number): boolean {
  return ["has", "have", "had", "'ve", "'s"].includes(formOf(tree, verb - 1));
}

function wordsSaid(
  tree: Tree,
  verb: number,
  kind: ReportingVerb,
  named: Named,
  setting: Setting,
): Said | null {
  const byOrder = kind.takes.has("clause") ? clauseByOrder(tree, verb, kind, named, setting) : null;
  if (byOrder !== null) return byOrder;
  const content = contentOf(tree, verb, kind, named.source);
  const takesQuote = kind.takes.has("quote") || kind.takes.has("clause");
  if (content.words.length === 0 && isPassive(tree, verb)) return null;
  const isPlain = kind.ids[0] === "let-know" && lemmaOf(tree, verb) !== "put";
  if (content.words.length === 0 && (isPlain || !takesQuote || named.source < 0)) return null;
  if (named.source < 0 && !["clause", "parataxis"].includes(content.rule)) return null;
  return { content: content.words, rule: content.rule };
}

/** "said that ...", "said ...". */
function clauseByOrder(
  tree: Tree,
  verb: number,
  kind: ReportingVerb,
  named: Named,
  setting: Setting,
): Said | null {
  const { reporting, isTime } = setting;
  const that = thatAfter(tree, verb);
  if (that >= 0)
    return { content: range(that, endOfWords(tree, that, reporting, isTime)), rule: "that" };
  if (!kind.ids.includes("say") || isPassiveBySurface(tree, verb) || named.source > verb)
    return null;
  const bare = clauseAfter(tree, verb, isTime);
  return bare < 0
    ? null
    : { content: range(bare, endOfWords(tree, bare, reporting, isTime)), rule: "bare" };
}

function range(from: number, to: number): readonly number[] {
  return Array.from({ length: Math.max(0, to - from) }, (_, i) => from + i);
}

/** The verb with its auxiliaries, negation and particle. */
function cueWords(tree: Tree, verb: number): readonly number[] {
  const helpers = (tree.children[verb] ?? []).filter((child) => {
    const relation = coreRelation(tree, child);
    const form = formOf(tree, child);
    return relation === "aux" || relation === "compound" || form === "not" || form === "n't";
  });
  return [...helpers, verb].sort((a, b) => a - b);
}

/** "if he says", "declined to say", "has yet to say": nothing was said. */
function isUnreal(tree: Tree, verb: number, { notSaid, saidAllTheSame }: Reporting): boolean {
  const marks = childrenWith(tree, verb, ["mark"]).map((mark) => formOf(tree, mark));
  if (marks.includes("if") || marks.includes("unless")) return true;
  if (formOf(tree, verb - 1) !== "to") return false;
  const before = formOf(tree, verb - 2);
  if (saidAllTheSame.has(before) || (before === "on" && saidAllTheSame.has(formOf(tree, verb - 3))))
    return false;
  return notSaid.has(before) || (thatAfter(tree, verb) < 0 && coreRelation(tree, verb) !== "xcomp");
}
