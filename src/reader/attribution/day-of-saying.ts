/**
 * The day on which something was said: given in the clause of the cue, by the occasion, or by the
 * stamp of a live page; carried on for the same speaker. A day inside the words said is not it.
 */
import type { DatedValue, DayEvidence, TimeExpression } from "../analysis.ts";
import { covers, type Draft, type Page, treeAt, UNDATED } from "./draft.ts";
import { issuerOf } from "./pronoun-sources.ts";
import { sceneOf, scenesOf } from "./scenes.ts";
import { childrenWith, coreRelation, headOf, isUnder, lemmaOf, type Tree } from "./tree.ts";

/** More than any sentence has tokens. */
const FAR = 100_000;
const NOT_THE_DAY = new Set(["since", "until", "before", "after", "from", "within", "by"]);

type Spoken = { readonly said: DatedValue; readonly paragraph: number };
type Known = Map<string, Spoken>;

/** Sets `said` on every draft of the page, in page order. */
export function dateDrafts(page: Page, drafts: readonly Draft[]): void {
  const known: Known = new Map();
  const scenes = scenesOf(page);
  const issuer = issuerOf(page);
  for (const draft of drafts) {
    const paragraph = page.sentences[draft.cue.sentence]?.paragraph ?? 0;
    const days: readonly (readonly [DayEvidence, () => DatedValue | null])[] = [
      ["clause", () => ownDay(page, draft)],
      ["stamp", () => stampDay(page, draft)],
      ["document", () => publicationDay(page, draft, issuer)],
      ["before", () => dayBefore(draft, known, paragraph)],
      ["scene", () => sceneOf(page, draft, scenes)],
    ];
    draft.said = UNDATED;
    for (const [from, dayOf] of days) {
      const day = dayOf();
      if (day === null) continue;
      draft.said = day;
      draft.dayFrom = from;
      break;
    }
    if (draft.actor !== null && draft.said.edtf !== null)
      known.set(draft.actor, { said: draft.said, paragraph });
  }
}

/** The day of what is continued, or of what the same actor said before in the same paragraph. */
function dayBefore(draft: Draft, known: Known, paragraph: number): DatedValue | null {
  if (draft.continues !== null) return draft.continues.said;
  const earlier = draft.actor === null ? undefined : known.get(draft.actor);
  return earlier?.paragraph === paragraph ? earlier.said : null;
}

/** A transcript is of its page's day, and so is what the body whose document it is says of itself. */
function publicationDay(page: Page, draft: Draft, issuer: string | null): DatedValue | null {
  const { edtf } = page.layout.published;
  const isOwn = draft.rule === "turn" || (issuer !== null && draft.actor === issuer);
  return isOwn && edtf !== null ? { edtf, basis: "publication-day" } : null;
}

/** The day given in the clause of the cue. */
function ownDay(page: Page, draft: Draft): DatedValue | null {
  if (draft.cue.head < 0) return null;
  const times = page.times.get(draft.cue.sentence) ?? [];
  if (times.length === 0) return null;
  const tree = treeAt(page, draft.cue.sentence);
  const top = clauseTop(tree, draft.cue.head, page);
  const found = times.filter((time) => isDayOfCue(tree, time, top, draft, page));
  const nearest = found.sort((a, b) => distance(a, draft) - distance(b, draft))[0];
  return nearest === undefined ? null : { edtf: nearest.edtf, basis: nearest.basis };
}

/** Days behind the verb first: before it stand days of what its subject did. */
function distance(time: TimeExpression, draft: Draft): number {
  const gap = time.firstToken - draft.cue.head;
  return gap > 0 ? gap : FAR - gap;
}

/** Up from a cue that shares its subject ("..., stressing that") to the verb that has the day. */
function clauseTop(tree: Tree, head: number, page: Page): number {
  let at = head;
  for (let i = 0; i < 8; i += 1) {
    const relation = coreRelation(tree, at);
    const isShared =
      ["xcomp", "advcl", "conj"].includes(relation) &&
      childrenWith(tree, at, ["nsubj"]).length === 0;
    const isInNoun =
      tree.tokens[at]?.upos === "NOUN" && page.reporting.nouns.has(lemmaOf(tree, at));
    if (!isShared && !(isInNoun && ["obj", "nsubj", "obl"].includes(relation))) return at;
    const up = headOf(tree, at);
    if (up < 0) return at;
    at = up;
  }
  return at;
}

function isDayOfCue(
  tree: Tree,
  time: TimeExpression,
  top: number,
  draft: Draft,
  page: Page,
): boolean {
  if (time.edtf === null || NOT_THE_DAY.has(time.relation) || /^\d{4}$/u.test(time.edtf))
    return false;
  if (time.type !== "DATE" && time.type !== "TIME") return false;
  const head = timeHead(tree, time);
  if (covers(draft, draft.cue.sentence, head)) return false;
  if (!isUnder(tree, head, top) && !isPhraseDay(tree, head, draft)) return false;
  return !isInDescription(tree, head, top, page);
}

/** "according to a statement on Sunday". */
function isPhraseDay(tree: Tree, head: number, draft: Draft): boolean {
  return draft.cue.source >= 0 && isUnder(tree, head, draft.cue.source);
}

function timeHead(tree: Tree, time: TimeExpression): number {
  for (let at = time.firstToken; at < time.endToken; at += 1) {
    const head = headOf(tree, at);
    if (head < time.firstToken || head >= time.endToken) return at;
  }
  return time.firstToken;
}

/** Inside a relative clause or another clause on the way up: "the man who left on Sunday said". */
function isInDescription(tree: Tree, from: number, top: number, page: Page): boolean {
  let at = from;
  for (let i = 0; i < tree.tokens.length && at >= 0 && at !== top; i += 1) {
    const relation = coreRelation(tree, at);
    if (["acl", "advcl", "ccomp", "csubj"].includes(relation) && !isSayingClause(tree, at, page))
      return true;
    at = headOf(tree, at);
  }
  return false;
}

/** "in a statement issued on Sunday": the clause tells of the saying itself. */
function isSayingClause(tree: Tree, clause: number, page: Page): boolean {
  const noun = headOf(tree, clause);
  return (
    coreRelation(tree, clause) === "acl" &&
    (page.reporting.papers.has(lemmaOf(tree, noun)) ||
      page.reporting.occasions.has(lemmaOf(tree, noun)))
  );
}

function isLive(page: Page): boolean {
  return page.layout.paragraphs.some(({ rule }) => rule === "time-of-day");
}

/** The day of a live page's stamp, or of a transcript. */
function stampDay(page: Page, draft: Draft): DatedValue | null {
  const { stamps } = page.layout;
  if (stamps.length === 0 || (draft.rule !== "turn" && !isLive(page))) return null;
  const start = page.sentences[draft.cue.sentence]?.start ?? 0;
  const stamp = stamps.findLast((each) => each.start <= start);
  return stamp === undefined ? null : { edtf: stamp.day, basis: "stated" };
}
