/**
 * Marked pages (`corpora/README.md`) to the JSON lines that a scorer of readings takes.
 *
 *     tsx tools/marked-pages.ts corpora/train/*.page > train.jsonl
 *
 * Every fault of a page is told on standard error with its file and line; exit 1 if there was one.
 */
import { readFileSync } from "node:fs";

type Row = Record<string, unknown>;
export type MarkedPage = {
  readonly id: string;
  readonly published?: string;
  readonly style: string;
  readonly agreement: string;
  readonly text: string;
  readonly gold: Record<"actors" | "agreements" | "commitments" | "claims" | "events", Row[]> & { notClaims: string[] };
};

const NULL = "-";
const elements = (field: string): string[][] =>
  field === NULL || field === "" ? [] : field.split(";").map((element) => element.split("/").map((name) => name.trim()).filter((name) => name !== ""));
const alternatives = (field: string): (string | null)[] => field.split("/").map((value) => value.trim()).map((value) => (value === NULL ? null : value));

/** The page in `source`, and a sentence for each thing that is wrong with it. */
export function parseMarkedPage(source: string): { readonly page: MarkedPage; readonly faults: readonly string[] } {
  const faults: string[] = [];
  const [head = "", body = "", findings = ""] = source.split(/^===\n/mu);
  const text = body.trim();
  const header = Object.fromEntries(
    head.split("\n").filter((line) => line.includes(":")).map((line) => [line.slice(0, line.indexOf(":")).trim(), line.slice(line.indexOf(":") + 1).trim()]),
  );
  const gold: MarkedPage["gold"] = { actors: [], agreements: [], commitments: [], claims: [], events: [], notClaims: [] };
  const quotation = (field: string): Row => {
    const nth = /\s#(\d)$/u.exec(field);
    const quote = nth === null ? field : field.slice(0, nth.index);
    const occurrences = text.split(quote).length - 1;
    if (occurrences < Number(nth?.[1] ?? 1)) faults.push(`"${quote}" does not stand in the text`);
    else if (nth === null && occurrences > 1) faults.push(`"${quote}" stands ${occurrences} times in the text; add #1`);
    return nth === null ? { quote } : { quote, nth: Number(nth[1]) };
  };
  for (const line of findings.split("\n").filter((row) => row.trim() !== "")) {
    const [letter = "", ...fields] = line.split("|").map((field) => field.trim());
    const optional: Row = letter.startsWith("?") ? { optional: true } : {};
    const [a = "", b = "", c = "", d = "", e = "", f = "", g = ""] = fields;
    switch (letter.replace("?", "")) {
      case "P": {
        const names = b.split(";").map((name) => name.trim()).filter((name) => name !== "");
        for (const name of names) if (!text.includes(name)) faults.push(`actor name "${name}" does not stand in the text`);
        const [, title, of] = /^(.*?)(?: of (.*))?$/u.exec(c) ?? [];
        gold.actors.push({ names, kind: a, ...(title ? { posts: [{ title, of: of ?? null }] } : {}) });
        break;
      }
      case "A":
        gold.agreements.push({ ...quotation(a), parties: elements(b), signed: alternatives(c), ...optional });
        break;
      case "M":
        gold.commitments.push({ ...quotation(a), obligor: elements(b), kind: alternatives(c), deadline: alternatives(d), provenance: e, ...optional });
        break;
      case "C":
        gold.claims.push({ ...quotation(a), claimant: b === NULL ? null : alternatives(b), stance: alternatives(c), said: alternatives(d), role: e, mode: f, about: g, ...optional });
        break;
      case "E":
        gold.events.push({ ...quotation(a), type: alternatives(b), actors: elements(c), recipients: elements(d), date: alternatives(e || NULL), ...optional });
        break;
      case "N":
        quotation(a);
        gold.notClaims.push(a);
        break;
      default:
        faults.push(`no such row: ${line}`);
    }
  }
  const { id = "", published = "", style = "", agreement = "" } = header;
  if (id === "" || text === "") faults.push("a page needs an id and a text");
  return { page: { id, ...(published !== "" && published !== NULL ? { published } : {}), style, agreement, text, gold }, faults };
}

function main(files: readonly string[]): void {
  for (const file of files) {
    const { page, faults } = parseMarkedPage(readFileSync(file, "utf8"));
    for (const fault of faults) process.stderr.write(`${file}: ${fault}\n`);
    if (faults.length > 0) process.exitCode = 1;
    process.stdout.write(`${JSON.stringify(page)}\n`);
  }
}

if (process.argv[1]?.endsWith("marked-pages.ts")) main(process.argv.slice(2));
