/**
 * The lines of a file or of standard input, one at a time, so that input of any length is read in
 * constant memory.
 */
import { createReadStream } from "node:fs";
import { createInterface } from "node:readline";

import { STANDARD_INPUT } from "./open-page.ts";

/** Lines without their ends. @throws the operating system's error when the file cannot be read. */
export async function* textLines(path: string): AsyncGenerator<string> {
  const input = path === STANDARD_INPUT ? process.stdin : createReadStream(path);
  const failure = new Promise<never>((_, reject) => input.once("error", reject));
  // The loop below meets the failure; without this it would also count as unhandled.
  failure.catch(() => undefined);
  const lines = createInterface({ input, crlfDelay: Number.POSITIVE_INFINITY });
  const iterator = lines[Symbol.asyncIterator]();
  while (true) {
    const next = await Promise.race([iterator.next(), failure]);
    if (next.done) return;
    yield next.value;
  }
}
