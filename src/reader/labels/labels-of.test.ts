import { readFileSync } from "node:fs";

import { describe, expect, it } from "vitest";
import { parse } from "yaml";

import { openReader } from "../../runtime/index.ts";
import type { Attribution, Cast } from "../analysis.ts";
import { sentencesFromConllu } from "../syntax/conllu.ts";
import { type LabelSection, labelLexiconOf } from "./label-lexicon.ts";
import { labelsOf } from "./labels-of.ts";

const section = parse(readFileSync("lexicons/en/labels.yaml", "utf8")) as LabelSection;
const lexicon = labelLexiconOf(section);
const nobody: Cast = { actors: [], mentions: [], actorAt: () => null, groupAt: () => [] };

describe.each(section.labels)("the label $word", ({ word, finds, ignores }) => {
  const reader = openReader();
  const found = (text: string) =>
    labelsOf({ text, sentences: reader.sentences(text), cast: nobody, attributions: [] }, lexicon);

  it("is found in its example", () => {
    const [, quote] = /\[(.+)\]/u.exec(finds) ?? [];
    const labels = found(finds.replace(/[[\]]/gu, ""));
    expect(labels.map((label) => [label.word, label.spans[0]?.quote])).toEqual([[word, quote]]);
  });

  it("is not found in what is near it", () => {
    expect(found(ignores)).toEqual([]);
  });
});

describe("a label", () => {
  // The minister called the rebels terrorists.
  const { text, sentences } = sentencesFromConllu(`
1\tThe\tthe\tDET\tDT\t_\t2\tdet\t_\t_
2\tminister\tminister\tNOUN\tNN\t_\t3\tnsubj\t_\t_
3\tcalled\tcall\tVERB\tVBD\t_\t0\troot\t_\t_
4\tarmed\tarmed\tADJ\tJJ\t_\t5\tamod\t_\t_
5\tgroups\tgroup\tNOUN\tNNS\t_\t3\tobj\t_\t_
6\tterrorist\tterrorist\tADJ\tJJ\t_\t7\tamod\t_\t_
7\tbands\tband\tNOUN\tNNS\t_\t3\txcomp\t_\tSpaceAfter=No
8\t.\t.\tPUNCT\t.\t_\t3\tpunct\t_\t_
`);
  const said: Attribution = {
    source: { sentence: 0, first: 0, end: 2 },
    actor: "a1",
    cue: [{ sentence: 0, first: 2, end: 3 }],
    cueLemma: "call",
    content: [{ sentence: 0, first: 5, end: 7 }],
    mode: "reported",
    said: { edtf: null, basis: "unknown" },
    rule: "test",
  };
  const bands = {
    id: "a2",
    kind: "group",
    name: "bands",
    names: [],
    posts: [],
    party: null,
  } as const;
  const cast: Cast = {
    actors: [bands],
    mentions: [],
    actorAt: ({ token }) => (token === 6 ? bands : null),
    groupAt: () => [],
  };

  it("is its speaker's word for the group that it colours", () => {
    expect(labelsOf({ text, sentences, cast, attributions: [said] }, lexicon)).toEqual([
      {
        word: "terrorist",
        speaker: "a1",
        names: "a2",
        spans: [
          { start: text.indexOf("terrorist"), end: text.indexOf(" bands"), quote: "terrorist" },
        ],
      },
    ]);
  });

  it("is the outlet's where nobody else says it", () => {
    const [label] = labelsOf({ text, sentences, cast: nobody, attributions: [] }, lexicon);
    expect(label).toMatchObject({ speaker: null, names: null });
  });

  it("is none inside a name", () => {
    const name = {
      start: 0,
      end: 0,
      sentence: 0,
      firstToken: 5,
      endToken: 7,
      head: 6,
      actor: "a2",
      form: "name",
      rule: "test",
    } as const;
    const capital = sentences.map((sentence) => ({
      ...sentence,
      tokens: sentence.tokens.map((token) => ({ ...token, form: token.form.toUpperCase() })),
    }));
    const page = {
      text,
      sentences: capital,
      cast: { ...cast, mentions: [name] },
      attributions: [],
    };
    expect(labelsOf(page, lexicon)).toEqual([]);
  });
});
