/**
 * Colour for a terminal that asked for it. Meaning never hangs on colour alone: the words say it.
 */

export type Tone = "heading" | "strong" | "quiet" | "kept" | "broken" | "doubtful";

export type Paint = (words: string, tone: Tone) => string;

/** Select Graphic Rendition codes (ECMA-48, 8.3.117), on and off. */
const CODES: Readonly<Record<Tone, readonly [on: number, off: number]>> = {
  heading: [1, 22],
  strong: [1, 22],
  quiet: [2, 22],
  kept: [32, 39],
  broken: [31, 39],
  doubtful: [33, 39],
};

/** Paints words, or leaves them as they are. */
export function paintFor(colour: boolean): Paint {
  return (words, tone) => {
    if (!colour || words === "") return words;
    const [on, off] = CODES[tone];
    return `\u001b[${on}m${words}\u001b[${off}m`;
  };
}
