/**
 * Time expressions of a page: recognised by the rules of the lexicon, resolved one after the other.
 */
import type { IsoDate } from "../../calendar/index.ts";
import type { Sentence, TimeExpression, TimeRelation, Token } from "../analysis.ts";
import type { Lexicon } from "../lexicon.ts";
import { directionOf } from "./direction.ts";
import type { Found } from "./found.ts";
import { type Grammar, grammarOf } from "./grammar.ts";
import { expressionsIn } from "./matching.ts";
import type { Meaning } from "./meaning.ts";
import { type Piece, piecesOf } from "./pieces.ts";
import { edtfOfResolved, lastDayLeft, relationOf } from "./relations.ts";
import type { Resolved } from "./resolved.ts";
import { resolved } from "./resolving.ts";
import type { Direction, Setting } from "./setting.ts";
import { newStory, type Story, tell } from "./story.ts";

type Page = {
  readonly text: string;
  readonly grammar: Grammar;
  readonly published: IsoDate | null;
  readonly narrative: boolean;
  readonly story: Story;
};

/**
 * The time expressions of `sentences`, in the order of the text. `published` is the publication
 * day; without it only what the text itself fixes is resolved. `narrative` resolves against the
 * day the story has reached instead. Linear in the length of the text.
 */
export function timeExpressionsOf(
  text: string,
  sentences: readonly Sentence[],
  published: IsoDate | null,
  lexicon: Lexicon,
  options: { readonly narrative?: boolean } = {},
): readonly TimeExpression[] {
  const page: Page = {
    text,
    grammar: grammarOf(lexicon),
    published,
    narrative: options.narrative === true,
    story: newStory(),
  };
  return sentences.flatMap((sentence) => expressionsOfSentence(page, sentence));
}

function expressionsOfSentence(page: Page, sentence: Sentence): readonly TimeExpression[] {
  const pieces = piecesOf(page.text, sentence);
  const found = expressionsIn(pieces, page.grammar);
  const expressions: TimeExpression[] = [];
  let previous: Placed | null = null;
  for (const [i, one] of found.entries()) {
    const endsRange: boolean = previous !== null && isRange(previous, one, pieces);
    const relation: TimeRelation = endsRange ? "until" : relationOf(page.grammar, pieces, one);
    const placed: Placed = { ...withYearOfNext(one, found[i + 1], pieces), relation };
    const expression = expressionOf(page, sentence, pieces, placed);
    previous = placed;
    if (expression === null) continue;
    const start = endsRange ? expressions.pop() : undefined;
    if (start !== undefined) expressions.push(spanning(start, expression));
    expressions.push(expression);
  }
  return expressions;
}

/** "from 3 to 9 May", "between March and May", "3-9 May": the second ends what the first begins. */
function isRange(first: Placed, second: Found, pieces: readonly Piece[]): boolean {
  if (first.end !== second.first - 1) return false;
  const join = pieces[first.end]?.word ?? "";
  if (join === "and") return first.relation === "from";
  if (!/^(?:to|through|until|till|-)$/u.test(join)) return false;
  return first.relation === "from" || (first.rule === second.rule && first.meaning.kind === "date");
}

/** The first expression of a range stands for the whole of it. */
function spanning(start: TimeExpression, end: TimeExpression): TimeExpression {
  const isWhole = start.edtf !== null && end.edtf !== null && start.edtf <= end.edtf;
  const isPlain = !/[/~X]/u.test(`${start.edtf}${end.edtf}`);
  const edtf = isWhole && isPlain ? `${start.edtf}/${end.edtf}` : start.edtf;
  return { ...start, edtf, relation: "from", lastDay: null };
}

type Placed = Found & { readonly relation: TimeRelation };

function expressionOf(
  page: Page,
  sentence: Sentence,
  pieces: readonly Piece[],
  found: Placed,
): TimeExpression | null {
  const span = spanOf(page.grammar, pieces, found);
  const tokens = tokensOf(sentence.tokens, span);
  const direction = directionOf(page.grammar, sentence, { ...tokens, relation: found.relation });
  const { published, narrative, story } = page;
  const setting: Setting = {
    published,
    narrative,
    last: story.last,
    lastDay: story.lastDay,
    lastExplicit: story.lastExplicit,
    lastQuarter: story.lastQuarter,
    direction,
    isDeadline:
      found.relation === "by" || found.relation === "until" || found.relation === "before",
    isSince: found.relation === "since",
    sentence: sentence.index,
    paragraph: sentence.paragraph,
  };
  const result = resolved(found.meaning, setting);
  if (result === null) return null;
  const before = pieces[found.first - 1]?.word ?? "";
  tell(page.story, found.meaning, result, { sentence, before, isDeadline: setting.isDeadline });
  const { held, relation } = countedFromNow(result, found.relation, before, direction);
  return {
    ...span,
    sentence: sentence.index,
    firstToken: tokens.first,
    endToken: tokens.end,
    type: held.type,
    value: held.value,
    edtf: edtfOfResolved(held, setting),
    basis: held.basis,
    relation,
    lastDay: lastDayLeft(held, relation, page.published),
    rule: found.rule,
  };
}

/** "will leave in two weeks" counts from the day of the words; "fought in two weeks of rain" does not. */
function countedFromNow(
  result: Resolved,
  relation: TimeRelation,
  before: string,
  direction: Direction,
): { readonly held: Resolved; readonly relation: TimeRelation } {
  if (result.type !== "DURATION" || before !== "in") return { held: result, relation };
  if (!result.ahead && direction !== "future" && direction !== "present") {
    return { held: result, relation };
  }
  return { held: { ...result, ahead: true }, relation: "within" };
}

/** "from 3 March to 9 May 2023", "March and April 2023": the first takes the year of the second. */
function withYearOfNext(found: Found, next: Found | undefined, pieces: readonly Piece[]): Found {
  const { meaning } = found;
  if (next === undefined || meaning.kind !== "date" || meaning.year !== null) return found;
  const other = next.meaning;
  const isJoined =
    next.first === found.end + 1 &&
    /^(?:to|and|or|until|till|through|-)$/u.test(pieces[found.end]?.word ?? "");
  if (!isJoined || other.kind !== "date" || other.year === null || meaning.month === null)
    return found;
  const isLater = meaning.month > (other.month ?? 12);
  return { ...found, meaning: { ...meaning, year: isLater ? other.year - 1 : other.year } };
}

/** From the first to the last character, an approximation before it ("more than") taken in. */
function spanOf(
  grammar: Grammar,
  pieces: readonly Piece[],
  found: Found,
): { start: number; end: number } {
  let first = found.first;
  if (takesApproximation(found.meaning) && pieces[first]?.word !== "the") {
    const phrase = grammar.approximators.find(
      (words) =>
        words.length <= first &&
        words.every((word, i) => pieces[first - words.length + i]?.word === word),
    );
    if (phrase !== undefined) first -= phrase.length;
  }
  return { start: pieces[first]?.start ?? 0, end: pieces[found.end - 1]?.end ?? 0 };
}

function takesApproximation(meaning: Meaning): boolean {
  return (
    meaning.kind === "duration" || meaning.kind === "shifted" || meaning.kind === "counted-from"
  );
}

/** The tokens that share characters with `span`; tokens stand in order. */
function tokensOf(
  tokens: readonly Token[],
  span: { start: number; end: number },
): { first: number; end: number } {
  let low = 0;
  let high = tokens.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((tokens[middle]?.end ?? 0) <= span.start) low = middle + 1;
    else high = middle;
  }
  let end = low;
  while (end < tokens.length && (tokens[end]?.start ?? 0) < span.end) end += 1;
  return { first: low, end };
}
