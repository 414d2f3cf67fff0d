import { afterEach, describe, expect, it, vi } from "vitest";

import { terminalPage } from "./terminal.ts";

afterEach(() => vi.unstubAllEnvs());

describe("terminalPage", () => {
  // biome-ignore format: a row per case
  it.each<[what: string, stream: { isTTY?: boolean; columns?: number }, env: [string, string], page: [number, boolean]]>([
    ["a pipe is plain and 80 wide",          { columns: 200 },               ["TERM", "xterm"], [80, false]],
    ["a terminal is coloured",               { isTTY: true, columns: 72 },   ["TERM", "xterm"], [72, true]],
    ["a wide one is not filled",             { isTTY: true, columns: 200 },  ["TERM", "xterm"], [100, true]],
    ["NO_COLOR is respected",                { isTTY: true, columns: 80 },   ["NO_COLOR", "1"], [80, false]],
    ["an empty NO_COLOR says nothing",       { isTTY: true, columns: 80 },   ["NO_COLOR", ""],  [80, true]],
    ["a dumb terminal is plain",             { isTTY: true, columns: 80 },   ["TERM", "dumb"],  [80, false]],
  ])("%s", (_what, stream, [name, value], [columns, colour]) => {
    vi.stubEnv("NO_COLOR", "");
    vi.stubEnv("TERM", "xterm");
    vi.stubEnv(name, value);
    expect(terminalPage(stream)).toEqual({ columns, colour });
  });
});
