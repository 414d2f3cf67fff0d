import { readFileSync } from "node:fs";

import { describe, expect, it } from "vitest";
import { parse } from "yaml";

import { loadSyntax } from "../../runtime/index.ts";
import { layoutOf } from "../layout/index.ts";
import type { ActsSection } from "../predications/index.ts";
import type { StanceCueSection } from "./stance-cues.ts";

type Examples = { readonly finds: string; readonly ignores: string };
type WordList = Examples & { readonly id: string; readonly words: readonly string[] };

const read = (name: string): unknown => parse(readFileSync(`lexicons/en/${name}.yaml`, "utf8"));
const furniture = read("furniture") as never;
const syntax = loadSyntax();

const acts = read("acts") as {
  readonly pactNouns: ActsSection["pactNouns"] & Examples;
  readonly kinds: readonly (ActsSection["kinds"][number] & Examples)[];
};
const cues = read("stance-cues") as {
  readonly classes: readonly (StanceCueSection["classes"][number] & Examples)[];
};
type WordLists = Readonly<Record<string, Examples & { readonly words: readonly string[] }>>;
const sources = read("sources") as WordLists;
const hedges = read("hedges") as WordLists;
const { includedActs: _phrases, ...binding } = read("binding") as WordLists;

const lists: readonly WordList[] = [
  { id: "pact nouns", ...acts.pactNouns },
  ...acts.kinds.map(({ kind, verbs, nouns, finds, ignores }) => ({
    id: `act ${kind}`,
    words: [...verbs, ...nouns],
    finds,
    ignores,
  })),
  ...cues.classes.map((entry) => ({ ...entry, id: `stance cue ${entry.id}` })),
  ...Object.entries({ ...sources, ...hedges, ...binding }).map(([id, entry]) => ({ ...entry, id })),
];

/** Lower-case lemmas of `text` with their offsets, as the reader's own parser gives them. */
function lemmasOf(text: string): readonly { readonly start: number; readonly lemma: string }[] {
  const { paragraphs } = layoutOf(text, {}, { furniture });
  return syntax
    .analyse(text, paragraphs)
    .flatMap(({ tokens }) =>
      tokens.map(({ start, lemma }) => ({ start, lemma: lemma.toLowerCase() })),
    );
}

describe("words that tell acts, stances, sources, hedges and who is bound", () => {
  it.each(lists.map((list) => [list.id, list]))("%s: finds its example", (_id, list) => {
    const start = list.finds.indexOf("[");
    const found = lemmasOf(list.finds.replace(/[[\]]/gu, "")).find((one) => one.start === start);
    expect(list.words).toContain(found?.lemma);
  });

  it.each(lists.map((list) => [list.id, list]))("%s: ignores its near miss", (_id, list) => {
    const lemmas = lemmasOf(list.ignores).map(({ lemma }) => lemma);
    expect(lemmas.length).toBeGreaterThan(2);
    expect(lemmas.filter((lemma) => list.words.includes(lemma))).toEqual([]);
  });

  it("names no word twice in a list", () => {
    const named = [
      ...cues.classes.map(({ words }) => words),
      ...acts.kinds.flatMap(({ verbs, nouns }) => [verbs, nouns]),
      acts.pactNouns.words,
      ...Object.values({ ...sources, ...hedges, ...binding }).map(({ words }) => words),
    ];
    expect(named.flatMap((words) => words.filter((word, i) => words.indexOf(word) !== i))).toEqual(
      [],
    );
  });
});
