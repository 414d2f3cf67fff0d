import { describe, expect, it } from "vitest";

import { conlluOf, sentencesFromConllu } from "./conllu.ts";

const CONLLU = `# newdoc id = a
# text = They didn't go.
1\tThey\tthey\tPRON\tPRP\t_\t4\tnsubj\t_\t_
2-3\tdidn't\t_\t_\t_\t_\t_\t_\t_\t_
2\tdid\tdo\tAUX\tVBD\t_\t4\taux\t_\t_
3\tn't\tnot\tPART\tRB\t_\t4\tadvmod\t_\t_
4\tgo\tgo\tVERB\tVB\t_\t0\troot\t_\tSpaceAfter=No
5\t.\t.\tPUNCT\t.\t_\t4\tpunct\t_\t_

# text = Why?
1\tWhy\twhy\tADV\tWRB\t_\t0\troot\t_\tSpaceAfter=No
2\t?\t?\tPUNCT\t.\t_\t1\tpunct\t_\t_

`;

describe("CoNLL-U", () => {
  const { text, sentences } = sentencesFromConllu(CONLLU);

  it("gives the text and tokens with their offsets", () => {
    expect(text).toBe("They didn't go. Why?");
    const tokens = sentences.flatMap((sentence) => sentence.tokens);
    expect(tokens.map(({ start, end }) => text.slice(start, end))).toEqual(
      tokens.map(({ form }) => form),
    );
    expect(sentences.map(({ contractions }) => contractions)).toEqual([[[1, 3]], []]);
    expect(sentences[0]?.tokens.map(({ head }) => head)).toEqual([3, 3, 3, -1, 3]);
  });

  it("is written as it was read", () => {
    expect(conlluOf({ id: "a", text }, sentences)).toBe(CONLLU);
  });

  it("may be typed with runs of spaces, and skips what is no word", () => {
    const { sentences: typed } = sentencesFromConllu(
      "# c\n1  Go  go  VERB  VB  _  0  root\n1.1  x  x  X  X  _  0  dep\n",
    );
    expect(typed).toHaveLength(1);
    expect(typed[0]?.tokens).toHaveLength(1);
  });
});
