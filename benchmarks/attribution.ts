/**
 * Who says what, against gold: PolNeAR articles (attribution F1), and marked pages (is the claimant
 * of a claim the actor to whom its words are attributed, and is the day of saying right).
 *
 *   npm run bench attribution -- [--data FOLDER] [--train N] [--pages FILE,FILE] [--errors]
 */
import { execFileSync } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

import type {
  Actor,
  Attribution,
  Sentence,
  TokenPlace,
  TokenRange,
} from "../src/reader/analysis.ts";
import { attributionIndex, cueIndex } from "../src/reader/attribution/index.ts";
import type { PageStages, Reader } from "../src/reader/index.ts";
import { openReader } from "../src/runtime/index.ts";

type GoldClaim = {
  readonly quote: string;
  readonly nth?: number;
  readonly claimant: string | readonly (string | null)[] | null;
  readonly said?: readonly (string | null)[];
  readonly mode?: string;
  readonly optional?: boolean;
};

type GoldPage = {
  readonly id: string;
  readonly text: string;
  readonly published?: string;
  readonly gold: {
    readonly claims?: readonly GoldClaim[];
    readonly actors?: readonly { readonly names: readonly string[] }[];
  };
};

/** Prints the scorer's table for PolNeAR and the agreement on marked pages. */
export function run(args: readonly string[]): void {
  const data = option(args, "--data") ?? "../shared/data";
  const reader = openReader();
  const pages = (option(args, "--pages") ?? "dev").split(",").filter((name) => name !== "none");
  for (const name of pages) measurePages(join(data, "pages", `${name}.jsonl`), reader, args);
  const train = Number(option(args, "--train") ?? 0);
  const file = join(data, "attribution", train > 0 ? "polnear-train.jsonl" : "polnear-dev.jsonl");
  if (!args.includes("--no-polnear")) measurePolnear(file, train, reader, data);
}

function option(args: readonly string[], name: string): string | undefined {
  const at = args.indexOf(name);
  return at < 0 ? undefined : args[at + 1];
}

function linesOf<Row>(file: string): readonly Row[] {
  return readFileSync(file, "utf8")
    .split("\n")
    .filter((line) => line !== "")
    .map((line) => JSON.parse(line) as Row);
}

function measurePolnear(file: string, train: number, reader: Reader, data: string): void {
  if (!existsSync(file)) {
    console.log(`${file}: not there, not measured`);
    return;
  }
  const all = linesOf<{ readonly id: string; readonly text: string }>(file);
  const gold = train > 0 ? all.filter((_, i) => i % Math.ceil(all.length / train) === 0) : all;
  const started = performance.now();
  const rows = gold.map(({ id, text }) => ({
    id,
    attributions: spansOf(reader.stages(text)),
  }));
  const seconds = (performance.now() - started) / 1000;
  const scratch = mkdtempSync(join(tmpdir(), "attribution-"));
  const write = (name: string, lines: readonly unknown[]): string => {
    writeFileSync(join(scratch, name), `${lines.map((line) => JSON.stringify(line)).join("\n")}\n`);
    return join(scratch, name);
  };
  const files = [write("gold.jsonl", gold), write("ours.jsonl", rows)];
  const scorer = join(data, "../scorers/score-attribution.mjs");
  for (const flags of [["--kinds"], ["--speech"]])
    console.log(execFileSync("node", [scorer, ...files, ...flags], { encoding: "utf8" }));
  const characters = gold.reduce((sum, { text }) => sum + text.length, 0);
  console.log(
    `${gold.length} documents, ${Math.round(characters / seconds)} characters a second; ${scratch}`,
  );
}

/** In the scorer's shape: spans of characters. */
function spansOf(stages: PageStages): readonly object[] {
  const sentences = stages.sentences();
  return stages.attributions().map(({ source, cue, content, rule }) => ({
    source: source === null ? [] : [charactersOf(sentences, source)],
    cue: cue.map((range) => charactersOf(sentences, range)),
    content: content.map((range) => charactersOf(sentences, range)),
    rule,
  }));
}

function charactersOf(
  sentences: readonly Sentence[],
  range: TokenRange,
): readonly [number, number] {
  const tokens = sentences[range.sentence]?.tokens ?? [];
  return [tokens[range.first]?.start ?? 0, tokens[range.end - 1]?.end ?? 0];
}

type Counts = Map<string, number>;

function measurePages(file: string, reader: Reader, args: readonly string[]): void {
  if (!existsSync(file)) {
    console.log(`${file}: not there, not measured`);
    return;
  }
  const counts: Counts = new Map();
  for (const page of linesOf<GoldPage>(file))
    for (const row of rowsOf(page, reader)) {
      counts.set(row.outcome, (counts.get(row.outcome) ?? 0) + 1);
      if (row.day !== null) counts.set(`day ${row.day}`, (counts.get(`day ${row.day}`) ?? 0) + 1);
      if (args.includes("--errors") && row.shown !== "") console.log(row.shown);
    }
  console.log(file, Object.fromEntries([...counts].sort(([a], [b]) => (a < b ? -1 : 1))));
}

type Row = { readonly outcome: string; readonly day: string | null; readonly shown: string };

const FINE = /^(?:narrator: free|document: free|speaker: right|speaker: source words right)$/u;

/** The attribution that holds a place, or whose cue it is. */
type SpeakerAt = (place: TokenPlace) => Attribution | null;

function rowsOf(page: GoldPage, reader: Reader): readonly Row[] {
  const options = page.published === undefined ? {} : { published: page.published };
  const stages = reader.stages(page.text, options);
  const content = attributionIndex(stages.attributions());
  const cue = cueIndex(stages.attributions());
  const at = (place: TokenPlace): Attribution | null => content(place)[0] ?? cue(place);
  const claims = (page.gold.claims ?? []).filter(({ optional }) => optional !== true);
  return claims.map((claim) => rowOf(page, stages, at, claim));
}

function rowOf(page: GoldPage, stages: PageStages, at: SpeakerAt, claim: GoldClaim): Row {
  const start = placeOf(page.text, claim);
  const end = start + claim.quote.length;
  const inner = innermost(stages.sentences(), at, start, end);
  const wanted: readonly (string | null)[] = [claim.claimant].flat();
  const actor = stages.cast().actors.find(({ id }) => id === inner?.actor) ?? null;
  const source = inner === null ? "" : sourceText(stages, inner);
  const isDocument = stages.layout().genre !== "press" && claim.mode === "document";
  const outcome = outcomeOf({ wanted, inner, actor, source, isDocument });
  const day = inner === null || wanted.includes(null) ? null : dayOutcome(claim, inner);
  const isFine = FINE.test(outcome) && (day === null || day === "right");
  const before = page.text.slice(Math.max(0, start - 150), start).replaceAll("\n", "¶");
  const after = page.text.slice(end, end + 110).replaceAll("\n", "¶");
  const shown = `${page.id} [${outcome} | ${day ?? ""}] gold ${JSON.stringify(wanted[0])} ${JSON.stringify(claim.said)} | ours ${actor?.name ?? "-"} ${inner?.said.edtf ?? "-"} (${inner?.rule ?? ""}, ${inner?.cueLemma ?? ""}; source "${source}")\n    …${before}<<${claim.quote}>>${after}`;
  return { outcome, day, shown: isFine ? "" : shown };
}

function dayOutcome({ said }: GoldClaim, { said: ours }: Attribution): string | null {
  if (said === undefined) return null;
  if (said.includes(ours.edtf?.replace("~", "") ?? null)) return "right";
  if (ours.edtf === null) return "missing";
  return said.every((day) => day === null) ? "invented" : "wrong";
}

function sourceText(stages: PageStages, { source }: Attribution): string {
  if (source === null) return "";
  const [from, to] = charactersOf(stages.sentences(), source);
  return stages.text.slice(from, to);
}

function placeOf(text: string, { quote, nth = 1 }: GoldClaim): number {
  let at = -1;
  for (let i = 0; i < nth; i += 1) at = text.indexOf(quote, at + 1);
  return at;
}

/** The attribution of most of the words of a quotation. */
function innermost(
  sentences: readonly Sentence[],
  at: SpeakerAt,
  start: number,
  end: number,
): Attribution | null {
  const votes = new Map<Attribution | null, number>();
  for (const sentence of sentences) {
    if (sentence.end <= start || sentence.start >= end) continue;
    for (const token of sentence.tokens) {
      if (token.end <= start || token.start >= end || token.upos === "PUNCT") continue;
      const inner = at({ sentence: sentence.index, token: token.index });
      votes.set(inner, (votes.get(inner) ?? 0) + 1);
    }
  }
  const ranked = [...votes].sort((a, b) => b[1] - a[1]).map(([attribution]) => attribution);
  // "Washington welcomed the step": only the cue itself is attributed.
  return ranked[0] ?? ranked.find((attribution) => attribution !== null) ?? null;
}

type Case = {
  readonly wanted: readonly (string | null)[];
  readonly inner: Attribution | null;
  readonly actor: Actor | null;
  readonly source: string;
  readonly isDocument: boolean;
};

function outcomeOf({ wanted, inner, actor, source, isDocument }: Case): string {
  const isRight = actor !== null && wanted.some((name) => name !== null && isCalled(actor, name));
  if (isDocument && inner === null) return "document: free";
  if (wanted.includes(null) && (inner === null || inner.source === null)) return "narrator: free";
  if (isRight) return "speaker: right";
  if (wanted.every((name) => name === null)) return "narrator: attributed";
  if (inner === null) return "speaker: not attributed";
  if (wanted.some((name) => name !== null && isLike(source, name)))
    return "speaker: source words right";
  return actor === null ? "speaker: source without actor" : "speaker: wrong";
}

/** The words of the source hold the name or are held by it: the actor is the cast's business. */
function isLike(source: string, name: string): boolean {
  const [a, b] = [bare(source), bare(name)];
  return a !== "" && (a.includes(b) || b.includes(a));
}

function isCalled(actor: Actor, name: string): boolean {
  const wanted = bare(name);
  return [actor.name, ...actor.names].some((each) => bare(each) === wanted);
}

/** As the page scorer compares names: accents, articles and titles aside. */
function bare(name: string): string {
  const plain = name
    .normalize("NFKD")
    .replace(/\p{M}/gu, "")
    .replace(/[’‘']/gu, "")
    .toLowerCase()
    .trim();
  const titles =
    /^(?:the|mr|mrs|ms|dr|gen|general|major general|president|prime minister|minister|ambassador|sheikh|sayyid|ayatollah|secretary|foreign minister)\.? /u;
  let rest = plain;
  while (titles.test(rest)) rest = rest.replace(titles, "");
  return rest.replace(/^(?:al|el)[- ]/u, "");
}
