/**
 * Who could be the speaker of a clause, each with what on the page speaks for him: attributions over or
 * near the words, subjects of the clause and of those above it, whoever spoke last, the body whose
 * document it is, the outlet.
 */
import type { Attribution, Sentence } from "../analysis.ts";
import { type Candidate, candidates } from "../choices/index.ts";
import { actorsAt, lastSentenceOf, pageIndexOf } from "../evidence/index.ts";
import type { Predication } from "../predications/index.ts";
import type { Axis, Stance } from "../reading.ts";
import type { PageAnalysis } from "../scoring/index.ts";
import {
  attributed,
  document,
  issuerOf,
  outlet,
  type Speaker,
  type Speech,
  subject,
} from "./speakers.ts";

export type Heard = { readonly axis: Axis; readonly stance: Stance; readonly speech: Speech };

type Propose = (speaker: Speaker, ...features: readonly string[]) => void;
type Clause = {
  readonly page: PageAnalysis;
  readonly predication: Predication;
  readonly sentence: Sentence;
  readonly heard: Heard;
  readonly propose: Propose;
  /** What the clause is, whoever speaks: joined to the kind of evidence. */
  readonly form: string;
  /** Whether the clause stands between quotation marks. */
  readonly voice: string;
};

export function speakerCandidates(
  page: PageAnalysis,
  predication: Predication,
  heard: Heard,
): readonly Candidate<Speaker>[] {
  const sentence = page.sentences[predication.sentence];
  if (sentence === undefined) return [];
  const found = candidates<Speaker>();
  const propose: Propose = (speaker, ...features) => {
    const key = speaker.actors.map((actor) => actor?.id ?? "").join(" ");
    found.propose(key, speaker, features, () => ownFeatures(speaker, heard));
  };
  const form = `${predication.tense} ${predication.modality} ${predication.passive}`;
  const start = sentence.tokens[predication.head]?.start ?? sentence.start;
  const voice = heard.speech.isQuoted(start) ? "in quotation marks" : "unquoted";
  const clause: Clause = { page, predication, sentence, heard, propose, form, voice };
  proposeTold(clause);
  proposeCues(clause);
  proposeIssuer(clause);
  proposeSubjects(clause);
  proposeEarlier(clause);
  proposeOthers(clause);
  proposeOutlet(clause);
  return found.all();
}

function ownFeatures({ actors }: Speaker, { axis, stance }: Heard): readonly string[] {
  const [actor] = actors;
  if (actor === null || actor === undefined) return [];
  const kind = actors.length > 1 ? "several" : actor.kind;
  const side = actor.party === null ? "own" : "for a side";
  return [`kind ${kind}`, `kind ${kind} ${side}`, `kind ${kind} ${axis}`, `kind ${kind} ${stance}`];
}

const lemmaAt = (sentence: Sentence, index: number): string =>
  sentence.tokens[index]?.lemma.toLowerCase() ?? "-";

/** Attributions whose content holds the clause or a part of it. */
function proposeTold({ page, predication, heard, propose, sentence, form, voice }: Clause): void {
  const { contentAt } = heard.speech;
  const over = contentAt({ sentence: sentence.index, token: predication.head }).filter(hasActor);
  over.forEach((one, rank) => {
    const place = rank === 0 ? "told" : "told farther";
    propose(
      attributed(page, one, "attribution.content"),
      place,
      `${place} of ${Math.min(over.length, 3)}`,
      `${place} ${one.mode}`,
      `${place} by ${one.cueLemma}`,
      `${place} under ${one.rule}`,
      `${place} ${heard.stance}`,
      `${place} ${form}`,
      `${place} ${voice}`,
    );
  });
  const counts = new Map<Attribution, number>();
  for (const token of predication.tokens)
    for (const one of contentAt({ sentence: sentence.index, token }).filter(hasActor))
      if (!over.includes(one)) counts.set(one, (counts.get(one) ?? 0) + 1);
  for (const [one, count] of counts) {
    const share = 2 * count >= predication.tokens.length ? "told in half" : "told in part";
    propose(
      attributed(page, one, "attribution.content"),
      share,
      `${share} ${one.mode}`,
      `${share} by ${one.cueLemma}`,
      `${share} ${heard.axis}`,
    );
  }
}

const hasActor = ({ actor }: Attribution): boolean => actor !== null;

/** The clause's own verb says it ("denied [that ...]"). */
function proposeCues({ page, predication, heard, propose, sentence, form }: Clause): void {
  const { cueAt } = heard.speech;
  const atHead = cueAt({ sentence: sentence.index, token: predication.head });
  for (const token of predication.tokens) {
    const one = cueAt({ sentence: sentence.index, token });
    if (one === null || one.actor === null) continue;
    const place = one === atHead ? "cue" : "cue inside";
    propose(
      attributed(page, one, "attribution.cue"),
      place,
      `${place} ${one.cueLemma}`,
      `${place} ${heard.stance}`,
      `${place} ${form}`,
    );
  }
}

/** Subject of the clause (in the passive its agent), of the clauses above it, and who is acted on. */
function proposeSubjects({
  page,
  predication,
  heard,
  propose,
  sentence,
  form,
  voice,
}: Clause): void {
  const lemma = lemmaAt(sentence, predication.head);
  const says = heard.speech.telling.has(lemma) ? "telling" : "not telling";
  const classes = heard.speech.cues.get(lemma) ?? [];
  const at = (place: string, token: number, verb: string, clause: Predication): void => {
    const actors = actorsAt(page, sentence.index, token).filter(({ kind }) => kind !== "place");
    if (actors.length === 0) return;
    const pronoun = sentence.tokens[token]?.upos === "PRON" ? "pronoun" : "noun";
    propose(
      subject(page, clause, actors),
      place,
      `${place} of ${verb}`,
      `${place} ${heard.stance}`,
      `${place} ${form}`,
      `${place} ${heard.axis} ${actors[0]?.kind}`,
      `${place} ${pronoun}`,
      `${place} ${voice}`,
    );
  };
  at("subject", predication.passive ? predication.agent : predication.subject, lemma, predication);
  const own = predication.passive ? predication.agent : predication.subject;
  const actors = actorsAt(page, sentence.index, own).filter(({ kind }) => kind !== "place");
  if (actors.length > 0)
    propose(
      subject(page, predication, actors),
      `subject ${says} ${heard.axis}`,
      ...classes.map((name) => `subject of ${name} verb`),
    );
  at("object", predication.object, lemma, predication);
  const all = page.predications[sentence.index] ?? [];
  let above = all[predication.governor];
  for (let step = 0; step < MOST_STEPS && above !== undefined; step += 1) {
    const token = above.passive ? above.agent : above.subject;
    at(
      step === 0 ? "subject above" : "subject far above",
      token,
      lemmaAt(sentence, above.head),
      above,
    );
    above = all[above.governor];
  }
}

const MOST_STEPS = 3;

/** Whoever spoke last before this sentence: speech runs on without being told again. */
function proposeEarlier({ page, predication, heard, propose, sentence, voice }: Clause): void {
  const { endingIn, isTold } = pageIndexOf(page);
  const before = BACKWARDS.flatMap((steps) => endingIn(sentence.index - steps));
  const [last] = before;
  const other = before.find(({ actor }) => actor !== last?.actor);
  const first = lemmaAt(sentence, 0);
  const subjectWord = sentence.tokens[predication.subject];
  const isPronoun = subjectWord?.upos === "PRON" ? subjectWord.lemma.toLowerCase() : "noun";
  for (const [place, one] of [
    ["spoke last", last],
    ["spoke before", other],
  ] as const) {
    if (one === undefined) continue;
    const at = lastSentenceOf(one);
    const distance = sentence.index - at;
    const same = page.sentences[at]?.paragraph === sentence.paragraph ? "here" : "above";
    const near = `${place} ${Math.min(distance, 3)} ${same}`;
    propose(
      attributed(page, one, "attribution.runs-on"),
      near,
      `${near} ${one.mode}`,
      `${near} ${heard.stance}`,
      `${near} ${predication.tense} ${predication.modality}`,
      `${near} ${isPronoun}`,
      `${near} ${voice}`,
      `${near} ${voice} ${isTold(sentence.index) ? "other told" : "untold"}`,
      `${place} first word ${first}`,
      `${place} ${isTold(sentence.index) ? "other told" : "untold"}`,
    );
  }
}

/** So many sentences back speech is taken to run on. */
const BACKWARDS = [1, 2, 3, 4, 5];

/** Everybody else whom the sentence names. */
function proposeOthers({ page, predication, heard, propose, sentence }: Clause): void {
  const { mentionsIn, cuesIn, actor: actorOf } = pageIndexOf(page);
  for (const mention of mentionsIn(sentence.index)) {
    const actor = actorOf(mention.actor);
    if (actor === null || actor.kind === "place") continue;
    const relation = sentence.tokens[mention.head]?.relation ?? "-";
    const side = mention.head < predication.head ? "before" : "after";
    propose(
      subject(page, predication, [actor]),
      "named",
      `named ${side} ${relation}`,
      `named ${relation} of ${lemmaAt(sentence, sentence.tokens[mention.head]?.head ?? -1)}`,
      `named ${side} ${heard.axis}`,
    );
  }
  for (const one of cuesIn(sentence.index))
    propose(
      attributed(page, one, "attribution.near"),
      "speaks in sentence",
      `speaks in sentence by ${one.cueLemma}`,
    );
}

function proposeIssuer({ page, heard, propose, sentence, form, voice }: Clause): void {
  const issuer = issuerOf(page);
  if (issuer === null) return;
  const told = pageIndexOf(page).isTold(sentence.index) ? "told" : "untold";
  propose(
    document(page, sentence.index, issuer),
    "issuer",
    `issuer ${told}`,
    `issuer ${heard.stance}`,
    `issuer ${form}`,
    `issuer ${page.layout.genre}`,
    `issuer ${told} ${voice}`,
  );
}

function proposeOutlet({ page, predication, heard, propose, sentence, form, voice }: Clause): void {
  const isOver = heard.speech.contentAt({ sentence: sentence.index, token: predication.head });
  const told = isOver.some(hasActor)
    ? "told"
    : isOver.length > 0
      ? "told by nobody"
      : pageIndexOf(page).isTold(sentence.index)
        ? "beside the told"
        : "untold";
  const own = predication.passive ? predication.agent : predication.subject;
  const [actor] = actorsAt(page, sentence.index, own);
  const acts = actor?.kind ?? (own < 0 ? "none" : "thing");
  const body = page.layout.issuer === null ? page.layout.genre : "issued";
  propose(
    outlet(page, sentence.index),
    "outlet",
    `outlet ${told}`,
    `outlet ${told} ${heard.stance}`,
    `outlet ${told} ${form}`,
    `outlet ${told} ${acts}`,
    `outlet ${heard.axis} ${acts}`,
    `outlet ${body}`,
    `outlet ${voice}`,
    `outlet ${told} ${voice}`,
    `outlet of ${lemmaAt(sentence, predication.head)}`,
    `outlet sentence ${Math.min(sentence.index, 2)}`,
    `outlet first word ${lemmaAt(sentence, 0)}`,
  );
}
