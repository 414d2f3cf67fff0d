/**
 * What decides which day an expression means, beside its own words: the publication day, the
 * tense around it, and the days the text spoke of before.
 */
import type { IsoDate } from "../../calendar/index.ts";

/**
 * Where the governing clause looks from the publication day: "will leave" ahead, "left" back.
 * "present": "the truce ends on Monday", but also "the text of 3 May is signed".
 * "future-in-past": ahead of a moment that is past ("agreed to leave by").
 */
export type Direction = "past" | "present" | "future" | "future-in-past" | "open";

/** A dated value with the place where it stood. */
export type Told = {
  /** It was itself a deadline: "by Dec. 1 and by Feb. 1". */
  readonly isDeadline: boolean;
  readonly value: string;
  readonly sentence: number;
  readonly paragraph: number;
};

export type Setting = {
  readonly published: IsoDate | null;
  readonly narrative: boolean;
  readonly direction: Direction;
  /** A deadline word stands before it ("by", "until", "before"). */
  readonly isDeadline: boolean;
  /** "since": whatever the clause, the day is past. */
  readonly isSince: boolean;
  /** The last calendar value that was told, and the last that named its own year. */
  readonly last: Told | null;
  /** The last that was a day. */
  readonly lastDay: Told | null;
  readonly lastExplicit: Told | null;
  /** The last quarter told, which "a year earlier" in business news goes by. */
  readonly lastQuarter: Told | null;
  readonly sentence: number;
  readonly paragraph: number;
};
