/** Whose interview or press conference a page prints: who is introduced before the first question. */
import type { Actor, Mention } from "../analysis.ts";
import type { Page } from "./draft.ts";

/** The first person before the sentence `before` by full name, else by post, else by any word; null where nobody is. */
export function guestOf({ cast, sentences, layout }: Page, before: number): Actor | null {
  const people = new Map(
    cast.actors.filter(({ kind }) => kind === "person").map((actor) => [actor.id, actor]),
  );
  const introduced = cast.mentions.filter(
    ({ sentence, actor, form }) =>
      sentence < before &&
      form !== "pronoun" &&
      people.has(actor) &&
      layout.paragraphs[sentences[sentence]?.paragraph ?? -1]?.kind !== "byline",
  );
  const personsOf = (mentions: readonly Mention[]): readonly Actor[] =>
    mentions.flatMap(({ actor }) => people.get(actor) ?? []);
  const persons = personsOf(introduced);
  const named = personsOf(introduced.filter(({ form }) => form === "name"));
  return (
    named.find(({ name }) => FULL_NAME.test(name)) ??
    persons.find(({ posts }) => posts.length > 0) ??
    persons[0] ??
    null
  );
}

const FULL_NAME = /^[A-ZÀ-Þ][^ ]* (?:[^ ]+ )*[A-ZÀ-Þ]/u;
