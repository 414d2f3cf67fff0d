/**
 * One walk over the page in reading order: names are remembered, descriptions and pronouns resolved
 * to what has been remembered.
 */
import { addMention, type Draft, type DraftMention, type Drafts } from "./actor-drafts.ts";
import { addTo } from "./body-groups.ts";
import { describe } from "./descriptions.ts";
import { mentionCounts, newDiscourse, remember } from "./discourse.ts";
import { countryFor, mainStateOf } from "./governments.ts";
import { nounClassOf } from "./noun-classes.ts";
import { nounPhraseAt } from "./noun-phrases.ts";
import { headOf, type Page, type Word, wordOf } from "./page.ts";
import { isSeveral, type Parties, pairsOf, partiesMeant, partiesOf } from "./parties.ts";
import { isSubject, placesOf } from "./places.ts";
import type { PostPhrase } from "./post-phrases.ts";
import { predicateHolder } from "./predicate-posts.ts";
import { isThey, pronounFor } from "./pronouns.ts";
import type { Scene } from "./scene.ts";

/** Adds the mentions that name nobody, and the actors they make. */
export function resolveMentions(drafts: Drafts, posts: ReadonlyMap<number, PostPhrase>): void {
  const { page, groups } = drafts;
  const named = [...drafts.mentions];
  const discourse = newDiscourse();
  const counts = mentionCounts(named);
  const scene: Scene = {
    drafts,
    places: placesOf(drafts),
    posts,
    discourse,
    holders: holdersOf(drafts),
    mainState: mainStateOf(counts),
    described: new Map(),
    pronouns: new Map(),
  };
  const pairs = pairsOf(drafts);
  const parties = partiesOf(pairs, counts);
  const starting = startingAt(named);
  const covered = coveredBy(named);
  for (const word of page.words) {
    for (const { draft, head } of starting.get(word.at) ?? []) recall(scene, draft, { word, head });
    if (page.skipped[word.sentence] || page.sourceLine[word.sentence]) continue;
    if (word.token.upos === "PRON" || word.token.xpos === "PRP$") resolvePronoun(scene, word);
    else if (!covered.has(word.at) && isNominal(page, posts, word))
      resolveNoun(scene, word, parties);
  }
  groups.push(...pairs);
}

function recall(
  { drafts: { page }, discourse }: Scene,
  draft: Draft,
  { word, head }: { readonly word: Word; readonly head: number },
): void {
  remember(discourse, {
    draft,
    at: word.at,
    sentence: word.sentence,
    subject: isSubject(page, head),
  });
}

/** Persons by the head nouns of their posts. */
function holdersOf({ page, all }: Drafts): Map<string, Draft[]> {
  const holders = new Map<string, Draft[]>();
  for (const draft of all) {
    if (draft.kind !== "person") continue;
    for (const lemma of new Set(
      draft.posts.map(({ phrase }) => wordOf(page, phrase.head).token.lemma.toLowerCase()),
    ))
      addTo(holders, lemma, draft);
  }
  return holders;
}

function startingAt(
  mentions: readonly DraftMention[],
): ReadonlyMap<number, readonly DraftMention[]> {
  const starting = new Map<number, DraftMention[]>();
  for (const mention of mentions) {
    const same = starting.get(mention.first);
    if (same === undefined) starting.set(mention.first, [mention]);
    else same.push(mention);
  }
  return starting;
}

function coveredBy(mentions: readonly DraftMention[]): ReadonlySet<number> {
  const covered = new Set<number>();
  for (const mention of mentions)
    for (let at = mention.first; at < mention.end; at++) covered.add(at);
  return covered;
}

/** A noun that heads its phrase. */
function isNominal(page: Page, posts: ReadonlyMap<number, PostPhrase>, word: Word): boolean {
  const { upos, relation } = word.token;
  const post = posts.get(word.at);
  if (post?.head === word.at && (word.capital || upos === "ADJ")) return true;
  if (relation === "compound" && isInstitution(page, word)) return true;
  const term =
    upos === "PROPN" &&
    (page.lexicon.severalNouns.has(word.folded) || page.lexicon.stateHeads.has(word.folded));
  if (upos !== "NOUN" && !term && !(upos === "ADJ" && relation.startsWith("nsubj"))) return false;
  return relation !== "compound" || headOf(word) < word.at;
}

/** "a Turkish defence ministry statement": the ministry speaks. */
function isInstitution(page: Page, word: Word): boolean {
  const kind = page.lexicon.bodyNouns.get(word.folded);
  return (
    word.token.upos === "NOUN" &&
    (kind === "office" || /^(?:army|military|police)$/.test(word.folded))
  );
}

function resolvePronoun(scene: Scene, word: Word): void {
  const { page, groups } = scene.drafts;
  const resolved = pronounFor(page, word, scene.discourse);
  const place = { first: word.at, end: word.at + 1, head: word.at };
  if (resolved === null) {
    const group = isThey(word) ? groups.findLast(() => true) : undefined;
    const near = group !== undefined && word.sentence - wordOf(page, group.first).sentence <= 1;
    if (near) groups.push({ ...place, drafts: group.drafts, rule: "pronoun-both-parties" });
    return;
  }
  const { draft, rule } = resolved;
  scene.pronouns.set(word.at, draft);
  addMention(scene.drafts, { ...place, draft, form: "pronoun", rule });
  recall(scene, draft, { word, head: word.at });
}

function resolveNoun(scene: Scene, word: Word, parties: Parties): void {
  const { page, groups } = scene.drafts;
  const { severalNouns, bothNouns, countryNouns } = page.lexicon;
  const noun = nounClassOf(page, word.at);
  const several = severalNouns.has(word.folded) || bothNouns.has(word.token.lemma.toLowerCase());
  if (noun === null && !several && !countryNouns.has(word.folded)) return;
  const phrase = nounPhraseAt(page, word.at);
  const { first, end, head } = phrase;
  if (several && isSeveral(page, phrase)) {
    const meant = partiesMeant(page, phrase, parties);
    if (meant.length > 1) groups.push({ first, end, head, drafts: meant, rule: "both-parties" });
    return;
  }
  const draft =
    predicateHolder(scene, phrase) ??
    (noun === null ? countryFor(scene, phrase) : describe(scene, phrase, noun));
  if (draft === null) return;
  if (noun === null)
    addMention(scene.drafts, {
      first,
      end,
      head,
      draft,
      form: "description",
      rule: "country-of-context",
    });
  recall(scene, draft, { word, head: word.at });
}
