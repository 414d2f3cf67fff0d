import { existsSync, readdirSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";

import { describe, expect, it } from "vitest";

import { LAYERS } from "../../src/operations/index.ts";
import { withCurrentRun } from "../../tools/readme-run.ts";
import { pactwatch } from "../journeys/command.ts";

const COMMAND_LINE = readFileSync("docs/reference/command-line.md", "utf8");
const ANNOTATE = readFileSync("docs/reference/annotate.md", "utf8");

describe("docs/reference/command-line.md", () => {
  it.each(["read", "annotate"])("names every option of %s", async (command) => {
    const { out } = await pactwatch([command, "--help"]);
    const options = [...out.matchAll(/--[a-z-]+(?: <[a-z]+>)?/gu)].map(([option]) => option);
    const own = options.filter((option) => option !== "--help");
    expect(own).not.toEqual([]);
    expect(own.filter((option) => !COMMAND_LINE.includes(`\`${option}\``))).toEqual([]);
  });

  it("names every exit code", () => {
    const codes = [...readFileSync("src/cli/exit-codes.ts", "utf8").matchAll(/: (\d+),/gu)].map(
      ([, code]) => code,
    );
    expect(codes).toHaveLength(4);
    expect(codes.filter((code) => !COMMAND_LINE.includes(`| ${code} |`))).toEqual([]);
  });
});

describe("docs/reference/annotate.md", () => {
  it.each([...LAYERS])("says what a line of %s is", (layer) => {
    expect(ANNOTATE).toContain(`| \`${layer}\` |`);
    expect(COMMAND_LINE).toContain(`\`${layer}\``);
  });

  it("shows a run that is so", async () => {
    const [, input = "", layer = "", shown] =
      /\$ echo '(.*)' \| npx pactwatch annotate --layer (\w+)\n {4}(.*)\n/u.exec(ANNOTATE) ?? [];
    const { out } = await pactwatch(["annotate", "--layer", layer], { input });
    expect(out.trimEnd()).toBe(shown);
  });
});

describe("README.md", () => {
  const readme = readFileSync("README.md", "utf8");

  it("shows the run as the command prints it (`npm run reference` writes it)", () => {
    expect(readme).toBe(withCurrentRun(readme));
  });
});

describe("links between documents", () => {
  const documents = ["docs", "codebook", "corpora", "samples", "models", "benchmarks"]
    .filter((folder) => existsSync(folder))
    .flatMap((folder) =>
      readdirSync(folder, { recursive: true, encoding: "utf8" }).map((path) => join(folder, path)),
    )
    .concat(readdirSync("."))
    .filter((path) => path.endsWith(".md"));

  it.each(documents)("of %s lead somewhere", (document) => {
    const links = [
      ...readFileSync(document, "utf8").matchAll(/\]\((?!https?:)([^)#]+)(?:#[^)]*)?\)/gu),
    ].map(([, target = ""]) => join(dirname(document), target));
    expect(links.filter((target) => !existsSync(target))).toEqual([]);
  });
});

describe("src/ in ARCHITECTURE.md", () => {
  it.each(readdirSync("src", { withFileTypes: true }).filter((entry) => entry.isDirectory()))(
    "has a row for $name",
    ({ name }) => {
      expect(readFileSync("ARCHITECTURE.md", "utf8")).toMatch(
        new RegExp(`^\\| .*\`${name}\``, "mu"),
      );
    },
  );
});
