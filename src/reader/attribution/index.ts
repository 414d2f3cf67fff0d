export { attributionIndex } from "./attribution-at.ts";
export { attributionsOf } from "./attributions-of.ts";
