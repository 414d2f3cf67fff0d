/**
 * What a person is told when a page cannot be read: what is wrong, and what to do where there is
 * something to do.
 */
import type { OpenPageFault } from "../runtime/index.ts";

/** One sentence or two about `fault`, without the name of the file. */
export function faultSentence(fault: OpenPageFault): string {
  switch (fault.kind) {
    case "missing-file":
      return "no such file.";
    case "is-folder":
      return "this is a folder; name the files in it.";
    case "not-readable":
      return `the file cannot be read (${fault.code}).`;
    case "empty-page":
      return "the page has no text.";
    case "binary-page":
      return fault.format === null
        ? "this is not text. Save the page as plain text or HTML and read that."
        : `this is a ${fault.format} file, not text. Save its text as a file and read that.`;
    case "page-too-large":
      return `larger than ${fault.limitBytes / 1_000_000} MB, which no single report is. Split it and read one page at a time.`;
    case "page-in-another-language":
      return `this does not look like English (${Math.round(100 * fault.commonWordShare)} in 100 words are common English words), and only English is read.`;
  }
}
