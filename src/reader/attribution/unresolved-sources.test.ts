import { describe, expect, it } from "vitest";

import type { Actor, Attribution } from "../analysis.ts";
import {
  type Written,
  type WrittenSaying,
  writtenPage,
} from "../scoring/written-page.test-support.ts";
import { type Heard, sourceLexiconOf, withSources } from "./unresolved-sources.ts";

const lexicon = sourceLexiconOf({
  carriers: { words: ["letter"] },
  speakersAgain: { words: ["she", "he"] },
  nobody: { words: ["nobody", "one"] },
  bodies: { words: ["committee"] },
  telling: { words: [] },
  performatives: { words: [] },
});

function heard(written: Written): Heard {
  const page = writtenPage(written);
  return withSources(page, page.attributions, lexicon);
}

const SAID = "said say VERB VBD 0 root | so so ADV RB";
const saying = (source: string, given: Partial<WrittenSaying> = {}): WrittenSaying => ({
  source,
  actor: null,
  content: "so",
  ...given,
});

const VALE = `Vale Vale PROPN NNP 2 nsubj | ${SAID} 2 advmod`;
const SHE = "She she PRON PRP 2 nsubj | added add VERB VBD 0 root | more more ADJ JJR 2 obj";
const person: Partial<Actor> = { kind: "person" };
const sheAdds: WrittenSaying = { source: "She", actor: null, cue: "added", content: "more" };
const valeSays: WrittenSaying = { source: "Vale", actor: "Vale", cue: "said", content: "so" };

const actorsOf = ({ attributions }: Heard): (string | null)[] =>
  attributions.map(({ actor }: Attribution) => actor);

describe("a source that the page only describes", () => {
  const MASON =
    "A a DET DT 2 det | mason mason NOUN NN 6 nsubj | in in ADP IN 5 case | the the DET DT 5 det | queue queue NOUN NN 2 nmod" +
    ` | ${SAID} 6 advmod`;

  it("becomes an actor, without its article", () => {
    const { cast, attributions } = heard({
      trees: [MASON],
      sayings: [saying("A mason in the queue")],
    });
    expect(cast.actors).toEqual([
      expect.objectContaining({
        id: "a1",
        kind: "person",
        name: "mason in the queue",
        names: ["mason in the queue", "mason"],
      }),
    ]);
    expect(attributions.map(({ actor }) => actor)).toEqual(["a1"]);
    const [mention] = cast.mentions;
    expect(mention).toMatchObject({ actor: "a1", form: "description", start: 2, end: 20 });
    expect(cast.actorAt({ sentence: 0, token: 1 })?.id).toBe("a1");
    expect(cast.groupAt({ sentence: 0, token: 1 }).map(({ id }) => id)).toEqual(["a1"]);
    expect(cast.actorAt({ sentence: 0, token: 4 })).toBe(null);
  });

  // biome-ignore format: a row per case
  it.each<[source: string, tree: string, kind: Actor["kind"] | null]>([
    ["masons",    `masons mason NOUN NNS 2 nsubj | ${SAID} 2 advmod`,             "group"],
    ["committee", `committee committee NOUN NN 2 nsubj | ${SAID} 2 advmod`,       "organisation"],
    ["baker",     `baker baker NOUN NN 2 nsubj | ${SAID} 2 advmod`,               "person"],
    ["nobody",    `nobody nobody NOUN NN 2 nsubj | ${SAID} 2 advmod`,             null],
    ["those",     `those those PRON DT 2 nsubj | ${SAID} 2 advmod`,               null],
    ["letter",    `letter letter NOUN NN 2 nsubj | ${SAID} 2 advmod`,             null],
  ])("%s is of its kind, or nobody", (source, tree, kind) => {
    const { cast } = heard({ trees: [tree], sayings: [saying(source)] });
    expect(cast.actors.map((actor) => actor.kind)).toEqual(kind === null ? [] : [kind]);
  });

  it("is one actor, described twice alike, and two, described otherwise", () => {
    const baker = (article: string, word: string, verb: string): string =>
      `${article} a DET DT 2 det | ${word} ${word} NOUN NN 3 nsubj | ${verb} ${verb} VERB VBD 0 root | ${verb}-so so ADV RB 3 advmod`;
    const two = (second: string): (string | null)[] =>
      actorsOf(
        heard({
          trees: [baker("A", "baker", "said"), baker("The", second, "added")],
          sayings: [
            saying("A baker", { content: "said-so" }),
            saying(`The ${second}`, { content: "added-so" }),
          ],
        }),
      );
    expect(two("baker")).toEqual(["a1", "a1"]);
    expect(two("mason")).toEqual(["a1", "a2"]);
  });

  it("is the person named beside it, and no other name inside it", () => {
    const tree = (name: string): string =>
      `baker baker NOUN NN 3 nsubj | ${name} ${name} PROPN NNP 1 appos | ${SAID} 3 advmod`;
    const source = (name: string, kind: Actor["kind"]): (string | null)[] =>
      actorsOf(
        heard({
          trees: [tree(name)],
          actors: { [name]: { kind } },
          sayings: [saying(`baker ${name}`)],
        }),
      );
    expect(source("Vale", "person")).toEqual(["Vale"]);
    expect(source("Gulan", "state")).toEqual(["a2"]);
  });

  it("is the actor at its head, but for a place", () => {
    const source = (kind: Actor["kind"]): (string | null)[] =>
      actorsOf(heard({ trees: [VALE], actors: { Vale: { kind } }, sayings: [saying("Vale")] }));
    expect(source("organisation")).toEqual(["Vale"]);
    expect(source("place")).toEqual([null]);
  });
});

describe("a speaker who goes on", () => {
  const between = (count: number): string[] =>
    Array.from({ length: count }, () => "Rain rain NOUN NN 2 nsubj | fell fall VERB VBD 0 root");

  it("is the one who spoke last", () => {
    const found = heard({
      trees: [VALE, SHE],
      actors: { Vale: person },
      sayings: [valeSays, sheAdds],
    });
    expect(actorsOf(found)).toEqual(["Vale", "Vale"]);
  });

  it("is the one who spoke last where a letter goes on", () => {
    const letter = SHE.replace("She she PRON PRP", "Letter letter NOUN NN");
    const found = heard({
      trees: [VALE, letter],
      actors: { Vale: person },
      sayings: [valeSays, { ...sheAdds, source: "Letter" }],
    });
    expect(actorsOf(found)).toEqual(["Vale", "Vale"]);
  });

  it("is nobody where nobody spoke before", () => {
    expect(actorsOf(heard({ trees: [SHE], sayings: [sheAdds] }))).toEqual([null]);
  });

  it.each([
    [3, "Vale"],
    [4, null],
  ])("is remembered over %i sentences as %s", (count, actor) => {
    const found = heard({
      trees: [VALE, ...between(count), SHE],
      actors: { Vale: person },
      sayings: [valeSays, sheAdds],
    });
    expect(actorsOf(found)).toEqual(["Vale", actor]);
  });

  it("is found in page order, whatever the order of what is handed on", () => {
    const found = heard({
      trees: [VALE, SHE],
      actors: { Vale: person },
      sayings: [sheAdds, valeSays],
    });
    expect(actorsOf(found)).toEqual(["Vale", "Vale"]);
  });

  it("speaks on the day of the first saying, unless another is given", () => {
    const monday = { edtf: "2030-05-20", basis: "stated" } as const;
    const friday = { edtf: "2030-05-24", basis: "stated" } as const;
    const days = (second: Partial<WrittenSaying>): (string | null)[] =>
      heard({
        trees: [VALE, SHE],
        actors: { Vale: person },
        sayings: [
          { ...valeSays, said: monday },
          { ...sheAdds, ...second },
        ],
      }).attributions.map(({ said }) => said.edtf);
    expect(days({})).toEqual(["2030-05-20", "2030-05-20"]);
    expect(days({ said: friday })).toEqual(["2030-05-20", "2030-05-24"]);
  });
});

it("leaves the cast as it is where every source is known", () => {
  const page = writtenPage({ trees: [VALE], actors: { Vale: person }, sayings: [valeSays] });
  expect(withSources(page, page.attributions, lexicon).cast).toBe(page.cast);
});
