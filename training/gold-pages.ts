/**
 * Marked pages as training takes them: the project's own `.page` files, or JSON lines.
 */
import { readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";

import { parseMarkedPage } from "../tools/marked-pages.ts";

export type GoldRow = {
  readonly quote: string;
  readonly nth?: number;
  readonly optional?: boolean;
  readonly [field: string]: unknown;
};
export type GoldPage = {
  readonly id: string;
  readonly text: string;
  readonly published?: string;
  readonly gold: Readonly<Record<string, readonly GoldRow[]>>;
};

/** The pages of a `.page` file, of a file of JSON lines, or of all `.page` files of a folder by their names. */
export function goldPagesOf(path: string): readonly GoldPage[] {
  if (statSync(path).isDirectory())
    return readdirSync(path)
      .filter((name) => name.endsWith(".page"))
      .sort()
      .flatMap((name) => goldPagesOf(join(path, name)));
  const source = readFileSync(path, "utf8");
  if (path.endsWith(".page")) return [parseMarkedPage(source).page as unknown as GoldPage];
  return source
    .split("\n")
    .filter((line) => line !== "")
    .map((line) => JSON.parse(line) as GoldPage);
}

/** Where the row's quotation stands; null where it does not. */
export function spanOf(
  text: string,
  row: GoldRow,
): { readonly start: number; readonly end: number } | null {
  let start = -1;
  for (let n = 0; n < (row.nth ?? 1); n += 1) start = text.indexOf(row.quote, start + 1);
  return start < 0 ? null : { start, end: start + row.quote.length };
}
