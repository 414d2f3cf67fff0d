/**
 * The marked pages of a folder of `corpora/`, in the order of their names.
 */
import { readdirSync, readFileSync } from "node:fs";

import { type MarkedPage, parseMarkedPage } from "../tools/marked-pages.ts";

/** @throws when a page has a fault: `tools/marked-pages.ts` says which. */
export function markedPages(folder: string): MarkedPage[] {
  const files = readdirSync(folder)
    .filter((file) => file.endsWith(".page"))
    .sort();
  return files.map((file) => {
    const { page, faults } = parseMarkedPage(readFileSync(`${folder}/${file}`, "utf8"));
    if (faults.length > 0) throw new RangeError(`${folder}/${file}: ${faults.join("; ")}`);
    return page;
  });
}
