/**
 * Shares of a whole as words tell them: "eight of eleven", "all but two", "60 per cent".
 */
import type { Token } from "../analysis.ts";

export type Share = "part" | "whole" | "all but" | "half" | "per cent" | "hundred per cent";

/** The first share that the words tell of; null for none. */
export function shareIn(tokens: readonly Token[]): Share | null {
  for (let at = 0; at < tokens.length; at += 1) {
    const share = counted(tokens, at) ?? exceptAt(tokens, at) ?? percentAt(tokens, at);
    if (share !== null) return share;
  }
  return null;
}

/** "eight of the eleven posts", "8 out of 11". */
function counted(tokens: readonly Token[], at: number): Share | null {
  const some = numberIn(tokens[at]);
  if (some === null) return null;
  let next = at + 1;
  if (wordAt(tokens, next) === "out") next += 1;
  if (wordAt(tokens, next) !== "of") return null;
  for (let step = 1; step <= MOST_BETWEEN; step += 1) {
    const all = numberIn(tokens[next + step]);
    if (all !== null) return some < all ? "part" : some === all ? "whole" : null;
  }
  return null;
}

/** "of [the first] eleven". */
const MOST_BETWEEN = 3;

function exceptAt(tokens: readonly Token[], at: number): Share | null {
  const word = wordAt(tokens, at);
  const after = wordAt(tokens, at + 1);
  if (WHOLE.has(word) && EXCEPT.has(after)) return "all but";
  if (word === "half" || (word === "third" && after === "of")) return "half";
  return null;
}

const WHOLE = new Set(["all", "everything", "everyone", "everybody", "nothing", "none"]);
const EXCEPT = new Set(["but", "except", "bar", "save"]);

function percentAt(tokens: readonly Token[], at: number): Share | null {
  const value = numberIn(tokens[at]);
  const after = wordAt(tokens, at + 1);
  if (value === null || !(after === "percent" || after === "%" || after === "per")) return null;
  return value === 100 ? "hundred per cent" : "per cent";
}

const wordAt = (tokens: readonly Token[], at: number): string =>
  tokens[at]?.form.toLowerCase() ?? "";

function numberIn(token: Token | undefined): number | null {
  if (token === undefined) return null;
  const word = token.form.toLowerCase();
  const known = NUMBERS.get(word);
  if (known !== undefined) return known;
  const hyphen = word.indexOf("-");
  const tens = hyphen < 0 ? undefined : NUMBERS.get(word.slice(0, hyphen));
  if (tens !== undefined) return tens + (NUMBERS.get(word.slice(hyphen + 1)) ?? 0);
  const first = word.charCodeAt(0);
  if (first < DIGIT_0 || first > DIGIT_9) return null;
  const digits = word.replaceAll(",", "");
  return /^[0-9]{1,12}(\.[0-9]{1,6})?$/.test(digits) ? Number(digits) : null;
}

const DIGIT_0 = 48;
const DIGIT_9 = 57;
const UP_TO_NINETEEN = (
  "zero one two three four five six seven eight nine ten eleven twelve thirteen " +
  "fourteen fifteen sixteen seventeen eighteen nineteen"
).split(" ");
const TENS = "twenty thirty forty fifty sixty seventy eighty ninety".split(" ");
const NUMBERS: ReadonlyMap<string, number> = new Map([
  ...UP_TO_NINETEEN.map((word, value) => [word, value] as const),
  ...TENS.map((word, index) => [word, 20 + 10 * index] as const),
]);
