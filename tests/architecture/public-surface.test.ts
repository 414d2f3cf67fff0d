import { existsSync, readdirSync, readFileSync } from "node:fs";

import { expect, it } from "vitest";

import { publicSurface } from "../../tools/public-surface.ts";

const SURFACE = "docs/reference/surface.txt";
/** Rooms that only this package enters; every other folder of src/ is a door of `exports`. */
const PRIVATE = ["result", "proposals", "sources", "operations", "runtime", "cli"];

const { exports: doors } = JSON.parse(readFileSync("package.json", "utf8")) as {
  exports: Record<string, string>;
};

it("has a door for every folder that is not private, and none without a folder", () => {
  const folders = readdirSync("src", { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && existsSync(`src/${entry.name}/index.ts`))
    .map((entry) => entry.name);
  const open = folders.filter((folder) => !PRIVATE.includes(folder));

  expect(open).not.toEqual([]);
  expect(Object.keys(doors).sort()).toEqual(
    [".", "./package.json", ...open.map((folder) => `./${folder}`)].sort(),
  );
});

it(`offers the names that ${SURFACE} lists (\`npm run reference\` writes it)`, () => {
  const surface = publicSurface();
  expect(surface.split("\n").length).toBeGreaterThan(10);
  expect(readFileSync(SURFACE, "utf8")).toBe(surface);
});
