/** The layers that can be written. */
export const LAYERS = ["reading"] as const;

export type Layer = (typeof LAYERS)[number];
