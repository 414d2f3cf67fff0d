import { readFileSync } from "node:fs";

import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { parse } from "yaml";

import { type FurnitureSection, furnitureOf } from "./furniture.ts";
import { layoutOf } from "./layout.ts";

const section: FurnitureSection = parse(readFileSync("lexicons/en/furniture.yaml", "utf8"));
const lexicon = { furniture: section };

function kinds(text: string, published?: string): readonly (readonly [string, string])[] {
  const layout = layoutOf(text, published === undefined ? {} : { published }, lexicon);
  return layout.paragraphs.map(({ start, end, kind }) => [kind, text.slice(start, end)]);
}

describe("rules for furniture", () => {
  const furniture = furnitureOf(lexicon);
  const cases = section.rules.flatMap((rule) => [
    ...rule.finds.map((line) => [rule.id, "finds", line] as const),
    ...rule.ignores.map((line) => [rule.id, "ignores", line] as const),
  ]);

  it.each(cases)("%s %s: %s", (id, outcome, line) => {
    const found = furniture.ruleFor(line, true)?.id;
    if (outcome === "finds") expect(found).toBe(id);
    else expect(found).not.toBe(id);
  });
});

const BODY =
  "Guards of both sides left the ridge at noon, and the villagers came back to their fields.";

describe("datelines", () => {
  it.each([
    ["NORHAVEN (Vale News) – ", "Vale News", null],
    ["NORHAVEN/OSTER, Dec 30 -- ", null, null],
    ["Norhaven. ", null, null],
    ["NORHAVEN, March 5, 2014 — ", null, "2014-03-05"],
    ["Norhaven, Tuesday 19 August 2025. ", null, "2025-08-19"],
    ["NORHAVEN, May 12. /TALE/. ", "TALE", null],
    ["OLD NORHAVEN, Vale (VN) — ", "VN", null],
    ["NORHAVEN: ", null, null],
    ["Norhaven, April 18. - ", null, null],
  ])("%s", (prefix, publisher, published) => {
    const layout = layoutOf(`Guns fall silent\n${prefix}${BODY}`, {}, lexicon);
    expect(layout.paragraphs.map(({ kind }) => kind)).toEqual(["headline", "dateline", "body"]);
    expect(layout.paragraphs[2]?.start).toBe(17 + prefix.length);
    expect(layout.publisher).toBe(publisher);
    expect(layout.published.edtf).toBe(published);
  });

  it.each(["Vale says it will go – ", "Nobody, not even he, came: ", "But then – "])(
    "not %s",
    (prefix) => {
      expect(
        kinds(`Guns fall silent\n${prefix}${BODY}\n${prefix}${BODY}`).map(([kind]) => kind),
      ).not.toContain(prefix.startsWith("But") ? "byline" : "dateline");
    },
  );
});

describe("the publication day", () => {
  it.each([
    ["Published: 12 May 2023", "2023-05-12"],
    ["12 May 2023, 14:05", "2023-05-12"],
    ["By Ada Lark | Friday, May 12, 2023", "2023-05-12"],
    ["Norhaven, 12 May 2023", "2023-05-12"],
    ["2023-05-12", "2023-05-12"],
    ["25/12/2023", "2023-12-25"],
    ["04/05/2023", null],
    ["Treaty of 12 May 2023 is dead", null],
    ["12 May", null],
  ])("of %s", (line, day) => {
    const layout = layoutOf(`Guns fall silent\n${line}\n${BODY}\n${BODY}`, {}, lexicon);
    expect(layout.published.edtf).toBe(day);
    expect(layout.published.basis).toBe(day === null ? "unknown" : "stated");
  });

  it("is the given one, and a rival is told", () => {
    const layout = layoutOf(
      `Guns fall silent\nPublished: 12 May 2023\n${BODY}`,
      { published: "2024-01-01" },
      lexicon,
    );
    expect(layout.published.edtf).toBe("2024-01-01");
    expect(layout.warnings.map(({ kind }) => kind)).toEqual(["publication-date-rival"]);
  });

  it("is another than the day in the head of a letter printed days later", () => {
    const text = `Guns fall silent\nNorhaven, 7 May\n${BODY}`;
    expect(layoutOf(text, { published: "2023-05-12" }, lexicon).headDay).toBe("2023-05-07");
    expect(layoutOf(text, {}, lexicon).headDay).toBeNull();
    expect(layoutOf(BODY, { published: "2023-05-12" }, lexicon).headDay).toBeNull();
  });
});

describe("what stands round the text", () => {
  it("is no statement", () => {
    const text = `Guns fall silent\nBy Ada Lark in Norhaven\n${BODY}\nRead more: The bridge\n"We saw it," she said.\nShare | Tweet\n- source : Vale News`;
    expect(kinds(text).map(([kind]) => kind)).toEqual([
      "headline",
      "byline",
      "body",
      "furniture",
      "body",
      "furniture",
      "source-line",
    ]);
    expect(layoutOf(text, {}, lexicon).publisher).toBe("Vale News");
  });

  it("rejoins lines that were wrapped by hand, and only those", () => {
    const wrapped =
      "Guards of both sides left the ridge at noon, and the villagers came back\nto their fields, which they had not seen since the winter, and found the\nwells filled with stones.\n\nNobody was hurt when the two columns met on the road to the old mill, and\nthe priest blessed both.";
    expect(kinds(wrapped)).toHaveLength(2);
    expect(kinds(`${BODY}\n${BODY}\n${BODY}`)).toHaveLength(3);
  });

  it("reads entries of a live page under their day", () => {
    const text = `Truce live\nWEDNESDAY\n20:50 Vale says it is "sad" about the news from the ridge.\n18:15 All is quiet on the ridge, a driver says.\nTUESDAY\n09:10 The truce has begun.`;
    const layout = layoutOf(text, { published: "2023-05-31" }, lexicon);
    expect(layout.stamps.map(({ day }) => day)).toEqual(["2023-05-31", "2023-05-31", "2023-05-30"]);
    expect(kinds(text, "2023-05-31").filter(([kind]) => kind === "body")[0]?.[1]).toMatch(
      /^Vale says/u,
    );
  });

  it("takes the label off a turn of a transcript", () => {
    const text = `Noon programme\nHOST: Is it over, then?\nREPORTER: It is not over, no.\nHOST: And the guns?\nREPORTER: They are gone.`;
    expect(
      kinds(text)
        .filter(([kind]) => kind === "body")
        .map(([, words]) => words),
    ).toEqual(["Is it over, then?", "It is not over, no.", "And the guns?", "They are gone."]);
  });
});

describe("the genre", () => {
  it.each([
    ["press", null, `Guns fall silent\n${BODY}`],
    [
      "document",
      "VALE MONITORING MISSION",
      `VALE MONITORING MISSION\nPress note, 9 May 2021\n1. ${BODY}`,
    ],
    [
      "document",
      "DELEGATION OF VALE",
      `STATEMENT BY THE DELEGATION OF VALE\nNorhaven, 9 May 2021\n${BODY}`,
    ],
    [
      "agreement",
      null,
      `PROTOCOL\non the ridge\nThe Parties, hereinafter called the Sides,\nArticle 1\nEach Side shall leave the ridge by noon. It shall not come back.\nArticle 2\nThis Protocol enters into force today and shall remain in force.`,
    ],
    ["press", null, `Ministry rejects statement by Oster\n${BODY}`],
    [
      "document",
      "Vale Mills plc",
      `Vale Mills plc\n9 May 2021\nAnnual report on the undertakings\n\n${BODY}`,
    ],
    [
      "document",
      "The Millers of Vale",
      `OPEN LETTER\nto the guarantors\n\n${BODY}\n\nThe Millers of Vale`,
    ],
    ["press", null, `Open letter urges guards to leave\n${BODY}`],
    [
      "document",
      "Joint Ridge Desk",
      `GUARDS ON THE RIDGE\nBulletin of the Joint Ridge Desk, 9 May 2021\n\nThe Desk counted them. ${BODY}`,
    ],
    [
      "document",
      "RIDGE OBSERVER TEAM",
      `RIDGE OBSERVER TEAM, UPPER VALE\nNote for the week 3 to 9 May 2021\n\nWe counted them. ${BODY}`,
    ],
    ["press", null, `Ridge Observer Team writes report on carts\n${BODY}`],
    [
      "document",
      "Ada Lark",
      `LETTERS\nSir, –\n${BODY} ${BODY}\n\nYours faithfully\nAda Lark\nNorhaven`,
    ],
    [
      "document",
      "Ridge Aid",
      `PRESS RELEASE\n\nCARTS ON THE RIDGE\n\nThe carts of Ridge Aid wait. ${BODY}\n\nNotes to editors\nRidge Aid is a charity in Vale.`,
    ],
  ])("%s by %s", (genre, issuer, text) => {
    const layout = layoutOf(text, {}, lexicon);
    expect(layout.genre).toBe(genre);
    expect(layout.issuer === null ? null : text.slice(layout.issuer.start, layout.issuer.end)).toBe(
      issuer,
    );
  });
});

describe("any text", () => {
  const pieces = fc.constantFrom(
    "\n",
    "\r\n",
    " ",
    "  ",
    "OSTER, Dec 30 -- ",
    "12 May 2023",
    "By Ada",
    "HOST: ",
    "20:50 ",
    "“",
    "”",
    "(",
    ")",
    "–",
    "Read more",
    "The ridge is quiet.",
    "said",
    "\ud83d",
    "Source: ",
  );

  it("gives paragraphs in order, inside the text, without an overlap", () => {
    fc.assert(
      fc.property(fc.array(fc.oneof(pieces, fc.string()), { maxLength: 60 }), (parts) => {
        const text = parts.join("");
        const layout = layoutOf(text, { published: "2023-05-31" }, lexicon);
        let last = 0;
        for (const { start, end } of layout.paragraphs) {
          expect(start).toBeGreaterThanOrEqual(last);
          expect(end).toBeGreaterThan(start);
          last = end;
        }
        expect(last).toBeLessThanOrEqual(text.length);
      }),
      { seed: 7 },
    );
  });
});
