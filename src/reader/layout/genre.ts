/**
 * What kind of text speaks, and for a document in whose name: read off its head.
 */
import type { Span } from "../../text/index.ts";
import type { Layout, Paragraph } from "../analysis.ts";
import { namesBody, namesState } from "./body-names.ts";
import { type Furniture, wordCount } from "./furniture.ts";
import { ownNameOf } from "./own-name.ts";

export type Genre = Pick<Layout, "genre" | "issuer">;

const HEAD_LINES = 7;
const LONGEST_NAME = 14;
const CLAUSE =
  /^(?:article|section|clause|annex)\s+(?:\d+|[ivxl]+)\b|^\(?(?:\d{1,2}|[a-z])[.)]\s/iu;
const SHALL = /\bshall\b|\bundertakes? to\b/giu;

/** The genre of a page with these paragraphs, and the name of the body whose document it is. */
export function genreOf(
  text: string,
  paragraphs: readonly Paragraph[],
  furniture: Furniture,
): Genre {
  const heads = headLinesOf(paragraphs);
  const lines = heads.map(({ start, end }) => text.slice(start, end));
  if (isAgreement(text, lines, furniture)) return { genre: "agreement", issuer: null };
  const firstBody = lines.findIndex((line) => namesBody(line, furniture));
  const bodyLine = pastState(lines, firstBody, furniture);
  const saysDocument = lines.some((line) => isDocumentLine(line, furniture));
  const statement = lines.findIndex((line) => /^statement (?:by|of|from)\b/iu.test(line));
  const [first = ""] = lines;
  const isPaper = saysDocument && isCapitals(first) && wordCount(first) <= 6;
  const isDocument =
    isPaper || (saysDocument && (bodyLine >= 0 || statement >= 0 || hasClauses(text, paragraphs)));
  const isLetterhead = firstBody === 0 && lines.length >= 2 && isCapitals(lines[0] ?? "");
  const ownName = ownNameOf(text, heads, furniture);
  if (ownName !== null) return { genre: "document", issuer: ownName };
  if (!isDocument && !isLetterhead) return signedOf(text, paragraphs, lines);
  const namesItself = isPaper && bodyLine < 0 && !isDocumentLine(first, furniture);
  const named = issuerOf(text, paragraphs, heads, lines, namesItself ? 0 : bodyLine);
  const { issuer } = named === null ? signedOf(text, paragraphs, lines) : { issuer: named };
  return { genre: "document", issuer };
}

/** The line of the body that speaks: below the name of its state, where that comes first. */
function pastState(lines: readonly string[], at: number, furniture: Furniture): number {
  const isState = namesState(lines[at] ?? "") && namesBody(lines[at + 1] ?? "", furniture);
  return isState ? at + 1 : at;
}

/** An open letter is its signer's, a press release whose notes to editors say who that is. */
function signedOf(text: string, paragraphs: readonly Paragraph[], lines: readonly string[]): Genre {
  const isLetter = lines.some((line) => OPEN_LETTER.test(line) || SALUTATION.test(line));
  const issuer = isLetter
    ? closingName(text, paragraphs)
    : RELEASE.test(text.slice(0, OPENING).trimStart())
      ? nameInNotes(text)
      : null;
  return { genre: issuer === null ? "press" : "document", issuer };
}

const OPEN_LETTER = /^(?:an )?open letter(?:$|[:,–—-]| (?:to|from|by|of) )/iu;
const SALUTATION =
  /^(?:dear|sirs?|madam|excellenc(?:y|ies)|your excellency|my lords?)\b[^.]{0,40}[,:–—-]$/iu;
const CLOSING =
  /^(?:yours|sincerely|faithfully|respectfully|with (?:kind |best )?(?:regards|wishes|greetings))\b|[,.]$/iu;
const OPENING = 200;
const RELEASE = /^(?:press|news|media) release\b|^for immediate release\b/iu;
const NOTES =
  /\n(?:notes? (?:to|for) editors|about us)[^\n]{0,20}\n+((?:[A-ZÀ-Þ][\w'’&.-]*[ ]?){1,6})/iu;

/** Where the page first names whoever its notes to editors describe. */
function nameInNotes(text: string): Span | null {
  const found = NOTES.exec(text)?.[1] ?? "";
  const name = /^(?:[A-ZÀ-Þ][\w'’&.-]*(?: |$)){1,6}/u.exec(found)?.[0].trimEnd();
  if (name === undefined) return null;
  const start = text.indexOf(name);
  return { start, end: start + name.length };
}

/** The first of the short lines with which a letter closes. */
function closingName(text: string, paragraphs: readonly Paragraph[]): Span | null {
  const spoken = paragraphs.filter(
    ({ start, kind }) =>
      (kind === "body" || kind === "headline" || kind === "byline") &&
      !/[[(]/u.test(text.charAt(start)),
  );
  const last = spoken.findLastIndex(
    ({ start, end }) => wordCount(text.slice(start, end)) > SIGNATURE,
  );
  const first = spoken
    .slice(last + 1)
    .find(({ start, end }) => !CLOSING.test(text.slice(start, end).trimEnd()));
  return first === undefined ? null : { start: first.start, end: first.end };
}

const SIGNATURE = 12;

/** The paragraphs before the body, at most seven. */
function headLinesOf(paragraphs: readonly Paragraph[]): readonly Paragraph[] {
  const firstBody = paragraphs.findIndex(({ kind }) => kind === "body");
  const before = firstBody < 0 ? paragraphs : paragraphs.slice(0, firstBody);
  return before.filter(({ kind }) => kind !== "furniture").slice(0, HEAD_LINES);
}

function isAgreement(text: string, heads: readonly string[], furniture: Furniture): boolean {
  const seen = text.slice(0, 20_000).toLowerCase();
  const words = wordCount(seen);
  const duties = (seen.match(SHALL) ?? []).length;
  const named = heads.some((line) =>
    furniture.agreementNouns.some((noun) => startsOrEnds(line.toLowerCase(), noun)),
  );
  const formulas = furniture.agreementWords.filter((word) => seen.includes(word)).length;
  const density = duties / Math.max(words, 50);
  return (
    (named && formulas >= 1 && density > 0.006) ||
    (formulas >= 3 && density > 0.006) ||
    (named && density > 0.012)
  );
}

function startsOrEnds(line: string, noun: string): boolean {
  const at = line.indexOf(noun);
  return at >= 0 && !/\w/u.test(line.charAt(at - 1)) && !/\w/u.test(line.charAt(at + noun.length));
}

function isDocumentLine(line: string, furniture: Furniture): boolean {
  const lower = line.toLowerCase();
  if (wordCount(line) > LONGEST_NAME || /["“?]/u.test(line)) return false;
  return furniture.documentNouns.some((noun) => {
    const at = lower.indexOf(noun);
    return at === 0 || (at > 0 && /[\s(/–—-]/u.test(lower.charAt(at - 1)) && isNounPhrase(lower));
  });
}

/** A headline has a verb ("ministry rejects statement"); a title of a document has none. */
function isNounPhrase(lower: string): boolean {
  return !/\b\w+(?:s|ed)\b(?= (?:the|a|an|to|over|by|on|its|his|her)\b)/u.test(lower);
}

function isCapitals(line: string): boolean {
  return /[A-Z]{3}/u.test(line) && !/[a-z]{3}/u.test(line);
}

function hasClauses(text: string, paragraphs: readonly Paragraph[]): boolean {
  const numbered = paragraphs.filter(({ start, kind }) => {
    if (kind !== "body") return false;
    const from = text.lastIndexOf("\n", start) + 1;
    return CLAUSE.test(text.slice(Math.max(from, start - 12), start + 12));
  });
  return numbered.length >= 3;
}

const SAID_BY = /^(?:statement|report|message|press release) (?:by|of|from) (?:the )?(?!\d)/iu;

function issuerOf(
  text: string,
  paragraphs: readonly Paragraph[],
  heads: readonly Span[],
  lines: readonly string[],
  bodyLine: number,
): Span | null {
  if (lines.some((line) => /^dear (?:judge|sir|madam|mr|ms|mrs|dr)\b/iu.test(line)))
    return signatureOf(text, paragraphs);
  const said = lines.findIndex((line) => SAID_BY.test(line));
  const at = said >= 0 ? said : bodyLine;
  const head = heads[at];
  const line = lines[at];
  if (head === undefined || line === undefined) return null;
  const by = SAID_BY.exec(line)?.[0].length ?? 0;
  const dated = /,[^,]*(?:,[^,]*)?\d{4}$/u.exec(line);
  return { start: head.start + by, end: dated === null ? head.end : head.start + dated.index };
}

/** A letter is its signer's: the last short line before the closing furniture. */
function signatureOf(text: string, paragraphs: readonly Paragraph[]): Span | null {
  const last = paragraphs.findLast(({ kind }) => kind === "body" || kind === "headline");
  if (last === undefined || wordCount(text.slice(last.start, last.end)) > 8) return null;
  return { start: last.start, end: last.end };
}
