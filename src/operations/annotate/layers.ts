/** The layers that can be written. */
export const LAYERS = ["conllu", "timex", "reading"] as const;

export type Layer = (typeof LAYERS)[number];
