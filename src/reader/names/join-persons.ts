/**
 * Joins the spellings of each person: full name and family name, two romanisations of one name. Two
 * people who share only a given name, or stand side by side, are never joined.
 */
import { addMention, addName, type Draft, type Drafts, newDraft } from "./actor-drafts.ts";
import type { NameRun } from "./name-run.ts";
import { topOf } from "./name-run.ts";
import { type Page, writtenOf } from "./page.ts";
import type { PostPhrase } from "./post-phrases.ts";
import { firstNameEnd } from "./second-names.ts";
import { consonantsOf, sameSpelling, skeletonOf } from "./skeleton.ts";

type Cluster = {
  readonly draft: Draft;
  readonly spellings: string[][];
  lastAt: number;
  lastSentence: number;
  readonly sentences: Set<number>;
  readonly posts: Set<string>;
};

/** The words of a person's name: particles and hyphens go with what follows them. */
function partsOf(page: Page, run: NameRun): string[] {
  return writtenOf(page, run.first, run.end)
    .replace(/[’‘]/g, "'")
    .split(" ")
    .reduce<string[]>((parts, word) => {
      const last = parts.at(-1);
      if (
        last !== undefined &&
        /^(?:al|el|bin|ibn|de|da|do|dos|van|von|der|den|del|la|di|du|abu|ould|ben|abd|abdel|abdul)$/i.test(
          last,
        )
      )
        parts[parts.length - 1] = `${last} ${word}`;
      else parts.push(word);
      return parts;
    }, []);
}

/** Adds a draft for every person named by `runs`, with its mentions. */
export function joinPersons(drafts: Drafts, runs: readonly NameRun[]): void {
  const { page } = drafts;
  const byWord = new Map<string, Cluster[]>();
  const byEnd = new Map<number, Cluster>();
  const placed = runs.map((run) => ({
    run,
    parts: partsOf(page, run),
    alias: firstNameEnd(page, run),
  }));
  const full = placed.filter(({ parts, alias }) => parts.length > 1 && alias === null);
  for (const { run, parts } of full) {
    const cluster = bestForFull(byWord, run, parts);
    byEnd.set(run.end, place(drafts, { byWord }, { run, parts, cluster }));
  }
  for (const { run, parts, alias } of placed) {
    if (parts.length > 1 && alias === null) continue;
    const first = alias === null ? undefined : byEnd.get(alias);
    const cluster =
      first ??
      (parts.length > 1
        ? bestForFull(byWord, run, parts)
        : bestForSingle(byWord, run, parts[0] ?? ""));
    byEnd.set(run.end, place(drafts, { byWord }, { run, parts, cluster }));
  }
}

function bestForFull(
  byWord: ReadonlyMap<string, Cluster[]>,
  run: NameRun,
  parts: readonly string[],
): Cluster | null {
  const isOne = (other: Cluster): boolean =>
    other.spellings.some((spelling) => isSamePerson(spelling, parts)) && !conflicts(other, run);
  return candidates(byWord, parts).find(isOne) ?? null;
}

type Index = { readonly byWord: Map<string, Cluster[]> };

const wordKey = (part: string): string => consonantsOf(skeletonOf(part)).slice(0, 3);

function candidates(byWord: ReadonlyMap<string, Cluster[]>, parts: readonly string[]): Cluster[] {
  const found = new Set<Cluster>();
  for (const part of parts)
    for (const cluster of byWord.get(wordKey(part)) ?? []) found.add(cluster);
  return [...found];
}

function place(
  drafts: Drafts,
  index: Index,
  item: { readonly run: NameRun; readonly parts: string[]; readonly cluster: Cluster | null },
): Cluster {
  const { run, parts } = item;
  const { page } = drafts;
  const written = writtenOf(page, run.first, run.end);
  const cluster = item.cluster ?? newCluster(drafts, written);
  const spelt = cluster.draft.names.has(written.toLowerCase());
  const rule =
    item.cluster === null || spelt ? "name" : parts.length === 1 ? "surname" : "spelling";
  addSpelling(index, cluster, parts);
  cluster.lastAt = run.first;
  cluster.lastSentence = run.sentence;
  cluster.sentences.add(run.sentence);
  if (run.post?.family === "minister") cluster.posts.add(titleKey(page, run.post));
  addName(cluster.draft, written);
  const head = topOf(page, run.first, run.end).at;
  addMention(drafts, {
    first: run.first,
    end: run.end,
    head,
    draft: cluster.draft,
    form: "name",
    rule,
  });
  return cluster;
}

const newCluster = (drafts: Drafts, written: string): Cluster => ({
  draft: newDraft(drafts, "person", written),
  spellings: [],
  lastAt: -1,
  lastSentence: -1,
  sentences: new Set(),
  posts: new Set(),
});

function addSpelling(index: Index, cluster: Cluster, parts: string[]): void {
  if (cluster.spellings.some((spelling) => spelling.join(" ") === parts.join(" "))) return;
  cluster.spellings.push(parts);
  for (const key of new Set(parts.map(wordKey))) {
    const same = index.byWord.get(key);
    if (same === undefined) index.byWord.set(key, [cluster]);
    else if (!same.includes(cluster)) same.push(cluster);
  }
}

const titleKey = (page: Page, post: PostPhrase): string =>
  writtenOf(page, post.first, post.end)
    .toLowerCase()
    .replace(/^(?:then|former|deputy) /, "");

/** Introduced with another ministry, or spoken of with the other in one breath. */
function conflicts(cluster: Cluster, run: NameRun): boolean {
  return (
    cluster.posts.size > 0 &&
    run.post?.family === "minister" &&
    cluster.lastSentence === run.sentence
  );
}

function isSamePerson(known: readonly string[], parts: readonly string[]): boolean {
  if (known.length < 2) return false;
  if (skeletonOf(known.join("")) === skeletonOf(parts.join(""))) return true;
  if (!sameSpelling(known.at(-1) ?? "", parts.at(-1) ?? "")) return false;
  const [shorter, longer] = known.length < parts.length ? [known, parts] : [parts, known];
  let at = 0;
  for (const given of shorter.slice(0, -1)) {
    while (at < longer.length - 1 && !sameGiven(given, longer[at] ?? "")) at += 1;
    if (at >= longer.length - 1) return false;
    at += 1;
  }
  return true;
}

function sameGiven(a: string, b: string): boolean {
  if (/^.\.?$/.test(a) || /^.\.?$/.test(b))
    return a.charAt(0).toLowerCase() === b.charAt(0).toLowerCase();
  return sameSpelling(a, b);
}

/** The person whom a single name means: a family name before a given name, the nearest before the far. */
function bestForSingle(
  byWord: ReadonlyMap<string, Cluster[]>,
  run: NameRun,
  word: string,
): Cluster | null {
  let best: { score: number; cluster: Cluster } | null = null;
  for (const cluster of candidates(byWord, [word])) {
    const score = Math.max(...cluster.spellings.map((spelling) => singleScore(spelling, word)));
    if (score === 0) continue;
    if (score < 3 && cluster.sentences.has(run.sentence) && cluster.lastSentence === run.sentence)
      continue;
    const nearer =
      cluster.lastAt <= run.first &&
      (best === null || best.cluster.lastAt > run.first || cluster.lastAt > best.cluster.lastAt);
    if (best === null || score > best.score || (score === best.score && nearer))
      best = { score, cluster };
  }
  return best?.cluster ?? null;
}

function singleScore(spelling: readonly string[], word: string): number {
  const exact = skeletonOf(word);
  if (spelling.length === 1)
    return skeletonOf(spelling[0] ?? "") === exact
      ? 5
      : sameSpelling(spelling[0] ?? "", word)
        ? 2.5
        : 0;
  const last = spelling.at(-1) ?? "";
  if (skeletonOf(last) === exact) return 5;
  if (spelling.slice(0, -1).some((part) => skeletonOf(part) === exact)) return 3;
  if (sameSpelling(last, word)) return 2.5;
  return last.includes(" ") && skeletonOf(last.split(" ").at(-1) ?? "") === exact ? 4 : 0;
}
