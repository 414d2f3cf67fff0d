/**
 * The public surface: every door of `exports` in package.json and the names behind it, values and
 * types, one a line, as the compiler sees them.
 */
import { readFileSync } from "node:fs";

import ts from "typescript";

/** `DOOR NAME kind` lines, sorted; doors as users import them. */
export function publicSurface(): string {
  const { exports: doors } = JSON.parse(readFileSync("package.json", "utf8")) as {
    exports: Record<string, string>;
  };
  const entries = Object.entries(doors).filter(([, file]) => file.endsWith(".js"));
  const sourceOf = (file: string): string =>
    file.replace("./dist/", "src/").replace(/[.]js$/u, ".ts");
  const program = ts.createProgram({
    rootNames: entries.map(([, file]) => sourceOf(file)),
    options: {
      module: ts.ModuleKind.NodeNext,
      moduleResolution: ts.ModuleResolutionKind.NodeNext,
      target: ts.ScriptTarget.ES2023,
      allowImportingTsExtensions: true,
      noEmit: true,
      skipLibCheck: true,
    },
  });
  const checker = program.getTypeChecker();
  const lines = entries.flatMap(([door, file]) =>
    namesBehind(program, checker, sourceOf(file)).map(
      (name) => `${door.replace(/^[.]/u, "pactwatch")} ${name}`,
    ),
  );
  return `${lines.join("\n")}\n`;
}

function namesBehind(program: ts.Program, checker: ts.TypeChecker, file: string): string[] {
  const source = program.getSourceFile(file);
  const module = source && checker.getSymbolAtLocation(source);
  if (module === undefined) throw new RangeError(`${file} is no module`);
  return checker
    .getExportsOfModule(module)
    .map((symbol) => {
      const target =
        symbol.flags & ts.SymbolFlags.Alias ? checker.getAliasedSymbol(symbol) : symbol;
      return `${symbol.name} ${target.flags & ts.SymbolFlags.Value ? "value" : "type"}`;
    })
    .sort();
}
