/**
 * What every part of the rendering is given, and the lines that it gives back.
 */
import type { Names } from "./render-names.ts";
import type { Paint, Tone } from "./render-paint.ts";

export type StandingView = {
  readonly columns: number;
  readonly paint: Paint;
  readonly names: Names;
  /** The number under which a claim is listed. */
  readonly claimNumber: (id: string) => number | null;
};

/** A line with the tone of all of it; painted only after it is padded. */
export type Line = { readonly words: string; readonly tone: Tone | null };
