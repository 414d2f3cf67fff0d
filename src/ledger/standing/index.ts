export type { Cell } from "./cell.ts";
export { type StandingRow, standingOf } from "./standing.ts";
