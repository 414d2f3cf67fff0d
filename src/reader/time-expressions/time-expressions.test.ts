import { readFileSync } from "node:fs";

import { describe, expect, it } from "vitest";
import { parse } from "yaml";

import { isoDate } from "../../calendar/index.ts";
import type { Sentence, TimeExpression } from "../analysis.ts";
import { sentencesFromConllu } from "../syntax/index.ts";
import type { AbbreviationSection } from "../tokenizer/index.ts";
import { timeExpressionsOf } from "./index.ts";
import { untagged } from "./untagged.test-support.ts";

/** A Wednesday. */
const PUBLISHED = isoDate("2023-11-22");
const lexicon = { time: section("time") };
const abbreviations = section("abbreviations") as AbbreviationSection;

function section(name: string): unknown {
  return parse(readFileSync(`lexicons/en/${name}.yaml`, "utf8"));
}

type Found = TimeExpression & { readonly text: string };

function timesOf(
  text: string,
  published: typeof PUBLISHED | null = PUBLISHED,
  options: { narrative?: boolean } = {},
): readonly Found[] {
  return withText(text, untagged(text, abbreviations), published, options);
}

function withText(
  text: string,
  sentences: readonly Sentence[],
  published: typeof PUBLISHED | null,
  options: { narrative?: boolean } = {},
): readonly Found[] {
  return timeExpressionsOf(text, sentences, published, lexicon, options).map((time) => ({
    ...time,
    text: text.slice(time.start, time.end),
  }));
}

describe("the last day that a deadline leaves", () => {
  // biome-ignore format: a row per case
  it.each<[text: string, relation: string, lastDay: string | null]>([
    ["They must leave by 19 September 2023.",               "by",     "2023-09-19"],
    ["They must leave no later than 19 September 2023.",    "by",     "2023-09-19"],
    ["They must leave on or before 19 September 2023.",     "by",     "2023-09-19"],
    ["They must leave before 19 September 2023.",           "before", "2023-09-18"],
    ["They must leave before the end of 2018.",             "before", "2018-12-31"],
    ["They must leave by the end of 2018.",                 "by",     "2018-12-31"],
    ["They must leave before September 2023.",              "before", "2023-08-31"],
    ["They must leave before 2019.",                        "before", "2018-12-31"],
    ["They must leave by the first quarter of 2025.",       "by",     "2025-03-31"],
    ["They must leave by early 2025.",                      "by",     "2025~"],
    ["They must leave within 30 days of 3 May 2021.",       "within", "2021-06-02"],
    ["They must leave within three months of 30 November 2022.", "within", "2023-02-28"],
    ["They must leave within 30 days of signature.",        "within", null],
    ["They must leave no later than 30 days after signature.", "within", null],
    ["They must leave no later than the tenth day after signature.", "within", null],
    ["The deadline was moved to 15 December 2023.",         "until",  "2023-12-15"],
    ["The truce expires at the end of May 2024.",           "until",  "2024-05-31"],
    ["They will leave in two weeks.",                       "within", "2023-12-06"],
    ["They will leave in the next 48 hours.",               "within", "2023-11-24"],
    ["The truce holds until the end of May 2024.",          "until",  "2024-05-31"],
    ["They missed the 19 September 2023 deadline.",         "by",     "2023-09-19"],
    ["They are bound by the September 2023 paper.",         "on",     null],
    ["The truce was prolonged by 30 days.",                 "on",     null],
    ["They left on 19 September 2023.",                     "on",     null],
    ["They have left since 19 September 2023.",             "since",  null],
    ["They left after 19 September 2023.",                  "after",  null],
  ])("%s", (text, relation, lastDay) => {
    expect(timesOf(text).at(-1)).toMatchObject({ relation, lastDay });
  });
});

describe("a weekday on a page of Wednesday 22 November 2023", () => {
  it.each([
    ["The army said on Sunday that it had left.", "2023-11-19"],
    ["The army will leave on Sunday.", "2023-11-26"],
    ["The army must leave by Sunday.", "2023-11-26"],
    ["The army gave them until Friday to leave.", "2023-11-24"],
    ["By Sunday the army had left.", "2023-11-19"],
    ["They had agreed to leave by Saturday.", "2023-11-18"],
    ["They agreed on Tuesday to leave by Friday.", "2023-11-24"],
    ["They agreed to meet on Monday.", "2023-11-27"],
    ["On Wednesday the army left.", "2023-11-22"],
    ["The talks are due Monday.", "2023-11-27"],
    ["They spoke ahead of Friday's vote.", "2023-11-24"],
    ["They spoke of Friday's raid.", "2023-11-17"],
  ])("%s", (text, day) => {
    expect(timesOf(text).at(-1)).toMatchObject({ edtf: day, basis: "weekday-resolved" });
  });
});

describe("a day without its year on a page of 22 November 2023", () => {
  it.each([
    ["They signed it on March 19.", "2023-03-19"],
    ["They agreed to disband the groups by September 19.", "2023-09-19"],
    ["The posts must be empty by 15 January.", "2024-01-15"],
    ["The text of 20 October is in force.", "2023-10-20"],
    ["They have been there since 30 November.", "2022-11-30"],
    ["They signed on 8 December 2015 and were to leave by 5 March.", "2016-03-05"],
    ["They met between 28 December and 3 January 2019.", "2019-01-03"],
  ])("%s", (text, day) => {
    expect(timesOf(text).at(-1)?.edtf).toBe(day);
  });

  it("is marked as inferred", () => {
    expect(timesOf("They signed it on March 19.")[0]?.basis).toBe("year-inferred");
  });
});

describe("ranges", () => {
  it.each([
    ["It held from 15 to 20 March 2022.", "2022-03-15/2022-03-20"],
    ["It held from 15 March to 20 April 2022.", "2022-03-15/2022-04-20"],
    ["It held between 28 December and 3 January 2019.", "2018-12-28/2019-01-03"],
    ["It held on May 3-5, 2021.", "2021-05-03/2021-05-05"],
  ])("%s", (text, edtf) => {
    const [first, second] = timesOf(text);
    expect(first).toMatchObject({ edtf, relation: "from" });
    expect(second).toMatchObject({ relation: "until", lastDay: edtf.split("/")[1] });
  });

  it("two days are no range", () => {
    expect(timesOf("They met on 3 and 5 May 2021.").map(({ edtf }) => edtf)).toEqual([
      "2021-05-03",
      "2021-05-05",
    ]);
  });
});

describe("a page without a publication day", () => {
  // biome-ignore format: a row per case
  it.each<[text: string, value: string, edtf: string | null, basis: string]>([
    ["They met on Sunday.",                  "XXXX-WXX-7",  null,         "unknown"],
    ["They met yesterday.",                  "XXXX-XX-XX",  null,         "unknown"],
    ["They met last week.",                  "XXXX-WXX",    null,         "unknown"],
    ["They will leave by September 19.",     "XXXX-09-19",  "XXXX-09-19", "unknown"],
    ["They met in 2022. They left in May.",  "XXXX-05",     "XXXX-05",    "unknown"],
    ["They met on 3 May 2021. It ended on 8 May.", "2021-05-08", "2021-05-08", "year-inferred"],
    ["They met on 3 May 2021.",              "2021-05-03",  "2021-05-03", "stated"],
    ["They left the day after 3 May 2021.",  "2021-05-04",  "2021-05-04", "stated"],
  ])("%s", (text, value, edtf, basis) => {
    expect(timesOf(text, null).at(-1)).toMatchObject({ value, edtf, basis });
  });
});

describe("a story", () => {
  it.each([
    ["War began on 3 November 1954. In January they met.", "1955-01"],
    ["War began in May 1954. On 9 June they met.", "1954-06-09"],
    ["War began on 3 May 1954. The following day they met.", "1954-05-04"],
    ["War began on 3 May 1954. Two years later they met.", "1956"],
  ])("%s", (text, value) => {
    expect(timesOf(text, PUBLISHED, { narrative: true }).at(-1)?.value).toBe(value);
  });
});

it("a week that is not over ends with the publication day where the clause looks back", () => {
  expect(timesOf("They met this week.")[0]?.edtf).toBe("2023-11-20/2023-11-22");
  expect(timesOf("They will meet this week.")[0]?.edtf).toBe("2023-11-20/2023-11-26");
});

it("a Persian date stays open, the Gregorian beside it is taken", () => {
  expect(timesOf("It was signed on 5 Mehr 1363, or 27 September 1984.").map((t) => t.edtf)).toEqual(
    ["1984-09-27"],
  );
});

it("the tree decides which verb governs", () => {
  const { text, sentences } = sentencesFromConllu(FLIES);
  expect(withText(text, sentences, PUBLISHED)).toMatchObject([{ edtf: "2023-11-24" }]);
});

const FLIES = `
1	The	the	DET	DT	_	2	det	_	_
2	team	team	NOUN	NN	_	3	nsubj	_	_
3	flies	fly	VERB	VBZ	_	0	root	_	_
4	home	home	ADV	RB	_	3	advmod	_	_
5	on	on	ADP	IN	_	6	case	_	_
6	Friday	Friday	PROPN	NNP	_	3	obl	_	SpaceAfter=No
7	.	.	PUNCT	.	_	3	punct	_	_
`;
