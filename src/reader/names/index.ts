export { castOf } from "./cast.ts";
