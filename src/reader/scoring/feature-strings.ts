/**
 * What the findings network is told of a predication besides its words: feature strings, hashed
 * where they meet the weights. Training reads the same strings from this function.
 */
import type { Sentence, Token } from "../analysis.ts";
import type { Predication } from "../predications/index.ts";
import { addCueFeatures } from "./cue-features.ts";
import type { FeatureContext } from "./feature-context.ts";

const FIRST_PERSON = new Set(["i", "we", "us", "our", "my", "me", "ourselves"]);

/** The feature strings of `predication`; order does not matter, doubles do not occur. */
export function featureStringsOf(
  context: FeatureContext,
  predication: Predication,
): readonly string[] {
  const features = new Set<string>();
  const add = (name: string, ...values: readonly (string | number | boolean)[]): void => {
    features.add(`${name}=${values.join("+")}`);
  };
  addGrammar(context, predication, add);
  addWords(context, predication, add);
  addGovernor(context, predication, add);
  addSpeech(context, predication, add);
  addSurroundings(context, predication, add);
  addCueFeatures(context, predication, add);
  return [...features];
}

type Add = (name: string, ...values: readonly (string | number | boolean)[]) => void;

const lemmaAt = (sentence: Sentence, index: number): string =>
  sentence.tokens[index]?.lemma.toLowerCase() ?? "-";

function addGrammar({ page, sentence }: FeatureContext, predication: Predication, add: Add): void {
  const lemma = lemmaAt(sentence, predication.head);
  const { negated, tense, modality, passive, form } = predication;
  add("lemma", lemma);
  add("form", form);
  add("tense", tense);
  add("modality", modality);
  add("negated", negated);
  add("verb group", tense, modality, negated, passive);
  add("lemma negated", lemma, negated);
  add("lemma tense", lemma, tense, modality);
  for (const [role, index] of [
    ["subject", predication.subject],
    ["object", predication.object],
    ["agent", predication.agent],
  ] as const) {
    if (index < 0) {
      add(role, "none");
      continue;
    }
    const actor = page.cast.actorAt({ sentence: sentence.index, token: index });
    const kind =
      actor?.kind ?? (FIRST_PERSON.has(lemmaAt(sentence, index)) ? "first-person" : "thing");
    add(role, lemmaAt(sentence, index));
    add(`${role} kind`, kind);
    add(`${role} kind lemma`, kind, lemma);
    if (role === "object") add("lemma object", lemma, lemmaAt(sentence, index), negated);
  }
}

function addWords({ sentence, words }: FeatureContext, predication: Predication, add: Add): void {
  let previous = "^";
  let hasPact = false;
  let hasNumber = false;
  for (const index of predication.tokens) {
    const token = sentence.tokens[index];
    if (token === undefined) continue;
    const word = token.lemma.toLowerCase();
    if (token.upos !== "PUNCT" || word === "?") {
      add("word", word);
      add("words", previous, word);
      previous = word;
    }
    if (words.pactNouns.has(word)) hasPact = true;
    if (token.upos === "NUM") hasNumber = true;
    if (token.relation === "advmod") add("adverb", word, predication.negated, predication.tense);
  }
  add("pact in clause", hasPact);
  add("number in clause", hasNumber);
  add("length", Math.min(6, Math.floor(predication.tokens.length / 3)));
}

function addGovernor(
  { sentence, predications }: FeatureContext,
  predication: Predication,
  add: Add,
): void {
  const governor = predications[predication.governor];
  add("relation", predication.relation, predication.mark);
  add("mark", predication.mark);
  if (governor === undefined) return;
  const lemma = lemmaAt(sentence, governor.head);
  add("governor", lemma);
  add("governor relation", lemma, predication.relation, governor.negated, governor.tense);
  add("governor form", governor.form, governor.tense, governor.negated, governor.modality);
  const direct = sentence.tokens[predication.head]?.head ?? -1;
  if (direct >= 0 && direct !== governor.head) add("head noun", lemmaAt(sentence, direct));
}

function addSpeech(
  { page, contentAt, cueAt, sentence }: FeatureContext,
  predication: Predication,
  add: Add,
): void {
  const place = { sentence: sentence.index, token: predication.head };
  const cue = cueAt(place);
  if (cue !== null) add("is cue", cue.cueLemma, predication.negated);
  const [innermost, ...others] = contentAt(place);
  add("depth of speech", others.length + (innermost === undefined ? 0 : 1));
  if (innermost === undefined) {
    add("speech", "none", page.layout.genre);
    return;
  }
  const actor = page.cast.actors.find((candidate) => candidate.id === innermost.actor);
  const speaker = actor === undefined ? "unknown" : actor.kind;
  add("cue", innermost.cueLemma);
  add("cue lemma", innermost.cueLemma, lemmaAt(sentence, predication.head));
  add(
    "cue verb group",
    innermost.cueLemma,
    predication.tense,
    predication.modality,
    predication.negated,
  );
  add("speech", innermost.mode, speaker);
  add("speaker for party", speaker, actor?.party !== undefined && actor?.party !== null);
  const subject = page.cast.actorAt({ sentence: sentence.index, token: predication.subject });
  if (subject !== null && actor !== undefined) {
    const isOwn = subject.id === actor.id || subject.id === actor.party;
    add(
      "speaks of",
      isOwn ? "own side" : "another",
      predication.modality,
      predication.tense,
      predication.negated,
    );
  }
}

function addSurroundings(
  { page, sentence, predications, words }: FeatureContext,
  predication: Predication,
  add: Add,
): void {
  const last = sentence.tokens[sentence.tokens.length - 1];
  add("genre", page.layout.genre);
  add("paragraph", page.layout.paragraphs[sentence.paragraph]?.kind ?? "body");
  add("question", last?.form === "?");
  add(
    "place on page",
    sentence.index === 0
      ? "first"
      : Math.min(4, Math.floor((5 * sentence.index) / Math.max(1, page.sentences.length))),
  );
  add(
    "pact in sentence",
    sentence.tokens.some((token: Token) => words.pactNouns.has(token.lemma.toLowerCase())),
  );
  for (const time of page.times) {
    if (
      time.sentence !== sentence.index ||
      time.firstToken < predication.first ||
      time.firstToken >= predication.end
    )
      continue;
    add("time", time.type, time.relation);
    if (page.layout.published.edtf !== null && time.edtf !== null)
      add(
        "time order",
        time.edtf > page.layout.published.edtf ? "future" : "past",
        predication.tense,
      );
  }
  add("predications", Math.min(4, predications.length));
}
