/**
 * `pactwatch annotate`: JSON lines in, one line of a layer out for each, in constant memory. A line
 * that is no document is told with its number, and the others are still written.
 */
import { type AnnotationRequest, annotation, parseRecord } from "../operations/index.ts";
import { fileFaultOf, openReader, textLines } from "../runtime/index.ts";
import { EXIT } from "./exit-codes.ts";
import { faultSentence } from "./fault-sentences.ts";

/** Annotates the documents of `file` ("-": standard input) on standard output. */
export async function annotate(file: string, options: AnnotationRequest): Promise<void> {
  const reader = openReader();
  let lineNumber = 0;
  try {
    for await (const line of textLines(file)) {
      lineNumber += 1;
      if (line.trim() === "") continue;
      const record = parseRecord(line);
      if (record.ok) await write(annotation(reader, record.value, options));
      else refuse(`${file}:${lineNumber}: ${record.fault.message}`);
    }
  } catch (error) {
    if (!(error instanceof Error && "syscall" in error)) throw error;
    refuse(`${file}: ${faultSentence(fileFaultOf(error))}`);
  }
}

function refuse(sentence: string): void {
  console.error(sentence);
  process.exitCode = EXIT.inputRefused;
}

/** Waits when the reader of the pipe is slower than we are. */
async function write(text: string): Promise<void> {
  if (process.stdout.write(text)) return;
  await new Promise((resolve) => process.stdout.once("drain", resolve));
}
