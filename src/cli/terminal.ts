/**
 * What a stream shows: how wide, and whether in colour. A terminal shows colours unless the person
 * asked for none (https://no-color.org) or it is a dumb one.
 */
type Stream = { readonly isTTY?: boolean; readonly columns?: number };

export type Page = { readonly columns: number; readonly colour: boolean };

/** Lines longer than this are hard to read, however wide the window is. */
const WIDEST = 100;
const USUAL = 80;

export function terminalPage({ isTTY = false, columns = USUAL }: Stream): Page {
  const { NO_COLOR: noColour = "", TERM: terminal } = process.env;
  return {
    columns: isTTY ? Math.min(columns, WIDEST) : USUAL,
    colour: isTTY && noColour === "" && terminal !== "dumb",
  };
}
