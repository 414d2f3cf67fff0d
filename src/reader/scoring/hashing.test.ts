import { describe, expect, it } from "vitest";

import { hashOf, wordKey } from "./hashing.ts";

describe("keys of strings", () => {
  // The first three are the published values of FNV-1a; for the others two bytes are one unit.
  it.each([
    ["", 0x811c9dc5],
    ["a", 0xe40c292c],
    ["foobar", 0xbf9cf968],
    ["é", 0x6c0b6c44],
    ["Ā", 0x050aca1f],
    ["😀", 0xcb31c4b8],
    ["form=verbal", 0xd8f3c8da],
  ])("%s is hashed as FNV-1a over UTF-16 units", (text, hash) => {
    expect(hashOf(text)).toBe(hash);
  });

  it.each([
    ["Truce", "truce"],
    ["2023", "0000"],
    ["1,500", "0,000"],
  ])("%s is the word %s", (form, word) => {
    expect(wordKey(form)).toBe(hashOf(word));
  });

  it("keeps words apart that differ in more", () => {
    expect(wordKey("truces")).not.toBe(wordKey("truce"));
    expect(hashOf("Truce")).not.toBe(hashOf("truce"));
  });
});
