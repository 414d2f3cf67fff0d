/**
 * Marked pages (`corpora/README.md`) to the JSON lines that a scorer of readings takes.
 *
 *     tsx tools/marked-pages.ts corpora/train/*.page > train.jsonl
 *
 * Every fault of a page is told on standard error with its file; exit 1 if there was one.
 */
import { readFileSync } from "node:fs";

import { CLAIM_MODES, EVENT_TYPES, STANCES } from "../src/contract/closed-lists.ts";
import { COMMITMENT_KINDS, PROVENANCES, ROLES } from "../src/ledger/index.ts";

/** A quotation of the text; `nth` where the same words stand there more than once. */
export type GoldQuotation = {
  readonly quote: string;
  readonly nth?: number;
  /** A row that a reader may leave out. */
  readonly optional?: true;
};

/** Names that must all be there, each as the spellings that are good enough. */
type Names = readonly (readonly string[])[];
/** Answers that are each good enough; null for "none". */
type Answers = readonly (string | null)[];

type GoldActor = {
  readonly names: readonly string[];
  readonly kind: string;
  readonly posts?: readonly { readonly title: string; readonly of: string | null }[];
};
type GoldAgreement = GoldQuotation & { readonly parties: Names; readonly signed: Answers };
type GoldCommitment = GoldQuotation & {
  readonly obligor: Names;
  readonly kind: Answers;
  readonly deadline: Answers;
  readonly provenance: Answers;
};
type GoldClaim = GoldQuotation & {
  readonly claimant: Answers | null;
  readonly stance: Answers;
  readonly said: Answers;
  readonly role: Answers;
  readonly mode: Answers;
  readonly about: string;
};
type GoldEvent = GoldQuotation & {
  readonly type: Answers;
  readonly actors: Names;
  readonly recipients: Names;
  readonly date: Answers;
};

export type GoldReading = {
  readonly actors: readonly GoldActor[];
  readonly agreements: readonly GoldAgreement[];
  readonly commitments: readonly GoldCommitment[];
  readonly claims: readonly GoldClaim[];
  readonly events: readonly GoldEvent[];
  readonly notClaims: readonly string[];
};

export type MarkedPage = {
  readonly id: string;
  readonly published?: string;
  readonly style: string;
  readonly agreement: string;
  readonly text: string;
  readonly gold: GoldReading;
};

type Row = { readonly letter: string; readonly optional: boolean; readonly fields: string[] };

const NONE = "-";

/** The page in `source`, and a sentence for each thing that is wrong with it. */
export function parseMarkedPage(source: string): {
  readonly page: MarkedPage;
  readonly faults: readonly string[];
} {
  const [head = "", body = "", findings = ""] = source.split(/^===\n/mu);
  const text = body.trim();
  const faults: string[] = [];
  const rows = findings
    .split("\n")
    .filter((line) => line.trim() !== "")
    .map(rowOf);
  for (const { letter } of rows) {
    if (!"PAMCEN".includes(letter) || letter === "") faults.push(`no such row: ${letter}`);
  }

  const { id = "", published = "", style = "", agreement = "" } = headerOf(head);
  if (id === "" || text === "") faults.push("a page needs an id and a text");
  const date = published === "" || published === NONE ? {} : { published };
  const gold = goldOf(rows, text, faults);
  return { page: { id, ...date, style, agreement, text, gold }, faults };
}

function headerOf(head: string): Record<string, string> {
  const lines = head.split("\n").filter((line) => line.includes(":"));
  return Object.fromEntries(
    lines.map((line) => {
      const colon = line.indexOf(":");
      return [line.slice(0, colon).trim(), line.slice(colon + 1).trim()];
    }),
  );
}

function rowOf(line: string): Row {
  const [mark = "", ...fields] = line.split("|").map((field) => field.trim());
  return { letter: mark.replace("?", ""), optional: mark.startsWith("?"), fields };
}

function goldOf(rows: readonly Row[], text: string, faults: string[]): GoldReading {
  const of = <Item>(letter: string, make: (row: Row) => Item): Item[] =>
    rows.filter((row) => row.letter === letter).map(make);
  const quotation = (row: Row): GoldQuotation => quotationOf(row, text, faults);
  const actors = of("P", (row) => actorOf(row, text, faults));
  const spellings = spellingsOf(actors);
  const namesOf = (field = NONE): string[][] =>
    field === NONE ? [] : split(field, ";").map((one) => split(one, "/").flatMap(spellings));
  return {
    actors,
    agreements: of("A", (row) => ({
      ...quotation(row),
      parties: namesOf(row.fields[1]),
      signed: answersOf(row.fields[2]),
    })),
    commitments: of("M", (row) => ({
      ...quotation(row),
      obligor: namesOf(row.fields[1]),
      kind: tokensOf(row.fields[2], COMMITMENT_KINDS, faults),
      deadline: answersOf(row.fields[3]),
      provenance: tokensOf(row.fields[4], PROVENANCES, faults),
    })),
    claims: of("C", (row) => ({
      ...quotation(row),
      claimant: claimantsOf(row.fields[1], spellings),
      stance: tokensOf(row.fields[2], STANCES, faults),
      said: answersOf(row.fields[3]),
      role: tokensOf(row.fields[4], ROLES, faults),
      mode: tokensOf(row.fields[5], CLAIM_MODES, faults),
      about: row.fields[6] ?? "",
    })),
    events: of("E", (row) => ({
      ...quotation(row),
      type: tokensOf(row.fields[1], EVENT_TYPES, faults),
      actors: namesOf(row.fields[2]),
      recipients: namesOf(row.fields[3]),
      date: answersOf(row.fields[4]),
    })),
    notClaims: of("N", (row) => quotation(row).quote),
  };
}

function quotationOf({ fields, optional }: Row, text: string, faults: string[]): GoldQuotation {
  const field = fields[0] ?? "";
  const counter = /\s#(\d)$/u.exec(field);
  const quote = counter === null ? field : field.slice(0, counter.index);
  const nth = counter === null ? null : Number(counter[1]);
  const occurrences = text.split(quote).length - 1;
  if (occurrences < (nth ?? 1)) faults.push(`"${quote}" does not stand in the text`);
  else if (nth === null && occurrences > 1) {
    faults.push(`"${quote}" stands ${occurrences} times in the text; add #1`);
  }
  return { quote, ...(nth === null ? {} : { nth }), ...(optional ? { optional } : {}) };
}

function actorOf({ fields }: Row, text: string, faults: string[]): GoldActor {
  const [kind = "", spellings = "", post = ""] = fields;
  const names = split(spellings, ";");
  for (const name of names) {
    if (!text.includes(name)) faults.push(`actor name "${name}" does not stand in the text`);
  }
  const [, title, of] = /^(.*?)(?: of (.*))?$/u.exec(post) ?? [];
  return title ? { names, kind, posts: [{ title, of: of ?? null }] } : { names, kind };
}

/**
 * All that a name may be called by: whoever names an actor by any of its spellings has named it, and "a
 * rebel officer" is "rebel officer" to a reader that keeps no articles.
 */
function spellingsOf(actors: readonly GoldActor[]): (name: string) => string[] {
  return (name) => {
    const exact = actors.filter(({ names }) => names.includes(name));
    const alike = actors.filter(({ names }) => names.some((one) => bare(one) === bare(name)));
    const own = exact.length > 0 ? exact : alike;
    const all = [name, ...own.flatMap(({ names }) => names)];
    return [...new Set([...all, ...all.map(withoutArticle)])];
  };
}

const withoutArticle = (name: string): string => name.replace(/^(?:the|an?) /iu, "");
const bare = (name: string): string => withoutArticle(name).toLowerCase();

function claimantsOf(field = NONE, spellings: (name: string) => string[]): Answers | null {
  return field === NONE
    ? null
    : [...new Set(answersOf(field).flatMap((name) => (name === null ? [null] : spellings(name))))];
}

function answersOf(field = NONE): (string | null)[] {
  return split(field === "" ? NONE : field, "/").map((value) => (value === NONE ? null : value));
}

/** Answers that must be tokens of a closed list. */
function tokensOf(
  field: string | undefined,
  list: readonly string[],
  faults: string[],
): (string | null)[] {
  const answers = answersOf(field);
  for (const answer of answers)
    if (answer === null || !list.includes(answer))
      faults.push(`"${answer ?? NONE}" is none of ${list.join(", ")}`);
  return answers;
}

function split(field: string, separator: string): string[] {
  return field
    .split(separator)
    .map((part) => part.trim())
    .filter((part) => part !== "");
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
