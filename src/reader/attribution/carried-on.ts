/**
 * Reported speech that goes on after its cue: "He said A. B had come, C would follow." A sentence
 * goes on when it is shifted back as reported speech is, and nobody else is named as its speaker.
 */
import type { Sentence } from "../analysis.ts";
import { addContent, type Draft, type Page, treeAt } from "./draft.ts";
import { continuation, outermostOf } from "./quoted-words.ts";
import { coreRelation, formOf, type Tree } from "./tree.ts";

const SHIFTED = new Set(["would", "could", "might", "should", "had", "ought", "'d"]);
const FINITE = new Set(["VBD", "VBZ", "VBP", "MD"]);
const RELATIVE = new Set(["WDT", "WP", "WP$", "WRB"]);

/** Drafts for the sentences on which reported speech runs on; `cued` holds cues without words too. */
export function carriedOn(
  page: Page,
  drafts: readonly Draft[],
  cued: readonly Draft[],
): readonly Draft[] {
  const bySentence = grouped(drafts, (draft) => [draft.cue.sentence, ...draft.content.keys()]);
  const cues = grouped(cued, (draft) => [draft.cue.sentence]);
  const added: Draft[] = [];
  const state: State = { speaker: null, isAnnounced: false, paragraph: -1 };
  for (const sentence of page.sentences) {
    const own = bySentence.get(sentence.index) ?? [];
    const announced = announcedBy(sentence, own, cues.get(sentence.index) ?? []);
    const isOver = announced !== null || (own.length > 0 && !staysAnnounced(page, state, own));
    if (isOver) speakUp(state, own, announced);
    else if (goesOn(page, state, sentence) && state.speaker !== null) {
      const rule = state.isAnnounced ? "announced" : "carried-on";
      const next = continuation(state.speaker, sentence.index, rule);
      addContent(
        next,
        sentence.index,
        sentence.tokens.map(({ index }) => index),
      );
      added.push(next);
    } else Object.assign(state, { speaker: null, isAnnounced: false });
    state.paragraph = sentence.paragraph;
  }
  return added;
}

/** Who speaks on while the sentences are walked, and whether a colon announced it. */
type State = { speaker: Draft | null; isAnnounced: boolean; paragraph: number };

function speakUp(state: State, own: readonly Draft[], announced: Draft | null): void {
  state.speaker = announced ?? outermostOf(own) ?? own.at(-1) ?? null;
  state.isAnnounced = announced !== null;
}

/** What is announced runs on past what it tells of others ("our side admitted inspectors"), not past another's saying. */
function staysAnnounced(page: Page, state: State, own: readonly Draft[]): boolean {
  if (!state.isAnnounced) return false;
  return own.every((draft) => isFirstPerson(page, draft) || TOLD_OF.test(draft.rule));
}

const TOLD_OF = /^(?:noun|adjective)$|\.(?:complement|infinitive|oblique|noun)$/u;

function goesOn(page: Page, state: State, sentence: Sentence): boolean {
  if (state.isAnnounced) return isBody(page, sentence);
  return state.paragraph === sentence.paragraph && isCarried(page, state.speaker, sentence);
}

function grouped(
  drafts: readonly Draft[],
  sentencesOf: (draft: Draft) => readonly number[],
): ReadonlyMap<number, readonly Draft[]> {
  const bySentence = new Map<number, Draft[]>();
  for (const draft of drafts)
    for (const sentence of new Set(sentencesOf(draft))) {
      const known = bySentence.get(sentence);
      if (known === undefined) bySentence.set(sentence, [draft]);
      else known.push(draft);
    }
  return bySentence;
}

/** "The spokesman went on:" at the end of a paragraph announces the paragraphs that follow. */
function announcedBy(
  sentence: Sentence,
  own: readonly Draft[],
  cues: readonly Draft[],
): Draft | null {
  if (sentence.tokens.at(-1)?.form !== ":") return null;
  return outermostOf(cues) ?? outermostOf(own);
}

function isFirstPerson(page: Page, { cue }: Draft): boolean {
  const word = page.sentences[cue.sentence]?.tokens[cue.source]?.lemma.toLowerCase();
  return word === "we" || word === "i";
}

function isBody(page: Page, { paragraph }: Sentence): boolean {
  return page.layout.paragraphs[paragraph]?.kind === "body";
}

function isCarried(page: Page, speaker: Draft | null, { index }: Sentence): boolean {
  return speaker !== null && isPastCue(page, speaker) && isShifted(treeAt(page, index));
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
