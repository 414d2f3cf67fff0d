/**
 * The language knowledge that a reader is given: one section per file of `lexicons/en/`. A stage
 * takes its own section by name and checks its shape once, when the reader is created.
 */

/** Sections by file name, as `tools/compile-lexicons.ts` writes them. */
export type Lexicon = { readonly [section: string]: unknown };

/**
 * The section of `lexicon` called `name`.
 *
 * @throws RangeError when the lexicon has no such section: it was built from other files.
 */
export function sectionOf<Section>(lexicon: Lexicon, name: string): Section {
  const section = lexicon[name];
  if (section === undefined)
    throw new RangeError(`the lexicon has no section "${name}"; run the build`);
  return section as Section;
}

/** A list of words as a lexicon writes it; its examples are for the tests. */
export type WordList = { readonly words: readonly string[] };

export type WordSets<Section> = { readonly [List in keyof Section]: ReadonlySet<string> };

/** The word lists of a section, each as a set. */
export function wordSetsOf<Section extends Readonly<Record<keyof Section, WordList>>>(
  section: Section,
): WordSets<Section> {
  const sets = Object.entries<WordList>(section).map(([list, { words }]) => [list, new Set(words)]);
  return Object.fromEntries(sets) as WordSets<Section>;
}
