/** Classes of words that bear on a stance (`lexicons/en/stance-cues.yaml`). */

export type StanceCueSection = {
  readonly classes: readonly { readonly id: string; readonly words: readonly string[] }[];
};

/** Class ids of a lemma; a lemma in no class has none. */
export type StanceCues = ReadonlyMap<string, readonly string[]>;

export function stanceCuesOf(section: StanceCueSection): StanceCues {
  const cues = new Map<string, string[]>();
  for (const { id, words } of section.classes)
    for (const word of new Set(words)) cues.set(word, [...(cues.get(word) ?? []), id]);
  return cues;
}
