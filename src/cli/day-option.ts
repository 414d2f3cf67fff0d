/**
 * A day on the command line: `YYYY-MM-DD`, and one that exists.
 */
import { InvalidArgumentError } from "commander";

import { type IsoDate, parseIsoDate } from "../calendar/index.ts";

/** The day that `input` writes. @throws InvalidArgumentError, which commander turns into a sentence. */
export function dayOption(input: string): IsoDate {
  const day = parseIsoDate(input);
  if (day.ok) return day.value;
  throw new InvalidArgumentError(
    day.fault.kind === "no-such-day"
      ? `There is no such day as ${input}.`
      : "Write the day as YYYY-MM-DD, for example 2023-11-20.",
  );
}
