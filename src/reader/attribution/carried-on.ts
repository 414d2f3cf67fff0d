/**
 * Reported speech that goes on after its cue: "He said A. B had come, C would follow." A sentence
 * goes on when it is shifted back as reported speech is, and nobody else is named as its speaker.
 */
import { addContent, type Draft, type Page, treeAt } from "./draft.ts";
import { continuation, outermostOf } from "./quoted-words.ts";
import { coreRelation, formOf, type Tree } from "./tree.ts";

const SHIFTED = new Set(["would", "could", "might", "should", "had", "ought", "'d"]);
const FINITE = new Set(["VBD", "VBZ", "VBP", "MD"]);
const RELATIVE = new Set(["WDT", "WP", "WP$", "WRB"]);

/** Drafts for the sentences on which reported speech runs on. */
export function carriedOn(page: Page, drafts: readonly Draft[]): readonly Draft[] {
  const added: Draft[] = [];
  const bySentence = new Map<number, Draft[]>();
  for (const draft of drafts)
    for (const sentence of new Set([draft.cue.sentence, ...draft.content.keys()]))
      bySentence.set(sentence, [...(bySentence.get(sentence) ?? []), draft]);
  let speaker: Draft | null = null;
  let paragraph = -1;
  for (const sentence of page.sentences) {
    if (sentence.paragraph !== paragraph) speaker = null;
    paragraph = sentence.paragraph;
    const own = bySentence.get(sentence.index) ?? [];
    if (own.length > 0) {
      speaker = outermostOf(own) ?? own.at(-1) ?? null;
      continue;
    }
    if (speaker === null || !isPastCue(page, speaker) || !isShifted(treeAt(page, sentence.index))) {
      speaker = null;
      continue;
    }
    const next = continuation(speaker, sentence.index, "carried-on");
    addContent(
      next,
      sentence.index,
      sentence.tokens.map(({ index }) => index),
    );
    added.push(next);
  }
  return added;
}

/** Shifting back needs a past cue: "said", not "says". */
function isPastCue(page: Page, draft: Draft): boolean {
  const first = draft.continues ?? draft;
  if (first.continues !== null) return isPastCue(page, first.continues);
  const token = page.sentences[first.cue.sentence]?.tokens[first.cue.head];
  return token === undefined || token.xpos !== "VBZ";
}

/** The first finite verb that is in no relative clause is shifted back. */
function isShifted(tree: Tree): boolean {
  const first = tree.tokens.find(
    ({ index, xpos }) => FINITE.has(xpos) && !isInRelative(tree, index),
  );
  return first !== undefined && SHIFTED.has(formOf(tree, first.index));
}

function isInRelative(tree: Tree, verb: number): boolean {
  for (let at = verb - 1; at >= Math.max(0, verb - 3); at -= 1) {
    if (RELATIVE.has(tree.tokens[at]?.xpos ?? "")) return true;
    if (tree.tokens[at]?.form === ",") return false;
  }
  return ["acl", "advcl"].includes(coreRelation(tree, verb));
}
