/**
 * Words after a colon: "Two sources in the port: the ships are gone", and reported speech shifted back
 * behind the colon of a sentence that has a speaker ("He gave a reason: the road had been cut").
 */
import type { Cue } from "./cue.ts";
import type { IsActor } from "./other-cues.ts";
import type { Reporting } from "./reporting.ts";
import { type IsTime, isFiniteForm, phraseStartingAt, subjectBefore, upos } from "./surface.ts";
import { formOf, type Tree } from "./tree.ts";

const SHIFTED = new Set(["would", "could", "might", "should", "had", "'d"]);
const MOST_WORDS_BEFORE = 30;

/** The cue of the first colon of a sentence, if it introduces somebody's words. */
export function colonCueOf(
  tree: Tree,
  isActor: IsActor,
  isTime: IsTime,
  reporting: Reporting,
): Cue | null {
  const colon = tree.tokens.findIndex(({ form }) => form === ":");
  const end = tree.tokens.length;
  if (colon < 1 || colon > MOST_WORDS_BEFORE || colon >= end - 2) return null;
  const verb = mainVerb(tree, colon);
  const phrase = verb < 0 ? verbless(tree, colon, isTime) : subjectBefore(tree, verb, isTime);
  if (phrase === null) return null;
  const holdsActor = [...Array(phrase.end - phrase.first).keys()].some((i) =>
    isActor(phrase.first + i),
  );
  const isPerson =
    upos(tree, phrase.head) === "PRON" && ["he", "she", "they"].includes(formOf(tree, phrase.head));
  if (!holdsActor && !isPerson) return null;
  if (verb >= 0 && !isShiftedAfter(tree, colon) && !tellsSaying(tree, colon, reporting))
    return null;
  return {
    sentence: tree.sentence.index,
    head: verb < 0 ? colon : verb,
    lemma: ":",
    words: [verb < 0 ? colon : verb],
    source: phrase.head,
    pronoun: -1,
    phrase: [phrase.first, phrase.end],
    content: Array.from({ length: end - colon - 1 }, (_, i) => colon + 1 + i),
    takesQuote: true,
    rule: verb < 0 ? "colon.named" : "colon.shifted",
  };
}

/** The first finite verb before the colon that is in no relative clause. */
function mainVerb(tree: Tree, colon: number): number {
  return tree.tokens.findIndex(
    ({ index }) =>
      index < colon &&
      isFiniteForm(tree, index) &&
      !RELATIVE.has(formOf(tree, index - 1)) &&
      !RELATIVE.has(formOf(tree, index - 2)),
  );
}

const RELATIVE = new Set(["who", "which", "that", "whose", "whom"]);

/** "blamed the war: roads come under fire", "gave a short answer: no": a verb or noun of saying before the colon, a clause behind it. */
function tellsSaying(tree: Tree, colon: number, reporting: Reporting): boolean {
  const isCued = tree.tokens.some(
    ({ index, upos: tag, lemma }) =>
      index < colon &&
      ((tag === "VERB" && TELLING.some((id) => reporting.verbs.get(lemma)?.ids.includes(id))) ||
        (tag === "NOUN" && reporting.nouns.has(lemma))),
  );
  return isCued && tree.tokens.some(({ index }) => index > colon && isFiniteForm(tree, index));
}

const TELLING = ["say", "accuse", "judge", "tell"] as const;

/** "Confirmed now by two sources:", "The mayor, in the square:": the first noun phrase. */
function verbless(tree: Tree, colon: number, isTime: IsTime): ReturnType<typeof phraseStartingAt> {
  const by = tree.tokens.findIndex(({ index }) => index < colon && formOf(tree, index) === "by");
  const opening =
    by >= 0 ? by + 1 : ["from", "in", "at"].includes(formOf(tree, 0)) ? afterComma(tree, colon) : 0;
  return phraseStartingAt(tree, opening, colon, isTime);
}

function afterComma(tree: Tree, colon: number): number {
  const comma = tree.tokens.findIndex(({ form, index }) => form === "," && index < colon);
  return comma < 0 ? 0 : comma + 1;
}

function isShiftedAfter(tree: Tree, colon: number): boolean {
  const first = tree.tokens.find(({ index }) => index > colon && isFiniteForm(tree, index));
  return first !== undefined && SHIFTED.has(formOf(tree, first.index));
}
