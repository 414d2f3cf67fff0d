/**
 * Turns of a transcript: what follows a label is said by whom the label names.
 *
 *     SPOKESMAN: The guns are gone.
 */
import type { Actor } from "../analysis.ts";
import type { Cue } from "./cue.ts";
import { addContent, type Draft, type Page, UNDATED } from "./draft.ts";

/** A draft for each turn of somebody but the outlet and its questioners. */
export function turnDrafts(page: Page): readonly Draft[] {
  const drafts: Draft[] = [];
  let turn: Draft | null = null;
  for (const sentence of page.sentences) {
    const paragraph = page.layout.paragraphs[sentence.paragraph];
    if (paragraph?.rule === "speaker-turn") {
      turn = turnOf(page, sentence.index);
      if (turn !== null) drafts.push(turn);
    } else if (paragraph?.kind !== "body") {
      turn = null;
    } else if (turn !== null) {
      addContent(
        turn,
        sentence.index,
        sentence.tokens.map(({ index }) => index),
      );
    }
  }
  return drafts;
}

function turnOf(page: Page, index: number): Draft | null {
  const sentence = page.sentences[index];
  if (sentence === undefined) return null;
  const label = page.text.slice(sentence.start, sentence.end).replace(/\s*\(.*$/u, "");
  if (page.reporting.outletLabels.has(label.toLowerCase())) return null;
  const cue: Cue = {
    sentence: index,
    head: -1,
    lemma: ":",
    words: [],
    source: 0,
    pronoun: -1,
    phrase: null,
    content: [],
    takesQuote: false,
    rule: "turn",
  };
  return {
    cue,
    source: { sentence: index, first: 0, end: sentence.tokens.length },
    actor: actorOfLabel(page, index, label),
    content: new Map(),
    isQuoted: true,
    said: UNDATED,
    rule: "turn",
    continues: null,
  };
}

/** The actor named in the label, or the only one whose name or post it is. */
function actorOfLabel(page: Page, sentence: number, label: string): string | null {
  const tokens = page.sentences[sentence]?.tokens ?? [];
  for (const token of tokens) {
    const actor = page.cast.actorAt({ sentence, token: token.index });
    if (actor !== null) return actor.id;
  }
  const wanted = label.toLowerCase().replace(/^the /u, "");
  const holders = page.cast.actors.filter((actor) => isCalled(actor, wanted));
  return holders.length === 1 ? (holders[0]?.id ?? null) : null;
}

function isCalled(actor: Actor, wanted: string): boolean {
  const names = [...actor.names, ...actor.posts.map(({ title }) => title)];
  return names.some((name) => name.toLowerCase().replace(/^the /u, "") === wanted);
}
