/**
 * Which kind of actor an unknown name is: what stands around every place of it on the page, added
 * up. One kind per spelling, since a page does not use one name for a person and a river.
 */
import type { ActorKind } from "../analysis.ts";
import { fold, isAllCapitals } from "./fold.ts";
import { bareState } from "./formal-names.ts";
import { addNeighbours, addShape, addSyntax, opensPost, type Scores } from "./name-evidence.ts";
import { keyOf, type NameRun, topOf } from "./name-run.ts";
import { headOf, type Page } from "./page.ts";
import type { PostPhrase } from "./post-phrases.ts";
import { consonantsOf, sameSpelling, skeletonOf } from "./skeleton.ts";

const NONE: Scores = { person: 0, state: 0, organisation: 0, "armed-group": 0, place: 0 };

/** Enough to be sure of a kind without a further look. */
const SURE = 3;

/** The kind of each run, by position in `runs`; null for a name that is no actor. */
export function kindsOfRuns(
  page: Page,
  runs: readonly NameRun[],
  posts: ReadonlyMap<number, PostPhrase>,
): readonly (ActorKind | null)[] {
  const scores = scoresOf(page, runs, posts);
  addFormalStates(page, runs, scores);
  addTitledSurnames(scores);
  const introduces = page.sentences.length >= REPORT;
  const kinds = new Map<string, ActorKind>();
  const publisher = fold(page.layout.publisher ?? "");
  scores.delete(publisher);
  for (const [key, sum] of scores)
    if (key.includes(" ")) kinds.set(key, bestOf(key, sum, introduces));
  const surnames = surnamesOf(
    [...kinds].filter(([, kind]) => kind === "person").map(([key]) => key),
  );
  for (const [key, sum] of scores) {
    if (key.includes(" ")) continue;
    const surname = isSurname(surnames, key) && sum.state < 2 * SURE;
    kinds.set(key, surname ? "person" : bestOf(key, sum, introduces));
  }
  followSiblings(page, runs, { scores, kinds });
  followFirms(page, runs, { scores, kinds });
  return runs.map((run) => {
    const key = keyOf(page, run);
    const isOutlet =
      run.known === null && (page.sourceLine[run.sentence] === true || key === publisher);
    return isOutlet ? "outlet" : (run.kind ?? kinds.get(key) ?? null);
  });
}

function scoresOf(
  page: Page,
  runs: readonly NameRun[],
  posts: ReadonlyMap<number, PostPhrase>,
): Map<string, Scores> {
  const scores = new Map<string, Scores>();
  for (const run of runs) {
    if (run.known !== null || run.kind !== null || !isTelling(page, run, posts)) continue;
    const key = keyOf(page, run);
    const sum = scores.get(key) ?? { ...NONE };
    scores.set(key, sum);
    addShape(page, run, sum);
    addNeighbours(page, run, posts, sum);
    addSyntax(page, run, sum);
  }
  return scores;
}

/**
 * Whether the place tells anything: capitals of headlines do not, unless in brackets, or after a
 * title ("Signed for the Union: X, General Secretary").
 */
function isTelling(page: Page, run: NameRun, posts: ReadonlyMap<number, PostPhrase>): boolean {
  const { sentence, first, end } = run;
  if (page.skipped[sentence] === true) return false;
  if (page.words[first - 1]?.token.form === "(" && end === first + 1) return true;
  if (page.shouting[sentence] === true && page.headline[sentence] !== true) return false;
  if (page.headline[sentence] !== true) return true;
  return (
    run.post !== null ||
    opensPost(page, posts, end + 1, sentence) !== null ||
    page.lexicon.givenNames.has(page.words[first]?.folded ?? "")
  );
}

/** "Republic of Ostrovan" makes Ostrovan a state. */
function addFormalStates(
  page: Page,
  runs: readonly NameRun[],
  scores: ReadonlyMap<string, Scores>,
): void {
  for (const run of runs) {
    if (run.known !== null || (run.kind !== "state" && run.kind !== "government")) continue;
    const key = keyOf(page, run);
    const sum = scores.get(bareState(key));
    if (sum !== undefined && bareState(key) !== key) sum.state += 2 * SURE;
  }
}

/** "Dr Henry" makes "Ariel Henry" a person. */
function addTitledSurnames(scores: ReadonlyMap<string, Scores>): void {
  const titled = surnamesOf(
    [...scores]
      .filter(([key, sum]) => !key.includes(" ") && sum.person >= SURE + 1)
      .map(([key]) => key),
  );
  for (const [key, sum] of scores) {
    const last = key.split(" ").at(-1) ?? "";
    if (last !== key && isSurname(titled, last)) sum.person += SURE;
  }
}

/** "Sahran and Madhaba": what stands beside a state and shows little else is one too. */
function followSiblings(
  page: Page,
  runs: readonly NameRun[],
  found: { readonly scores: ReadonlyMap<string, Scores>; readonly kinds: Map<string, ActorKind> },
): void {
  const kindAt = new Map<number, ActorKind>();
  for (const run of runs) {
    const kind = run.kind ?? found.kinds.get(keyOf(page, run));
    if (kind !== undefined && run.known?.form !== "place")
      kindAt.set(topOf(page, run.first, run.end).at, kind);
  }
  for (const run of runs) {
    const key = keyOf(page, run);
    const sum = found.scores.get(key);
    if (
      run.kind !== null ||
      sum === undefined ||
      key.includes(" ") ||
      sum.person >= SURE ||
      sum.organisation >= 2 * SURE ||
      (/^[a-z.]{2,5}$/.test(key) && isAllCapitals(page.words[run.first]?.token.form ?? ""))
    )
      continue;
    const top = topOf(page, run.first, run.end);
    if (top.token.relation === "conj" && kindAt.get(headOf(top)) === "state")
      found.kinds.set(key, "state");
  }
}

/** "Ferriby" beside "Ferriby Instruments plc" is the firm. */
function followFirms(
  page: Page,
  runs: readonly NameRun[],
  found: { readonly scores: ReadonlyMap<string, Scores>; readonly kinds: Map<string, ActorKind> },
): void {
  for (const run of runs) {
    if (run.known !== null || run.kind !== "organisation" || run.end - run.first < 2) continue;
    const first = page.words[run.first];
    const sum = first === undefined ? undefined : found.scores.get(first.folded);
    if (first === undefined || sum === undefined || page.knownAt.has(first.at)) continue;
    if (sum.person < SURE && sum.state < SURE && sum.place < SURE)
      found.kinds.set(first.folded, "organisation");
  }
}

/** First and last words of persons' full names, by their consonants. */
type Surnames = ReadonlyMap<string, readonly string[]>;

function surnamesOf(names: readonly string[]): Surnames {
  const surnames = new Map<string, string[]>();
  for (const name of names) {
    const words = name.split(" ");
    for (const word of new Set([words[0] ?? "", words.at(-1) ?? ""])) {
      const consonants = consonantsOf(skeletonOf(word));
      if (consonants.length > 1)
        surnames.set(consonants, [...(surnames.get(consonants) ?? []), word]);
    }
  }
  return surnames;
}

function isSurname(surnames: Surnames, key: string): boolean {
  const same = surnames.get(consonantsOf(skeletonOf(key))) ?? [];
  return same.some((word) => sameSpelling(word, key));
}

/** Enough to take somebody for a person who is never given a title, a post or a full name. */
const INTRODUCED = 1.5;
/** Enough to take a place for a state. */
const STATELY = 1.5;
/** Sentences of a text that is long enough to introduce whom it names. */
const REPORT = 5;
/** Enough to take a name for something at all. */
const SOME = 0.8;

/**
 * The likeliest kind. Reports introduce people: a single word that nothing introduces is a body, a
 * state or a place.
 */
function bestOf(key: string, sum: Scores, introduces: boolean): ActorKind {
  const single = !key.includes(" ");
  const ranked = (Object.entries(sum) as [ActorKind, number][])
    .filter(([kind, score]) => kind !== "person" || !single || !introduces || score >= INTRODUCED)
    .sort((a, b) => b[1] - a[1]);
  const [kind, score] = ranked[0] ?? ["organisation", 0];
  // A state is a place as well: who signs and has an army is not only where things happen.
  if (kind === "place" && sum.state >= STATELY) return "state";
  if (score >= SOME) return kind;
  return single && introduces ? "organisation" : "person";
}
