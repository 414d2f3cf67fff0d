import { readFileSync } from "node:fs";

import { describe, expect, it } from "vitest";
import { parse } from "yaml";

import { isoDate } from "../../calendar/index.ts";
import { loadSyntax } from "../../runtime/index.ts";
import { handWeighed } from "../choices/hand-weighed.test-support.ts";
import { layoutOf } from "../layout/index.ts";
import type { Lexicon } from "../lexicon.ts";
import { castOf } from "../names/index.ts";
import { timeExpressionsOf } from "../time-expressions/index.ts";
import { type EventSection, eventLexiconOf } from "./event-lexicon.ts";
import { eventsOf } from "./events.ts";

const section = parse(readFileSync("lexicons/en/events.yaml", "utf8")) as EventSection;
const lexicon = JSON.parse(readFileSync("dist/lexicons/en.json", "utf8")) as Lexicon;
const syntax = loadSyntax();

/** Whether the frame `id`, alone, fires in `text`. */
function firesIn(text: string, id: string): boolean {
  const only = { ...section, frames: section.frames.filter((frame) => frame.id === id) };
  const layout = layoutOf(text, { published: "2024-06-20" }, lexicon);
  const sentences = syntax.analyse(text, layout.paragraphs);
  const times = timeExpressionsOf(text, sentences, isoDate("2024-06-20"), lexicon);
  const cast = castOf(text, sentences, layout, lexicon);
  const found = eventsOf(
    { text, layout, sentences, times, cast, attributions: [], agreements: [] },
    { lexicon: eventLexiconOf(only), choices: handWeighed({}) },
    { speech: true },
  );
  return found.length > 0;
}

describe.each(section.frames)("the frame $id", ({ id, finds, ignores }) => {
  it("finds its example", () => {
    expect(finds).toMatch(/\[[^\]]+\]/u);
    expect(firesIn(finds.replace(/[[\]]/gu, ""), id)).toBe(true);
  });

  it("does not find its neighbour", () => {
    expect(firesIn(ignores, id)).toBe(false);
  });
});
