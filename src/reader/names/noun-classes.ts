/**
 * What a common noun stands for: a person, several people, a kind of body.
 */
import type { ActorKind } from "../analysis.ts";
import { type Page, wordAt, wordOf } from "./page.ts";

export type NounClass = { readonly kind: ActorKind; readonly plural: boolean };

/** The class of the noun at `at`, or null where it is no person and no body. */
export function nounClassOf(page: Page, at: number): NounClass | null {
  const word = wordOf(page, at);
  const lemma = word.token.lemma.toLowerCase();
  const plural = isPlural(page, at);
  const body = bodyKind(page, at, plural ? word.folded : lemma);
  if (body !== null) return { kind: body, plural: false };
  const { posts, personNouns, groupNouns } = page.lexicon;
  const person =
    personNouns.has(lemma) ||
    posts.has(lemma) ||
    personNouns.has(word.folded) ||
    posts.has(word.folded);
  if (groupNouns.has(word.folded) || (plural && person)) return { kind: "group", plural: true };
  return person ? { kind: "person", plural: false } : null;
}

/** Whether the noun at `at` is tagged as a plural. */
function isPlural(page: Page, at: number): boolean {
  const { xpos } = wordOf(page, at).token;
  return xpos === "NNS" || xpos === "NNPS";
}

/** "armed forces", "general staff" before "forces" and "staff". */
function bodyKind(page: Page, at: number, form: string): ActorKind | null {
  const word = wordOf(page, at);
  const before = wordAt(page, at - 1, word.sentence);
  const two = before === undefined ? "" : `${before.folded} ${word.folded}`;
  const { bodyNouns } = page.lexicon;
  return bodyNouns.get(two) ?? bodyNouns.get(word.folded) ?? bodyNouns.get(form) ?? null;
}
