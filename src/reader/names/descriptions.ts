/**
 * Phrases that name nobody: "the Iranian general", "the ministry", "a presidential adviser". They
 * are resolved to an actor spoken of, or become an actor of their own where they speak or act.
 */
import { addMention, type Draft } from "./actor-drafts.ts";
import { isAgent } from "./agents.ts";
import { bodyFor } from "./body-references.ts";
import { describedActor } from "./described-actors.ts";
import { governmentOf } from "./governments.ts";
import type { NounClass } from "./noun-classes.ts";
import type { NounPhrase } from "./noun-phrases.ts";
import { type Page, wordOf } from "./page.ts";
import { holderFor } from "./post-holders.ts";
import { ownerOfPhrase, partyOf, type Scene } from "./scene.ts";

/** Resolves the phrase, or makes an actor of it; null where it is neither. */
export function describe(scene: Scene, phrase: NounPhrase, noun: NounClass): Draft | null {
  const { page } = scene.drafts;
  const owner = ownerOfPhrase(scene, phrase);
  const government = standsForGovernment(page, phrase, noun)
    ? governmentOf(scene, phrase, owner)
    : null;
  if (government !== null) return note(scene, phrase, government, "government-of-state");
  const bracketed = bracketedBody(scene, phrase, noun);
  if (bracketed !== null) {
    bracketed.party ??= partyOf(owner);
    return note(scene, phrase, bracketed, "description-of-name");
  }
  const pointsBack =
    phrase.article === "definite" ||
    phrase.article === "possessive" ||
    (owner !== null && noun.kind !== "group");
  const found = pointsBack ? spokenOf(scene, phrase, noun, owner) : null;
  if (found !== null) return found;
  if (
    isStandIn(page, phrase) ||
    isMassNoun(page, phrase, noun) ||
    !isActor(scene, phrase, noun, owner)
  )
    return null;
  return note(scene, phrase, describedActor(scene, phrase, noun, owner), "described");
}

function note(scene: Scene, { first, end, head }: NounPhrase, draft: Draft, rule: string): Draft {
  addMention(scene.drafts, { first, end, head, draft, form: "description", rule });
  return draft;
}

const standsForGovernment = (page: Page, phrase: NounPhrase, noun: NounClass): boolean =>
  noun.kind === "government" || wordOf(page, phrase.head).folded === "authorities";

/** "Halvan's army (HAF)": the body that is named in brackets after its description. */
function bracketedBody(scene: Scene, phrase: NounPhrase, noun: NounClass): Draft | null {
  const { page } = scene.drafts;
  if (noun.kind === "person" || noun.plural) return null;
  if (page.words[phrase.end]?.token.form !== "(") return null;
  const mention = scene.places.byFirst.get(phrase.end + 1);
  if (mention === undefined || page.words[mention.end]?.token.form !== ")") return null;
  const { kind } = mention.draft;
  return kind === "organisation" || kind === "armed-group" ? mention.draft : null;
}

/** The actor spoken of before that the phrase repeats. */
function spokenOf(
  scene: Scene,
  phrase: NounPhrase,
  noun: NounClass,
  owner: Draft | null,
): Draft | null {
  if (noun.kind === "person") {
    const holder = holderFor(scene, phrase, owner);
    if (holder === null) return null;
    holder.party ??= partyOf(owner);
    return note(scene, phrase, holder, "description-of-post");
  }
  const body = bodyFor(scene, phrase, owner);
  return body === null ? null : note(scene, phrase, body, "short-description");
}

/** Words for what is neither a person nor a body by itself ("the side", "the country"). */
function isStandIn(page: Page, phrase: NounPhrase): boolean {
  const head = wordOf(page, phrase.head);
  return head.folded !== "state" && page.lexicon.countryNouns.has(head.token.lemma.toLowerCase());
}

/** "Movement will be free": one of a kind needs an article, or it is the thing itself. */
function isMassNoun(page: Page, phrase: NounPhrase, noun: NounClass): boolean {
  if (noun.kind !== "armed-group" && noun.kind !== "organisation") return false;
  if (noun.plural || phrase.article !== "none" || phrase.inner !== phrase.head) return false;
  if (phrase.possessor >= 0 || wordOf(page, phrase.head).folded === "police") return false;
  return page.headline[phrase.sentence] !== true && page.shouting[phrase.sentence] !== true;
}

/** Whoever speaks or acts, a public institution, an office with its capital letter. */
function isActor(scene: Scene, phrase: NounPhrase, noun: NounClass, owner: Draft | null): boolean {
  const { page } = scene.drafts;
  const definite = phrase.article === "definite";
  const ofState = owner?.kind === "state";
  const head = wordOf(page, phrase.head);
  switch (noun.kind) {
    case "office":
    case "government":
      if (definite || ofState) return true;
      break;
    case "organisation":
      if (ofState) return true;
      break;
    case "person":
      if (
        head.capital &&
        scene.posts.has(phrase.head) &&
        (definite || page.shouting[phrase.sentence] === true)
      )
        return true;
      return isAgent(page, phrase);
    case "group":
      return isAgent(page, phrase);
    case "armed-group":
    case "outlet":
    case "state":
    case "place":
      break;
  }
  const doneTo = owner === null && !definite && head.token.relation === "nsubj:pass";
  return !doneTo && isAgent(page, phrase);
}
