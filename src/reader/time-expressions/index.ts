export { anchored } from "./anchored.ts";
export { timeExpressionsOf } from "./time-expressions.ts";
