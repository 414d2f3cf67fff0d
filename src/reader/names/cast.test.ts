import { readFileSync } from "node:fs";

import { describe, expect, it } from "vitest";
import { parse } from "yaml";

import type { Actor, Cast, Layout, Sentence, Upos } from "../analysis.ts";
import type { Lexicon } from "../lexicon.ts";
import { castOf } from "./cast.ts";

const SECTIONS = [
  "states",
  "places",
  "organisations",
  "titles",
  "person-nouns",
  "given-names",
  "name-words",
];
const lexicon: Lexicon = Object.fromEntries(
  SECTIONS.map((name) => [name, parse(readFileSync(`lexicons/en/${name}.yaml`, "utf8"))]),
);

/**
 * Trees by hand, a sentence a string, a word "form/UPOS/head/relation[/XPOS][=lemma]"; "+" before a
 * word that no white space parts from the one before.
 */
function pageOf(...trees: readonly string[]): {
  readonly text: string;
  readonly sentences: Sentence[];
} {
  let text = "";
  const sentences = trees.map((tree, index): Sentence => {
    if (index > 0) text += " ";
    const start = text.length;
    const tokens = tree.split(" ").map((word, position) => {
      const glued = /^\+./u.test(word);
      if (position > 0 && !glued) text += " ";
      const [columns = "", lemma] = word.replace(/^\+(?=.)/u, "").split("=");
      const [form = "", upos = "X", head = "0", relation = "dep", xpos = "_"] = columns.split("/");
      const at = text.length;
      text += form;
      return {
        start: at,
        end: text.length,
        index: position,
        form,
        lemma: lemma ?? form.toLowerCase(),
        upos: upos as Upos,
        xpos,
        head: Number(head) - 1,
        relation,
        tagProbability: 1,
        arcProbability: 1,
      };
    });
    return { index, paragraph: 0, start, end: text.length, tokens, contractions: [] };
  });
  return { text, sentences };
}

function castIn(...trees: readonly string[]): {
  readonly text: string;
  readonly sentences: Sentence[];
  readonly cast: Cast;
} {
  const { text, sentences } = pageOf(...trees);
  const layout: Layout = {
    paragraphs: [{ start: 0, end: text.length, kind: "body", rule: "test" }],
    published: { edtf: null, basis: "unknown", span: null },
    publisher: null,
    title: null,
    genre: "press",
    issuer: null,
    headDay: null,
    stamps: [],
    warnings: [],
  };
  return { text, sentences, cast: castOf(text, sentences, layout, lexicon) };
}

const named = (cast: Cast, name: string): Actor | undefined =>
  cast.actors.find(({ names }) => names.includes(name));

describe("one general in two spellings, whose post stands a sentence before his name", () => {
  const { cast } = castIn(
    "The/DET/2/det chief/NOUN/9/nsubj of/ADP/4/case staff/NOUN/2/nmod of/ADP/8/case the/DET/8/det Halvan/PROPN/8/compound army/NOUN/4/nmod urged/VERB/0/root=urge Sorin/PROPN/9/obj to/PART/12/mark go/VERB/9/xcomp on/ADV/12/advmod +./PUNCT/9/punct",
    "Major/ADJ/3/amod General/PROPN/3/nmod:desc Rostam/PROPN/5/nsubj Daqiqi/PROPN/3/flat made/VERB/0/root=make the/DET/7/det remarks/NOUN/5/obj/NNS=remark on/ADP/9/case Sunday/PROPN/5/obl +./PUNCT/5/punct",
    "Sorin/PROPN/2/nsubj thanked/VERB/0/root=thank Daghighi/PROPN/2/obj for/ADP/6/case the/DET/6/det visit/NOUN/2/obl +./PUNCT/2/punct",
  );

  it("joins the spellings", () => {
    expect(named(cast, "Daghighi")).toBe(named(cast, "Rostam Daqiqi"));
  });

  it("gives him the post, and the state of the army as party", () => {
    const general = named(cast, "Rostam Daqiqi");
    expect(general?.posts.map(({ title }) => title)).toContain("chief of staff");
    expect(general?.party).toBe(named(cast, "Halvan")?.id);
  });
});

describe("people who share a name", () => {
  it("stay apart when it is the given name", () => {
    const { cast } = castIn(
      "Interior/PROPN/2/nmod:desc Minister/PROPN/3/nmod:desc Amir/PROPN/7/nsubj al/PROPN/3/flat +-/PUNCT/4/punct +Zubari/PROPN/3/flat met/VERB/0/root=meet Amir/PROPN/7/obj Rashidi/PROPN/8/flat in/ADP/11/case Sorin/PROPN/7/obl +./PUNCT/7/punct",
      "Zubari/PROPN/2/nsubj spoke/VERB/0/root=speak first/ADV/2/advmod +./PUNCT/2/punct",
    );
    expect(named(cast, "Zubari")).toBe(named(cast, "Amir al-Zubari"));
    expect(named(cast, "Amir Rashidi")).not.toBe(named(cast, "Amir al-Zubari"));
  });

  it("stay apart when they are introduced side by side with different posts", () => {
    const { cast } = castIn(
      "Foreign/ADJ/2/amod Minister/PROPN/10/nsubj Lena/PROPN/2/flat Corvo/PROPN/3/flat and/CCONJ/7/cc Defence/PROPN/7/compound Minister/PROPN/3/conj Ana/PROPN/7/flat Corvo/PROPN/8/flat signed/VERB/0/root=sign the/DET/12/det paper/NOUN/10/obj +./PUNCT/10/punct",
    );
    expect(cast.actors.map(({ name }) => name)).toEqual(["Lena Corvo", "Ana Corvo"]);
    expect(cast.actors.map(({ posts }) => posts[0]?.title)).toEqual([
      "Foreign Minister",
      "Defence Minister",
    ]);
  });
});

it("joins a second name that the page says is one", () => {
  const { cast } = castIn(
    "Rodrigo/PROPN/7/nsubj Orduna/PROPN/1/flat +,/PUNCT/5/punct alias/NOUN/5/compound Timo/PROPN/1/appos +,/PUNCT/1/punct left/VERB/0/root=leave +./PUNCT/7/punct",
    "Timo/PROPN/2/nsubj smiled/VERB/0/root=smile +./PUNCT/2/punct",
  );
  expect(cast.actors).toHaveLength(1);
  expect(cast.actors[0]?.names).toEqual(["Rodrigo Orduna", "Timo"]);
});

describe("a state that no lexicon knows", () => {
  const { cast } = castIn(
    "Halvan/PROPN/4/nmod:poss +'s/PART/1/case foreign/ADJ/4/amod minister/NOUN/9/nsubj +,/PUNCT/6/punct Lena/PROPN/4/appos Corvo/PROPN/6/flat +,/PUNCT/6/punct said/VERB/0/root=say that/SCONJ/13/mark Sorin/PROPN/13/nsubj had/AUX/13/aux=have kept/VERB/9/ccomp/VBN=keep its/PRON/15/nmod:poss/PRP$ word/NOUN/13/obj +./PUNCT/9/punct",
    "Corvo/PROPN/2/nsubj thanked/VERB/0/root=thank the/DET/5/det Sorin/PROPN/5/compound army/NOUN/2/obj +./PUNCT/2/punct",
  );

  it("is one by its foreign minister, and another by its army", () => {
    expect(named(cast, "Halvan")?.kind).toBe("state");
    expect(named(cast, "Sorin")?.kind).toBe("state");
  });

  it("is the party of its minister, whom the family name means too", () => {
    expect(named(cast, "Corvo")).toMatchObject({
      name: "Lena Corvo",
      party: named(cast, "Halvan")?.id,
    });
  });

  it("has an army of its own", () => {
    expect(named(cast, "Sorin army")).toMatchObject({
      kind: "organisation",
      party: named(cast, "Sorin")?.id,
    });
  });
});

describe("the names of a body", () => {
  it("are its long form, its acronym in brackets and its head noun", () => {
    const { cast } = castIn(
      "The/DET/3/det Marsh/PROPN/3/compound People/PROPN/5/nmod:poss +'s/PART/3/case Front/PROPN/9/nsubj (/PUNCT/7/punct +MPF/PROPN/5/appos +)/PUNCT/7/punct left/VERB/0/root=leave the/DET/11/det valley/NOUN/9/obj +./PUNCT/9/punct",
      "The/DET/2/det Front/PROPN/4/nsubj has/AUX/4/aux=have kept/VERB/0/root/VBN=keep its/PRON/6/nmod:poss/PRP$ word/NOUN/4/obj +./PUNCT/4/punct",
    );
    expect(cast.actors).toHaveLength(1);
    expect(cast.actors[0]).toMatchObject({
      kind: "armed-group",
      names: ["Marsh People's Front", "MPF", "Front"],
    });
  });

  it("leave the acronym to the body inside the name, whose the outer one is", () => {
    const { cast } = castIn(
      "The/DET/3/det Central/PROPN/3/compound Committee/PROPN/13/nsubj of/ADP/9/case the/DET/9/det Marsh/PROPN/7/compound People/PROPN/9/nmod:poss +'s/PART/7/case Front/PROPN/3/nmod (/PUNCT/11/punct +MPF/PROPN/9/appos +)/PUNCT/11/punct met/VERB/0/root=meet +./PUNCT/13/punct",
      "The/DET/2/det MPF/PROPN/3/nsubj signed/VERB/0/root=sign the/DET/5/det paper/NOUN/3/obj +./PUNCT/3/punct",
    );
    const front = named(cast, "MPF");
    const committee = named(cast, "Central Committee");
    expect(front?.names).toEqual(["Marsh People's Front", "MPF"]);
    expect(committee).toMatchObject({ party: front?.id });
    expect(committee?.names).not.toContain("MPF");
  });

  it("are one in both word orders", () => {
    const { cast } = castIn(
      "The/DET/2/det Ministry/PROPN/5/nsubj of/ADP/4/case Defence/PROPN/2/nmod denied/VERB/0/root=deny it/PRON/5/obj +./PUNCT/5/punct",
      "The/DET/3/det Defence/PROPN/3/compound Ministry/PROPN/4/nsubj gave/VERB/0/root=give no/DET/6/det date/NOUN/4/obj +./PUNCT/4/punct",
    );
    expect(named(cast, "Defence Ministry")).toBe(named(cast, "Ministry of Defence"));
  });

  it("are never those of another state's body", () => {
    const { cast } = castIn(
      "The/DET/3/det Syrian/ADJ/3/amod army/NOUN/4/nsubj left/VERB/0/root=leave the/DET/6/det town/NOUN/4/obj +./PUNCT/4/punct",
      "The/DET/3/det Turkish/ADJ/3/amod army/NOUN/4/nsubj stayed/VERB/0/root=stay +./PUNCT/4/punct",
    );
    expect(named(cast, "Syrian army")).not.toBe(named(cast, "Turkish army"));
  });
});

describe("a capital", () => {
  const { cast } = castIn(
    "Tehran/PROPN/2/nsubj set/VERB/0/root a/DET/4/det deadline/NOUN/2/obj for/ADP/6/case Iraq/PROPN/4/nmod +./PUNCT/2/punct",
    "The/DET/2/det general/NOUN/3/nsubj arrived/VERB/0/root=arrive in/ADP/5/case Baghdad/PROPN/3/obl +./PUNCT/3/punct",
    "The/DET/3/det Iraqi/ADJ/3/amod government/NOUN/4/nsubj thanked/VERB/0/root=thank him/PRON/4/obj +./PUNCT/4/punct",
  );

  it("is the government that sets a deadline", () => {
    expect(named(cast, "Tehran")).toMatchObject({ kind: "state", name: "Iran" });
  });

  it("is a city where somebody arrives", () => {
    expect(named(cast, "Baghdad")?.kind).toBe("place");
  });

  it("and the government by its adjective is the state", () => {
    expect(named(cast, "Iraqi government")).toBe(named(cast, "Iraq"));
  });
});

describe("a capital where something happens", () => {
  const kindIn = (capital: string, tree: string): string | undefined =>
    named(castIn(tree).cast, capital)?.kind;

  it.each([
    [
      "in which they agreed",
      "In/ADP/2/case Pretoria/PROPN/5/obl both/DET/4/det camps/NOUN/5/nsubj agreed/VERB/0/root=agree +./PUNCT/5/punct",
    ],
    [
      "to which somebody is sent",
      "They/PRON/2/nsubj sent/VERB/0/root=send nobody/PRON/2/obj to/ADP/5/case Pretoria/PROPN/2/obl +./PUNCT/2/punct",
    ],
    [
      "that a convoy reached",
      "The/DET/2/det lorries/NOUN/3/nsubj reached/VERB/0/root=reach Pretoria/PROPN/3/obj +./PUNCT/3/punct",
    ],
    [
      "of a place and date line",
      "Pretoria/PROPN/0/root +,/PUNCT/3/punct Tuesday/PROPN/1/appos +./PUNCT/1/punct",
    ],
    [
      "in the name of a text",
      "The/DET/3/det Pretoria/PROPN/3/compound Convention/PROPN/4/nsubj failed/VERB/0/root=fail +./PUNCT/4/punct",
    ],
    [
      "of a state that plays no part",
      "The/DET/2/det road/NOUN/5/nsubj to/ADP/4/case Pretoria/PROPN/2/nmod closed/VERB/0/root=close +./PUNCT/5/punct",
    ],
    [
      "beside a city that is no capital",
      "Talks/NOUN/6/nsubj in/ADP/3/case Geneva/PROPN/1/nmod and/CCONJ/5/cc Pretoria/PROPN/3/conj ended/VERB/0/root=end +./PUNCT/6/punct",
    ],
  ])("is a city: one %s", (_, tree) => {
    expect(kindIn("Pretoria", tree)).toBe("place");
  });

  it.each([
    [
      "with which relations are cold",
      "Relations/NOUN/5/nsubj with/ADP/3/case Pretoria/PROPN/1/nmod are/AUX/5/cop cold/ADJ/0/root +./PUNCT/5/punct",
    ],
    [
      "that has made a pledge",
      "Pretoria/PROPN/3/nmod:poss +'s/PART/1/case pledge/NOUN/5/nsubj was/AUX/5/aux:pass=be kept/VERB/0/root/VBN=keep +./PUNCT/5/punct",
    ],
    [
      "that acts beside a city",
      "Geneva/PROPN/4/nsubj and/CCONJ/3/cc Pretoria/PROPN/1/conj quarrelled/VERB/0/root=quarrel +./PUNCT/4/punct",
    ],
  ])("is the state: one %s", (_, tree) => {
    expect(kindIn("Pretoria", tree)).toBe("state");
  });
});

it("takes the name in brackets for that of the body described before it", () => {
  const { cast } = castIn(
    "Iraq/PROPN/3/nmod:poss +'s/PART/1/case army/NOUN/7/nsubj (/PUNCT/5/punct +HAF/PROPN/3/appos +)/PUNCT/5/punct left/VERB/0/root=leave the/DET/9/det valley/NOUN/7/obj +./PUNCT/7/punct",
  );
  expect(cast.actorAt({ sentence: 0, token: 2 })).toBe(named(cast, "HAF"));
  expect(named(cast, "HAF")?.party).toBe(named(cast, "Iraq")?.id);
});

describe("a single name that no lexicon knows", () => {
  const REST = [
    "Nobody/PRON/2/nsubj asked/VERB/0/root=ask why/ADV/2/advmod +./PUNCT/2/punct",
    "The/DET/2/det rain/NOUN/3/nsubj fell/VERB/0/root=fall +./PUNCT/3/punct",
    "The/DET/2/det road/NOUN/3/nsubj closed/VERB/0/root=close +./PUNCT/3/punct",
    "The/DET/2/det rain/NOUN/3/nsubj stopped/VERB/0/root=stop +./PUNCT/3/punct",
  ] as const;
  const kindOf = (name: string, ...trees: readonly string[]): string | undefined =>
    named(castIn(...trees, ...REST).cast, name)?.kind;

  it("is a person whom a pronoun takes up", () => {
    expect(
      kindOf(
        "Kessler",
        "Kessler/PROPN/2/nsubj agreed/VERB/0/root=agree +./PUNCT/2/punct",
        "He/PRON/2/nsubj signed/VERB/0/root=sign it/PRON/2/obj +./PUNCT/2/punct",
      ),
    ).toBe("person");
  });

  it("is a place that somebody moves from, and where people live", () => {
    expect(
      kindOf(
        "Dormal",
        "They/PRON/2/nsubj moved/VERB/0/root=move from/ADP/4/case Dormal/PROPN/2/obl +./PUNCT/2/punct",
      ),
    ).toBe("place");
    expect(
      kindOf(
        "Tamrin",
        "The/DET/2/det villagers/NOUN/5/nsubj of/ADP/4/case Tamrin/PROPN/2/nmod cheered/VERB/0/root=cheer +./PUNCT/5/punct",
      ),
    ).toBe("place");
  });

  it("is a state with which a pact is made, but not with whom somebody talks", () => {
    const between = (noun: string): string =>
      `The/DET/2/det ${noun}/NOUN/7/nsubj between/ADP/4/case Halvan/PROPN/2/nmod and/CCONJ/6/cc Sorin/PROPN/4/conj ended/VERB/0/root=end +./PUNCT/7/punct`;
    expect(kindOf("Halvan", between("truce"))).toBe("state");
    expect(kindOf("Halvan", between("talks"))).not.toBe("state");
  });
});

describe("what is no actor", () => {
  it.each([
    [
      "one of two things",
      "Trade/NOUN/5/nsubj and/CCONJ/3/cc Movement/PROPN/1/conj will/AUX/5/aux resume/VERB/0/root +./PUNCT/5/punct",
    ],
    [
      "a thing without an article",
      "Trade/NOUN/5/nsubj and/CCONJ/3/cc movement/NOUN/1/conj will/AUX/5/aux resume/VERB/0/root +./PUNCT/5/punct",
    ],
    [
      "the title of a text",
      "The/DET/5/det Access/NOUN/5/compound and/CCONJ/4/cc Movement/PROPN/2/conj Agreement/PROPN/6/nsubj stands/VERB/0/root=stand +./PUNCT/6/punct",
    ],
    ["a pact in a headline", "Movement/PROPN/2/compound Pact/PROPN/0/root Signed/PROPN/2/flat"],
  ])("%s", (_, tree) => {
    expect(castIn(tree).cast.actors).toEqual([]);
  });

  it("an outlet is no given name", () => {
    const { cast } = castIn(
      "Telegram/PROPN/2/nsubj reached/VERB/0/root=reach Halvan/PROPN/2/obj +./PUNCT/2/punct",
    );
    expect(named(cast, "Telegram")?.kind).toBe("outlet");
  });
});

describe("somebody whom the page does not name", () => {
  it("goes by the description, long and short, and keeps it", () => {
    const { cast } = castIn(
      "A/DET/3/det presidential/ADJ/3/amod adviser/NOUN/6/nsubj in/ADP/5/case Kinshasa/PROPN/3/nmod said/VERB/0/root=say so/ADV/6/advmod +./PUNCT/6/punct",
      "The/DET/2/det adviser/NOUN/3/nsubj gave/VERB/0/root=give no/DET/5/det date/NOUN/3/obj +./PUNCT/3/punct",
    );
    expect(named(cast, "adviser")?.names).toEqual([
      "presidential adviser in Kinshasa",
      "presidential adviser",
      "adviser",
    ]);
    expect(cast.actorAt({ sentence: 1, token: 1 })).toBe(named(cast, "adviser"));
  });

  it("speaks after his quotation too", () => {
    const { cast } = castIn(
      '"/PUNCT/5/punct +The/DET/3/det road/NOUN/5/nsubj:pass is/AUX/5/aux:pass=be shut/VERB/8/ccomp/VBN +,/PUNCT/5/punct +"/PUNCT/5/punct says/VERB/0/root=say a/DET/10/det schoolteacher/NOUN/8/obj +./PUNCT/8/punct',
    );
    expect(cast.actorAt({ sentence: 0, token: 9 })).toMatchObject({
      name: "schoolteacher",
      kind: "person",
    });
  });

  it("is the counterpart, not the man whose counterpart he is", () => {
    const { cast } = castIn(
      "General/ADJ/2/nmod:desc Rostam/PROPN/4/nsubj Daqiqi/PROPN/2/flat met/VERB/0/root=meet his/PRON/7/nmod:poss/PRP$ Iraqi/ADJ/7/amod counterpart/NOUN/4/obj +,/PUNCT/9/punct Karim/PROPN/7/appos Yarani/PROPN/9/flat +,/PUNCT/7/punct on/ADP/13/case Sunday/PROPN/4/obl +./PUNCT/4/punct",
      "The/DET/3/det Iraqi/ADJ/3/amod general/NOUN/4/nsubj said/VERB/0/root=say nothing/PRON/4/obj +./PUNCT/4/punct",
    );
    expect(cast.actorAt({ sentence: 0, token: 6 })?.name).toBe("Karim Yarani");
    expect(cast.actorAt({ sentence: 1, token: 2 })?.name).toBe("Karim Yarani");
  });
});

describe("both sides", () => {
  const { cast } = castIn(
    "Iran/PROPN/4/nsubj and/CCONJ/3/cc Iraq/PROPN/1/conj signed/VERB/0/root=sign the/DET/6/det accord/NOUN/4/obj +./PUNCT/4/punct",
    "Both/DET/2/det sides/NOUN/3/nsubj/NNS=side praised/VERB/0/root=praise it/PRON/3/obj +./PUNCT/3/punct",
    "They/PRON/3/nsubj will/AUX/3/aux meet/VERB/0/root again/ADV/3/advmod +./PUNCT/3/punct",
  );
  const namesAt = (sentence: number, token: number): string[] =>
    cast.groupAt({ sentence, token }).map(({ name }) => name);

  it("are the two parties, and so are they", () => {
    expect(namesAt(1, 1)).toEqual(["Iran", "Iraq"]);
    expect(namesAt(2, 0)).toEqual(["Iran", "Iraq"]);
    expect(cast.actorAt({ sentence: 1, token: 1 })).toBeNull();
  });

  it("are named together at the first, alone at the second", () => {
    expect(namesAt(0, 0)).toEqual(["Iran", "Iraq"]);
    expect(namesAt(0, 2)).toEqual(["Iraq"]);
  });
});

describe("she", () => {
  it("is the subject of the sentence before", () => {
    const { cast } = castIn(
      "Lena/PROPN/3/nsubj Corvo/PROPN/1/flat met/VERB/0/root=meet Ana/PROPN/3/obj Duval/PROPN/4/flat +./PUNCT/3/punct",
      "She/PRON/2/nsubj thanked/VERB/0/root=thank nobody/PRON/2/obj +./PUNCT/2/punct",
    );
    expect(cast.actorAt({ sentence: 1, token: 0 })?.name).toBe("Lena Corvo");
  });

  it("is nobody where two did it", () => {
    const { cast } = castIn(
      "Lena/PROPN/6/nsubj Corvo/PROPN/1/flat and/CCONJ/4/cc Ana/PROPN/1/conj Duval/PROPN/4/flat opened/VERB/0/root=open the/DET/8/det road/NOUN/6/obj +./PUNCT/6/punct",
      "She/PRON/2/nsubj thanked/VERB/0/root=thank nobody/PRON/2/obj +./PUNCT/2/punct",
    );
    expect(cast.actorAt({ sentence: 1, token: 0 })).toBeNull();
  });
});

it("keeps every mention in its sentence, and answers for each of its words", () => {
  const { text, sentences, cast } = castIn(
    "The/DET/2/det Ministry/PROPN/7/nsubj of/ADP/4/case Defence/PROPN/2/nmod of/ADP/6/case Iraq/PROPN/4/nmod denied/VERB/0/root=deny it/PRON/7/obj +./PUNCT/7/punct",
    "Its/PRON/2/nmod:poss/PRP$ spokesman/NOUN/5/nsubj +,/PUNCT/4/punct Karim/PROPN/2/appos left/VERB/0/root=leave +./PUNCT/5/punct",
  );
  expect(cast.mentions.length).toBeGreaterThan(3);
  for (const mention of cast.mentions) {
    const tokens =
      sentences[mention.sentence]?.tokens.slice(mention.firstToken, mention.endToken) ?? [];
    expect([tokens[0]?.start, tokens.at(-1)?.end]).toEqual([mention.start, mention.end]);
    expect(text.slice(mention.start, mention.end)).not.toBe("");
    for (const { index } of tokens)
      expect(cast.actorAt({ sentence: mention.sentence, token: index })).not.toBeNull();
  }
});

it("finds nobody on an empty page", () => {
  const { cast } = castIn();
  expect([cast.actors, cast.mentions, cast.actorAt({ sentence: 0, token: 0 })]).toEqual([
    [],
    [],
    null,
  ]);
});
