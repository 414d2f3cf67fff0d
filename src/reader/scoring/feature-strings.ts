/**
 * What the findings model is told of a predication besides its words: features, which training takes
 * as strings and reading as rows of the weights.
 */
import type { Predication } from "../predications/index.ts";
import { addClauseFeatures } from "./clause-features.ts";
import { addCueFeatures } from "./cue-features.ts";
import type { AddFeature, FeatureContext } from "./feature-context.ts";

const FIRST_PERSON = new Set(["i", "we", "us", "our", "my", "me", "ourselves"]);

/** The features of `predication` as strings; order does not matter, doubles do not occur. */
export function featureStringsOf(
  context: FeatureContext,
  predication: Predication,
): readonly string[] {
  const features = new Set<string>();
  addFeatures(context, predication, (name, ...values) => {
    features.add(`${name}=${values.join("+")}`);
  });
  return [...features];
}

/** Passes every feature of `predication` to `add`, some more than once. */
export function addFeatures(
  context: FeatureContext,
  predication: Predication,
  add: AddFeature,
): void {
  addGrammar(context, predication, add);
  addWords(context, predication, add);
  addGovernor(context, predication, add);
  addSpeech(context, predication, add);
  addSurroundings(context, predication, add);
  addCueFeatures(context, predication, add);
  addClauseFeatures(context, predication, add);
}

function addGrammar(context: FeatureContext, predication: Predication, add: AddFeature): void {
  const lemma = context.lemmas[predication.head] ?? "-";
  const { negated, tense, modality, passive, form } = predication;
  add("lemma", lemma);
  add("form", form);
  add("tense", tense);
  add("modality", modality);
  add("negated", negated);
  add("verb group", tense, modality, negated, passive);
  add("lemma negated", lemma, negated);
  add("lemma tense", lemma, tense, modality);
  addRole(context, SUBJECT, { index: predication.subject, lemma }, add);
  const object = addRole(context, OBJECT, { index: predication.object, lemma }, add);
  if (object !== null) add("lemma object", lemma, object, negated);
  addRole(context, AGENT, { index: predication.agent, lemma }, add);
}

type RoleNames = { readonly word: string; readonly kind: string; readonly kindLemma: string };
const SUBJECT = { word: "subject", kind: "subject kind", kindLemma: "subject kind lemma" };
const OBJECT = { word: "object", kind: "object kind", kindLemma: "object kind lemma" };
const AGENT = { word: "agent", kind: "agent kind", kindLemma: "agent kind lemma" };

/** Adds what fills a role of the predicate `lemma`; its own lemma, or null where nothing does. */
function addRole(
  { page, sentence, lemmas }: FeatureContext,
  names: RoleNames,
  { index, lemma }: { readonly index: number; readonly lemma: string },
  add: AddFeature,
): string | null {
  if (index < 0) {
    add(names.word, "none");
    return null;
  }
  const own = lemmas[index] ?? "-";
  const actor = page.cast.actorAt({ sentence: sentence.index, token: index });
  const kind = actor?.kind ?? (FIRST_PERSON.has(own) ? "first-person" : "thing");
  add(names.word, own);
  add(names.kind, kind);
  add(names.kindLemma, kind, lemma);
  return own;
}

function addWords(
  { sentence, lemmas, words }: FeatureContext,
  predication: Predication,
  add: AddFeature,
): void {
  let previous = "^";
  let hasPact = false;
  let hasNumber = false;
  for (const index of predication.tokens) {
    const token = sentence.tokens[index];
    const word = lemmas[index];
    if (token === undefined || word === undefined) continue;
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
  { sentence, lemmas, predications }: FeatureContext,
  predication: Predication,
  add: AddFeature,
): void {
  add("relation", predication.relation, predication.mark);
  add("mark", predication.mark);
  const governor = predication.governor < 0 ? undefined : predications[predication.governor];
  if (governor === undefined) return;
  const lemma = lemmas[governor.head] ?? "-";
  add("governor", lemma);
  add("governor relation", lemma, predication.relation, governor.negated, governor.tense);
  add("governor form", governor.form, governor.tense, governor.negated, governor.modality);
  const direct = sentence.tokens[predication.head]?.head ?? -1;
  if (direct >= 0 && direct !== governor.head) add("head noun", lemmas[direct] ?? "-");
}

function addSpeech(
  { page, contentAt, cueAt, actors, sentence, lemmas }: FeatureContext,
  predication: Predication,
  add: AddFeature,
): void {
  const place = { sentence: sentence.index, token: predication.head };
  const cue = cueAt(place);
  if (cue !== null) add("is cue", cue.cueLemma, predication.negated);
  const said = contentAt(place);
  const innermost = said[0];
  add("depth of speech", said.length);
  if (innermost === undefined) {
    add("speech", "none", page.layout.genre);
    return;
  }
  const actor = actors.get(innermost.actor ?? "");
  const speaker = actor === undefined ? "unknown" : actor.kind;
  add("cue", innermost.cueLemma);
  add("cue lemma", innermost.cueLemma, lemmas[predication.head] ?? "-");
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
  { page, sentence, predications, hasPact, times }: FeatureContext,
  predication: Predication,
  add: AddFeature,
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
  add("pact in sentence", hasPact);
  for (const time of times) {
    if (time.firstToken < predication.first || time.firstToken >= predication.end) continue;
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
