import { execFileSync } from "node:child_process";
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

import { afterAll, beforeAll, expect, it } from "vitest";

import { pageLedgerSchema } from "../../src/contract/index.ts";

const SAMPLE = "border-pact.txt";
const FOLDER = mkdtempSync(join(tmpdir(), "pactwatch-package-"));
const MINUTES = 60_000;

/** npm as it was started, or by name. On Windows npm is a batch file, which only a shell starts. */
function npm(args: readonly string[], cwd: string): string {
  return execFileSync("npm", args, {
    cwd,
    encoding: "utf8",
    stdio: ["ignore", "pipe", "pipe"],
    shell: process.platform === "win32",
  });
}

function node(args: readonly string[]): string {
  return execFileSync(process.execPath, args, { cwd: FOLDER, encoding: "utf8" });
}

beforeAll(() => {
  const [packed] = JSON.parse(
    npm(["pack", "--json", "--ignore-scripts", "--pack-destination", FOLDER], "."),
  ) as { filename: string }[];
  writeFileSync(join(FOLDER, "package.json"), '{ "private": true, "type": "module" }');
  npm(["install", `./${packed?.filename}`, "--prefer-offline", "--no-audit", "--no-fund"], FOLDER);
  cpSync(`samples/${SAMPLE}`, join(FOLDER, SAMPLE));
}, 5 * MINUTES);

afterAll(() => rmSync(FOLDER, { recursive: true }));

it("reads a page where only the package is installed", () => {
  const command = "node_modules/pactwatch/dist/cli/main.js";
  const out = node([command, "read", SAMPLE, "--json", "--published", "2023-10-09"]);
  const ledger = pageLedgerSchema.parse(JSON.parse(out));
  expect(ledger.document.published).toBe("2023-10-09");
});

it("runs the program that the README shows", () => {
  const [, program = ""] = /```ts\n([\s\S]*?)```/u.exec(readFileSync("README.md", "utf8")) ?? [];
  expect(program).toContain("report.txt");
  writeFileSync(join(FOLDER, "readme.js"), program.replace("report.txt", SAMPLE));
  node(["readme.js"]);
});

it("gives the library by the doors that the surface lists", () => {
  const doors = new Set(
    readFileSync("docs/reference/surface.txt", "utf8")
      .split("\n")
      .filter((line) => line.endsWith(" value"))
      .map((line) => line.split(" ").slice(0, 2).join(" ")),
  );
  const program = [...doors]
    .map((door) => door.split(" "))
    .map(([door, name]) => `import { ${name} as _${name} } from "${door}"; _${name};`)
    .filter((line, i, all) => all.indexOf(line) === i)
    .map((line, i) => line.replaceAll(/ as _\w+/gu, ` as n${i}`).replace(/_\w+;$/u, `n${i};`));
  expect(program.length).toBeGreaterThan(10);
  writeFileSync(join(FOLDER, "doors.js"), `${program.join("\n")}\nconsole.log("open");\n`);
  expect(node(["doors.js"]).trim()).toBe("open");
});
