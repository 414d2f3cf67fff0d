/**
 * Occasions of saying: a meeting, a statement, an answer, told of with its day and those who took part.
 * What they are said to say there was said on that day.
 *
 *     The envoy made the remarks in a meeting with the mayor on Sunday.
 */
import type { Actor, DatedValue, TimeExpression } from "../analysis.ts";
import type { Draft, Page } from "./draft.ts";
import { childrenWith, headOf, lemmaOf, type Tree } from "./tree.ts";

type Scene = {
  readonly sentence: number;
  readonly day: DatedValue;
  readonly actors: ReadonlySet<string>;
  /** "made the remarks": what was said before it is meant. */
  readonly isBackward: boolean;
};

const SCENE_VERBS = new Set([
  "meet",
  "speak",
  "talk",
  "address",
  "appear",
  "come",
  "hold",
  "give",
  "receive",
  "host",
  "visit",
  "issue",
  "publish",
  "release",
]);
const NOT_THE_DAY = new Set(["since", "until", "before", "after", "from", "within", "by"]);
/** Paragraphs over which the occasion of the page's main speakers is remembered. */
const REACH = 9;
const BACK = 3;

export function scenesOf(page: Page): readonly Scene[] {
  const scenes: Scene[] = [];
  for (const [sentence, times] of [...page.times].sort(([a], [b]) => a - b)) {
    const tree = page.trees[sentence];
    const time =
      tree === undefined ? undefined : times.find((each) => isSceneDay(page, tree, each));
    if (tree === undefined || time === undefined) continue;
    scenes.push({
      sentence,
      day: { edtf: time.edtf, basis: time.basis },
      actors: actorsOf(page, sentence),
      isBackward: isBackward(page, tree),
    });
  }
  return scenes;
}

/** The day of the nearest scene in which the draft's actor takes part. */
export function sceneOf(page: Page, draft: Draft, scenes: readonly Scene[]): DatedValue | null {
  const actor = page.cast.actors.find(({ id }) => id === draft.actor);
  if (actor === undefined) return null;
  const { sentence } = draft.cue;
  const after = scenes.find(
    (scene) =>
      scene.isBackward &&
      scene.sentence > sentence &&
      scene.sentence <= sentence + BACK &&
      takesPart(scene, actor),
  );
  if (after !== undefined) return after.day;
  const paragraph = page.sentences[sentence]?.paragraph ?? 0;
  const before = scenes.findLast((scene) => {
    const gap = paragraph - (page.sentences[scene.sentence]?.paragraph ?? 0);
    return (
      scene.sentence <= sentence &&
      takesPart(scene, actor) &&
      (gap === 0 || (scene.isBackward && gap <= REACH))
    );
  });
  return before?.day ?? null;
}

function takesPart({ actors }: Scene, actor: Actor): boolean {
  return actors.has(actor.id) || (actor.party !== null && actors.has(actor.party));
}

function actorsOf(page: Page, sentence: number): ReadonlySet<string> {
  return new Set(
    page.cast.mentions.filter((mention) => mention.sentence === sentence).map(({ actor }) => actor),
  );
}

/** A day that hangs on an occasion, or on a verb of meeting or saying. */
function isSceneDay(page: Page, tree: Tree, time: TimeExpression): boolean {
  if (
    time.edtf === null ||
    NOT_THE_DAY.has(time.relation) ||
    !/^\d{4}-\d{2}-\d{2}/u.test(time.edtf)
  )
    return false;
  let at = headOf(tree, time.endToken - 1);
  for (let i = 0; i < 4 && at >= 0; i += 1) {
    if (at < time.firstToken || at >= time.endToken) {
      if (isOccasion(page, tree, at)) return true;
      if (tree.tokens[at]?.upos === "VERB") return false;
    }
    at = headOf(tree, at);
  }
  return false;
}

function isOccasion(page: Page, tree: Tree, token: number): boolean {
  const { occasions, remarks } = page.reporting;
  const lemma = lemmaOf(tree, token);
  if (tree.tokens[token]?.upos === "NOUN") return occasions.has(lemma) || remarks.has(lemma);
  return tree.tokens[token]?.upos === "VERB" && (SCENE_VERBS.has(lemma) || isBackward(page, tree));
}

/** "made the remarks", "gave the statement". */
function isBackward(page: Page, tree: Tree): boolean {
  const { remarks, remarkVerbs } = page.reporting;
  return tree.tokens.some(
    ({ index, upos, lemma }) =>
      upos === "VERB" &&
      remarkVerbs.has(lemma.toLowerCase()) &&
      childrenWith(tree, index, ["obj", "nsubj:pass"]).some((object) =>
        remarks.has(lemmaOf(tree, object)),
      ),
  );
}
