import { describe, expect, it } from "vitest";
import { type Written, writtenPage } from "../scoring/written-page.test-support.ts";
import { layoutWithVoice } from "./page-voice.ts";
import { sourceLexiconOf } from "./unresolved-sources.ts";

const none = { words: [] };
const lexicon = sourceLexiconOf({
  carriers: none,
  speakersAgain: none,
  nobody: none,
  bodies: none,
  telling: none,
  performatives: { words: ["welcome", "urge"] },
});

const WELCOMES =
  "Gulan Gulan PROPN NNP 2 nsubj|welcomes welcome VERB VBZ 0 root|it it PRON PRP 2 obj|. . PUNCT . 2 punct";
const URGE =
  "We we PRON PRP 2 nsubj|urge urge VERB VBP 0 root|them they PRON PRP 2 obj|. . PUNCT . 2 punct";
const QUOTED =
  "“ “ PUNCT `` 3 punct|We we PRON PRP 3 nsubj|urge urge VERB VBP 0 root|them they PRON PRP 3 obj|” ” PUNCT '' 3 punct";

function voiceOf(written: Written) {
  const page = writtenPage({ actors: { Gulan: {} }, ...written });
  const { issuer, genre } = layoutWithVoice(page, lexicon);
  return [issuer === null ? null : page.text.slice(issuer.start, issuer.end), genre];
}

describe("in whose name a page speaks", () => {
  it("is the body that welcomes, where the page says we", () => {
    expect(voiceOf({ trees: [WELCOMES, URGE] })).toEqual(["Gulan", "document"]);
  });

  it.each<[where: string, trees: readonly string[]]>([
    ["the page does not say we", [WELCOMES]],
    ["nobody but we is named", [URGE]],
    [
      "it was done and is told",
      [WELCOMES.replace("welcomes welcome VERB VBZ", "welcomed welcome VERB VBD"), URGE],
    ],
    ["the we is quoted", [WELCOMES, QUOTED]],
  ])("is nobody's where %s", (_where, trees) => {
    expect(voiceOf({ trees })).toEqual([null, "press"]);
  });

  it("is nobody's where only a person or a place welcomes", () => {
    for (const kind of ["person", "place"] as const)
      expect(voiceOf({ trees: [WELCOMES, URGE], actors: { Gulan: { kind } } })[0]).toBeNull();
  });

  it("stays that of its letterhead", () => {
    const layout = { genre: "document" as const, issuer: { start: 0, end: 2 } };
    expect(voiceOf({ trees: [WELCOMES, URGE], layout })).toEqual(["Gu", "document"]);
  });
});
