/**
 * What a text has told so far, which "that day" and "a year earlier" go by.
 */
import type { Sentence } from "../analysis.ts";
import type { Meaning } from "./meaning.ts";
import type { Resolved } from "./resolved.ts";
import type { Told } from "./setting.ts";

/** See `Setting` for what each is; it changes as the text is read. */
export type Story = {
  last: Told | null;
  lastDay: Told | null;
  lastExplicit: Told | null;
  lastQuarter: Told | null;
};

/** The story before the first word. */
export function newStory(): Story {
  return { last: null, lastDay: null, lastExplicit: null, lastQuarter: null };
}

/** The story moves on to each calendar value, in the order of the text. */
export function tell(
  story: Story,
  meaning: Meaning,
  { type, value }: Resolved,
  {
    sentence,
    before,
    isDeadline,
  }: { readonly sentence: Sentence; readonly before: string; readonly isDeadline: boolean },
): void {
  if ((type !== "DATE" && type !== "TIME") || !/^\d{4}/u.test(value)) return;
  const told = { value, sentence: sentence.index, paragraph: sentence.paragraph, isDeadline };
  const compares = meaning.kind === "shifted" || meaning.kind === "same-of-year";
  if (!compares || !/^\d{4}(?:-Q\d)?$/u.test(value)) story.last = told;
  if (!compares && /-Q[1-4]$/u.test(value)) story.lastQuarter = told;
  if (/^\d{4}-\d\d-\d\d/u.test(value)) story.lastDay = told;
  // "In 2015 they met" sets the year of a story, "the 2015 accord" only names a thing.
  const setsYear = value.length > 4 || /^(?:in|of|during|since|throughout)$/u.test(before);
  if (setsYear && hasOwnYear(meaning)) story.lastExplicit = told;
}

function hasOwnYear(meaning: Meaning): boolean {
  switch (meaning.kind) {
    case "date":
    case "quarter":
    case "half":
    case "season":
      return meaning.year !== null;
    case "ambiguous-date":
      return true;
    case "timed":
      return meaning.of !== null && hasOwnYear(meaning.of);
    case "part":
      return hasOwnYear(meaning.of);
    default:
      return false;
  }
}
