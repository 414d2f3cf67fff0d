/**
 * The names of a page ledger's actors, compared as a careful reader would: without titles, accents,
 * apostrophes, capitals and the Arabic article.
 */
import type { PageLedger } from "../src/contract/index.ts";

const TITLE =
  /^(?:the|mr|mrs|ms|dr|gen|general|major general|president|prime minister|minister|ambassador|sheikh|sayyid|ayatollah|secretary|foreign minister)[.]? /u;

export class NameBook {
  readonly #names: ReadonlyMap<string, ReadonlySet<string>>;

  constructor(ledger: PageLedger) {
    this.#names = new Map(
      ledger.actors.map(({ id, name, names }) => [id, new Set([name, ...names].map(bareName))]),
    );
  }

  /** Whether the actor `ref` (an id, or words of the page) bears one of `names`. */
  isOneOf(ref: string, names: readonly (string | null)[]): boolean {
    const own = this.#names.get(ref) ?? new Set([bareName(ref)]);
    return names.some((name) => name !== null && own.has(bareName(name)));
  }

  /** Whether each of `wanted` (spellings good enough) is one of `refs`. */
  allAmong(wanted: readonly (readonly string[])[], refs: readonly string[]): boolean {
    return wanted.every((names) => refs.some((ref) => this.isOneOf(ref, names)));
  }

  hasAll(id: string, names: readonly string[]): boolean {
    return names.every((name) => this.isOneOf(id, [name]));
  }

  /** Ids of the actors that bear one of `names`. */
  holdersOf(names: readonly string[]): string[] {
    return [...this.#names.keys()].filter((id) => this.isOneOf(id, names));
  }
}

function bareName(name: string): string {
  let bare = name
    .normalize("NFKD")
    .replace(/\p{M}/gu, "")
    .replace(/[’‘']/gu, "")
    .toLowerCase()
    .trim();
  while (TITLE.test(bare)) bare = bare.replace(TITLE, "");
  return bare.replace(/^(?:al|el)[- ]/u, "");
}
