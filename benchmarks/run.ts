/**
 * `npm run bench NAME -- ARGUMENTS`: runs `benchmarks/NAME.ts`, whose `run` takes the arguments.
 */
import { readdirSync, readFileSync } from "node:fs";

type Benchmark = { readonly run: (args: readonly string[]) => Promise<void> | void };

const FOLDER = new URL("./", import.meta.url);

const [name, ...args] = process.argv.slice(2);
const names = benchmarkNames();
if (name !== undefined && names.includes(name)) {
  const benchmark = (await import(`./${name}.ts`)) as Benchmark;
  await benchmark.run(args);
} else {
  console.error(`npm run bench NAME -- ARGUMENTS, where NAME is one of: ${names.join(", ")}`);
  process.exitCode = 2;
}

/** The files here that export `run`; the others are parts of them. */
function benchmarkNames(): string[] {
  return readdirSync(FOLDER)
    .filter((file) => file.endsWith(".ts") && file !== "run.ts")
    .filter((file) =>
      /^export (?:async )?function run\(/mu.test(readFileSync(new URL(file, FOLDER), "utf8")),
    )
    .map((file) => file.slice(0, -".ts".length));
}
