/**
 * Phrases that name nobody: "the Iranian general", "the ministry", "a presidential adviser". They
 * are resolved to an actor spoken of, or become an actor of their own where they speak or act.
 */
import type { ActorKind } from "../analysis.ts";
import { addMention, addName, type Draft, type Drafts, newDraft } from "./actor-drafts.ts";
import { type Discourse, lately } from "./discourse.ts";
import { introducedNext } from "./introductions.ts";
import type { NounPhrase } from "./noun-phrases.ts";
import { headOf, type Page, wordAt, wordOf, writtenOf } from "./page.ts";
import { isSubject, type Places } from "./places.ts";
import type { PostPhrase } from "./post-phrases.ts";

export type Scene = {
  readonly drafts: Drafts;
  readonly places: Places;
  readonly posts: ReadonlyMap<number, PostPhrase>;
  readonly discourse: Discourse;
  /** Mentions of each named actor on the whole page. */
  readonly counts: ReadonlyMap<Draft, number>;
  /** Described actors by the lemma of their head noun, latest last. */
  readonly described: Map<string, Draft[]>;
  /** Whose "its", "their" or "his" a pronoun at a word is. */
  readonly ownerAt: (at: number) => Draft | null;
};

type NounClass = { readonly kind: ActorKind; readonly plural: boolean };

/** What a noun stands for, or null where it is no person and no body. */
export function nounClassOf(page: Page, at: number): NounClass | null {
  const word = wordOf(page, at);
  const lemma = word.token.lemma.toLowerCase();
  const { posts, personNouns, groupNouns, bodyNouns } = page.lexicon;
  const plural = word.token.xpos === "NNS" || word.token.xpos === "NNPS";
  const compound = twoWords(page, at);
  if (compound !== null && bodyNouns.has(compound))
    return { kind: bodyNouns.get(compound) ?? "organisation", plural: false };
  const body = bodyNouns.get(word.folded) ?? (plural ? undefined : bodyNouns.get(lemma));
  if (body !== undefined) return { kind: body, plural: false };
  if (plural && (groupNouns.has(word.folded) || personNouns.has(lemma) || posts.has(lemma)))
    return { kind: "group", plural: true };
  if (groupNouns.has(word.folded)) return { kind: "group", plural: true };
  if (
    personNouns.has(lemma) ||
    personNouns.has(word.folded) ||
    posts.has(lemma) ||
    posts.has(word.folded)
  )
    return { kind: "person", plural: false };
  return null;
}

function twoWords(page: Page, at: number): string | null {
  const before = wordAt(page, at - 1, wordOf(page, at).sentence);
  return before === undefined ? null : `${before.folded} ${wordOf(page, at).folded}`;
}

/** The state or body whose the phrase is: an adjective, "'s", a pronoun, or "of X" after it. */
export function ownerOfPhrase(scene: Scene, phrase: NounPhrase): Draft | null {
  const { places } = scene;
  const { page } = scene.drafts;
  for (let at = phrase.head - 1; at >= phrase.first; at--) {
    const mention = places.byHead.get(at) ?? places.byFirst.get(at);
    if (mention !== undefined && mention.draft.kind !== "person" && mention.end <= phrase.head)
      return mention.draft;
  }
  if (phrase.possessor >= 0) {
    const word = wordOf(page, phrase.possessor);
    if (word.token.xpos === "PRP$") return scene.ownerAt(phrase.possessor);
    if (page.lexicon.countryNouns.has(word.folded)) return places.stateBefore(phrase.possessor);
  }
  const link = wordAt(page, phrase.end, phrase.sentence);
  if (
    link?.folded !== "of" &&
    link?.folded !== "for" &&
    link?.folded !== "in" &&
    link?.folded !== "from"
  )
    return null;
  for (let at = phrase.end + 1; at < phrase.longEnd; at++) {
    const mention = places.byFirst.get(at);
    if (
      mention !== undefined &&
      (mention.draft.kind === "state" ||
        ((link.folded === "of" || link.folded === "for") && mention.draft.kind !== "person"))
    )
      return mention.draft;
  }
  return null;
}

/** Resolves the phrase, or makes an actor of it; null where it is neither. */
export function describe(scene: Scene, phrase: NounPhrase, noun: NounClass): Draft | null {
  const { page } = scene.drafts;
  const owner = ownerOfPhrase(scene, phrase);
  const head = wordOf(page, phrase.head);
  const lemma = head.token.lemma.toLowerCase();
  const stated =
    noun.kind === "government" || (noun.kind === "group" && lemma === "authority")
      ? governmentOf(scene, phrase, owner)
      : null;
  if (stated !== null) return note(scene, phrase, stated, "government-of-state");
  if (
    phrase.article === "definite" ||
    phrase.article === "possessive" ||
    (owner !== null && noun.kind !== "group")
  ) {
    const found =
      noun.kind === "person"
        ? personFor(scene, phrase, owner)
        : bodyFor(scene, phrase, noun, owner);
    if (found !== null && noun.kind === "person") found.party ??= owner?.party ?? owner;
    if (found !== null)
      return note(
        scene,
        phrase,
        found,
        noun.kind === "person" ? "description-of-post" : "short-description",
      );
  }
  if (isStandIn(page, phrase)) return null;
  const office =
    noun.kind === "person" &&
    head.capital &&
    scene.posts.has(phrase.head) &&
    (phrase.article === "definite" || page.shouting[phrase.sentence] === true);
  const institution =
    ((noun.kind === "office" || noun.kind === "government") &&
      (phrase.article === "definite" || owner?.kind === "state")) ||
    (noun.kind === "organisation" && owner?.kind === "state");
  const passive =
    noun.kind !== "person" &&
    noun.kind !== "group" &&
    owner === null &&
    phrase.article !== "definite" &&
    wordOf(page, phrase.head).token.relation === "nsubj:pass";
  if ((!isAgent(page, phrase) || passive) && !institution && !office) return null;
  return note(scene, phrase, describedFor(scene, phrase, noun, owner), "described");
}

function note(scene: Scene, phrase: NounPhrase, draft: Draft, rule: string): Draft {
  addMention(scene.drafts, {
    first: phrase.first,
    end: phrase.end,
    head: phrase.head,
    draft,
    form: "description",
    rule,
  });
  return draft;
}

/** Words for what is neither a person nor a body by itself ("the side", "the country"). */
const isStandIn = (page: Page, phrase: NounPhrase): boolean =>
  wordOf(page, phrase.head).folded !== "state" &&
  page.lexicon.countryNouns.has(wordOf(page, phrase.head).token.lemma.toLowerCase());

/** "The Iraqi government", "the Baghdad government", "his government"; the one government of a page. */
function governmentOf(scene: Scene, phrase: NounPhrase, owner: Draft | null): Draft | null {
  const { page } = scene.drafts;
  const state = owner === null ? null : owner.kind === "state" ? owner : owner.party;
  if (state !== null && state !== undefined) {
    const link = page.words[phrase.end]?.folded;
    const written = writtenOf(
      page,
      phrase.inner,
      link === "of" && phrase.longEnd > phrase.end ? phrase.longEnd : phrase.end,
    );
    if (phrase.possessor < 0) addName(state, written);
    return state;
  }
  if (phrase.article === "indefinite") return null;
  const bare =
    phrase.inner === phrase.head ||
    /^(?:federal|central|national|transitional|recognised|interim)$/.test(
      wordOf(page, phrase.inner).folded,
    );
  if (!bare) return null;
  const main = mainState(scene, phrase.head);
  if (main !== null) addName(main, writtenOf(page, phrase.inner, phrase.end));
  return main;
}

/** The state that a page is about, if there is one: far more often named than the next. */
export function mainState(scene: Scene, at: number): Draft | null {
  const ranked = [...scene.counts]
    .filter(([draft]) => draft.kind === "state" || draft.kind === "government")
    .sort((a, b) => b[1] - a[1]);
  const [first, second] = ranked;
  if (first === undefined) return null;
  return second === undefined || first[1] >= second[1] * 3
    ? first[0]
    : scene.places.byHead.has(at)
      ? null
      : null;
}

function headLemmaOf(page: Page, draft: Draft): readonly string[] {
  return draft.posts.map((post) => wordOf(page, post.phrase.head).token.lemma.toLowerCase());
}

/** The person whose post the phrase repeats: "the minister", "Iran's top general", "the envoy". */
function personFor(scene: Scene, phrase: NounPhrase, owner: Draft | null): Draft | null {
  const { page } = scene.drafts;
  const head = wordOf(page, phrase.head);
  const lemma = head.token.lemma.toLowerCase();
  const family = page.lexicon.posts.get(lemma) ?? page.lexicon.posts.get(head.folded) ?? null;
  if (family === null) return null;
  let best: { draft: Draft; score: number } | null = null;
  const seen = new Set<Draft>();
  for (const { draft, sentence } of lately(scene.discourse)) {
    if (draft.kind !== "person" || draft.described || seen.has(draft)) continue;
    seen.add(draft);
    const score = postScore(scene, { draft, phrase, owner, lemma, family });
    const recent = phrase.sentence - sentence <= 2 ? 0.5 : 0;
    if (score > 0 && score + recent > (best?.score ?? 0)) best = { draft, score: score + recent };
  }
  if (best === null && (owner !== null || phrase.inner < phrase.head))
    best = ahead(scene, { phrase, owner, lemma, family });
  return best?.draft ?? introducedNext(scene, phrase, owner);
}

type Asked = {
  readonly phrase: NounPhrase;
  readonly owner: Draft | null;
  readonly lemma: string;
  readonly family: string;
};

function ahead(scene: Scene, asked: Asked): { draft: Draft; score: number } | null {
  let best: { draft: Draft; score: number } | null = null;
  for (const draft of scene.drafts.all) {
    if (draft.kind !== "person" || draft.described || scene.discourse.last.has(draft)) continue;
    const score = postScore(scene, { ...asked, draft });
    if (score >= 4 && score > (best?.score ?? 0)) best = { draft, score };
  }
  return best;
}

function postScore(
  scene: Scene,
  { draft, phrase, owner, lemma, family }: Asked & { readonly draft: Draft },
): number {
  const { page } = scene.drafts;
  const lemmas = headLemmaOf(page, draft);
  const same = lemmas.includes(lemma);
  const military =
    (lemma === "general" || lemma === "commander") &&
    draft.posts.some(
      (post) => post.phrase.family === "military" || /staff/.test(post.title.toLowerCase()),
    );
  if (!same && !military) return 0;
  if (lemma === "counterpart" && !same) return 0;
  const party = draft.party;
  const asked = owner === null ? null : (owner.party ?? owner);
  if (asked !== null && party !== null && asked !== party && asked !== draft.posts[0]?.of) return 0;
  const words = modifiersOf(page, phrase);
  const title = draft.posts.map((post) => post.title.toLowerCase()).join(" ");
  if (family === "minister" && words.some((word) => !title.includes(word))) return 0;
  return (
    (same ? 2 : 1) +
    (asked !== null && party === asked ? 2 : 0) +
    words.filter((word) => title.includes(word)).length +
    Math.min(1, (scene.discourse.counts.get(draft) ?? 0) / 10)
  );
}

/** The words of a ministry in the phrase ("interior", "foreign"). */
function modifiersOf(page: Page, phrase: NounPhrase): string[] {
  const words: string[] = [];
  for (let at = phrase.inner; at < phrase.head; at++) {
    const { folded } = wordOf(page, at);
    if (page.lexicon.portfolios.has(folded) || page.lexicon.postModifiers.has(folded))
      if (!/^(?:top|senior|former|chief|country|government)$/.test(folded)) words.push(folded);
  }
  return words;
}

/** The body whose head noun the phrase repeats, nearest first; "the group" for an armed group. */
function bodyFor(
  scene: Scene,
  phrase: NounPhrase,
  noun: NounClass,
  owner: Draft | null,
): Draft | null {
  const { page } = scene.drafts;
  const noun_ = wordOf(page, phrase.head).folded;
  const wanted = wordsOf(page, phrase);
  const seen = new Set<Draft>();
  for (const { draft } of lately(scene.discourse)) {
    if (
      seen.has(draft) ||
      draft.kind === "person" ||
      draft.kind === "state" ||
      draft.kind === "place"
    )
      continue;
    seen.add(draft);
    if (owner !== null && draft.party !== null && draft.party !== owner && draft !== owner)
      continue;
    if (
      [...draft.names.keys()].some((name) => holdsWords(name, noun_, wanted)) &&
      (owner === null || draft.party === owner || wanted.length > 1)
    )
      return draft;
  }
  if (owner !== null || phrase.article !== "definite" || phrase.inner !== phrase.head) return null;
  const generic = GENERIC[noun_];
  if (generic === undefined) return null;
  for (const { draft, sentence } of lately(scene.discourse)) {
    if (phrase.sentence - sentence > 3) return null;
    if (generic.includes(draft.kind) && !draft.described) return draft;
  }
  return noun.plural ? null : null;
}

const GENERIC: { readonly [noun: string]: readonly ActorKind[] } = {
  group: ["armed-group", "organisation", "group"],
  movement: ["armed-group"],
  rebels: ["armed-group"],
  militia: ["armed-group"],
  insurgents: ["armed-group"],
  militants: ["armed-group"],
  guerrillas: ["armed-group"],
  faction: ["armed-group"],
  organisation: ["organisation", "armed-group"],
  organization: ["organisation", "armed-group"],
  body: ["organisation", "office"],
  agency: ["organisation", "outlet"],
  watchdog: ["organisation"],
  company: ["organisation"],
  firm: ["organisation"],
  bloc: ["organisation"],
  alliance: ["organisation", "armed-group"],
  union: ["organisation"],
  party: ["organisation", "armed-group"],
};

function wordsOf(page: Page, phrase: NounPhrase): string[] {
  const words: string[] = [];
  for (let at = phrase.inner; at <= phrase.head; at++) {
    const { folded, token } = wordOf(page, at);
    if (
      !page.knownAt.has(at) &&
      (token.upos === "NOUN" || token.upos === "PROPN" || token.upos === "ADJ")
    )
      words.push(folded);
  }
  return words;
}

const singular = (word: string): string =>
  word.replace(/defense/, "defence").replace(/organization/, "organisation");

function holdsWords(name: string, head: string, wanted: readonly string[]): boolean {
  const words = singular(name).split(/[\s-]+/);
  return words.includes(singular(head)) && wanted.every((word) => words.includes(singular(word)));
}

/** Whether the phrase is the subject or source of something said or done. */
export function isAgent(page: Page, phrase: NounPhrase): boolean {
  const head = wordOf(page, phrase.head);
  if (isSubject(page, phrase.head)) return true;
  const before = wordAt(page, phrase.first - 1, phrase.sentence);
  const earlier = wordAt(page, phrase.first - 2, phrase.sentence);
  if (before?.folded === "by" || (before?.folded === "to" && earlier?.folded === "according"))
    return true;
  const governor = headOf(page, head);
  if (head.token.relation === "root" || head.token.relation === "parataxis") return true;
  if (governor < 0) return false;
  const upper = wordOf(page, governor);
  if (
    head.token.relation === "nmod" &&
    /^(?:one|member|most|some|each|several|many|none|both|two|three|statement|source|spokesman|spokesperson|spokeswoman)s?$/.test(
      upper.folded,
    )
  )
    return isSubject(page, governor) || upper.folded === "statement";
  return (
    head.token.relation === "nmod:poss" &&
    /^(?:statement|claim|account|version|word|remark|report|announcement|pledge|promise|offer)s?$/.test(
      upper.folded,
    )
  );
}

function describedFor(
  scene: Scene,
  phrase: NounPhrase,
  noun: NounClass,
  owner: Draft | null,
): Draft {
  const { page } = scene.drafts;
  const lemma = wordOf(page, phrase.head).token.lemma.toLowerCase();
  const earlier = scene.described.get(lemma) ?? [];
  const written = writtenOf(page, phrase.inner, phrase.end);
  const repeated =
    phrase.article !== "indefinite"
      ? earlier.findLast(
          (draft) =>
            owner === null || draft.party === null || draft.party === (owner.party ?? owner),
        )
      : earlier.find((draft) => draft.names.has(written.toLowerCase()) && noun.plural);
  if (
    repeated !== undefined &&
    (phrase.article === "definite" || repeated.names.has(written.toLowerCase()))
  ) {
    addName(repeated, written);
    return repeated;
  }
  const draft = newDraft(scene.drafts, noun.kind, writtenOf(page, phrase.inner, phrase.longEnd));
  draft.described = true;
  draft.plural = noun.plural;
  draft.party = owner === null || owner.kind === "person" ? null : (owner.party ?? owner);
  addName(draft, draft.name);
  const post = scene.posts.get(phrase.head);
  if (post !== undefined) addName(draft, writtenOf(page, post.first, post.end));
  addName(draft, written);
  if (phrase.first < phrase.inner && wordOf(page, phrase.first).token.upos === "PRON")
    addName(draft, writtenOf(page, phrase.first, phrase.end));
  if (isOneOf(page, phrase)) {
    draft.kind = "person";
    draft.plural = false;
    addName(draft, lemma);
  }
  for (let at = phrase.inner + 1; at <= phrase.head; at++)
    if (wordOf(page, at).folded !== "-" && !wordOf(page, at).glued)
      addName(draft, writtenOf(page, at, phrase.end));
  earlier.push(draft);
  scene.described.set(lemma, earlier);
  return draft;
}

/** "one of the rebels' negotiators" is one person. */
function isOneOf(page: Page, phrase: NounPhrase): boolean {
  const governor = headOf(page, wordOf(page, phrase.head));
  return (
    governor >= 0 &&
    page.words[governor]?.folded === "one" &&
    wordOf(page, phrase.head).token.relation === "nmod"
  );
}
