/**
 * The command line: which commands there are, and what an error becomes. Only here are errors caught.
 */
import { Command, CommanderError, InvalidArgumentError, Option } from "commander";
import { type AnnotationRequest, LAYERS } from "../operations/index.ts";
import { VERSION } from "../runtime/index.ts";
import { dayOption } from "./day-option.ts";
import { EXIT } from "./exit-codes.ts";

/** Runs the command that `argv` names and sets the exit code. */
export async function run(argv: readonly string[]): Promise<void> {
  process.stdout.on("error", stopQuietlyOnClosedPipe);
  try {
    await program().parseAsync(argv);
  } catch (error) {
    process.exitCode = exitCodeFor(error);
  }
}

function program(): Command {
  const pactwatch = new Command("pactwatch")
    .description(
      "Reads what is written about an agreement: who undertook what, who says it was done.",
    )
    .version(VERSION)
    .showHelpAfterError("(pactwatch --help says how)")
    .exitOverride();
  addRead(pactwatch);
  addAnnotate(pactwatch);
  return pactwatch;
}

function addRead(pactwatch: Command): void {
  pactwatch
    .command("read")
    .description("print the ledger of a page: plain text or HTML; - is standard input")
    .argument("<file...>", "one or more pages, printed one after the other")
    .option("--published <day>", "the day the page was published, YYYY-MM-DD", dayOption)
    .option("--as-of <day>", "the day for which to state standing, YYYY-MM-DD", dayOption)
    .option("--json", "print the page ledger as JSON, one object a page")
    .exitOverride()
    .action(async (files: string[], options) => {
      const { readPages } = await import("./read-pages.ts");
      await readPages(files, options);
    });
}

function addAnnotate(pactwatch: Command): void {
  pactwatch
    .command("annotate")
    .description('write one layer of {"id","text","published"?} lines, one line each')
    .argument("[file]", "JSON lines; standard input when left out", "-")
    .addOption(
      new Option("--layer <layer>", "what to write").choices([...LAYERS]).makeOptionMandatory(),
    )
    .option("--narrative", "resolve times against the story, not the publication day (timex)")
    .exitOverride()
    .action(async (file: string, options: AnnotationRequest) => {
      if (options.narrative && options.layer !== "timex") {
        throw new InvalidArgumentError("--narrative goes with --layer timex only.");
      }
      const { annotate } = await import("./annotate.ts");
      await annotate(file, options);
    });
}

/** Commander has already printed its own sentences. */
function exitCodeFor(error: unknown): number {
  if (error instanceof InvalidArgumentError) console.error(`error: ${error.message}`);
  if (error instanceof CommanderError) return error.exitCode === 0 ? EXIT.done : EXIT.usage;
  const message = error instanceof Error ? error.message : String(error);
  console.error(`error: ${message}`);
  console.error("This is a mistake of Pactwatch. Please report it with the page that shows it.");
  return EXIT.internal;
}

/** `pactwatch read … | head` closes the pipe: nobody wants the rest. */
function stopQuietlyOnClosedPipe(error: NodeJS.ErrnoException): void {
  if (error.code === "EPIPE") process.exit(EXIT.done);
  throw error;
}
