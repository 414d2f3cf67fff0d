/**
 * The lexicon section `furniture`, made ready: what stands round the text of a pasted page.
 */
import type { ParagraphKind } from "../analysis.ts";
import { type Lexicon, sectionOf } from "../lexicon.ts";

type FurnitureRule = {
  readonly id: string;
  readonly kind: ParagraphKind;
  /** The most words that a paragraph may have to be matched. */
  readonly words: number;
  /** Capitals count. */
  readonly exact?: boolean;
  /** Only before the body begins. */
  readonly head?: boolean;
  readonly pattern: string;
  readonly finds: readonly string[];
  readonly ignores: readonly string[];
};

export type FurnitureSection = {
  readonly months: readonly string[];
  readonly monthAbbreviations: { readonly [word: string]: number };
  readonly weekdays: readonly string[];
  readonly weekdayAbbreviations: { readonly [word: string]: number };
  readonly publicationWords: readonly string[];
  readonly updateWords: readonly string[];
  readonly dateCompany: readonly string[];
  readonly slugs: readonly string[];
  readonly nameJoiners: readonly string[];
  readonly bodyNouns: readonly string[];
  readonly documentNouns: readonly string[];
  readonly paperNouns: readonly string[];
  readonly agreementNouns: readonly string[];
  readonly agreementWords: readonly string[];
  readonly rules: readonly FurnitureRule[];
};

export type Furniture = {
  readonly monthOf: (word: string) => number;
  readonly weekdayOf: (word: string) => number;
  readonly publication: ReadonlySet<string>;
  readonly update: ReadonlySet<string>;
  readonly company: ReadonlySet<string>;
  readonly slugs: ReadonlySet<string>;
  readonly joiners: ReadonlySet<string>;
  readonly bodyNouns: ReadonlySet<string>;
  readonly documentNouns: readonly string[];
  readonly paperNouns: ReadonlySet<string>;
  readonly agreementNouns: readonly string[];
  readonly agreementWords: readonly string[];
  readonly ruleFor: (paragraph: string, isHead: boolean) => FurnitureRule | null;
};

const LOOKED_AT = 300;
const ready = new WeakMap<FurnitureSection, Furniture>();

/** The section with its patterns compiled; the same object for the same lexicon. */
export function furnitureOf(lexicon: Lexicon): Furniture {
  const section = sectionOf<FurnitureSection>(lexicon, "furniture");
  const known = ready.get(section);
  if (known !== undefined) return known;
  const made = madeReady(section);
  ready.set(section, made);
  return made;
}

function madeReady(section: FurnitureSection): Furniture {
  const months = new Map(section.months.map((word, i) => [word, i + 1]));
  for (const [word, month] of Object.entries(section.monthAbbreviations)) months.set(word, month);
  const weekdays = new Map(section.weekdays.map((word, i) => [word, i + 1]));
  for (const [word, day] of Object.entries(section.weekdayAbbreviations)) weekdays.set(word, day);
  const rules = section.rules.map((rule) => ({
    rule,
    pattern: new RegExp(rule.pattern, rule.exact === true ? "u" : "iu"),
  }));
  return {
    monthOf: (word) => months.get(bare(word)) ?? 0,
    weekdayOf: (word) => weekdays.get(bare(word)) ?? 0,
    publication: new Set(section.publicationWords),
    update: new Set(section.updateWords),
    company: new Set(section.dateCompany),
    slugs: new Set(section.slugs),
    joiners: new Set(section.nameJoiners),
    bodyNouns: new Set(section.bodyNouns),
    documentNouns: section.documentNouns,
    paperNouns: new Set(section.paperNouns),
    agreementNouns: section.agreementNouns,
    agreementWords: section.agreementWords,
    ruleFor(paragraph, isHead) {
      const words = wordCount(paragraph);
      const seen = paragraph.slice(0, LOOKED_AT);
      const found = rules.find(
        ({ rule, pattern }) =>
          words <= rule.words && (rule.head !== true || isHead) && pattern.test(seen),
      );
      return found?.rule ?? null;
    },
  };
}

/** How many stretches without white space `text` has. */
export function wordCount(text: string): number {
  let count = 0;
  let inWord = false;
  for (let i = 0; i < text.length; i += 1) {
    const isSpace = text.charCodeAt(i) <= 32 || text.charCodeAt(i) === 160;
    if (!isSpace && !inWord) count += 1;
    inWord = !isSpace;
  }
  return count;
}

function bare(word: string): string {
  return word.toLowerCase().replace(/\.$/u, "");
}
