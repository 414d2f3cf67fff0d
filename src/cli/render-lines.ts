/**
 * Lines for a terminal: cleaning, shortening, wrapping and padding. A width is a number of
 * characters; what a page brings along is made harmless before it is measured.
 */

/** `words` of a page on one line: no control characters, no direction marks, single spaces. */
export function plain(words: string): string {
  let line = "";
  for (const character of words) {
    const code = character.codePointAt(0) ?? 0;
    if (isInvisible(code)) continue;
    line += isControl(code) ? " " : character;
  }
  return line.replace(/\s+/gu, " ").trim();
}

/** `words` cut at a word to at most `width` characters, with an ellipsis where something is cut. */
export function shortened(words: string, width: number): string {
  if (words.length <= width) return words;
  const cut = words.slice(0, Math.max(0, width - 1));
  const space = cut.lastIndexOf(" ");
  const kept = space > width * 0.6 ? cut.slice(0, space) : cut;
  return `${withoutHalfCharacter(kept).replace(/[\s,;:.]+$/u, "")}…`;
}

/** `words` broken into lines of at most `width` characters, at spaces where there are any. */
export function wrapped(words: string, width: number): string[] {
  const limit = Math.max(8, width);
  const lines: string[] = [];
  let line = "";
  for (const word of words.split(" ").flatMap((long) => pieces(long, limit))) {
    if (line !== "" && line.length + 1 + word.length > limit) {
      lines.push(line);
      line = word;
    } else {
      line = line === "" ? word : `${line} ${word}`;
    }
  }
  return line === "" ? lines : [...lines, line];
}

/** `words` wrapped, the first line after `first` and the others under it. */
export function hanging(first: string, words: string, columns: number): string[] {
  const indent = " ".repeat(first.length);
  return wrapped(words, columns - first.length).map((line, i) => (i === 0 ? first : indent) + line);
}

/** The lines of `left`, padded to `width`, with those of `right` beside them. */
export function beside(left: readonly string[], right: readonly string[], width: number): string[] {
  const height = Math.max(left.length, right.length);
  return Array.from({ length: height }, (_, i) =>
    `${(left[i] ?? "").padEnd(width)}${right[i] ?? ""}`.trimEnd(),
  );
}

/** `words` in quotation marks, shortened; inner marks of the page stay as they are. */
export function quoted(words: string, width: number): string {
  return `“${shortened(plain(words), width - 2)}”`;
}

function pieces(word: string, limit: number): string[] {
  if (word.length <= limit) return [word];
  const characters = Array.from(word);
  const parts: string[] = [];
  for (let i = 0; i < characters.length; i += limit) {
    parts.push(characters.slice(i, i + limit).join(""));
  }
  return parts;
}

function withoutHalfCharacter(words: string): string {
  return words.replace(/[\uD800-\uDBFF]$/u, "");
}

function isControl(code: number): boolean {
  return code < 0x20 || (code >= 0x7f && code < 0xa0) || code === 0x2028 || code === 0x2029;
}

/** Zero-width characters and those that turn the direction of writing. */
function isInvisible(code: number): boolean {
  return (
    (code >= 0x200b && code <= 0x200f) ||
    (code >= 0x202a && code <= 0x202e) ||
    (code >= 0x2060 && code <= 0x2069) ||
    code === 0xfeff
  );
}
