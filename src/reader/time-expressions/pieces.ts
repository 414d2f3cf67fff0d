/**
 * The characters of a sentence as words, figures and signs. Finer than tokens, so that "30-day",
 * "19th", "2023-09-19" and "Sept." come the same way whatever tokenizer was before.
 */
import type { Span } from "../../text/index.ts";

export type Piece = Span & {
  readonly kind: "word" | "number" | "sign" | "numeric-date";
  /** Lower case; abbreviations of single letters without their dots ("p.m." is "pm"). */
  readonly word: string;
  /** Nothing stands between it and the piece before. */
  readonly glued: boolean;
  readonly capital: boolean;
  /** A number that is no part of an amount, a share or a larger figure. */
  readonly plain: boolean;
};

const PIECE =
  /\d{4}-\d\d-\d\d(?!\d)|\d{1,2}([./-])\d{1,2}\1\d{4}(?!\d)|(?:[A-Za-z]\.){2,}|[A-Za-z\u00C0-\u024F]+|\d+|['’]s(?![A-Za-z])|\S/gu;
/** Signs that a rule need not tell apart. */
const SAME_SIGN: { readonly [sign: string]: string | undefined } = {
  "–": "-",
  "—": "-",
  "’": "'",
  "‘": "'",
};
const FIGURE_BEFORE = /[$€£¥#.,:/]/u;

/** The pieces of `text` from `start` to `end`, in order. */
export function piecesOf(text: string, { start, end }: Span): readonly Piece[] {
  const part = text.slice(start, end);
  const pieces: Piece[] = [];
  let last = -1;
  for (const match of part.matchAll(PIECE)) {
    const raw = match[0];
    const from = match.index;
    const to = from + raw.length;
    const { kind, word, capital } = shapeOf(raw);
    pieces.push({
      start: start + from,
      end: start + to,
      kind,
      word,
      glued: from === last,
      capital,
      plain: kind === "number" && isPlain(part, from, to),
    });
    last = to;
  }
  return pieces;
}

function shapeOf(raw: string): Pick<Piece, "kind" | "word" | "capital"> {
  const first = raw.charCodeAt(0);
  if (first >= 48 && first <= 57) {
    return {
      kind: raw.length > 5 && /\D/u.test(raw) ? "numeric-date" : "number",
      word: raw,
      capital: false,
    };
  }
  if (raw === "'s" || raw === "’s") return { kind: "sign", word: "'s", capital: false };
  const lower = raw.toLowerCase();
  const isWord = isAsciiLetter(first) || lower !== raw.toUpperCase();
  if (!isWord) return { kind: "sign", word: SAME_SIGN[raw] ?? raw, capital: false };
  return {
    kind: "word",
    word: lower.includes(".") ? lower.replaceAll(".", "") : lower,
    capital: raw.charAt(0) !== lower.charAt(0),
  };
}

function isAsciiLetter(code: number): boolean {
  return (code >= 97 && code <= 122) || (code >= 65 && code <= 90);
}

/**
 * Not plain: the figures of "$50", "2.5", "1,500", "30%", "12:30", "3/4", "F-16s".
 */
function isPlain(part: string, from: number, to: number): boolean {
  const before = part.charAt(from - 1);
  if (/[$€£¥#]/u.test(before) || /[A-Za-z]/u.test(before)) return false;
  if (FIGURE_BEFORE.test(before) && /\d/u.test(part.charAt(from - 2))) return false;
  const after = part.charAt(to);
  if (after === "%") return false;
  return !(/[.,:/]/u.test(after) && /\d/u.test(part.charAt(to + 1)));
}
