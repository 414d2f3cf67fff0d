/**
 * An attribution while it is being put together, and the page that it is put together on.
 */
import type {
  Cast,
  DatedValue,
  DayEvidence,
  Layout,
  Sentence,
  TimeExpression,
  TokenRange,
} from "../analysis.ts";
import type { Cue } from "./cue.ts";
import type { Reporting } from "./reporting.ts";
import type { Tree } from "./tree.ts";

export type Page = {
  readonly text: string;
  readonly sentences: readonly Sentence[];
  readonly trees: readonly Tree[];
  readonly cast: Cast;
  readonly times: ReadonlyMap<number, readonly TimeExpression[]>;
  readonly layout: Layout;
  readonly reporting: Reporting;
};

export type Draft = {
  readonly cue: Cue;
  readonly source: TokenRange | null;
  actor: string | null;
  /** Content tokens by sentence. */
  readonly content: Map<number, Set<number>>;
  isQuoted: boolean;
  said: DatedValue;
  dayFrom?: DayEvidence;
  readonly rule: string;
  /** The draft whose speaker goes on here, for quotations and sentences without a cue of their own. */
  readonly continues: Draft | null;
};

export const UNDATED: DatedValue = { edtf: null, basis: "unknown" };

export function treeAt(page: Page, sentence: number): Tree {
  const tree = page.trees[sentence];
  if (tree === undefined) throw new RangeError(`no sentence ${sentence}`);
  return tree;
}

export function addContent(draft: Draft, sentence: number, words: Iterable<number>): void {
  const known = draft.content.get(sentence) ?? new Set<number>();
  for (const word of words) known.add(word);
  draft.content.set(sentence, known);
}

export function covers(draft: Draft, sentence: number, token: number): boolean {
  return draft.content.get(sentence)?.has(token) ?? false;
}

/** For each sentence the drafts whose content reaches into it. */
export function draftsBySentence(drafts: readonly Draft[]): ReadonlyMap<number, readonly Draft[]> {
  const bySentence = new Map<number, Draft[]>();
  for (const draft of drafts)
    for (const sentence of draft.content.keys()) {
      const known = bySentence.get(sentence);
      if (known === undefined) bySentence.set(sentence, [draft]);
      else known.push(draft);
    }
  return bySentence;
}
