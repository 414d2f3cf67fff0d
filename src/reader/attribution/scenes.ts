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
/** Scenes looked back over. */
const MOST_SCENES = 20;

/** The scenes of a page with what is needed to look them up. */
export type Scenes = {
  readonly all: readonly Scene[];
  /** For each sentence the index of the first scene that lies behind it. */
  readonly firstAfter: readonly number[];
  readonly actors: ReadonlyMap<string, Actor>;
};

export function scenesOf(page: Page): Scenes {
  const scenes: Scene[] = [];
  const mentioned = mentionedBySentence(page);
  for (const [sentence, times] of [...page.times].sort(([a], [b]) => a - b)) {
    const tree = page.trees[sentence];
    const time =
      tree === undefined ? undefined : times.find((each) => isSceneDay(page, tree, each));
    if (tree === undefined || time === undefined) continue;
    scenes.push({
      sentence,
      day: { edtf: time.edtf, basis: time.basis },
      actors: mentioned.get(sentence) ?? new Set(),
      isBackward: isBackward(page, tree),
    });
  }
  let next = 0;
  const firstAfter = page.sentences.map(({ index }) => {
    while (next < scenes.length && (scenes[next]?.sentence ?? 0) <= index) next += 1;
    return next;
  });
  return {
    all: scenes,
    firstAfter,
    actors: new Map(page.cast.actors.map((actor) => [actor.id, actor])),
  };
}

function mentionedBySentence(page: Page): ReadonlyMap<number, ReadonlySet<string>> {
  const mentioned = new Map<number, Set<string>>();
  for (const { sentence, actor } of page.cast.mentions) {
    const known = mentioned.get(sentence);
    if (known === undefined) mentioned.set(sentence, new Set([actor]));
    else known.add(actor);
  }
  return mentioned;
}

/** The day of the nearest scene in which the draft's actor takes part. */
export function sceneOf(
  page: Page,
  draft: Draft,
  { all, firstAfter, actors }: Scenes,
): DatedValue | null {
  const actor = draft.actor === null ? undefined : actors.get(draft.actor);
  if (actor === undefined) return null;
  const { sentence } = draft.cue;
  const from = firstAfter[sentence] ?? all.length;
  const after = all[from];
  const isMeant = after?.isBackward === true && after.sentence <= sentence + BACK;
  if (after !== undefined && isMeant && takesPart(after, actor)) return after.day;
  return dayBefore(page, sentence, all.slice(Math.max(0, from - MOST_SCENES), from), actor);
}

function dayBefore(
  page: Page,
  sentence: number,
  scenes: readonly Scene[],
  actor: Actor,
): DatedValue | null {
  const paragraph = page.sentences[sentence]?.paragraph ?? 0;
  const scene = scenes.findLast((each) => {
    const gap = paragraph - (page.sentences[each.sentence]?.paragraph ?? 0);
    return gap <= REACH && (gap === 0 || each.isBackward) && takesPart(each, actor);
  });
  return scene?.day ?? null;
}

function takesPart({ actors }: Scene, actor: Actor): boolean {
  return actors.has(actor.id) || (actor.party !== null && actors.has(actor.party));
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
