import { readFileSync } from "node:fs";

import { describe, expect, it } from "vitest";
import { parse } from "yaml";
import { handWeighed } from "../choices/hand-weighed.test-support.ts";
import type { EventFinding, EventType } from "../reading.ts";
import type { ScoredPredication } from "../scoring/index.ts";
import { type Written, writtenPage } from "../scoring/written-page.test-support.ts";
import { type EventSection, eventLexiconOf } from "./event-lexicon.ts";
import { eventsOf } from "./events.ts";
import { learnedActsOf } from "./learned-acts.ts";

const lexicon = eventLexiconOf(
  parse(readFileSync("lexicons/en/events.yaml", "utf8")) as EventSection,
);
/** Frames are not believed by themselves. */
const choices = handWeighed({ event: { text: -5 } });
const actors = { Gulan: {}, Sumar: {} };

type Learned = readonly [head: string, type: EventType, chance: number];

function eventsIn(written: Written, ...learned: readonly Learned[]): readonly EventFinding[] {
  const page = writtenPage(written);
  const scored = page.predications.map((list, sentence) =>
    list.map((predication): ScoredPredication => {
      const form = page.sentences[sentence]?.tokens[predication.head]?.form;
      const [, type, chance] = learned.find(([head]) => head === form) ?? [];
      return {
        predication,
        chained: false,
        axes: { performance: 0, compliance: 0, posture: 0 },
        stances: new Map(),
        commitment: 0,
        kinds: new Map(),
        event: chance ?? 0,
        types: new Map(type === undefined ? [] : [[type, 1.5] as const, ["REQUEST", 0.2] as const]),
      };
    }),
  );
  return eventsOf(
    { ...page, agreements: [] },
    { lexicon, choices },
    { speech: false, learned: learnedActsOf(scored, 0.4) },
  );
}

const OUTFLANKED =
  "Gulan Gulan PROPN NNP 2 nsubj|outflanked outflank VERB VBD 0 root|Sumar Sumar PROPN NNP 2 obj|on on ADP IN 5 case|Monday Monday PROPN NNP 2 obl";
const times = { Monday: { edtf: "2030-05-20" } };

describe("acts at which no frame fires", () => {
  it("are told where they are learned, with who takes part and when", () => {
    const [event, ...others] = eventsIn({ trees: [OUTFLANKED], actors, times }, [
      "outflanked",
      "ASSAULT",
      0.8,
    ]);
    expect(others).toEqual([]);
    expect(event).toMatchObject({
      type: "ASSAULT",
      actors: ["Gulan"],
      recipients: ["Sumar"],
      date: "2030-05-20",
      confidence: 0.8,
      rule: "event.learned",
    });
  });

  it("are none where they are not likely enough, or not learned", () => {
    const page = { trees: [OUTFLANKED], actors, times };
    expect(eventsIn(page, ["outflanked", "ASSAULT", 0.4])).toEqual([]);
    expect(eventsIn(page)).toEqual([]);
  });

  it("are none where they did not happen", () => {
    const not =
      "Gulan Gulan PROPN NNP 4 nsubj|did do AUX VBD 4 aux|not not PART RB 4 advmod|outflank outflank VERB VB 0 root|Sumar Sumar PROPN NNP 4 obj";
    expect(eventsIn({ trees: [not], actors }, ["outflank", "ASSAULT", 0.9])).toEqual([]);
  });

  it("are one where two share their words: the likelier", () => {
    const tree = `${OUTFLANKED}|and and CCONJ CC 7 cc|beat beat VERB VBD 2 conj|Sumar Sumar PROPN NNP 7 obj`;
    const events = eventsIn(
      { trees: [tree], actors, times },
      ["outflanked", "ASSAULT", 0.6],
      ["beat", "ASSAULT", 0.7],
    );
    expect(events.map(({ confidence }) => confidence)).toEqual([0.6]);
  });
});

describe("an act at which a frame fires", () => {
  const ATTACKED = OUTFLANKED.replace("outflanked outflank", "attacked attack");

  it("is believed where it is learned too", () => {
    const page = { trees: [ATTACKED], actors, times };
    expect(eventsIn(page)).toEqual([]);
    const [event] = eventsIn(page, ["attacked", "ASSAULT", 0.6]);
    expect(event?.type).toBe("ASSAULT");
    expect(event?.rule).not.toBe("event.learned");
  });
});
