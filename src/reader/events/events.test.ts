import { readFileSync } from "node:fs";

import { describe, expect, it } from "vitest";
import { parse } from "yaml";

import type { Actor, Cast, Layout, Mention, TimeExpression } from "../analysis.ts";
import { handWeighed } from "../choices/hand-weighed.test-support.ts";
import type { AgreementFinding, EventFinding } from "../reading.ts";
import { sentencesFromConllu } from "../syntax/conllu.ts";
import { type EventSection, eventLexiconOf } from "./event-lexicon.ts";
import { eventsOf } from "./events.ts";

const lexicon = eventLexiconOf(
  parse(readFileSync("lexicons/en/events.yaml", "utf8")) as EventSection,
);

/** A tree by hand: a row a word, "form lemma upos xpos head relation". */
function tree(rows: string): string {
  return rows
    .trim()
    .split("\n")
    .map((row, i) => {
      const [form, lemma, upos, xpos, head, relation] = row.trim().split(/\s+/u);
      return [i + 1, form, lemma, upos, xpos, "_", head, relation, "_", "_"].join("\t");
    })
    .join("\n");
}

type Given = {
  readonly names?: Readonly<Record<string, Actor["kind"]>>;
  /** EDTF by the words of the time. */
  readonly times?: Readonly<Record<string, string>>;
  readonly agreements?: readonly AgreementFinding[];
  readonly speech?: boolean;
};

function eventsIn(trees: readonly string[], given: Given = {}): EventFinding[] {
  const { text, sentences } = sentencesFromConllu(trees.map(tree).join("\n\n"));
  const tokensAt = (words: string) =>
    sentences.flatMap(({ index, tokens }) =>
      tokens.flatMap((token) => {
        const parts = words.split(" ");
        const found = tokens.slice(token.index, token.index + parts.length);
        return found.map(({ form }) => form).join(" ") === words
          ? [{ sentence: index, first: token, last: found.at(-1) ?? token }]
          : [];
      }),
    );
  const names = Object.entries(given.names ?? {});
  const actors: Actor[] = names.map(([name, kind]) => ({
    id: name,
    kind,
    name,
    names: [name],
    posts: [],
    party: null,
  }));
  const mentions: Mention[] = names.flatMap(([name]) =>
    tokensAt(name).map(({ sentence, first, last }) => ({
      sentence,
      start: first.start,
      end: last.end,
      firstToken: first.index,
      endToken: last.index + 1,
      head: first.index,
      actor: name,
      form: "name",
      rule: "test",
    })),
  );
  const actorAt: Cast["actorAt"] = ({ sentence, token }) => {
    const mention = mentions.find((one) => one.sentence === sentence && one.head === token);
    return actors.find(({ id }) => id === mention?.actor) ?? null;
  };
  const groupAt: Cast["groupAt"] = (place) => {
    const actor = actorAt(place);
    return actor === null ? [] : [actor];
  };
  const times: TimeExpression[] = Object.entries(given.times ?? {}).flatMap(([words, edtf]) =>
    tokensAt(words).map(({ sentence, first, last }) => ({
      sentence,
      start: first.start,
      end: last.end,
      firstToken: first.index,
      endToken: last.index + 1,
      type: "DATE",
      value: edtf,
      edtf,
      basis: "stated",
      relation: "on",
      lastDay: null,
      rule: "test",
    })),
  );
  const layout: Layout = {
    paragraphs: [{ start: 0, end: text.length, kind: "body", rule: "test" }],
    published: { edtf: "2024-06-20", basis: "stated", span: null },
    publisher: null,
    title: null,
    genre: "press",
    issuer: null,
    headDay: null,
    stamps: [],
    warnings: [],
  };
  const cast: Cast = { actors, mentions, actorAt, groupAt };
  return eventsOf(
    { text, layout, sentences, times, cast, attributions: [], agreements: given.agreements ?? [] },
    { lexicon, choices: handWeighed({}) },
    { speech: given.speech ?? false },
  );
}

const short = ({ type, actors, recipients, date }: EventFinding) => [
  type,
  actors.join("+"),
  recipients.join("+"),
  date,
];

const STATES = { Ostmark: "state", Westria: "state" } as const;

const SIGNED = `
Ostmark  Ostmark  PROPN NNP 4 nsubj
and      and      CCONJ CC  3 cc
Westria  Westria  PROPN NNP 1 conj
signed   sign     VERB  VBD 0 root
the      the      DET   DT  6 det
accord   accord   NOUN  NN  4 obj
on       on       ADP   IN  8 case
Monday   Monday   PROPN NNP 4 obl
.        .        PUNCT .   4 punct`;

const SHELLED = `
Ostmark  Ostmark  PROPN NNP 4 nsubj:pass
has      have     AUX   VBZ 4 aux
been     be       AUX   VBN 4 aux:pass
attacked attack   VERB  VBN 0 root
by       by       ADP   IN  6 case
Westria  Westria  PROPN NNP 4 obl:agent
.        .        PUNCT .   4 punct`;

const WOULD_ATTACK = `
If       if       SCONJ IN  3 mark
Westria  Westria  PROPN NNP 3 nsubj
attacks  attack   VERB  VBZ 7 advcl
Ostmark  Ostmark  PROPN NNP 3 obj
,        ,        PUNCT ,   3 punct
talks    talk     NOUN  NNS 7 nsubj
end      end      VERB  VBP 0 root
.        .        PUNCT .   7 punct`;

const NOT_ATTACKED = `
Westria  Westria  PROPN NNP 4 nsubj
did      do       AUX   VBD 4 aux
not      not      PART  RB  4 advmod
attack   attack   VERB  VB  0 root
Ostmark  Ostmark  PROPN NNP 4 obj
.        .        PUNCT .   4 punct`;

const TALKS_BETWEEN = `
Talks    talk     NOUN  NNS 5 nsubj
between  between  ADP   IN  3 case
Ostmark  Ostmark  PROPN NNP 1 nmod
Westria  Westria  PROPN NNP 3 conj
began    begin    VERB  VBD 0 root
on       on       ADP   IN  7 case
Monday   Monday   PROPN NNP 5 obl
.        .        PUNCT .   5 punct`;

const THE_TALKS = `
The      the      DET   DT  2 det
talks    talk     NOUN  NNS 4 nsubj
in       in       ADP   IN  4 case
continue continue VERB  VBP 0 root
.        .        PUNCT .   4 punct`;

const URGED = `
Ostmark  Ostmark  PROPN NNP 2 nsubj
urged    urge     VERB  VBD 0 root
Westria  Westria  PROPN NNP 2 obj
to       to       PART  TO  5 mark
withdraw withdraw VERB  VB  2 xcomp
its      its      PRON  PRP$ 7 nmod:poss
troops   troops   NOUN  NNS 5 obj
.        .        PUNCT .   2 punct`;

const BEGAN_TO = `
Westria  Westria  PROPN NNP 2 nsubj
began    begin    VERB  VBD 0 root
to       to       PART  TO  4 mark
withdraw withdraw VERB  VB  2 xcomp
its      its      PRON  PRP$ 6 nmod:poss
troops   troops   NOUN  NNS 4 obj
.        .        PUNCT .   2 punct`;

const DIED = `
The        the        DET   DT  2 det
memorandum memorandum NOUN  NN  10 nsubj
which      which      PRON  WDT 5 obj
Ostmark    Ostmark    PROPN NNP 5 nsubj
concluded  conclude   VERB  VBD 2 acl:relcl
with       with       ADP   IN  7 case
Westria    Westria    PROPN NNP 5 obl
on         on         ADP   IN  9 case
Monday     Monday     PROPN NNP 10 obl
died       die        VERB  VBD 0 root
.          .          PUNCT .   10 punct`;

describe("what happened, and between whom", () => {
  // biome-ignore format: a row per case
  it.each<[why: string, trees: string[], expected: unknown[][]]>([
    ["those coordinated sign together", [SIGNED], [["AGREE", "Ostmark+Westria", "", "2024-06-17"]]],
    ["a passive has its agent and its recipient", [SHELLED], [["ASSAULT", "Westria", "Ostmark", null]]],
    ["who meets is named by \"between\"", [TALKS_BETWEEN], [["CONSULT", "Ostmark+Westria", "", "2024-06-17"]]],
    ["a time right after the clause is its day, whatever it hangs on", [DIED], [["AGREE", "Ostmark+Westria", "", "2024-06-17"]]],
    ["what began, happened", [BEGAN_TO], [["RETREAT", "Westria", "", null]]],
    ["what is only urged did not", [URGED], []],
    ["what is supposed did not", [WOULD_ATTACK], []],
    ["what is denied did not", [NOT_ATTACKED], []],
    ["the same signing told twice is one", [SIGNED, DIED], [["AGREE", "Ostmark+Westria", "", "2024-06-17"]]],
  ])("%s", (_why, trees, expected) => {
    const given = { names: STATES, times: { Monday: "2024-06-17" } };
    expect(eventsIn(trees, given).map(short)).toEqual(expected);
  });

  it("keeps the words of both places where a happening is told twice", () => {
    const [event] = eventsIn([SIGNED, DIED], { names: STATES, times: { Monday: "2024-06-17" } });
    expect(event?.spans.map(({ quote }) => quote)).toHaveLength(2);
  });

  it("tells speech only when asked", () => {
    expect(eventsIn([URGED], { names: STATES, speech: true }).map(short)).toEqual([
      ["REQUEST", "Ostmark", "Westria", null],
    ]);
  });

  it("tells no talks of which nobody takes part", () => {
    expect(eventsIn([THE_TALKS])).toEqual([]);
  });

  it("tells the signing of a pact that was made on a known day, by its parties", () => {
    const pact: AgreementFinding = {
      id: "p1",
      name: null,
      parties: ["Ostmark", "Westria"],
      thirdParties: [],
      signed: "2019-03-01",
      signedBasis: "stated",
      place: null,
      stage: "Oth",
      spans: [{ start: 0, end: 3, quote: "The" }],
      rule: "pact.made",
    };
    const [event] = eventsIn([THE_TALKS], { agreements: [pact] });
    expect(event).toMatchObject({
      type: "AGREE",
      actors: ["Ostmark", "Westria"],
      date: "2019-03-01",
      auxiliary: ["historical"],
    });
    const named = { ...pact, rule: "pact.named" };
    expect(eventsIn([THE_TALKS], { agreements: [named] })).toEqual([]);
  });

  it("quotes the page", () => {
    const { text } = sentencesFromConllu(tree(SIGNED));
    const events = eventsIn([SIGNED], { names: STATES, times: { Monday: "2024-06-17" } });
    expect(events).not.toEqual([]);
    for (const { start, end, quote } of events.flatMap(({ spans }) => spans)) {
      expect(text.slice(start, end)).toBe(quote);
    }
  });
});
