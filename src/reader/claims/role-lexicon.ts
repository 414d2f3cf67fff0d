/** Words that tell an actor's role towards an agreement (`lexicons/en/roles.yaml`). */
import { type WordList, type WordSets, wordSetsOf } from "../lexicon.ts";

export type RoleSection = {
  readonly monitors: WordList;
  readonly mediators: WordList;
  readonly anonymous: WordList;
  readonly witnesses: WordList;
  readonly implementers: WordList;
};

export type RoleLexicon = WordSets<RoleSection>;

export function roleLexiconOf(section: RoleSection): RoleLexicon {
  return wordSetsOf(section);
}
