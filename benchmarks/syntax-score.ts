/**
 * Two CoNLL-U texts compared by character alignment, as the CoNLL 2018 shared task did: tokens,
 * sentences, UPOS, UAS, LAS (relation subtypes left off), per relation.
 */
export type ScoreRow = {
  readonly name: string;
  readonly f1: number;
  readonly right: number;
  readonly system: number;
  readonly gold: number;
};
export type ConlluScore = {
  readonly rows: readonly ScoreRow[];
  readonly relations: readonly ScoreRow[];
};

type Word = { key: string; upos: string; relation: string; headKey: string };
type Loaded = { words: Word[]; sentences: Set<string> };

/** Precision and recall as F1, with their counts, of `system` against `gold`. */
export function compareConllu(gold: string, system: string): ConlluScore {
  const [g, s] = [load(gold), load(system)];
  const found = new Map(s.words.map((word) => [word.key, word]));
  const pairs = g.words.flatMap((word) => {
    const other = found.get(word.key);
    return other === undefined ? [] : [{ word, other }];
  });
  const count = (test: (pair: { word: Word; other: Word }) => boolean): number =>
    pairs.filter(test).length;
  const attached = pairs.filter(({ word, other }) => word.headKey === other.headKey);
  const labelled = attached.filter(({ word, other }) => word.relation === other.relation);
  const row = (name: string, right: number): ScoreRow =>
    rowOf(name, right, s.words.length, g.words.length);
  const commonSentences = [...g.sentences].filter((sentence) => s.sentences.has(sentence)).length;
  return {
    rows: [
      row("tokens", pairs.length),
      rowOf("sentences", commonSentences, s.sentences.size, g.sentences.size),
      row(
        "UPOS",
        count(({ word, other }) => word.upos === other.upos),
      ),
      row("UAS", attached.length),
      row("LAS", labelled.length),
    ],
    relations: relationRows(
      g,
      s,
      labelled.map(({ word }) => word),
    ),
  };
}

/** Per word of `system`, in order: whether tag, and head with label, are right; null where gold has no such word. */
export function judgementsOf(
  gold: string,
  system: string,
): { tag: boolean | null; arc: boolean | null }[] {
  const truth = new Map(load(gold).words.map((word) => [word.key, word]));
  return load(system).words.map((word) => {
    const right = truth.get(word.key);
    if (right === undefined) return { tag: null, arc: null };
    return {
      tag: right.upos === word.upos,
      arc: right.headKey === word.headKey && right.relation === word.relation,
    };
  });
}

function relationRows(gold: Loaded, system: Loaded, right: readonly Word[]): ScoreRow[] {
  const [g, s, r] = [gold.words, system.words, right].map(relationCounts);
  return [...(g ?? [])]
    .map(([name, count]) => rowOf(name, r?.get(name) ?? 0, s?.get(name) ?? 0, count))
    .toSorted((a, b) => b.gold - a.gold);
}

function relationCounts(words: readonly Word[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const { relation } of words) counts.set(relation, (counts.get(relation) ?? 0) + 1);
  return counts;
}

function rowOf(name: string, right: number, system: number, gold: number): ScoreRow {
  return {
    name,
    f1: system + gold === 0 ? 0 : (200 * right) / (system + gold),
    right,
    system,
    gold,
  };
}

/** Words with their places in the text without white space; words of one contraction differ by order. */
function load(conllu: string): Loaded {
  const words: Word[] = [];
  const sentences = new Set<string>();
  let at = 0;
  for (const block of conllu.split(/\n\n+/u)) {
    const start = at;
    const own: (Word & { head: number })[] = [];
    at = loadSentence(block, start, own);
    if (own.length === 0) continue;
    for (const { head, ...word } of own) words.push({ ...word, headKey: headKeyOf(own, head) });
    sentences.add(`${start}-${at}`);
  }
  return { words, sentences };
}

function headKeyOf(words: readonly Word[], head: number): string {
  return head === 0 ? "root" : (words[head - 1]?.key ?? "none");
}

/** Appends the words of a sentence that starts at `start`; returns where it ends. */
function loadSentence(block: string, start: number, out: (Word & { head: number })[]): number {
  let at = start;
  let joined = { until: 0, span: "", order: 0 };
  for (const line of block.split("\n")) {
    const [id = "", form = "", , upos = "", , , head = "0", relation = ""] = line.split("\t");
    if (!/^\d+(?:-\d+)?$/u.test(id)) continue;
    const span = `${at}-${at + form.replace(/\s/gu, "").length}`;
    const end = Number(span.split("-")[1]);
    if (id.includes("-")) {
      joined = { until: Number(id.split("-")[1]), span, order: 0 };
      at = end;
      continue;
    }
    const within = Number(id) <= joined.until;
    if (!within) at = end;
    const key = within ? `${joined.span}-${joined.order++}` : `${span}-0`;
    out.push({
      key,
      upos,
      relation: relation.split(":")[0] ?? "",
      head: Number(head),
      headKey: "",
    });
  }
  return at;
}
