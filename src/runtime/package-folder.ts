/**
 * The folder of the installed package: two above this file, in `src/` and in `dist/` alike. What
 * travels with the package is found from there, wherever the command is started.
 */
import { readFileSync } from "node:fs";

const PACKAGE = new URL("../../", import.meta.url);

/** The bytes of the package's file at `path`. @throws when it is missing: the package is broken or not built. */
export function packageBytes(path: string): Uint8Array {
  return readFileSync(new URL(path, PACKAGE));
}

/** The JSON in the package's file at `path`. */
export function packageJson(path: string): unknown {
  return JSON.parse(readFileSync(new URL(path, PACKAGE), "utf8"));
}
