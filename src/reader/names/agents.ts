/**
 * Whether a phrase speaks or acts in its sentence, so that whoever it means is an actor.
 */
import type { NounPhrase } from "./noun-phrases.ts";
import { headOf, type Page, type Word, wordAt, wordOf } from "./page.ts";
import { isSubject } from "./places.ts";

const PART_OF =
  /^(?:one|member|most|some|each|several|many|none|both|two|three|source|spokesman|spokesperson|spokeswoman)s?$/;
const SAYINGS =
  /^(?:statement|claim|account|version|word|remark|report|announcement|pledge|promise|offer)s?$/;

/** Whether the phrase is the subject or source of something said or done. */
export function isAgent(page: Page, phrase: NounPhrase): boolean {
  const head = wordOf(page, phrase.head);
  const { relation } = head.token;
  if (isSubject(page, phrase.head) || relation === "root" || relation === "parataxis") return true;
  if (followsAgentMark(page, phrase)) return true;
  const governor = headOf(head);
  return governor >= 0 && isPartOfAgent(page, relation, wordOf(page, governor));
}

/** "by the army", "according to the army". */
function followsAgentMark(page: Page, phrase: NounPhrase): boolean {
  const before = wordAt(page, phrase.first - 1, phrase.sentence)?.folded;
  return (
    before === "by" ||
    (before === "to" && wordAt(page, phrase.first - 2, phrase.sentence)?.folded === "according")
  );
}

/** "one of the rebels said", "a statement of the ministry", "the ministry's account". */
function isPartOfAgent(page: Page, relation: string, governor: Word): boolean {
  if (relation === "nmod")
    return (
      SAYINGS.test(governor.folded) ||
      (PART_OF.test(governor.folded) && isSubject(page, governor.at))
    );
  return relation === "nmod:poss" && SAYINGS.test(governor.folded);
}
