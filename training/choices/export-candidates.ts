/**
 * Writes what the choice model learns from: for every marked finding that a predication carries, the
 * candidates for its speaker, day, obligor and parties with their features, and which of them are right.
 *
 *     tsx training/choices/export-candidates.ts OUT.jsonl PAGES.jsonl|PAGE.page ...
 */
import { closeSync, openSync, writeSync } from "node:fs";

import type { Actor, PageStages } from "../../src/reader/index.ts";
import { openReader } from "../../src/runtime/index.ts";
import { type GoldPage, type GoldRow, goldPagesOf, spanOf } from "../gold-pages.ts";
import { isNamed } from "./same-name.ts";

type Example = {
  readonly page: string;
  readonly question: string;
  /** The marked words and the wanted answer, for whoever looks at errors. */
  readonly words: string;
  readonly wanted: unknown;
  readonly candidates: readonly {
    readonly name: string;
    readonly right: boolean;
    readonly features: readonly string[];
  }[];
};
type Features = { readonly features: readonly string[] };
type Located = GoldRow & { readonly start: number; readonly end: number };
type Row = ReturnType<PageStages["features"]>[number][number];

const [out = "", ...paths] = process.argv.slice(2);
const reader = openReader();
const file = openSync(out, "w");
for (const page of paths.flatMap(goldPagesOf)) {
  const options = page.published === undefined ? {} : { published: page.published };
  const stages = reader.stages(page.text, options);
  for (const example of [
    ...claimExamples(page, stages),
    ...obligorExamples(page, stages),
    ...partyExamples(page, stages),
    ...pactExamples(page, stages),
    ...eventExamples(page, stages),
  ])
    writeSync(file, `${JSON.stringify(example)}\n`);
}
closeSync(file);

function located(page: GoldPage, kind: string): readonly Located[] {
  return (page.gold[kind] ?? []).flatMap((row) => {
    const span = spanOf(page.text, row);
    return span === null ? [] : [{ ...row, ...span }];
  });
}

/** The predication that carries most of a quotation, a head in it counting as eight characters more. */
function carrierOf(stages: PageStages, row: Located, fits: (item: Row) => boolean): Row | null {
  let best: { readonly shared: number; readonly item: Row } | null = null;
  const sentences = stages.sentences();
  for (const item of stages.features().flat()) {
    const sentence = sentences[item.predication.sentence];
    if (sentence === undefined || sentence.start >= row.end || sentence.end <= row.start) continue;
    if (!fits(item)) continue;
    const inside = (token: number): number => {
      const { start = 0, end = 0 } = sentence.tokens[token] ?? {};
      return Math.max(0, Math.min(end, row.end) - Math.max(start, row.start));
    };
    const words = item.predication.tokens.reduce((sum, token) => sum + inside(token), 0);
    const shared = words + (inside(item.predication.head) > 0 ? 8 : 0);
    if (words > 0 && (best === null || shared > best.shared)) best = { shared, item };
  }
  return best?.item ?? null;
}

function claimExamples(page: GoldPage, stages: PageStages): readonly Example[] {
  const rows = located(page, "claims");
  return rows.flatMap((row) => {
    const item = carrierOf(
      stages,
      row,
      (one) => one.predication.form !== "nominal" && !one.chained,
    );
    const [stance] = row["stance"] as readonly never[];
    if (item === null || stance === undefined) return [];
    const wanted = asList<string | null>(row["claimant"]);
    const speakers = stages.candidates.speakers(item.predication, stance);
    const isRight = (actors: readonly ({ readonly names: readonly string[] } | null)[]): boolean =>
      actors.some((actor) =>
        actor === null
          ? wanted.includes(null)
          : wanted.some((name) => name !== null && isNamed(actor, name)),
      );
    const speaker = speakers.find(({ value }) => isRight(value.actors));
    const examples = [
      exampleOf(page, speakers, {
        question: "speaker",
        row,
        wanted,
        nameOf: ({ value }) => value.actors.map((actor) => actor?.name ?? "outlet").join(" + "),
        isRight: ({ value }) => isRight(value.actors),
      }),
    ];
    const said = row["said"] as readonly (string | null)[];
    // On a page without a day nearly every saying is open: that teaches nothing about days.
    if (speaker === undefined || said.length === 0 || page.published === undefined) return examples;
    const days = stages.candidates.days(item.predication, stance, speaker.value);
    const day = exampleOf(page, days, {
      question: "said",
      row,
      wanted: said,
      nameOf: ({ value }) => value.edtf ?? "open",
      isRight: ({ value }) => said.some((one) => one === value.edtf),
    });
    return [...examples, day];
  });
}

function obligorExamples(page: GoldPage, stages: PageStages): readonly Example[] {
  const actors = new Map(stages.cast().actors.map((actor) => [actor.id, actor]));
  return located(page, "commitments").flatMap((row) => {
    const item = carrierOf(stages, row, (one) => one.predication.form !== "chain");
    const [kind] = row["kind"] as readonly never[];
    if (item === null || kind === undefined) return [];
    const wanted = row["obligor"] as readonly (string | readonly string[])[];
    const also = asList(row["obligorAlso"]);
    const deadlines = asList<string | null>(row["deadline"]);
    const named = (ids: readonly string[]) => ids.flatMap((id) => actors.get(id) ?? []);
    const isOf = (actor: Actor, one: unknown): boolean =>
      asList<string>(one).some((name) => isNamed(actor, name));
    return [
      exampleOf(page, stages.candidates.obligors(item.predication, kind), {
        question: "obligor",
        row,
        wanted,
        nameOf: ({ value }) =>
          named(value)
            .map(({ name }) => name)
            .join(" + "),
        isRight: ({ value }) =>
          wanted.every((one) => named(value).some((actor) => isOf(actor, one))) &&
          named(value).every((actor) => [...wanted, ...also].some((one) => isOf(actor, one))),
      }),
      exampleOf(page, stages.candidates.deadlines(item.predication, kind), {
        question: "deadline",
        row,
        wanted: row["deadline"],
        nameOf: ({ value }) => value.day ?? "open",
        isRight: ({ value }) => deadlines.length === 0 || deadlines.includes(value.day),
      }),
    ];
  });
}

function partyExamples(page: GoldPage, stages: PageStages): readonly Example[] {
  const rows = located(page, "agreements");
  const sentences = stages.sentences();
  return stages.pacts().flatMap(({ mentions, candidates }) => {
    const row = rows.find(({ start, end }) =>
      mentions.some(({ sentence, noun }) => {
        const token = sentences[sentence]?.tokens[noun];
        return token !== undefined && token.start < end && token.end > start;
      }),
    );
    if (row === undefined) return [];
    const parties = row["parties"] as readonly (string | readonly string[])[];
    if (parties.length === 0) return [];
    return [
      exampleOf(page, candidates, {
        question: "party",
        row,
        wanted: parties,
        nameOf: ({ value }) => value.name,
        isRight: ({ value }) =>
          parties.some((one) => asList<string>(one).some((name) => isNamed(value, name))),
      }),
    ];
  });
}

/** Whether each pact spoken of is marked; what a reader may leave out teaches nothing. */
function pactExamples(page: GoldPage, stages: PageStages): readonly Example[] {
  const rows = located(page, "agreements");
  const sentences = stages.sentences();
  const pacts = stages.pacts().flatMap((pact) => {
    const touching = rows.filter(({ start, end }) =>
      pact.mentions.some(({ sentence, noun }) => {
        const token = sentences[sentence]?.tokens[noun];
        return token !== undefined && token.start < end && token.end > start;
      }),
    );
    const isOptional = touching.length > 0 && touching.every(({ optional }) => optional === true);
    return isOptional ? [] : [{ ...pact, right: touching.length > 0 }];
  });
  return eachOf(page, "pact", pacts, ({ mentions }) => {
    const { sentence = 0, noun = 0 } = mentions[0] ?? {};
    return sentences[sentence]?.tokens[noun]?.form ?? "";
  });
}

/** Whether each act is marked as an event of its type. */
function eventExamples(page: GoldPage, stages: PageStages): readonly Example[] {
  const rows = located(page, "events");
  const acts = stages.eventCandidates().flatMap((act) => {
    const touching = rows.filter(
      (row) =>
        asList<string>(row["type"]).includes(act.value.type) &&
        act.value.spans.some(({ start, end }) => start < row.end && row.start < end),
    );
    const isOptional = touching.length > 0 && touching.every(({ optional }) => optional === true);
    return isOptional ? [] : [{ ...act, right: touching.length > 0 }];
  });
  return eachOf(page, "event", acts, ({ value }) => value.spans[0]?.quote ?? "");
}

function eachOf<One extends Features & { readonly right: boolean }>(
  page: GoldPage,
  question: string,
  all: readonly One[],
  nameOf: (one: One) => string,
): readonly Example[] {
  if (all.length === 0) return [];
  const row = { quote: "" };
  return [
    exampleOf(page, all, { question, row, wanted: null, nameOf, isRight: ({ right }) => right }),
  ];
}

type Asked<One> = {
  readonly question: string;
  readonly row: GoldRow;
  readonly wanted: unknown;
  readonly nameOf: (one: One) => string;
  readonly isRight: (one: One) => boolean;
};

function exampleOf<One extends Features>(
  page: GoldPage,
  candidates: readonly One[],
  { question, row, wanted, nameOf, isRight }: Asked<One>,
): Example {
  return {
    page: page.id,
    question,
    words: row.quote,
    wanted,
    candidates: candidates.map((one) => ({
      name: nameOf(one),
      right: isRight(one),
      features: one.features,
    })),
  };
}

function asList<Value>(value: unknown): readonly Value[] {
  if (value === undefined) return [];
  return (Array.isArray(value) ? value : [value]) as readonly Value[];
}
