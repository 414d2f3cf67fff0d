import { describe, expect, it } from "vitest";

import { openReader } from "../../src/runtime/index.ts";

const reader = openReader();

/** First words of what somebody is given to say under `rule`, with who says it. */
function spoken(text: string, rule: string): Readonly<Record<string, string | null>> {
  const stages = reader.stages(text, { published: "2030-05-20" });
  const nameOf = new Map(stages.cast().actors.map(({ id, name }) => [id, name]));
  const sentences = stages.sentences();
  const sayings = stages.attributions().filter((one) => one.rule === rule);
  return Object.fromEntries(
    sayings.map(({ actor, content: [first] }) => {
      const start = sentences[first?.sentence ?? -1]?.tokens[first?.first ?? -1]?.start ?? 0;
      return [text.slice(start, start + 10), nameOf.get(actor ?? "") ?? null];
    }),
  );
}

const HEAD = `"The houses are late"

Mira Oldane is governor of the Teral province, where the fighters live in three camps. She met us on Monday.`;

const PLAIN = `${HEAD}

Governor, are the fighters in the camps?

They are, all of them, and I counted them myself.

And why have they no roofs?

The government was to send the wood by March. We got none of it.

The minister says that it was sent.

Then he should tell me where. I would drive there.

Will the truce hold?

My men keep it.`;

describe("an interview", () => {
  it("gives the answers to whoever is introduced, and the questions to nobody", () => {
    expect(spoken(PLAIN, "interview")).toEqual({
      "They are, ": "Mira Oldane",
      "The govern": "Mira Oldane",
      "Then he sh": "Mira Oldane",
      "My men kee": "Mira Oldane",
    });
  });

  it("may quote the answers", () => {
    const quoted = `${HEAD}

Are the fighters in the camps?

"They are, all of them, and I counted them."

You said that the roofs were paid for.

"They were. We got no wood."

And now?

"Now I write letters."`;
    expect(spoken(quoted, "interview")).toEqual({
      "They are, ": "Mira Oldane",
      "They were.": "Mira Oldane",
      "Now I writ": "Mira Oldane",
    });
  });

  it.each([
    [
      "an explainer that asks its own questions",
      PLAIN.replace(/\b(?:I|me|myself)\b/gu, "the US").replace(/\b(?:We|My)\b/gu, "The province"),
    ],
    [
      "one whose turns are not kept",
      PLAIN.replace("Will the truce", "It is so.\n\nWill the truce"),
    ],
    ["one that introduces nobody", PLAIN.replace(HEAD, "The houses are late")],
    ["a report with one question", `${HEAD}\n\nWill it hold?\n\nNobody knows, she says.`],
  ])("is not %s", (_what, text) => {
    expect(spoken(text, "interview")).toEqual({});
  });
});

describe("a transcript", () => {
  it("gives answers without a name to whoever is introduced before the first question", () => {
    const text = `${HEAD}

Q: Are they in the camps?

A: They are.

Q: With roofs?

A: Without roofs.`;
    expect(spoken(text, "turn")).toEqual({
      "They are.\n": "Mira Oldane",
      "Without ro": "Mira Oldane",
    });
  });

  it("gives turns under a post to its one holder", () => {
    const text = `Press conference of the Minister of Transport Mira Oldane, 12 May 2030

MINISTER: The bridge is open.

QUESTION: Since when?

MINISTER: Since Monday.

QUESTION: And the toll?

MINISTER: There is none.`;
    expect(Object.values(spoken(text, "turn"))).toEqual([
      "Mira Oldane",
      "Mira Oldane",
      "Mira Oldane",
    ]);
  });
});
