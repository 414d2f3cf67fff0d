import { readFileSync } from "node:fs";

import { expect, it } from "vitest";

type Lock = { readonly packages: Readonly<Record<string, { readonly resolved?: string }>> };
type Manifest = { readonly engines: { readonly node: string }; readonly files: readonly string[] };

const lock = JSON.parse(readFileSync("package-lock.json", "utf8")) as Lock;
const manifest = JSON.parse(readFileSync("package.json", "utf8")) as Manifest;

it("locks versions, not the registry they came from", () => {
  const packages = Object.entries(lock.packages);
  expect(packages.length).toBeGreaterThan(50);
  expect(packages.filter(([, { resolved }]) => resolved !== undefined)).toEqual([]);
});

it("asks for the same Node in package.json and before anything is installed", () => {
  const [, oldest = ""] =
    /OLDEST_NODE = \[([\d, ]+)\]/u.exec(readFileSync("tools/prepare.mjs", "utf8")) ?? [];
  expect(manifest.engines.node).toBe(`>=${oldest.replace(", ", ".")}`);
});

it("ships what the command opens", () => {
  for (const folder of ["dist", "models", "kernel", "LICENSE"]) {
    expect(manifest.files).toContain(folder);
  }
});
