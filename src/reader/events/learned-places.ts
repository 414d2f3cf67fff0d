/**
 * Which learned acts stand in the words of a draft, without walking the page for each.
 */
import { unique } from "../evidence/index.ts";
import type { EventInput } from "./event-page.ts";
import type { LearnedAct } from "./learned-acts.ts";
import type { Draft } from "./same-event.ts";

/** What is learned in the sentences of a draft's words. */
export function actsBeside(
  { sentences }: EventInput,
  learned: readonly LearnedAct[],
): (draft: Draft) => readonly LearnedAct[] {
  const bySentence = new Map<number, LearnedAct[]>();
  for (const act of learned) {
    const known = bySentence.get(act.predication.sentence);
    if (known === undefined) bySentence.set(act.predication.sentence, [act]);
    else known.push(act);
  }
  return ({ spans }) =>
    unique(spans.map(({ start }) => sentenceAt(sentences, start))).flatMap(
      (sentence) => bySentence.get(sentence) ?? [],
    );
}

/** Whether the words of a draft hold the head of an act. */
export function isAt(
  { sentences }: EventInput,
  { predication }: LearnedAct,
  { spans }: Draft,
): boolean {
  const token = sentences[predication.sentence]?.tokens[predication.head];
  return (
    token !== undefined && spans.some(({ start, end }) => start < token.end && token.start < end)
  );
}

/** The last sentence that begins at `offset` or before it, by halving. */
function sentenceAt(sentences: EventInput["sentences"], offset: number): number {
  let low = 0;
  let high = sentences.length;
  while (high - low > 1) {
    const middle = (low + high) >> 1;
    if ((sentences[middle]?.start ?? 0) <= offset) low = middle;
    else high = middle;
  }
  return low;
}
