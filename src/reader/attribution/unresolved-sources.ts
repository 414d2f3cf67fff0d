/**
 * Sources that the cast could not name: a name inside the phrase, the speaker who goes on ("she
 * said"), else the description itself becomes an actor ("a mason in the queue").
 */
import type {
  Actor,
  ActorKind,
  Attribution,
  Cast,
  DatedValue,
  Mention,
  Sentence,
  Token,
} from "../analysis.ts";
import { type WordList, type WordSets, wordSetsOf } from "../lexicon.ts";

export type SourceSection = {
  readonly carriers: WordList;
  readonly speakersAgain: WordList;
  readonly nobody: WordList;
  readonly bodies: WordList;
  /** Verbs whose object is what their subject tells ("residents [report] columns"). */
  readonly telling: WordList;
  /** Verbs that do by being said what they say ("we [urge] both sides"). */
  readonly performatives: WordList;
};

export type SourceLexicon = WordSets<SourceSection>;

export function sourceLexiconOf(section: SourceSection): SourceLexicon {
  return wordSetsOf(section);
}

/** How many sentences a speaker is remembered for a pronoun. */
const REMEMBERED = 4;

export type Heard = { readonly cast: Cast; readonly attributions: readonly Attribution[] };

type Page = { readonly text: string; readonly sentences: readonly Sentence[]; readonly cast: Cast };
type Last = { readonly actor: string; readonly sentence: number };

/** `attributions` in page order with every source that can be told, and the cast with those it adds. */
export function withSources(
  page: Page,
  attributions: readonly Attribution[],
  lexicon: SourceLexicon,
): Heard {
  const added: { actor: Actor; mention: Mention }[] = [];
  /** The day of what an actor said before: one occasion, as far as the page tells. */
  const days = new Map<string, DatedValue>();
  let last: Last | null = null;
  const resolved = [...attributions].sort(byPlace).map((attribution) => {
    const place = sentenceOf(attribution);
    const remembered: Last | null =
      last !== null && place - last.sentence <= REMEMBERED ? last : null;
    const actor =
      attribution.actor ?? sourceOf(page, attribution, { lexicon, last: remembered, added });
    if (actor === null) return attribution;
    last = { actor, sentence: place };
    const said =
      attribution.said.edtf === null ? (days.get(actor) ?? attribution.said) : attribution.said;
    days.set(actor, said);
    return { ...attribution, actor, said };
  });
  return { attributions: resolved, cast: castWith(page.cast, added) };
}

type Known = {
  readonly lexicon: SourceLexicon;
  readonly last: Last | null;
  readonly added: { actor: Actor; mention: Mention }[];
};

function sourceOf(page: Page, { source }: Attribution, known: Known): string | null {
  if (source === null) return null;
  const tokens = page.sentences[source.sentence]?.tokens.slice(source.first, source.end) ?? [];
  const head = tokens.find((token) => token.head < source.first || token.head >= source.end);
  if (head === undefined) return null;
  const inside = page.cast.mentions.filter(
    (mention) =>
      mention.sentence === source.sentence &&
      mention.firstToken >= source.first &&
      mention.endToken <= source.end,
  );
  const named = namedSource(page, inside, head);
  if (named !== null) return named;
  const lemma = head.lemma.toLowerCase();
  const { lexicon, last } = known;
  if (lexicon.speakersAgain.has(lemma) || lexicon.carriers.has(lemma)) return last?.actor ?? null;
  if (head.upos !== "NOUN" || lexicon.nobody.has(lemma)) return null;
  return describedSource(page, { sentence: source.sentence, tokens, head }, known);
}

/** A mention at the head, or a person named beside it ("the nazir, Mohamed Tirik"). */
function namedSource(page: Page, inside: readonly Mention[], head: Token): string | null {
  const kindOf = (mention: Mention): ActorKind | undefined =>
    page.cast.actors.find((actor) => actor.id === mention.actor)?.kind;
  const atHead = inside.find(
    (mention) => mention.head === head.index && kindOf(mention) !== "place",
  );
  if (atHead !== undefined) return atHead.actor;
  const person = inside.find((mention) => mention.form === "name" && kindOf(mention) === "person");
  return person?.actor ?? null;
}

type Phrase = {
  readonly sentence: number;
  readonly tokens: readonly Token[];
  readonly head: Token;
};

function describedSource(
  page: Page,
  { sentence, tokens, head }: Phrase,
  { lexicon, added }: Known,
): string {
  const first = tokens[0]?.upos === "DET" ? 1 : 0;
  const start = tokens[first]?.start ?? head.start;
  const comma = tokens.findIndex((token) => token.index > head.index && token.upos === "PUNCT");
  const end = tokens[comma < 0 ? tokens.length - 1 : comma - 1]?.end ?? head.end;
  const whole = page.text.slice(Math.min(start, head.start), Math.max(end, head.end));
  const names = [
    ...new Set([whole, page.text.slice(Math.min(start, head.start), head.end), head.form]),
  ];
  const same = added.find(({ actor }) => actor.name === whole);
  if (same !== undefined) return same.actor.id;
  const id = `a${page.cast.actors.length + added.length + 1}`;
  const kind: ActorKind = lexicon.bodies.has(head.lemma.toLowerCase())
    ? "organisation"
    : head.xpos === "NNS"
      ? "group"
      : "person";
  const actor: Actor = { id, kind, name: whole, names, posts: [], party: null };
  const mention: Mention = {
    start: Math.min(start, head.start),
    end: Math.max(end, head.end),
    sentence,
    firstToken: tokens[first]?.index ?? head.index,
    endToken: (tokens[tokens.length - 1]?.index ?? head.index) + 1,
    head: head.index,
    actor: id,
    form: "description",
    rule: "source.described",
  };
  added.push({ actor, mention });
  return id;
}

function castWith(cast: Cast, added: readonly { actor: Actor; mention: Mention }[]): Cast {
  if (added.length === 0) return cast;
  const at = new Map(
    added.map(({ actor, mention }) => [`${mention.sentence} ${mention.head}`, actor]),
  );
  const actorAt: Cast["actorAt"] = (place) =>
    cast.actorAt(place) ?? at.get(`${place.sentence} ${place.token}`) ?? null;
  return {
    actors: [...cast.actors, ...added.map(({ actor }) => actor)],
    mentions: [...cast.mentions, ...added.map(({ mention }) => mention)].sort(
      (a, b) => a.start - b.start,
    ),
    actorAt,
    groupAt: (place) => {
      const group = cast.groupAt(place);
      const actor = group.length > 0 ? null : actorAt(place);
      return actor === null ? group : [actor];
    },
  };
}

const sentenceOf = ({ cue, content, source }: Attribution): number =>
  cue[0]?.sentence ?? source?.sentence ?? content[0]?.sentence ?? 0;

function byPlace(a: Attribution, b: Attribution): number {
  const first = ({ cue, content }: Attribution): number => cue[0]?.first ?? content[0]?.first ?? 0;
  return sentenceOf(a) - sentenceOf(b) || first(a) - first(b);
}
