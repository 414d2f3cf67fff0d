/**
 * "He", "she", "it", "they": few rules, each sure of itself. Where two actors compete, nobody is
 * meant.
 */
import type { Draft } from "./actor-drafts.ts";
import { type Discourse, lately, type Seen } from "./discourse.ts";
import type { Page, Word } from "./page.ts";

export type Resolved = { readonly draft: Draft; readonly rule: string };

const HE: ReadonlySet<string> = new Set(["he", "him", "his", "himself"]);
const SHE: ReadonlySet<string> = new Set(["she", "her", "hers", "herself"]);
const IT: ReadonlySet<string> = new Set(["it", "its", "itself"]);
const THEY: ReadonlySet<string> = new Set(["they", "them", "their", "theirs", "themselves"]);
/** What "it" must be in its sentence to be somebody. */
const ACTING = /^(?:nsubj|nmod:poss|obl:agent)/;
/** Sentences back in which a person, a body, a group is looked for; paragraphs for a person. */
const REACH = { person: 3, body: 1, group: 1, paragraphs: 2 };

/** Whether the word is a form of "they". */
export const isThey = (word: Word): boolean => THEY.has(word.folded);

/** The one actor that the pronoun stands for, or null. */
export function pronounFor(page: Page, word: Word, discourse: Discourse): Resolved | null {
  if (HE.has(word.folded)) return personFor(page, word, discourse, "male");
  if (SHE.has(word.folded)) return personFor(page, word, discourse, "female");
  if (IT.has(word.folded))
    return ACTING.test(word.token.relation) ? bodyFor(page, word, discourse) : null;
  return THEY.has(word.folded) ? groupFor(word, discourse) : null;
}

function personFor(
  page: Page,
  word: Word,
  discourse: Discourse,
  gender: "male" | "female",
): Resolved | null {
  const fits = ({ draft }: Seen): boolean =>
    draft.kind === "person" && (draft.gender === null || draft.gender === gender);
  for (let back = 0; back <= REACH.person; back++) {
    const there = inSentence(discourse, word.sentence - back).filter(fits);
    if (there.length === 0) continue;
    const resolved = onePerson(there, back === 0);
    if (resolved === null || (back > 0 && !isNear(page, word.sentence, word.sentence - back)))
      return null;
    resolved.draft.gender ??= gender;
    return resolved;
  }
  return null;
}

/** The one subject of a sentence, else its one person; of the pronoun's own sentence the last subject. */
function onePerson(there: readonly Seen[], own: boolean): Resolved | null {
  const subjects = distinct(there.filter((seen) => seen.subject));
  const last = subjects.at(-1);
  if (last !== undefined)
    return subjects.length === 1 || own ? { draft: last, rule: "pronoun-subject" } : null;
  return only(distinct(there), "pronoun-only-person");
}

const isNear = (page: Page, later: number, earlier: number): boolean =>
  (page.sentences[later]?.paragraph ?? 0) - (page.sentences[earlier]?.paragraph ?? 0) <=
  REACH.paragraphs;

function bodyFor(page: Page, word: Word, discourse: Discourse): Resolved | null {
  const fits = ({ draft }: Seen): boolean =>
    draft.kind !== "person" && draft.kind !== "place" && draft.kind !== "group" && !draft.plural;
  for (let back = 0; back <= REACH.body; back++) {
    const there = inSentence(discourse, word.sentence - back).filter(fits);
    const subjects = distinct(there.filter((seen) => seen.subject));
    const last = subjects.at(-1);
    if (last !== undefined && (back === 0 || subjects.length === 1))
      return { draft: last, rule: "pronoun-subject" };
    const sameParagraph = isSameParagraph(page, word.sentence, word.sentence - back);
    const sure = back === 0 ? word.token.xpos === "PRP$" : sameParagraph;
    const one = sure ? only(distinct(there), "pronoun-only-body") : null;
    if (one !== null) return one;
  }
  return null;
}

const isSameParagraph = (page: Page, a: number, b: number): boolean =>
  page.sentences[a]?.paragraph === page.sentences[b]?.paragraph;

function groupFor(word: Word, discourse: Discourse): Resolved | null {
  const fits = ({ draft }: Seen): boolean =>
    draft.plural || draft.kind === "armed-group" || draft.kind === "group";
  for (let back = 0; back <= REACH.group; back++) {
    const there = inSentence(discourse, word.sentence - back).filter(fits);
    if (there.length === 0) continue;
    const subjects = distinct(there.filter((seen) => seen.subject));
    return only(subjects, "pronoun-subject") ?? only(distinct(there), "pronoun-only-group");
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

function only(drafts: readonly Draft[], rule: string): Resolved | null {
  const [draft] = drafts;
  return draft !== undefined && drafts.length === 1 ? { draft, rule } : null;
}
