import { readFileSync } from "node:fs";

import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { parse } from "yaml";

import { loadSyntax } from "../../runtime/index.ts";
import type { Actor, Attribution, Cast, Sentence, TimeExpression } from "../analysis.ts";
import { layoutOf } from "../layout/index.ts";
import { attributionIndex, attributionsOf } from "./index.ts";
import { quotationsOf } from "./quotations.ts";

const lexicon = {
  reporting: parse(readFileSync("lexicons/en/reporting.yaml", "utf8")),
  furniture: parse(readFileSync("lexicons/en/furniture.yaml", "utf8")),
};
const syntax = loadSyntax();

type Read = {
  readonly text: string;
  readonly sentences: readonly Sentence[];
  readonly found: readonly Attribution[];
};

/** Every capitalised word is an actor of its own name; weekdays are days of the week of 2023-05-15. */
function read(text: string): Read {
  const layout = layoutOf(text, { published: "2023-05-20" }, lexicon);
  const sentences = syntax.analyse(text, layout.paragraphs);
  const actorAt: Cast["actorAt"] = ({ sentence, token }) => {
    const form = sentences[sentence]?.tokens[token]?.form ?? "";
    return /^(?:Vale|Oster|Lark|Harrow)$/u.test(form) ? actor(form) : null;
  };
  const cast: Cast = { actors: [], mentions: [], actorAt, groupAt: () => [] };
  const found = attributionsOf(text, sentences, cast, weekdaysIn(sentences), layout, lexicon);
  return { text, sentences, found };
}

function actor(name: string): Actor {
  return { id: name, kind: "person", name, names: [name], posts: [], party: null };
}

function weekdaysIn(sentences: readonly Sentence[]): readonly TimeExpression[] {
  const days = new Map([
    ["Monday", "2023-05-15"],
    ["Sunday", "2023-05-14"],
  ]);
  return sentences.flatMap((sentence) =>
    sentence.tokens.flatMap((token) => {
      const edtf = days.get(token.form);
      if (edtf === undefined) return [];
      const place = { start: token.start, end: token.end, sentence: sentence.index };
      const range = { firstToken: token.index, endToken: token.index + 1 };
      return [
        {
          ...place,
          ...range,
          type: "DATE" as const,
          value: edtf,
          edtf,
          basis: "weekday-resolved" as const,
          relation: "on" as const,
          lastDay: null,
          rule: "test",
        },
      ];
    }),
  );
}

/** The speaker of the words `words`, with the day: "Lark 2023-05-15". */
function speakerOf({ text, sentences, found }: Read, words: string): string {
  const start = text.indexOf(words);
  const sentence = sentences.findLast((each) => each.start <= start);
  const token = sentence?.tokens.find((each) => each.start >= start);
  if (sentence === undefined || token === undefined) return "outside";
  const [first] = attributionIndex(found)({ sentence: sentence.index, token: token.index });
  return first === undefined
    ? "nobody"
    : `${first.actor ?? "someone"} ${first.said.edtf ?? "undated"}`;
}

describe("who says it, and when", () => {
  // biome-ignore format: a row per case
  it.each<[text: string, words: string, speaker: string]>([
    ["Lark said on Monday that the ridge was quiet.", "the ridge", "Lark 2023-05-15"],
    ["Lark said that the ridge had been quiet on Monday.", "the ridge", "Lark undated"],
    ["The ridge was quiet, Lark said on Monday, and the guns were gone.", "the guns", "Lark 2023-05-15"],
    ["The ridge was quiet, said Lark, a guard at the mill.", "The ridge", "Lark undated"],
    ["The ridge was quiet, said Lark, a guard at the mill.", "a guard", "nobody"],
    ["Lark, who left the mill on Sunday, said that the ridge was quiet.", "the ridge", "Lark undated"],
    ["According to Lark, the ridge is quiet.", "the ridge", "Lark undated"],
    ["“The ridge is quiet,” Lark said. “The guns are gone. Nobody fires.”", "Nobody", "Lark undated"],
    ["Lark said that the guns were gone. The ridge would be quiet by noon.", "would", "Lark undated"],
    ["Lark said that the guns were gone. The ridge is quiet today.", "quiet", "nobody"],
    ["Lark told reporters on Monday that the guns were gone. The ridge was quiet, Lark added.", "The ridge", "Lark 2023-05-15"],
    ["Lark said that Vale had left the ridge, while Harrow said that the guns were gone.", "the guns", "Harrow undated"],
    ["The guns had been moved, a guard who was there said. Lark, who keeps the mill, blamed the rain: the road is under water.", "the road", "Lark undated"],
    ["Lark, a guard, alleged on Monday that the guns were gone.", "the guns", "Lark 2023-05-15"],
    ["Half of the guns are gone, by Lark's count.", "the guns", "Lark undated"],
    ["The guns, Lark insists, were moved.", "moved", "Lark undated"],
    ["Lark wrote in black and white that the guns were gone.", "the guns", "Lark undated"],
    ["No envoy can say that the ridge is quiet.", "the ridge", "nobody"],
    ["The ridge is quiet.", "ridge", "nobody"],
    ["Lark has yet to say that the ridge is quiet.", "the ridge", "nobody"],
  ])("%s", (text, words, speaker) => {
    expect(speakerOf(read(text), words)).toBe(speaker);
  });

  it("carries a quotation over paragraphs that stay open", () => {
    const page = read(
      "“The ridge is quiet,” Lark said.\n“We went up there on foot before it was light.\n“And we found nobody there at all, not one man.”",
    );
    expect(speakerOf(page, "we found")).toBe("Lark undated");
  });

  it("gives the turns of a transcript to their speakers, and questions to nobody", () => {
    const page = read(
      "Noon news\nHOST: Is the ridge quiet?\nLark: The guns are gone.\nHOST: And the mill?\nLark: It burns.",
    );
    expect(speakerOf(page, "The guns")).toBe("Lark 2023-05-20");
    expect(speakerOf(page, "Is the")).toBe("nobody");
  });
});

describe("quotation marks", () => {
  // biome-ignore format: a row per case
  it.each<[text: string, inside: readonly string[]]>([
    ['He said "one" and "two".', ["one", "two"]],
    ["He said “one ‘two’ three”.", ["one ‘two’ three"]],
    ["The guards' mill and Lark's gun", []],
    ["'The ridge is quiet,' he said.", ["The ridge is quiet,"]],
    ["«One», he said.", ["One"]],
    ["“Never closed", ["Never closed"]],
    ["Never “closed in the middle", []],
  ])("%s", (text, inside) => {
    const found = quotationsOf(text, [{ start: 0, end: text.length }]);
    expect(found.map(({ start, end }) => text.slice(start, end))).toEqual(inside);
  });
});

describe("any text", () => {
  const pieces = fc.constantFrom(
    "Lark",
    " said ",
    " that ",
    "“",
    "”",
    '"',
    "'",
    ", ",
    ". ",
    ": ",
    "; ",
    "\n",
    "according to ",
    " Vale ",
    "on Monday ",
    "the guns were gone",
    "he ",
    "denied ",
    "(",
    ")",
    "?",
  );

  it("gives attributions whose words stand where they are said to", () => {
    fc.assert(
      fc.property(fc.array(pieces, { maxLength: 40 }), (parts) => {
        const { sentences, found } = read(parts.join(""));
        for (const { content, cue, source } of found) {
          expect(content.length).toBeGreaterThan(0);
          for (const range of [...content, ...cue, ...(source === null ? [] : [source])]) {
            expect(range.first).toBeLessThan(range.end);
            expect(range.end).toBeLessThanOrEqual(sentences[range.sentence]?.tokens.length ?? 0);
          }
        }
      }),
      { seed: 11, numRuns: 60 },
    );
  });
});
