/**
 * What a time expression says by its own words, before a publication day, a story or a tense
 * decides which day that is.
 */
import type { Weekday } from "../../calendar/index.ts";

/** Units of TIMEX3 durations: "TH" and "TM" are hours and minutes, "E" decades, "C" centuries. */
export type Unit = "TS" | "TM" | "TH" | "D" | "WE" | "W" | "M" | "Q" | "H" | "Y" | "E" | "C";

/** Where counting starts: at the publication day, or at the last day the text spoke of. */
export type Anchor = "published" | "story";

/** Which part of a period is meant: its first or last day (START, END), or some days of it. */
export type Part = "START" | "EARLY" | "MID" | "LATE" | "END" | "APPROX";

export type Meaning =
  | {
      readonly kind: "date";
      readonly year: number | null;
      readonly month: number | null;
      readonly day: number | null;
      readonly weekday: Weekday | null;
      readonly era: "ad" | "bc";
    }
  /** `03/04/2023`: the year is all that is certain. */
  | { readonly kind: "ambiguous-date"; readonly year: number }
  /** A day of a month named before: "on the 19th". */
  | { readonly kind: "day-of-month"; readonly day: number }
  /** "the 14th of next month". */
  | { readonly kind: "day-of-period"; readonly day: number; readonly of: Meaning }
  | {
      readonly kind: "weekday";
      readonly weekday: Weekday;
      readonly shift: number | null;
      readonly week: number | null;
    }
  | { readonly kind: "near-day"; readonly offset: number; readonly anchor: Anchor }
  /** `deictic`: "this year", "last week"; not "the year". */
  | {
      readonly kind: "unit";
      readonly unit: Unit;
      readonly shift: number;
      readonly anchor: Anchor;
      readonly deictic: boolean;
    }
  /** "the quarter", "the period": whatever of that size was spoken of last. */
  | { readonly kind: "same"; readonly unit: Unit }
  /** "the 1988 quarter": the quarter told last, in that year. */
  | { readonly kind: "same-of-year"; readonly year: number }
  /** `count` null: "a few weeks ago". */
  | {
      readonly kind: "shifted";
      readonly count: number | null;
      readonly unit: Unit;
      readonly sign: number;
      readonly anchor: Anchor;
    }
  | {
      readonly kind: "quarter";
      readonly quarter: number;
      readonly year: number | null;
      readonly shift: number | null;
    }
  | { readonly kind: "half"; readonly half: number; readonly year: number | null }
  | {
      readonly kind: "season";
      readonly season: Season;
      readonly year: number | null;
      readonly shift: number | null;
    }
  | { readonly kind: "month-shift"; readonly month: number; readonly shift: number }
  /** `named`: "the thirties", of this century or the last. */
  | { readonly kind: "decade"; readonly decade: number; readonly named: boolean }
  | { readonly kind: "century"; readonly century: number }
  /** `ahead`: it runs from now on ("the next two weeks"). */
  | { readonly kind: "duration"; readonly value: string; readonly ahead: boolean }
  | { readonly kind: "set"; readonly value: string }
  /** "soon": to come only where the clause looks ahead. */
  | { readonly kind: "soon" }
  | { readonly kind: "reference"; readonly value: string }
  /** `time` is the TIMEX3 part from "T" on; `of` null where no day is named with it. */
  | {
      readonly kind: "timed";
      readonly time: string;
      readonly of: Meaning | null;
      readonly asked: "this" | "that" | "last" | "generic";
    }
  | { readonly kind: "part"; readonly part: Part; readonly of: Meaning }
  /** `inner` has no year of its own and takes that of `of`. */
  | { readonly kind: "within"; readonly inner: Meaning; readonly of: Meaning }
  | {
      readonly kind: "counted-from";
      readonly value: string;
      readonly sign: number;
      readonly of: Meaning;
    };

export type Season = "SP" | "SU" | "FA" | "WI";

/** The meanings of one kind. */
export type MeaningOf<Kind extends Meaning["kind"]> = Extract<Meaning, { kind: Kind }>;
