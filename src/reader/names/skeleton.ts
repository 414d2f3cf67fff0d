/**
 * What stays of a name when it is spelt in another way: romanisations differ in vowels, doubled
 * consonants, "q" and "gh", the article, hyphens and apostrophes.
 */
import { fold } from "./fold.ts";

const REWRITES: readonly (readonly [RegExp, string])[] = [
  [/^(?:al|el|ul|ad|as|ash|ur)[- ]/, ""],
  [/['\-. ]/g, ""],
  [/gh|q/g, "g"],
  [/kh/g, "k"],
  [/ph/g, "f"],
  [/dj|dzh/g, "j"],
  [/tch|tsch/g, "ch"],
  [/sch/g, "sh"],
  [/w/g, "v"],
  [/ck|c(?=[aou])/g, "k"],
  [/x/g, "ks"],
  [/ou|oo|u|o/g, "u"],
  [/ee|ie|ey|ei|ay|ai|iy|yi|y|e/g, "i"],
  [/(.)\1+/g, "$1"],
];

/** The skeleton of one word of a name, vowels kept in two or three classes. */
export function skeletonOf(word: string): string {
  let skeleton = fold(word);
  for (const [pattern, replacement] of REWRITES) skeleton = skeleton.replace(pattern, replacement);
  return skeleton;
}

/** The consonants of a skeleton, with an initial vowel as one sign. */
export const consonantsOf = (skeleton: string): string =>
  skeleton
    .replace(/^[aiu]/, "0")
    .replace(/[aiu]/g, "")
    .replace(/h$/, "")
    .replace(/(.)\1+/g, "$1");

/**
 * Whether two words may be one name in two spellings. It takes more to join two people: that they
 * stand on one page and nothing tells them apart.
 */
export function sameSpelling(a: string, b: string): boolean {
  const left = skeletonOf(a);
  const right = skeletonOf(b);
  if (left === right) return true;
  if (Math.min(left.length, right.length) < 4) return false;
  const consonants = consonantsOf(left);
  if (consonants === consonantsOf(right) && consonants.length >= 3)
    return distanceAtMost(left, right, 2);
  return (
    Math.min(left.length, right.length) >= 6 &&
    left.charAt(0) === right.charAt(0) &&
    distanceAtMost(left, right, 1)
  );
}

/** Whether the edit distance of two short words is `most` or less. */
function distanceAtMost(a: string, b: string, most: number): boolean {
  if (Math.abs(a.length - b.length) > most) return false;
  let previous = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    for (let j = 1; j <= b.length; j++) {
      const same = a.charAt(i - 1) === b.charAt(j - 1) ? 0 : 1;
      row.push(
        Math.min((previous[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1, (previous[j - 1] ?? 0) + same),
      );
    }
    previous = row;
  }
  return (previous[b.length] ?? 0) <= most;
}
