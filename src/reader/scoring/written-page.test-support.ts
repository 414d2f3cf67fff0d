/**
 * A page written by hand for tests: trees, and by their words the actors, times and sayings that the
 * earlier stages would have found. Used by tests only.
 */
import type {
  Actor,
  Attribution,
  Cast,
  Layout,
  Mention,
  Sentence,
  TimeExpression,
  TokenRange,
} from "../analysis.ts";
import { predicationsOf } from "../predications/index.ts";
import { writtenTrees } from "../syntax/written-trees.test-support.ts";
import type { PageAnalysis } from "./page-analysis.ts";

export type WrittenSaying = Partial<Pick<Attribution, "mode" | "said" | "rule" | "cueLemma">> & {
  readonly source?: string;
  readonly actor: string | null;
  readonly cue?: string;
  readonly content: string;
};

export type Written = {
  /** As `writtenTrees` takes them. */
  readonly trees: readonly string[];
  /** Actors by the words of their mentions; the id is the words unless given. */
  readonly actors?: Readonly<Record<string, Partial<Actor>>>;
  /** Ids of those whom words stand for together. */
  readonly groups?: Readonly<Record<string, readonly string[]>>;
  /** Times by their words. */
  readonly times?: Readonly<Record<string, Partial<TimeExpression>>>;
  readonly sayings?: readonly WrittenSaying[];
  readonly layout?: Partial<Layout>;
  readonly actNouns?: readonly string[];
};

/** The page that the stages up to attribution would hand on. */
export function writtenPage(written: Written): PageAnalysis {
  const { text, sentences } = writtenTrees(written.trees);
  const actNouns = new Set(written.actNouns);
  return {
    text,
    layout: { ...layoutFor(text), ...written.layout },
    sentences,
    times: Object.entries(written.times ?? {}).flatMap(([words, time]) =>
      rangesOf(sentences, words).map((range) => timeAt(sentences, range, time)),
    ),
    cast: castOf(sentences, written),
    attributions: (written.sayings ?? []).map((saying) => attributionOf(sentences, saying)),
    predications: sentences.map((sentence) => predicationsOf(sentence, actNouns)),
  };
}

function layoutFor(text: string): Layout {
  return {
    paragraphs: [{ start: 0, end: text.length, kind: "body", rule: "written" }],
    published: { edtf: "2030-05-20", basis: "stated", span: null },
    publisher: null,
    title: null,
    genre: "press",
    issuer: null,
    headDay: null,
    stamps: [],
    warnings: [],
  };
}

/** Every place where `words` stand in one sentence. */
function rangesOf(sentences: readonly Sentence[], words: string): readonly TokenRange[] {
  const forms = words.split(" ");
  return sentences.flatMap(({ index, tokens }) =>
    tokens.flatMap((_, first) =>
      forms.every((form, i) => tokens[first + i]?.form === form)
        ? [{ sentence: index, first, end: first + forms.length }]
        : [],
    ),
  );
}

function firstRange(sentences: readonly Sentence[], words: string): TokenRange {
  const [range] = rangesOf(sentences, words);
  if (range === undefined) throw new RangeError(`no "${words}" on the page`);
  return range;
}

function headOf(sentences: readonly Sentence[], { sentence, first, end }: TokenRange): number {
  const inside = sentences[sentence]?.tokens.slice(first, end) ?? [];
  return inside.find(({ head }) => head < first || head >= end)?.index ?? first;
}

function spanOf(sentences: readonly Sentence[], { sentence, first, end }: TokenRange) {
  const tokens = sentences[sentence]?.tokens ?? [];
  return { start: tokens[first]?.start ?? 0, end: tokens[end - 1]?.end ?? 0 };
}

function castOf(sentences: readonly Sentence[], { actors = {}, groups = {} }: Written): Cast {
  const all = Object.entries(actors).map(([words, given]): [string, Actor] => [
    words,
    { id: words, kind: "state", name: words, names: [words], posts: [], party: null, ...given },
  ]);
  const mentions = all.flatMap(([words, actor]) =>
    rangesOf(sentences, words).map(
      (range): Mention => ({
        ...spanOf(sentences, range),
        sentence: range.sentence,
        firstToken: range.first,
        endToken: range.end,
        head: headOf(sentences, range),
        actor: actor.id,
        form: "name",
        rule: "written",
      }),
    ),
  );
  const byId = new Map(all.map(([, actor]) => [actor.id, actor]));
  const together = Object.entries(groups).flatMap(([words, ids]) =>
    rangesOf(sentences, words).map((range) => ({
      sentence: range.sentence,
      head: headOf(sentences, range),
      actors: ids.flatMap((id) => byId.get(id) ?? []),
    })),
  );
  const actorAt: Cast["actorAt"] = ({ sentence, token }) => {
    const mention = mentions.find((one) => one.sentence === sentence && one.head === token);
    return byId.get(mention?.actor ?? "") ?? null;
  };
  return {
    actors: [...byId.values()],
    mentions,
    actorAt,
    groupAt: (place) => {
      const group = together.find(
        (one) => one.sentence === place.sentence && one.head === place.token,
      );
      const actor = actorAt(place);
      return group?.actors ?? (actor === null ? [] : [actor]);
    },
  };
}

function timeAt(
  sentences: readonly Sentence[],
  range: TokenRange,
  given: Partial<TimeExpression>,
): TimeExpression {
  return {
    ...spanOf(sentences, range),
    sentence: range.sentence,
    firstToken: range.first,
    endToken: range.end,
    type: "DATE",
    value: given.edtf ?? "",
    edtf: null,
    basis: "stated",
    relation: "on",
    lastDay: null,
    rule: "written",
    ...given,
  };
}

function attributionOf(sentences: readonly Sentence[], saying: WrittenSaying): Attribution {
  const { source, cue, content, ...given } = saying;
  return {
    source: source === undefined ? null : firstRange(sentences, source),
    cue: cue === undefined ? [] : [firstRange(sentences, cue)],
    cueLemma: cue ?? "",
    content: [firstRange(sentences, content)],
    mode: "reported",
    said: { edtf: null, basis: "unknown" },
    rule: "verb.say",
    ...given,
  };
}
