import { readFileSync } from "node:fs";

import { describe, expect, it } from "vitest";
import { parse } from "yaml";

import { type RoleSection, roleLexiconOf } from "./role-lexicon.ts";

type Example = {
  readonly words: readonly string[];
  readonly finds: string;
  readonly ignores: string;
};

const section = parse(readFileSync("lexicons/en/roles.yaml", "utf8")) as RoleSection &
  Readonly<Record<string, Example>>;
const lexicon = roleLexiconOf(section);
const lists = (Object.keys(lexicon) as (keyof RoleSection)[]).map(
  (role) => [role, section[role] as Example, lexicon[role]] as const,
);

describe("words that tell a role", () => {
  it.each(lists)("%s: finds its example", (_role, { finds }, words) => {
    const bracketed = /\[(.*)\]/u.exec(finds)?.[1] ?? "";
    expect([...words]).toContain(bracketed);
  });

  it.each(lists)("%s: ignores its near miss", (_role, { ignores }, words) => {
    const others = ignores.split(" ");
    expect(others.length).toBeGreaterThan(1);
    expect(others.filter((word) => words.has(word))).toEqual([]);
  });

  it.each(lists)("%s: names no word twice", (_role, { words }, set) => {
    expect(words).toHaveLength(set.size);
  });
});
