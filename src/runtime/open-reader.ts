/**
 * The reader with the lexicon and the model that travel with the package.
 */
import { createReader, type Lexicon, type Reader } from "../reader/index.ts";
import { packageJson } from "./package-folder.ts";

const LEXICON = "dist/lexicons/en.json";

/** A reader of English. @throws when the package is broken or not built. */
export function openReader(): Reader {
  return createReader(packageJson(LEXICON) as Lexicon);
}
