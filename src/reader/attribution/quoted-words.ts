/**
 * Quotations find their speaker: the cue beside them, the subject before their colon, or whoever
 * spoke last.
 */
import type { Cue } from "./cue.ts";
import { addContent, covers, type Draft, type Page, treeAt, UNDATED } from "./draft.ts";
import type { Quotation } from "./quotations.ts";
import { coreRelation, headOf, type Tree } from "./tree.ts";
import { actorOf, sourceRange } from "./who.ts";

/** A quotation as tokens: per sentence a half-open range. */
export type QuotedTokens = {
  readonly pieces: readonly {
    readonly sentence: number;
    readonly first: number;
    readonly end: number;
  }[];
  readonly words: number;
  readonly open: boolean;
};

/** Words between a verb put into a sentence and a quotation that it introduces too. */
const BESIDE = 4;
/** Fewer words than this, with no cue beside them, are the outlet's own words at a distance. */
const FEWEST_WORDS = 4;

/** The tokens inside each quotation, in order. Linear: both lists are in page order. */
export function quotedTokensOf(
  page: Page,
  quotations: readonly Quotation[],
): readonly QuotedTokens[] {
  let from = 0;
  return quotations.map((quotation) => {
    while (from < page.sentences.length && (page.sentences[from]?.end ?? 0) <= quotation.start)
      from += 1;
    const pieces: { sentence: number; first: number; end: number }[] = [];
    let words = 0;
    for (let i = from; i < page.sentences.length; i += 1) {
      const sentence = page.sentences[i];
      if (sentence === undefined || sentence.start >= quotation.end) break;
      const inside = sentence.tokens.filter(
        (token) => token.start >= quotation.start && token.end <= quotation.end,
      );
      const first = inside[0];
      const last = inside.at(-1);
      if (first === undefined || last === undefined) continue;
      pieces.push({ sentence: sentence.index, first: first.index, end: last.index + 1 });
      words += inside.filter(({ upos }) => upos !== "PUNCT").length;
    }
    return { pieces, words, open: quotation.open };
  });
}

/** The last quotation that found its speaker. */
type Last = { readonly draft: Draft; readonly open: boolean; readonly sentence: number } | null;

/** Gives each quotation to a draft; new drafts are added where none stands beside it. */
export function attachQuotations(
  page: Page,
  quotations: readonly QuotedTokens[],
  drafts: readonly Draft[],
): readonly Draft[] {
  const bySentence = groupedBySentence(drafts);
  const added: Draft[] = [];
  const known = new Set(drafts);
  let last: { readonly draft: Draft; readonly open: boolean; readonly sentence: number } | null =
    null;
  for (const quoted of quotations) {
    const owner: Draft | null =
      besideOf(quoted, bySentence) ??
      (quoted.words < FEWEST_WORDS ? null : unintroduced(page, quoted, bySentence, last));
    if (owner === null) continue;
    for (const { sentence, first, end } of quoted.pieces)
      addContent(
        owner,
        sentence,
        Array.from({ length: end - first }, (_, i) => first + i),
      );
    owner.isQuoted = true;
    if (!known.has(owner)) {
      known.add(owner);
      added.push(owner);
    }
    const end = quoted.pieces.at(-1);
    if (quoted.words >= FEWEST_WORDS && end !== undefined)
      last = { draft: owner, open: quoted.open, sentence: end.sentence };
  }
  return added;
}

function groupedBySentence(drafts: readonly Draft[]): Map<number, Draft[]> {
  const grouped = new Map<number, Draft[]>();
  for (const draft of drafts) {
    const { sentence } = draft.cue;
    const known = grouped.get(sentence);
    if (known === undefined) grouped.set(sentence, [draft]);
    else known.push(draft);
  }
  return grouped;
}

/** The draft whose cue stands in one of the quotation's sentences, outside of it. */
function besideOf(
  quoted: QuotedTokens,
  bySentence: ReadonlyMap<number, readonly Draft[]>,
): Draft | null {
  let best: Draft | null = null;
  let bestScore = 0;
  for (const piece of [quoted.pieces[0], quoted.pieces.at(-1)]) {
    if (piece === undefined) continue;
    for (const draft of bySentence.get(piece.sentence) ?? []) {
      const score = nearness(draft, piece, quoted);
      if (score > bestScore) [best, bestScore] = [draft, score];
    }
  }
  return best;
}

/** More for content that meets the quotation, and for a cue close to it; 0 for none of it. */
function nearness(
  draft: Draft,
  piece: QuotedTokens["pieces"][number],
  quoted: QuotedTokens,
): number {
  const { head } = draft.cue;
  if (
    quoted.pieces.some((p) => p.sentence === draft.cue.sentence && head >= p.first && head < p.end)
  )
    return 0;
  let meets = 0;
  for (let token = piece.first; token < piece.end; token += 1)
    if (covers(draft, piece.sentence, token)) meets += 1;
  const distance = head < piece.first ? piece.first - head : head - piece.end;
  const closeness = 1 / (2 + distance);
  if (meets > 0) return 1 + meets / (piece.end - piece.first) + closeness;
  const isBeside = draft.rule.endsWith(".inserted") && distance <= BESIDE;
  return draft.cue.takesQuote && (isBeside || isEmpty(draft)) && quoted.words >= 2 ? closeness : 0;
}

function isEmpty(draft: Draft): boolean {
  return [...draft.content.values()].every((words) => words.size === 0);
}

/** A quotation with no cue beside it: after a colon its sentence's subject, else who spoke last. */
function unintroduced(
  page: Page,
  quoted: QuotedTokens,
  bySentence: ReadonlyMap<number, readonly Draft[]>,
  last: Last,
): Draft | null {
  const first = quoted.pieces[0];
  if (first === undefined) return null;
  const tree = treeAt(page, first.sentence);
  const own = ownSubject(page, tree, first.first);
  if (own !== null) return own;
  const hasWordsBefore = tree.tokens.slice(0, first.first).some(({ upos }) => upos !== "PUNCT");
  if (hasWordsBefore) return null;
  const previous = page.sentences[first.sentence - 1];
  const isSame = previous?.paragraph === page.sentences[first.sentence]?.paragraph;
  // `"A," she said. "B."` is one saying.
  if (last !== null && isSame && last.sentence === first.sentence - 1) return last.draft;
  const before = speakerBefore(page, first.sentence, bySentence, last);
  if (before !== null) return continuation(before, first.sentence, "quote.runs-on");
  return isSame ? null : interviewed(page, tree);
}

/** Paragraphs in which an interview introduces who is asked. */
const INTRODUCTION = 3;

/** The first answer of an interview: the person with whom the page begins. */
function interviewed(page: Page, tree: Tree): Draft | null {
  const { paragraph } = tree.sentence;
  const isAsked = page.sentences[tree.sentence.index - 1]?.tokens.at(-1)?.form === "?";
  if (!isAsked) return null;
  const bodies = page.layout.paragraphs.flatMap(({ kind }, i) =>
    kind === "body" && i < paragraph ? [i] : [],
  );
  const introduced = new Set(bodies.slice(0, INTRODUCTION));
  const people = new Set(
    page.cast.actors.filter(({ kind }) => kind === "person").map(({ id }) => id),
  );
  const mention = page.cast.mentions.find(
    (each) =>
      introduced.has(page.sentences[each.sentence]?.paragraph ?? -1) && people.has(each.actor),
  );
  const cue: Cue = {
    sentence: tree.sentence.index,
    head: -1,
    lemma: "",
    words: [],
    source: -1,
    pronoun: -1,
    phrase: null,
    content: [],
    takesQuote: true,
    rule: "quote.interview",
  };
  return { ...draftOf(page, tree, cue), actor: mention?.actor ?? null };
}

/** "The mayor was blunt: ...", "The mayor, in a post: ...": the subject or noun before the colon. */
function ownSubject(page: Page, tree: Tree, quoteStart: number): Draft | null {
  let mark = quoteStart - 1;
  while (mark >= 0 && /^["“'‘«„]+$/u.test(tree.tokens[mark]?.form ?? "")) mark -= 1;
  const isIntroduced = [":", ","].includes(tree.tokens[mark]?.form ?? "");
  if (!isIntroduced || mark < 1) return null;
  const subject = tree.tokens.find(
    (token) =>
      token.index < mark &&
      coreRelation(tree, token.index) === "nsubj" &&
      isMain(tree, token.head, mark),
  );
  const noun = tree.tokens.find(
    (token) =>
      token.index < mark &&
      ["NOUN", "PROPN"].includes(token.upos) &&
      isTop(tree, token.index, mark),
  );
  const source = subject?.index ?? (tree.tokens[mark]?.form === ":" ? noun?.index : undefined);
  if (source === undefined) return null;
  const cue: Cue = {
    sentence: tree.sentence.index,
    head: subject?.head ?? mark,
    lemma: subject === undefined ? ":" : (tree.tokens[subject.head]?.lemma ?? ":"),
    words: [subject?.head ?? mark],
    source,
    pronoun: -1,
    phrase: null,
    content: [],
    takesQuote: true,
    rule: "quote.colon",
  };
  return draftOf(page, tree, cue);
}

function isMain(tree: Tree, verb: number, mark: number): boolean {
  return verb < mark && !["acl", "advcl", "ccomp", "csubj"].includes(coreRelation(tree, verb));
}

function isTop(tree: Tree, token: number, mark: number): boolean {
  const head = headOf(tree, token);
  return head < 0 || head > mark;
}

export function draftOf(page: Page, tree: Tree, cue: Cue): Draft {
  return {
    cue,
    source: sourceRange(tree, cue),
    actor: actorOf(page, tree, cue),
    content: new Map([[cue.sentence, new Set(cue.content)]]),
    isQuoted: false,
    said: UNDATED,
    rule: cue.rule,
    continues: null,
  };
}

/** The same speaker goes on in `sentence`. */
export function continuation(before: Draft, sentence: number, rule: string): Draft {
  return {
    cue: { ...before.cue, sentence, head: -1, words: [], content: [], rule },
    source: before.source,
    actor: before.actor,
    content: new Map(),
    isQuoted: false,
    said: UNDATED,
    rule,
    continues: before,
  };
}

/** Paragraphs over which the speaker of an interview is remembered. */
const INTERVIEW_GAP = 3;

/** Who spoke in the sentence before, in the same paragraph or across a break that carries speech. */
function speakerBefore(
  page: Page,
  sentence: number,
  bySentence: ReadonlyMap<number, readonly Draft[]>,
  last: Last,
): Draft | null {
  const here = page.sentences[sentence];
  const before = page.sentences[sentence - 1];
  if (here === undefined || before === undefined) return null;
  const isSame = before.paragraph === here.paragraph;
  if (last !== null && last.sentence >= sentence - 1 && (isSame || last.open)) return last.draft;
  const outer = outermostOf(bySentence.get(sentence - 1) ?? []);
  if (outer !== null && (isSame || endsInColon(before.tokens))) return outer;
  const inParagraph = isSame ? speakerInParagraph(page, sentence, bySentence) : null;
  if (inParagraph !== null || last === null) return inParagraph;
  const gap = here.paragraph - (page.sentences[last.sentence]?.paragraph ?? 0);
  return gap <= INTERVIEW_GAP ? last.draft : null;
}

/** The last speaker named a few sentences earlier in the paragraph. */
function speakerInParagraph(
  page: Page,
  sentence: number,
  bySentence: ReadonlyMap<number, readonly Draft[]>,
): Draft | null {
  const paragraph = page.sentences[sentence]?.paragraph;
  for (let i = sentence - 1; i >= Math.max(0, sentence - 4); i -= 1) {
    if (page.sentences[i]?.paragraph !== paragraph) return null;
    const outer = outermostOf(bySentence.get(i) ?? []);
    if (outer !== null && outer.actor !== null) return outer;
  }
  return null;
}

function endsInColon(tokens: Tree["tokens"]): boolean {
  return tokens.at(-1)?.form === ":" || tokens.at(-2)?.form === ":";
}

/** Rules under which nobody is told to speak: they do not go on speaking. */
const SILENT = /^verb\.(?:hold|undertake)\b/u;

/** The last draft of a sentence that stands in no other one's content. */
export function outermostOf(drafts: readonly Draft[]): Draft | null {
  const named = drafts.filter(({ cue, rule }) => cue.source >= 0 && !SILENT.test(rule));
  const outer = named.filter(
    ({ cue }) => !named.some((other) => other.cue !== cue && covers(other, cue.sentence, cue.head)),
  );
  return outer.at(-1) ?? null;
}
