/**
 * Whether the name of a capital stands for the government that sits there ("Tehran set a deadline")
 * or for the city ("arrived in Tehran").
 */
import { isCityHere } from "./capital-places.ts";
import type { NameRun } from "./name-run.ts";
import { topOf } from "./name-run.ts";
import { headOf, type Page, wordAt, wordOf } from "./page.ts";

const SEATS_ONLY = new Set(["kremlin", "white house", "whitehall", "downing street"]);
const CITY_OF = new Set([
  "city",
  "town",
  "outskirts",
  "north",
  "south",
  "east",
  "west",
  "streets",
  "suburb",
  "suburbs",
  "centre",
  "center",
  "airport",
  "people",
  "residents",
  "university",
  "bishop",
  "archbishop",
  "mayor",
  "governor",
  "port",
  "agreement",
  "treaty",
  "peace",
  "accord",
  "accords",
  "part",
  "parts",
  "district",
  "outside",
  "kilometres",
  "kilometers",
  "km",
  "miles",
  "capital",
  "siege",
  "battle",
]);

/** How surely a capital's name means the government; what is possible needs the state elsewhere. */
export type CapitalUse = "government" | "possible" | "city";

/** What the run, a capital's name, means. */
export function capitalUse(page: Page, run: NameRun, folded: string): CapitalUse {
  if (SEATS_ONLY.has(folded)) return "government";
  if (!isGovernmentUse(page, run)) return "city";
  return isFreeUse(page, run) ? "government" : "possible";
}

/** Whether it acts, owns, or is dealt with: nothing but a government does. */
function isFreeUse(page: Page, run: NameRun): boolean {
  const next = wordAt(page, run.end, run.sentence)?.folded;
  if (next === "'s" || next === "'") return true;
  const top = topOf(page, run.first, run.end);
  if (/^(?:obj|iobj)/.test(top.token.relation)) return false;
  const preposition = wordAt(page, run.first - 1, run.sentence)?.folded ?? "";
  if (preposition === "in") return !/^(?:NOUN|PROPN)$/.test(kindBefore(page, run.first - 2, run));
  return preposition !== "to" && preposition !== "of" && preposition !== "on";
}

const kindBefore = (page: Page, at: number, { sentence }: NameRun): string =>
  wordAt(page, at, sentence)?.token.upos ?? "";

function isGovernmentUse(page: Page, run: NameRun): boolean {
  const { sentence, first, end } = run;
  if (isDateline(page, run) || isCityHere(page, run)) return false;
  const next = wordAt(page, end, sentence);
  if (next?.folded === "," && page.knownAt.get(end + 1)?.known.form === "state") return false;
  if (next?.folded === "'s" || next?.folded === "'") return !ownsPlace(page, end + 1, sentence);
  const before = wordAt(page, first - 1, sentence);
  const earlier = wordAt(page, first - 2, sentence);
  if (before?.folded === "capital" || before?.folded === "city") return false;
  if (before?.folded === "," && (earlier?.folded === "capital" || earlier?.folded === "city"))
    return false;
  const top = topOf(page, first, end);
  if (before?.folded === "in" && standsForPeople(page, run)) return true;
  if (next !== undefined && next.token.upos === "NOUN" && headOf(top) > top.at)
    return /^(?:government|side|regime|authorities|administration|officials|leadership)$/.test(
      next.folded,
    );
  return !standsInPlace(page, run);
}

/** "In Ankara they deny it", "the ministry in Yerevan said": who sits there speaks. */
function standsForPeople(page: Page, run: NameRun): boolean {
  const next = wordAt(page, run.end, run.sentence);
  if (/^(?:they|officials|ministers|diplomats)$/.test(next?.folded ?? "")) return true;
  const head = headOf(topOf(page, run.first, run.end));
  const noun = head < 0 ? undefined : page.words[head];
  if (noun === undefined || noun.at !== run.first - 2 || noun.token.upos !== "NOUN") return false;
  const kind = page.lexicon.bodyNouns.get(noun.folded);
  return (
    kind === "office" ||
    kind === "government" ||
    /^(?:officials|diplomats|leaders|leadership)$/.test(noun.folded)
  );
}

/** The name at the head of a paragraph, before a dash or an agency in brackets. */
export function isDateline(page: Page, run: NameRun): boolean {
  const start = page.firstOf[run.sentence] ?? 0;
  const opens =
    run.sentence === 0 ||
    page.sentences[run.sentence - 1]?.paragraph !== page.sentences[run.sentence]?.paragraph;
  if (!opens || run.first > start + 4) return false;
  for (let at = run.end; at < run.end + 14; at++) {
    const word = wordAt(page, at, run.sentence);
    if (word === undefined) return false;
    if (/^(?:--|–|—|-)$/.test(word.token.form) && !word.glued) return true;
    if (word.folded === ":" || word.token.upos === "VERB" || word.token.upos === "AUX")
      return false;
  }
  return false;
}

function ownsPlace(page: Page, from: number, sentence: number): boolean {
  for (let at = from; at < from + 5; at++) {
    const word = wordAt(page, at, sentence);
    if (
      word === undefined ||
      (word.token.upos !== "ADJ" && word.token.upos !== "NOUN" && word.token.upos !== "PROPN")
    )
      return false;
    if (page.lexicon.placeBeside.has(word.folded) && word.folded !== "border") return true;
  }
  return false;
}

function standsInPlace(page: Page, run: NameRun): boolean {
  let top = topOf(page, run.first, run.end);
  let preposition =
    prepositionOf(page, top.at) ?? wordAt(page, run.first - 1, run.sentence)?.folded ?? null;
  for (
    let step = 0;
    step < 3 &&
    top.token.relation.startsWith("conj") &&
    (preposition === null || preposition === "and" || preposition === ",");
    step++
  ) {
    const head = headOf(top);
    if (head < 0) break;
    top = wordOf(page, head);
    preposition = prepositionOf(page, top.at);
  }
  if (preposition === null) return false;
  if (page.lexicon.placePrepositions.has(preposition) || preposition === "from") return true;
  if (preposition !== "to" && preposition !== "of") return false;
  const head = headOf(top);
  const governor = head < 0 ? undefined : page.words[head];
  if (preposition === "of")
    return (
      governor === undefined ||
      CITY_OF.has(governor.folded) ||
      page.lexicon.placeBeside.has(governor.folded)
    );
  return !(
    governor !== undefined &&
    /^(?:letter|message|appeal|call|offer|warning|answer|reply|response|pay|owe|give|hand|send|deliver|supply|concession|signal|challenge|aid|loyal|close|according)$/.test(
      governor.token.lemma.toLowerCase(),
    )
  );
}

function prepositionOf(page: Page, at: number): string | null {
  const word = wordOf(page, at);
  for (let before = at - 1; before >= at - 6; before--) {
    const other = wordAt(page, before, word.sentence);
    if (other === undefined) return null;
    if (other.token.relation === "case" && headOf(other) === at) return other.folded;
  }
  return null;
}
