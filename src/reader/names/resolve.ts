/**
 * One walk over the page in reading order: names are remembered, descriptions and pronouns resolved
 * to what has been remembered.
 */
import { addMention, addName, type Draft, type DraftMention, type Drafts } from "./actor-drafts.ts";
import { describe, nounClassOf, type Scene } from "./descriptions.ts";
import { mentionCounts, newDiscourse, remember } from "./discourse.ts";
import { type NounPhrase, nounPhraseAt } from "./noun-phrases.ts";
import { headOf, type Page, type Word, wordOf, writtenOf } from "./page.ts";
import { isSeveral, type Pairs, pairsOf, twoParties } from "./parties.ts";
import { isSubject, placesOf } from "./places.ts";
import type { PostPhrase } from "./post-phrases.ts";
import { pronounFor } from "./pronouns.ts";

/** Adds the mentions that name nobody, and the actors they make. */
export function resolveMentions(drafts: Drafts, posts: ReadonlyMap<number, PostPhrase>): void {
  const { page } = drafts;
  const named = [...drafts.mentions];
  const places = placesOf(drafts);
  const owners = new Map<number, Draft>();
  const discourse = newDiscourse();
  const scene: Scene = {
    drafts,
    places,
    posts,
    discourse,
    counts: mentionCounts(named),
    described: new Map(),
    ownerAt: (at) => owners.get(at) ?? null,
  };
  const pairs = pairsOf(page, named);
  const starting = startingAt(named);
  const covered = coveredBy(named);
  for (const word of page.words) {
    for (const mention of starting.get(word.at) ?? [])
      remember(discourse, {
        draft: mention.draft,
        at: word.at,
        sentence: word.sentence,
        subject: isSubject(page, mention.head),
      });
    if (page.skipped[word.sentence] || page.sourceLine[word.sentence]) continue;
    if (word.token.upos === "PRON" || word.token.xpos === "PRP$")
      resolvePronoun(scene, word, owners);
    else if (!covered.has(word.at) && isNominal(page, posts, word)) resolveNoun(scene, word, pairs);
  }
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
  const post = posts.get(word.at);
  if (post?.head === word.at && (word.capital || word.token.upos === "ADJ")) return true;
  if (word.token.relation === "compound" && isInstitution(page, word)) return true;
  if (
    word.token.upos !== "NOUN" &&
    !(
      word.token.upos === "PROPN" &&
      (page.lexicon.severalNouns.has(word.folded) || page.lexicon.stateHeads.has(word.folded))
    ) &&
    !(word.token.upos === "ADJ" && word.token.relation.startsWith("nsubj"))
  )
    return false;
  return word.token.relation !== "compound" || headOf(page, word) < word.at;
}

/** "a Turkish defence ministry statement": the ministry speaks. */
function isInstitution(page: Page, word: Word): boolean {
  const kind = page.lexicon.bodyNouns.get(word.folded);
  return (
    word.token.upos === "NOUN" &&
    (kind === "office" || /^(?:army|military|police)$/.test(word.folded))
  );
}

function resolvePronoun(scene: Scene, word: Word, owners: Map<number, Draft>): void {
  const { page } = scene.drafts;
  const resolved = pronounFor(page, word, scene.discourse);
  if (resolved === null) return;
  owners.set(
    word.at,
    resolved.draft.kind === "person" ? (resolved.draft.party ?? resolved.draft) : resolved.draft,
  );
  addMention(scene.drafts, {
    first: word.at,
    end: word.at + 1,
    head: word.at,
    draft: resolved.draft,
    form: "pronoun",
    rule: resolved.rule,
  });
  remember(scene.discourse, {
    draft: resolved.draft,
    at: word.at,
    sentence: word.sentence,
    subject: isSubject(page, word.at),
  });
}

function resolveNoun(scene: Scene, word: Word, pairs: Pairs): void {
  const { page } = scene.drafts;
  const noun = nounClassOf(page, word.at);
  const several =
    page.lexicon.severalNouns.has(word.folded) ||
    page.lexicon.bothNouns.has(word.token.lemma.toLowerCase());
  if (noun === null && !several && !page.lexicon.countryNouns.has(word.folded)) return;
  const phrase = nounPhraseAt(page, word.at);
  if (several && isSeveral(page, phrase)) {
    const drafts = twoParties(page, phrase, scene.counts, pairs.pairs, pairs.counts);
    if (drafts.length > 1)
      scene.drafts.groups.push({
        first: phrase.first,
        end: phrase.end,
        head: phrase.head,
        drafts,
        rule: "both-parties",
      });
    return;
  }
  const draft = noun === null ? countryFor(scene, phrase) : describe(scene, phrase, noun);
  if (draft !== null)
    remember(scene.discourse, {
      draft,
      at: word.at,
      sentence: word.sentence,
      subject: isSubject(page, word.at),
    });
}

/** "The country", "his nation": the state spoken of last, or that of the speaker. */
function countryFor(scene: Scene, phrase: NounPhrase): Draft | null {
  const { page } = scene.drafts;
  if (phrase.inner !== phrase.head) return null;
  const word = wordOf(page, phrase.head).token.lemma.toLowerCase();
  if (word === "state" || word === "neighbour" || word === "neighbor") return null;
  const owner =
    phrase.article === "possessive"
      ? scene.ownerAt(phrase.possessor)
      : phrase.article === "definite"
        ? scene.places.stateBefore(phrase.head)
        : null;
  const state = owner === null ? null : owner.kind === "state" ? owner : owner.party;
  if (state === null || state === undefined || state.kind !== "state") return null;
  if (word === "kingdom" || word === "republic")
    addName(state, writtenOf(page, phrase.inner, phrase.end));
  addMention(scene.drafts, {
    first: phrase.first,
    end: phrase.end,
    head: phrase.head,
    draft: state,
    form: "description",
    rule: "country-of-context",
  });
  return state;
}
