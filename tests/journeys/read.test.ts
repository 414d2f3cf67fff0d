import { spawn } from "node:child_process";
import { accessSync, constants, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

import { afterAll, describe, expect, it } from "vitest";

import { type PageLedger, pageLedgerSchema } from "../../src/contract/index.ts";
import { pactwatch } from "./command.ts";

const SAMPLE = "samples/border-pact.txt";
const FOLDER = mkdtempSync(join(tmpdir(), "pactwatch-"));
const COLOUR = "\u001b[";

afterAll(() => rmSync(FOLDER, { recursive: true }));

function file(name: string, content: string | Uint8Array): string {
  const path = join(FOLDER, name);
  writeFileSync(path, content);
  return path;
}

it("may be started by its name (`npx pactwatch`)", () => {
  expect(() => accessSync("dist/cli/main.js", constants.X_OK)).not.toThrow();
});

describe("pactwatch read", () => {
  it("prints the ledger of a page in at most 80 columns, without colours into a pipe", async () => {
    const { out, err, code } = await pactwatch(["read", SAMPLE, "--published", "2023-10-09"]);
    expect({ err, code }).toEqual({ err: "", code: 0 });
    expect(out).not.toContain(COLOUR);
    expect(Math.max(...out.split("\n").map((line) => [...line].length))).toBeLessThanOrEqual(80);
  });

  it("prints JSON that the published schema describes, with true offsets", async () => {
    const { out, code } = await pactwatch(["read", SAMPLE, "--json", "--published", "2023-10-09"]);
    const ledger = pageLedgerSchema.parse(JSON.parse(out)) as PageLedger;
    expect(code).toBe(0);
    expect(ledger.document.text).toBe(readFileSync(SAMPLE, "utf8"));
    expect(ledger.document.published).toBe("2023-10-09");
  });

  it("reads several pages one after the other, and those after a bad one", async () => {
    const { out, err, code } = await pactwatch(["read", SAMPLE, join(FOLDER, "none.txt"), SAMPLE]);
    expect(out.split(`==> ${SAMPLE} <==`)).toHaveLength(3);
    expect(err).toBe(`${join(FOLDER, "none.txt")}: no such file.\n`);
    expect(code).toBe(1);
  });

  it("reads standard input as -", async () => {
    const input = readFileSync(SAMPLE);
    const fromInput = await pactwatch(["read", "-", "--json"], { input });
    const fromFile = await pactwatch(["read", SAMPLE, "--json"]);
    expect(fromInput).toEqual(fromFile);
  });

  it("takes the day of a saved page from its metadata, and tells when another was given", async () => {
    const paragraph = readFileSync(SAMPLE, "utf8").split("\n").at(-4);
    const page = file(
      "page.html",
      `<!doctype html><html><head><meta property="article:published_time" content="2023-10-09T12:00:00Z"><title>t</title></head><body><article>${`<p>${paragraph}</p>`.repeat(4)}</article></body></html>`,
    );
    const own = JSON.parse((await pactwatch(["read", page, "--json"])).out) as PageLedger;
    const given = JSON.parse(
      (await pactwatch(["read", page, "--json", "--published", "2023-10-10"])).out,
    ) as PageLedger;
    expect([own.document.published, own.warnings.length]).toEqual(["2023-10-09", 0]);
    expect(given.document.published).toBe("2023-10-10");
    expect(given.warnings.map(({ message }) => message).join()).toContain("2023-10-09");
  });

  it("stops quietly when nobody wants the rest", async () => {
    const child = spawn("sh", [
      "-c",
      `node dist/cli/main.js read ${`${SAMPLE} `.repeat(20)}--json | head -c 10`,
    ]);
    let err = "";
    child.stderr.on("data", (text: Buffer) => {
      err += text.toString();
    });
    await new Promise((resolve) => child.on("close", resolve));
    expect(err).toBe("");
  });
});

describe("a page that cannot be read gets a sentence, exit code 1 and no stack trace", () => {
  const german =
    "Das Ministerium teilte am Sonntag mit, dass die Posten an der Grenze übergeben worden seien und die übrigen bald folgen sollen.";
  // biome-ignore format: a row per case
  it.each<[what: string, page: () => string, sentence: RegExp]>([
    ["a missing file",             () => join(FOLDER, "none.txt"),                            /no such file/u],
    ["a folder",                   () => FOLDER,                                              /a folder/u],
    ["an empty page",              () => file("empty.txt", " \n"),                            /no text/u],
    ["a binary",                   () => file("binary", new Uint8Array([0, 1, 2, 3])),        /not text/u],
    ["a PDF",                      () => file("page.pdf", "%PDF-1.4"),                        /a PDF file/u],
    ["a page in another language", () => file("german.txt", german),                          /only English/u],
    ["a page of 50 MB",            () => file("large.txt", new Uint8Array(50_000_000).fill(97)), /larger than 5 MB.*Split/u],
  ])("%s", async (_what, page, sentence) => {
    const path = page();
    const { out, err, code } = await pactwatch(["read", path]);
    expect(err).toMatch(sentence);
    expect(err.startsWith(`${path}: `)).toBe(true);
    expect(err.trimEnd().split("\n")).toHaveLength(1);
    expect([out, code]).toEqual(["", 1]);
  });
});

describe("a command line that is wrong gets a sentence and exit code 2", () => {
  // biome-ignore format: a row per case
  it.each<[args: string[], sentence: RegExp]>([
    [[],                                                    /Usage: pactwatch/u],
    [["read"],                                              /missing required argument/u],
    [["read", SAMPLE, "--published", "2023-02-30"],         /no such day as 2023-02-30/u],
    [["read", SAMPLE, "--as-of", "yesterday"],              /YYYY-MM-DD/u],
    [["read", SAMPLE, "--nonsense"],                        /unknown option/u],
    [["raed", SAMPLE],                                      /unknown command/u],
    [["annotate", SAMPLE],                                  /required option/u],
    [["annotate", SAMPLE, "--layer", "nonsense"],           /Allowed choices/u],
  ])("%j", async (args, sentence) => {
    const { out, err, code } = await pactwatch(args);
    expect(err).toMatch(sentence);
    expect(err).not.toMatch(/\n\s+at /u);
    expect([out, code]).toEqual(["", 2]);
  });
});
