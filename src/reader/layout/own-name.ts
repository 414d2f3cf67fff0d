/**
 * The body that speaks in a document whose head is not a letterhead: it stands in a line that says what
 * the document is ("Bulletin of the Joint Health Desk", "OBSERVER TEAM, UPPER VASH: note for March") or
 * beside one, and the text below calls it by its noun ("The Desk has ...") or speaks as "we".
 */
import type { Span } from "../../text/index.ts";
import type { Paragraph } from "../analysis.ts";
import { namesBody, namesState } from "./body-names.ts";
import type { Furniture } from "./furniture.ts";

/** Head lines that are looked at. */
const LINES = 4;

/** Where the head names the body whose words the page is, or null. */
export function ownNameOf(
  text: string,
  heads: readonly Paragraph[],
  furniture: Furniture,
): Span | null {
  const lines = heads.filter(({ rule }) => rule !== "dateline-prefix").slice(0, LINES);
  const saysWhatItIs = lines.some(({ start, end }) => isPaper(text.slice(start, end), furniture));
  if (!saysWhatItIs) return null;
  const below = text.slice(lines.at(-1)?.end ?? 0);
  const nouns = lines
    .flatMap(({ start, end }) => wordsOf(text.slice(start, end)))
    .filter((noun) => furniture.bodyNouns.has(noun));
  if (!FIRST_PERSON.test(unquoted(below)) && !nouns.some((noun) => callsItself(below, noun)))
    return null;
  return (
    lines
      .flatMap((line) => segmentsOf(text, line))
      .find((segment) => isBody(text.slice(segment.start, segment.end), furniture)) ?? null
  );
}

/** A line with a noun of documents, and no sentence. */
function isPaper(line: string, { paperNouns }: Furniture): boolean {
  const words = wordsOf(line);
  return words.some((word) => paperNouns.has(word)) && !/[.!?]["”]?$|["“?]/u.test(line);
}

/** The stretches of a line between its stops, and what follows "by" or "of" in them. */
function segmentsOf(text: string, { start, end }: Span): readonly Span[] {
  const line = text.slice(start, end);
  const parts: Span[] = [];
  for (const match of line.matchAll(/[^,:;()–—|]+/gu)) {
    const from = start + match.index;
    const part = match[0];
    parts.push(trimmed(text, from, from + part.length));
    const by = /\b(?:by|of|from)\s+(?:the\s+)?(?=[A-ZÀ-Þ])/u.exec(part);
    if (by !== null) {
      const name = from + by.index + by[0].length;
      const rest = part.slice(by.index + by[0].length);
      const stop = /\s(?:on|to the|to|concerning|at|for the week|in reply)\s/u.exec(rest);
      parts.push(trimmed(text, name, stop === null ? from + part.length : name + stop.index));
    }
  }
  return parts;
}

function trimmed(text: string, from: number, to: number): Span {
  const inside = text.slice(from, to);
  const start = from + (inside.length - inside.trimStart().length);
  return { start, end: from + inside.trimEnd().length };
}

/** The name of a body in two words or more, not of a state nor of a paper ("Report of the Office", "Monitors' Log"). */
function isBody(name: string, furniture: Furniture): boolean {
  const words = wordsOf(name);
  const ends = [words[0] ?? "", words.at(-1) ?? ""];
  return (
    words.length > 1 &&
    namesBody(name, furniture) &&
    !ends.some((word) => furniture.paperNouns.has(word)) &&
    !namesState(name)
  );
}

const FIRST_PERSON = /\b(?:[Ww]e|[Oo]ur|I|[Mm]y)\b/u;

const callsItself = (below: string, noun: string): boolean =>
  new RegExp(`\\b[Tt]he ${noun.charAt(0).toUpperCase()}${noun.slice(1)}\\b`, "u").test(below);

const unquoted = (words: string): string => words.replace(/["“][^"”\n]*["”]/gu, " ");

const wordsOf = (line: string): readonly string[] =>
  line
    .toLowerCase()
    .split(/[^a-zà-ÿ]+/u)
    .filter((word) => word !== "");
