export { attributionIndex, cueIndex } from "./attribution-at.ts";
export { attributionsOf } from "./attributions-of.ts";
