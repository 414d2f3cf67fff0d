/** The layers that can be written. */
export const LAYERS = ["conllu", "timex", "names", "attribution", "events", "reading"] as const;

export type Layer = (typeof LAYERS)[number];
