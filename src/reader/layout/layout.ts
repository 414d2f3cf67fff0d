/**
 * The layout of a pasted page: its paragraphs with what each is, its day, publisher, title, and in
 * whose name it speaks. Every kind carries the rule that gave it.
 */
import { parseIsoDate } from "../../calendar/index.ts";
import type { Span } from "../../text/index.ts";
import type { Layout, Paragraph, ParagraphKind } from "../analysis.ts";
import type { Lexicon } from "../lexicon.ts";
import { blocksOf } from "./blocks.ts";
import { type Dateline, datelineAlone, datelineOf } from "./dateline.ts";
import { type Furniture, furnitureOf, wordCount } from "./furniture.ts";
import { genreOf } from "./genre.ts";
import { isDayHeading, isLivePage, stampsOf, timeOfDayLength } from "./live-page.ts";
import { candidateIn, type DateCandidate, publicationOf } from "./publication.ts";
import { type Turn, turnsOf } from "./speaker-turns.ts";

export type LayoutOptions = { readonly published?: string | null };

/** What is gathered while the blocks are walked in page order. */
type Draft = {
  readonly text: string;
  readonly furniture: Furniture;
  readonly isLive: boolean;
  readonly hasTurns: boolean;
  readonly firstBody: number;
  readonly paragraphs: Paragraph[];
  readonly candidates: DateCandidate[];
  readonly headings: Span[];
  publisher: string | null;
};

const BODY_WORDS = 22;
const SENTENCE_WORDS = 9;
const HEADING_WORDS = 14;

/** The layout of `text`; never throws. Linear in its length. */
export function layoutOf(text: string, options: LayoutOptions, lexicon: Lexicon): Layout {
  const furniture = furnitureOf(lexicon);
  const blocks = blocksOf(text);
  const turns = turnsOf(text, blocks, furniture);
  const draft: Draft = {
    text,
    furniture,
    isLive: isLivePage(text, blocks),
    hasTurns: turns.some((turn) => turn !== null),
    firstBody: firstBodyAmong(text, blocks, turns, furniture),
    paragraphs: [],
    candidates: [],
    headings: [],
    publisher: null,
  };
  blocks.forEach((block, i) => {
    addBlock(draft, block, i, turns[i] ?? null);
  });
  const { published, headDay, warnings } = publicationOf(
    options.published ?? null,
    draft.candidates,
  );
  const day = parseIsoDate(published.edtf ?? "");
  const title = draft.paragraphs.find(({ kind }) => kind === "headline");
  return {
    paragraphs: draft.paragraphs,
    published,
    headDay,
    publisher: draft.publisher,
    title: title === undefined ? null : text.slice(title.start, title.end),
    ...genreOf(text, draft.paragraphs, furniture),
    stamps:
      draft.isLive || draft.hasTurns
        ? stampsOf(text, draft.headings, day.ok ? day.value : null, furniture)
        : [],
    warnings,
  };
}

/** The first block that is running text: long, or whole sentences, or set off by a dateline. */
function firstBodyAmong(
  text: string,
  blocks: readonly Span[],
  turns: readonly (Turn | null)[],
  furniture: Furniture,
): number {
  const at = blocks.findIndex(({ start, end }, i) => {
    const block = text.slice(start, end);
    if (furniture.ruleFor(block, true) !== null) return false;
    if (turns[i] !== null) return true;
    const words = wordCount(block);
    const isSentence = /[.!?]["”’)]?$/u.test(block) && !/^[A-Z\s\d.,'’-]+$/u.test(block);
    if (words >= BODY_WORDS) return isSentence || words >= 2 * BODY_WORDS;
    if (words >= SENTENCE_WORDS && isSentence && i > 0) return true;
    const dateline = datelineOf(block, { isFirst: i > 0, hasTurns: false }, furniture);
    return (
      dateline !== null &&
      wordCount(block.slice(dateline.bodyStart)) >= SENTENCE_WORDS - 3 &&
      isSentence
    );
  });
  return at < 0 ? blocks.length : at;
}

function addBlock(draft: Draft, block: Span, i: number, turn: Turn | null): void {
  const { text, furniture } = draft;
  const line = text.slice(block.start, block.end);
  const isHead = i < draft.firstBody;
  if (turn !== null) {
    add(draft, block.start, block.start + turn.label, "byline", "speaker-turn");
    addBody(draft, { start: block.start + turn.bodyStart, end: block.end }, false);
    return;
  }
  if (isDayHeading(line, furniture) && (draft.isLive || isHead)) {
    draft.headings.push(block);
    note(draft, line, block, isHead);
    add(draft, block.start, block.end, "timestamp", "day-heading");
    return;
  }
  const rule = furniture.ruleFor(line, isHead);
  if (rule !== null) {
    note(draft, line, block, isHead);
    if (rule.kind === "source-line") draft.publisher ??= publisherIn(line);
    add(draft, block.start, block.end, rule.kind, rule.id);
    return;
  }
  if (isHead) addHeadLine(draft, block, line);
  else if (draft.isLive && timeOfDayLength(line) > 0) addEntry(draft, block, line);
  else if (isHeading(line)) add(draft, block.start, block.end, "headline", "heading");
  else addBody(draft, block, i === draft.firstBody);
}

function addHeadLine(draft: Draft, block: Span, line: string): void {
  const alone = datelineAlone(line, draft.furniture);
  if (alone !== null) {
    noteDateline(draft, alone, block.start);
    add(draft, block.start, block.end, "dateline", "dateline-alone");
    return;
  }
  const prefix = datelineOf(line, { isFirst: false, hasTurns: true }, draft.furniture);
  if (prefix !== null) noteDateline(draft, prefix, block.start);
  const candidate = prefix === null ? candidateIn(line, block.start, draft.furniture) : null;
  if (candidate !== null) draft.candidates.push(candidate);
  const isOnlyDate = candidate !== null && candidate.rank !== "masthead";
  add(
    draft,
    block.start,
    block.end,
    isOnlyDate ? "timestamp" : "headline",
    isOnlyDate ? "date-line" : "head-line",
  );
}

function addEntry(draft: Draft, block: Span, line: string): void {
  const length = timeOfDayLength(line);
  add(draft, block.start, block.start + length, "timestamp", "time-of-day");
  if (block.start + length < block.end)
    addBody(draft, { start: block.start + length, end: block.end }, false);
}

function addBody(draft: Draft, block: Span, isFirst: boolean): void {
  const line = draft.text.slice(block.start, block.end);
  const dateline = datelineOf(line, { isFirst, hasTurns: draft.hasTurns }, draft.furniture);
  if (dateline === null || dateline.bodyStart >= line.length) {
    add(draft, block.start, block.end, "body", "body");
    return;
  }
  noteDateline(draft, dateline, block.start);
  add(draft, block.start, block.start + dateline.bodyStart, "dateline", "dateline-prefix");
  add(draft, block.start + dateline.bodyStart, block.end, "body", "body");
}

/** A short line without a full stop between paragraphs. */
function isHeading(line: string): boolean {
  return (
    wordCount(line) <= HEADING_WORDS &&
    /^["“‘']?[A-ZÀ-Þ0-9]/u.test(line) &&
    (/[A-Za-zÀ-ɏ0-9]$/u.test(line) || (/[A-Z]{3}/u.test(line) && !/[a-z]/u.test(line)))
  );
}

function add(draft: Draft, from: number, to: number, kind: ParagraphKind, rule: string): void {
  let end = to;
  while (end > from && draft.text.charCodeAt(end - 1) <= 32) end -= 1;
  if (from < end) draft.paragraphs.push({ start: from, end, kind, rule });
}

/** Dates in lines that are no statements: all in the head, elsewhere only those that say "published". */
function note(draft: Draft, line: string, block: Span, isHead: boolean): void {
  const candidate = candidateIn(line, block.start, draft.furniture);
  if (candidate !== null && (isHead || candidate.rank === "published"))
    draft.candidates.push(candidate);
}

function noteDateline(draft: Draft, dateline: Dateline, at: number): void {
  if (dateline.agency !== null) draft.publisher ??= dateline.agency;
  const { date } = dateline;
  if (date === null) return;
  const span = { start: at + date.start, end: at + date.end };
  draft.candidates.push({ date, rank: "dateline", span });
}

/** The name after "Source:" or "©". */
function publisherIn(line: string): string | null {
  const name = line
    .replace(/^[^:：©]{0,40}(?:[:：]|©|copyright)\s*/iu, "")
    .replace(/^\d{4}(?:[-–]\d{2,4})?\s*/u, "")
    .replace(/\.?\s*all rights reserved.*$/iu, "")
    .replace(/[)\].\s]+$/u, "");
  return name === "" || name.length > 80 ? null : name;
}
