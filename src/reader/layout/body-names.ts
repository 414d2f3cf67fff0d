/** Names of bodies and states as they stand in the head of a document. */
import { type Furniture, wordCount } from "./furniture.ts";

const LONGEST_NAME = 14;

/** Whether a head line is the name of a body: short, capitalised words with a body's noun. */
export function namesBody(line: string, furniture: Furniture): boolean {
  if (wordCount(line) > LONGEST_NAME || /[.!?:;"“]$|["“?]/u.test(line)) return false;
  const words = line.split(/[^A-Za-zÀ-ɏ'’.&]+/u).filter((word) => word !== "");
  const isTitle = words.every(
    (word) => /^(?:[A-ZÀ-Þ]|plc$)/u.test(word) || furniture.joiners.has(word.toLowerCase()),
  );
  return isTitle && words.some((word) => furniture.bodyNouns.has(word.toLowerCase()));
}

/** "REPUBLIC OF VALE", above the ministry that speaks. */
export const namesState = (line: string): boolean =>
  /^(?:the )?(?:government|republic|kingdom|state|principality)s? of\b/iu.test(line);
