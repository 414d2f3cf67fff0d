/**
 * Turns of a transcript: what follows a label is said by whom the label names.
 *
 *     SPOKESMAN: The guns are gone.
 */
import type { Actor } from "../analysis.ts";
import type { Cue } from "./cue.ts";
import { addContent, type Draft, type Page, UNDATED } from "./draft.ts";
import { guestOf } from "./guest.ts";

/** A draft for each turn of somebody but the outlet and its questioners. */
export function turnDrafts(page: Page): readonly Draft[] {
  const drafts: Draft[] = [];
  const guest = guestOf(page, firstQuestionOf(page));
  let turn: Draft | null = null;
  for (const sentence of page.sentences) {
    const paragraph = page.layout.paragraphs[sentence.paragraph];
    if (paragraph?.rule === "speaker-turn") {
      turn = turnOf(page, sentence.index, guest);
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

function turnOf(page: Page, index: number, guest: Actor | null): Draft | null {
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
    actor: (actorOfLabel(page, index, label) ?? guest)?.id ?? null,
    content: new Map(),
    isQuoted: true,
    said: UNDATED,
    rule: "turn",
    continues: null,
  };
}

/**
 * The actor named in the label; for a label that names a post ("MINISTER") its one holder, where there is
 * one. Null for a label that names nobody ("A").
 */
function actorOfLabel(page: Page, sentence: number, label: string): Actor | null {
  const wanted = label.toLowerCase().replace(/^the /u, "");
  const tokens = page.sentences[sentence]?.tokens ?? [];
  const named = tokens
    .map(({ index }) => page.cast.actorAt({ sentence, token: index }))
    .find((actor) => actor !== null);
  if (named !== undefined && !isOnly(named, wanted)) return named;
  const holders = page.cast.actors.filter((actor) => actor !== named && isCalled(actor, wanted));
  const [holder] = holders;
  return holders.length === 1 && holder !== undefined ? holder : (named ?? null);
}

/** Whether nothing else of the page names the actor. */
const isOnly = ({ names }: Actor, wanted: string): boolean =>
  names.every((name) => name.toLowerCase().replace(/^the /u, "") === wanted);

function isCalled({ names, posts }: Actor, wanted: string): boolean {
  return (
    names.some((name) => name.toLowerCase().replace(/^the /u, "") === wanted) ||
    posts.some(({ title }) => ` ${title.toLowerCase()} `.includes(` ${wanted} `))
  );
}

/** The first sentence of a turn that asks; 0 where nobody asks. */
function firstQuestionOf({ sentences, layout, text, reporting }: Page): number {
  const first = sentences.find(
    ({ paragraph, start, end }) =>
      layout.paragraphs[paragraph]?.rule === "speaker-turn" &&
      reporting.outletLabels.has(text.slice(start, end).toLowerCase()),
  );
  return first?.index ?? 0;
}
