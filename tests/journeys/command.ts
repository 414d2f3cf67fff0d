/**
 * The built command, run as a person runs it: a process of its own, standard streams as pipes.
 */
import { spawn } from "node:child_process";
import { existsSync } from "node:fs";

const COMMAND = "dist/cli/main.js";

export type Outcome = { readonly out: string; readonly err: string; readonly code: number | null };

/** What `pactwatch ARGS` prints and exits with; `input` is its standard input. */
export function pactwatch(
  args: readonly string[],
  { input = "", env = {} }: { readonly input?: string | Uint8Array; readonly env?: object } = {},
): Promise<Outcome> {
  if (!existsSync(COMMAND)) throw new Error(`${COMMAND} is missing: run \`npm run build\` first`);
  const child = spawn(process.execPath, [COMMAND, ...args], {
    env: { ...process.env, ...env },
    stdio: "pipe",
  });
  let out = "";
  let err = "";
  child.stdout.setEncoding("utf8").on("data", (text: string) => {
    out += text;
  });
  child.stderr.setEncoding("utf8").on("data", (text: string) => {
    err += text;
  });
  // A command that refuses its arguments does not wait for its input.
  child.stdin.on("error", () => undefined);
  child.stdin.end(input);
  return new Promise((resolve, reject) => {
    child.on("error", reject);
    child.on("close", (code) => resolve({ out, err, code }));
  });
}
