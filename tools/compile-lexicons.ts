/**
 * Compiles `lexicons/<language>/*.yaml` into `dist/lexicons/<language>.json`: one object, a key per
 * file (its name without ending). The product loads that JSON; YAML is for the people who write it.
 */
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";

import { parse } from "yaml";

export function compileLexicons(language: string): Record<string, unknown> {
  const folder = `lexicons/${language}`;
  const files = readdirSync(folder)
    .filter((file) => file.endsWith(".yaml"))
    .sort();
  return Object.fromEntries(
    files.map((file) => [
      file.slice(0, -".yaml".length),
      parse(readFileSync(`${folder}/${file}`, "utf8")),
    ]),
  );
}

mkdirSync("dist/lexicons", { recursive: true });
writeFileSync("dist/lexicons/en.json", `${JSON.stringify(compileLexicons("en"))}\n`);
