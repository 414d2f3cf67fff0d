/**
 * Who says what on a page: source, cue, words said, and the day of the saying. In page order.
 */
import type {
  Attribution,
  Cast,
  Layout,
  Sentence,
  TimeExpression,
  TokenRange,
} from "../analysis.ts";
import type { Lexicon } from "../lexicon.ts";
import { carriedOn } from "./carried-on.ts";
import { colonCueOf } from "./colon-cues.ts";
import { dateDrafts } from "./day-of-saying.ts";
import { covers, type Draft, draftsBySentence, type Page } from "./draft.ts";
import { interviewDrafts } from "./interviews.ts";
import { otherCuesOf } from "./other-cues.ts";
import { nameSpeakers } from "./pronoun-sources.ts";
import { quotationsOf } from "./quotations.ts";
import { attachQuotations, draftOf, quotedTokensOf } from "./quoted-words.ts";
import { reportingOf } from "./reporting.ts";
import { turnDrafts } from "./transcript.ts";
import { rangesOf, type Tree, treeOf } from "./tree.ts";
import { verbCuesOf } from "./verb-cues.ts";

/** The attributions of a page; nested ones stand beside those they are in. */
export function attributionsOf(
  text: string,
  sentences: readonly Sentence[],
  cast: Cast,
  times: readonly TimeExpression[],
  layout: Layout,
  lexicon: Lexicon,
): readonly Attribution[] {
  const reporting = reportingOf(lexicon);
  const isReporting = (lemma: string): boolean =>
    reporting.verbs.get(lemma)?.takes.has("turned") === true;
  const page: Page = {
    text,
    sentences,
    trees: sentences.map((sentence) => treeOf(sentence, isReporting)),
    cast,
    times: timesBySentence(times),
    layout,
    reporting,
  };
  const cued = draftsWithCues(page);
  const spoken = layout.paragraphs.filter(({ kind }) => kind === "body" || kind === "headline");
  const quotations = quotedTokensOf(page, quotationsOf(text, spoken));
  const quoted = attachQuotations(page, quotations, cued);
  const bySentence = draftsBySentence(cued);
  const found = [...turnDrafts(page), ...interviewDrafts(page), ...cued, ...quoted]
    .filter((draft) => hasContent(draft) && !isOwnWish(page, draft, bySentence))
    .sort(inPageOrder);
  const all = [...found, ...carriedOn(page, found, cued)].sort(inPageOrder);
  nameSpeakers(page, all);
  dateDrafts(page, all);
  return all.map((draft) => attributionOf(page, draft)).filter(({ content }) => content.length > 0);
}

function timesBySentence(times: readonly TimeExpression[]): Map<number, TimeExpression[]> {
  const grouped = new Map<number, TimeExpression[]>();
  for (const time of times) {
    const known = grouped.get(time.sentence);
    if (known === undefined) grouped.set(time.sentence, [time]);
    else known.push(time);
  }
  return grouped;
}

function draftsWithCues(page: Page): readonly Draft[] {
  return page.trees.flatMap((tree) => {
    const sentence = tree.sentence.index;
    const isActor = (token: number): boolean => {
      const actor = page.cast.actorAt({ sentence, token });
      return actor !== null && actor.kind !== "place";
    };
    const times = page.times.get(sentence) ?? [];
    const isTime = (token: number): boolean =>
      times.some(({ firstToken, endToken }) => firstToken <= token && token < endToken);
    const cues = [
      ...verbCuesOf(tree, page.reporting, isTime),
      ...otherCuesOf(tree, { reporting: page.reporting, isActor, isTime }),
    ];
    const colon = isBody(page, tree) ? colonCueOf(tree, isActor, isTime, page.reporting) : null;
    if (colon !== null && !cues.some(({ content }) => content.includes(colon.content[0] ?? -1)))
      cues.push(colon);
    return cues.map((cue) => draftOf(page, tree, cue));
  });
}

/** "I want", "we think" inside words said: part of what is said, no saying of its own. */
function isOwnWish(
  page: Page,
  draft: Draft,
  spoken: ReadonlyMap<number, readonly Draft[]>,
): boolean {
  const { sentence, source, head } = draft.cue;
  if (!WISHES.test(draft.rule) || source < 0) return false;
  const word = page.sentences[sentence]?.tokens[source]?.lemma.toLowerCase() ?? "";
  if (!FIRST_AND_SECOND.has(word)) return false;
  return (spoken.get(sentence) ?? []).some(
    (other) => other !== draft && other.isQuoted && covers(other, sentence, head),
  );
}

const WISHES = /^(?:verb\.(?:hold|demand|undertake|judge|call-so|think|speak-of)\b|adjective)/u;
const FIRST_AND_SECOND = new Set(["i", "we", "you"]);

function isBody(page: Page, tree: Tree): boolean {
  return page.layout.paragraphs[tree.sentence.paragraph]?.kind === "body";
}

function hasContent(draft: Draft): boolean {
  return [...draft.content.values()].some((words) => words.size > 0);
}

function inPageOrder(a: Draft, b: Draft): number {
  return a.cue.sentence - b.cue.sentence || a.cue.head - b.cue.head;
}

function attributionOf(page: Page, draft: Draft): Attribution {
  const content = [...draft.content.entries()]
    .sort(([a], [b]) => a - b)
    .flatMap(([sentence, words]) => rangesIn(page, sentence, words));
  return {
    source: draft.source,
    actor: draft.actor,
    cue: rangesIn(page, draft.cue.sentence, new Set(draft.cue.words)),
    cueLemma: draft.cue.lemma,
    content,
    mode: draft.isQuoted ? "quoted" : "reported",
    said: draft.said,
    ...(draft.dayFrom === undefined ? {} : { dayFrom: draft.dayFrom }),
    rule: draft.rule,
  };
}

function rangesIn(page: Page, sentence: number, words: ReadonlySet<number>): readonly TokenRange[] {
  const tree = page.trees[sentence];
  return tree === undefined
    ? []
    : rangesOf(
        tree,
        [...words].sort((a, b) => a - b),
      );
}
