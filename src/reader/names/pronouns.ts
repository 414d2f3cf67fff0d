/**
 * "He", "she", "it", "they": few rules, each sure of itself. Where two actors compete, nobody is
 * meant.
 */
import type { Draft } from "./actor-drafts.ts";
import { type Discourse, lately, type Seen } from "./discourse.ts";
import type { Page, Word } from "./page.ts";

export type Resolved = { readonly draft: Draft; readonly rule: string };

const HE = new Set(["he", "him", "his", "himself"]);
const SHE = new Set(["she", "her", "hers", "herself"]);
const IT = new Set(["it", "its", "itself"]);
const THEY = new Set(["they", "them", "their", "theirs", "themselves"]);

/** Whether the word is a form of "they". */
export const isThey = (word: Word): boolean => THEY.has(word.folded);

/** The one actor that the pronoun stands for, or null. */
export function pronounFor(page: Page, word: Word, discourse: Discourse): Resolved | null {
  if (HE.has(word.folded)) return personFor(page, word, discourse, "male");
  if (SHE.has(word.folded)) return personFor(page, word, discourse, "female");
  if (IT.has(word.folded))
    return word.token.relation === "expl" ? null : bodyFor(page, word, discourse);
  if (THEY.has(word.folded)) return groupFor(word, discourse);
  return null;
}

function personFor(
  page: Page,
  word: Word,
  discourse: Discourse,
  gender: "male" | "female",
): Resolved | null {
  const fits = (seen: Seen): boolean =>
    seen.draft.kind === "person" && (seen.draft.gender === null || seen.draft.gender === gender);
  for (let back = 0; back <= 3; back++) {
    const there = inSentence(discourse, word.sentence - back).filter(fits);
    if (there.length === 0) continue;
    const subjects = distinct(there.filter((seen) => seen.subject));
    const persons = distinct(there);
    const draft =
      subjects.length === 1
        ? subjects[0]
        : subjects.length === 0 && persons.length === 1
          ? persons[0]
          : back === 0 && subjects.length > 1
            ? subjects.at(-1)
            : undefined;
    if (draft === undefined) return null;
    if (back > 0 && !sameParagraphOrNext(page, word.sentence, word.sentence - back)) return null;
    draft.gender ??= gender;
    return { draft, rule: subjects.length === 1 ? "pronoun-subject" : "pronoun-only-person" };
  }
  return null;
}

function sameParagraphOrNext(page: Page, later: number, earlier: number): boolean {
  return (page.sentences[later]?.paragraph ?? 0) - (page.sentences[earlier]?.paragraph ?? 0) <= 2;
}

function bodyFor(page: Page, word: Word, discourse: Discourse): Resolved | null {
  const fits = ({ draft }: Seen): boolean =>
    draft.kind !== "person" && draft.kind !== "place" && draft.kind !== "group" && !draft.plural;
  for (let back = 0; back <= 1; back++) {
    const there = inSentence(discourse, word.sentence - back).filter(fits);
    const subjects = distinct(there.filter((seen) => seen.subject));
    const last = back === 0 ? subjects.at(-1) : subjects.length === 1 ? subjects[0] : undefined;
    if (last !== undefined) return { draft: last, rule: "pronoun-subject" };
    if (
      there.length > 0 &&
      back === 0 &&
      word.token.xpos === "PRP$" &&
      distinct(there).length === 1
    )
      return { draft: there[0]!.draft, rule: "pronoun-only-body" };
    if (
      there.length > 0 &&
      back === 1 &&
      distinct(there).length === 1 &&
      page.sentences[word.sentence]?.paragraph === page.sentences[word.sentence - 1]?.paragraph
    )
      return { draft: there[0]!.draft, rule: "pronoun-only-body" };
  }
  return null;
}

function groupFor(word: Word, discourse: Discourse): Resolved | null {
  const fits = ({ draft }: Seen): boolean =>
    draft.plural || draft.kind === "armed-group" || draft.kind === "group";
  for (let back = 0; back <= 1; back++) {
    const there = inSentence(discourse, word.sentence - back).filter(fits);
    const subjects = distinct(there.filter((seen) => seen.subject));
    const all = distinct(there);
    if (subjects.length === 1) return { draft: subjects[0]!, rule: "pronoun-subject" };
    if (all.length === 1) return { draft: all[0]!, rule: "pronoun-only-group" };
    if (all.length > 1) return null;
  }
  return null;
}

/** What was seen in a sentence, in order. */
function inSentence(discourse: Discourse, sentence: number): Seen[] {
  const found: Seen[] = [];
  for (const seen of lately(discourse)) {
    if (seen.sentence < sentence) break;
    if (seen.sentence === sentence) found.push(seen);
  }
  return found.reverse();
}

const distinct = (seen: readonly Seen[]): Draft[] => [...new Set(seen.map(({ draft }) => draft))];
