import { readFileSync } from "node:fs";

import { describe, expect, it } from "vitest";
import { parse } from "yaml";

import { openReader } from "../../runtime/index.ts";
import { type EventSection, eventLexiconOf } from "./event-lexicon.ts";
import { eventsOf } from "./events.ts";

const section = parse(readFileSync("lexicons/en/events.yaml", "utf8")) as EventSection;
const reader = openReader();

/** Ids of the frames that fire in `sentence`, with the words they fire at. */
function firedIn(sentence: string, id: string): boolean {
  const only = { ...section, frames: section.frames.filter((frame) => frame.id === id) };
  const stages = reader.stages(sentence, { published: "2024-06-20" });
  const found = eventsOf(
    {
      text: sentence,
      layout: stages.layout(),
      sentences: stages.sentences(),
      times: stages.times(),
      cast: stages.cast(),
      agreements: [],
    },
    eventLexiconOf(only),
    { speech: true },
  );
  return found.length > 0;
}

describe.each(section.frames)("the frame $id", ({ id, finds, ignores }) => {
  it("finds its example", () => {
    expect(finds).toMatch(/\[[^\]]+\]/u);
    expect(firedIn(finds.replace(/[[\]]/gu, ""), id)).toBe(true);
  });

  it("does not find its neighbour", () => {
    expect(firedIn(ignores, id)).toBe(false);
  });
});
