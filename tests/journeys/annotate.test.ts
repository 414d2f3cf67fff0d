import { expect, it } from "vitest";

import { pageLedgerSchema } from "../../src/contract/index.ts";
import { pactwatch } from "./command.ts";

const TEXT =
  "The ministry said on Sunday that Northland had handed over the border posts. They are empty.";

function lines(...records: unknown[]): string {
  return records
    .map((record) => (typeof record === "string" ? record : JSON.stringify(record)))
    .join("\n");
}

it("writes a page ledger a line, with the id of its input", async () => {
  const input = lines({ id: "a", text: TEXT, published: "2024-03-04" }, "", {
    id: "b",
    text: TEXT,
  });
  const { out, err, code } = await pactwatch(["annotate", "--layer", "reading"], { input });
  const ledgers = out
    .trimEnd()
    .split("\n")
    .map((line) => JSON.parse(line) as { id: string });
  expect({ err, code }).toEqual({ err: "", code: 0 });
  expect(ledgers.map(({ id }) => id)).toEqual(["a", "b"]);
  for (const { id: _, ...ledger } of ledgers) {
    expect(pageLedgerSchema.safeParse(ledger).error).toBeUndefined();
  }
});

it("tells a broken line with its number, writes the others and exits with 1", async () => {
  const input = lines(
    { id: "a", text: TEXT },
    '{"id": "b", "te',
    { id: "c" },
    { id: "d", text: TEXT, published: "2024-02-30" },
    [],
    { id: "e", text: TEXT },
  );
  const { out, err, code } = await pactwatch(["annotate", "--layer", "reading"], { input });
  expect(out.trimEnd().split("\n")).toHaveLength(2);
  expect(err.trimEnd().split("\n")).toEqual([
    "-:2: this line is not JSON.",
    '-:3: a line needs an "id" and a "text", both strings.',
    '-:4: "published" is no day written YYYY-MM-DD: "2024-02-30".',
    '-:5: a line needs an "id" and a "text", both strings.',
  ]);
  expect(code).toBe(1);
});

it("tells a missing file", async () => {
  const { err, code } = await pactwatch(["annotate", "none.jsonl", "--layer", "reading"]);
  expect([err, code]).toEqual(["none.jsonl: no such file.\n", 1]);
});
