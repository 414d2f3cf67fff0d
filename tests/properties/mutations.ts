/**
 * What pasting, scraping, broken encodings and mischief make of a page.
 */
import type { Chance } from "./chance.ts";

type Mutation = (text: string, chance: Chance) => string;

/** Characters that have broken text programs: marks, joiners, half surrogates, controls, other scripts. */
// biome-ignore format: a table of characters
const ODD = [
  "\u0000", "\u0007", "\u001b[31m", "\u00a0", "\u00ad", "\u0301", "\u200b", "\u200d", "\u202e", "\u2028",
  "\ufeff", "\ufffd", "\ud83d", "\udc69", "👩‍👩‍👧", "İ", "ß", "ﬁ", "Ⅳ", "١٢", "عراق", "北京", "“", "”", "’", "«", "—",
  "\t", "\r\n", "\n\n\n", "<p>", "&nbsp;", "\\", "`", "(((", "]]]", "...", "?!", "%s", "__proto__", "constructor",
];

const MUTATIONS: readonly Mutation[] = [
  function cut(text, chance) {
    const start = chance.below(text.length + 1);
    return text.slice(start, start + chance.below(text.length - start + 1));
  },
  function doubled(text) {
    return text + text;
  },
  function shuffledWords(text, chance) {
    return shuffled(text.split(" "), chance).join(" ");
  },
  function shuffledLines(text, chance) {
    return shuffled(text.split("\n"), chance).join("\n");
  },
  function shuffledCharacters(text, chance) {
    return shuffled(text.split(""), chance).join("");
  },
  function strewn(text, chance) {
    let mutated = text;
    for (let n = 1 + chance.below(8); n > 0; n--) {
      const at = chance.below(mutated.length + 1);
      mutated = mutated.slice(0, at) + chance.oneOf(ODD) + mutated.slice(at);
    }
    return mutated;
  },
  function endless(text) {
    return text.replace(/[.!?:;\n]+/gu, " and");
  },
  function withoutSpaces(text) {
    return text.replace(/\s+/gu, "");
  },
  function capitals(text) {
    return text.toUpperCase();
  },
  function small(text) {
    return text.toLowerCase();
  },
  function repeatedWord(text, chance) {
    return `${chance.oneOf(text.split(" "))} `.repeat(1 + chance.below(60));
  },
  function withoutLetters(text) {
    return text.replace(/[a-z]/giu, "");
  },
  function openQuotations(text) {
    return text.replaceAll(". ", ". “He said ");
  },
];

/** A piece of one of `pages`, mutated one to three times; one in fifty is a whole page. */
export function mutationOf(pages: readonly string[], chance: Chance): string {
  const page = chance.oneOf(pages);
  let text = chance.below(50) === 0 ? page : pieceOf(page, chance);
  for (let n = 1 + chance.below(3); n > 0; n--) text = chance.oneOf(MUTATIONS)(text, chance);
  return text;
}

function pieceOf(page: string, chance: Chance): string {
  const start = chance.below(page.length);
  return page.slice(start, start + 60 + chance.below(400));
}

function shuffled<Item>(items: readonly Item[], chance: Chance): Item[] {
  const order = [...items];
  for (let i = order.length - 1; i > 0; i--) {
    const j = chance.below(i + 1);
    const [a, b] = [order[i] as Item, order[j] as Item];
    order[i] = b;
    order[j] = a;
  }
  return order;
}
