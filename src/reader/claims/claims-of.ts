/**
 * The claims of a page: predications that the findings model takes for somebody's word on whether a
 * commitment is kept, breached, binding or will be kept.
 */
import type { Actor } from "../analysis.ts";
import { type ChoiceModel, chosen } from "../choices/index.ts";
import { round } from "../commitments/index.ts";
import { clauseWords } from "../evidence/index.ts";
import type { Predication } from "../predications/index.ts";
import type { Axis, ClaimFinding, Stance } from "../reading.ts";
import {
  axisOf,
  likeliestOf,
  type PageAnalysis,
  type ScoredPredication,
  type StanceCues,
} from "../scoring/index.ts";
import { type ClaimPattern, withPattern } from "./claim-patterns.ts";
import { type HedgeLexicon, hedgeOf } from "./hedges.ts";
import { viaOf } from "./passed-on.ts";
import type { RoleLexicon } from "./role-lexicon.ts";
import { roleOf } from "./roles.ts";
import { saidCandidates } from "./said-candidates.ts";
import { type Heard, speakerCandidates } from "./speaker-candidates.ts";
import { type Speaker, type Speech, speechOf } from "./speakers.ts";
import { timeSpokenOf } from "./time-spoken-of.ts";
import { type AboutInput, aboutOf } from "./what-about.ts";

export type ClaimInput = AboutInput & {
  readonly scored: readonly (readonly ScoredPredication[])[];
  readonly threshold: number;
  readonly roles: RoleLexicon;
  readonly cues: StanceCues;
  readonly telling: ReadonlySet<string>;
  readonly patterns: readonly ClaimPattern[];
  readonly hedges: HedgeLexicon;
  readonly choices: ChoiceModel;
};

export function claimsOf(page: PageAnalysis, input: ClaimInput): readonly ClaimFinding[] {
  const speech = speechOf(page, input);
  const claims = input.scored.flatMap((sentence, index) =>
    isHeadline(page, index)
      ? []
      : likeliest(
          sentence.map((item) => withPattern(item, page.sentences[index], input.patterns)),
          input.threshold,
        ).flatMap((item) => claimsAt(page, item, { input, speech })),
  );
  return claims.map((claim, index) => ({ id: `c${index + 1}`, ...claim }));
}

/** A headline repeats in short what the page says below it. */
function isHeadline(page: PageAnalysis, sentence: number): boolean {
  const paragraph = page.layout.paragraphs[page.sentences[sentence]?.paragraph ?? -1];
  return paragraph?.kind === "headline";
}

/** Of predications of one axis whose words enclose or cross each other, the likeliest; in text order. */
function likeliest(
  sentence: readonly ScoredPredication[],
  threshold: number,
): readonly ScoredPredication[] {
  const kept: ScoredPredication[] = [];
  const candidates = sentence.filter(
    (item) =>
      !item.chained &&
      item.predication.form !== "nominal" &&
      item.axes[likeliestAxis(item)] > threshold,
  );
  const chance = (item: ScoredPredication): number => item.axes[likeliestAxis(item)];
  for (const item of [...candidates].sort((a, b) => chance(b) - chance(a)))
    if (!kept.some((other) => repeats(other, item))) kept.push(item);
  return kept.sort((a, b) => a.predication.head - b.predication.head);
}

function repeats(likelier: ScoredPredication, item: ScoredPredication): boolean {
  const { first, end } = item.predication;
  return (
    likeliestAxis(likelier) === likeliestAxis(item) &&
    likelier.predication.first < end &&
    first < likelier.predication.end
  );
}

type Given = { readonly input: ClaimInput; readonly speech: Speech };
type Draft = Omit<ClaimFinding, "id">;

function claimsAt(page: PageAnalysis, item: ScoredPredication, given: Given): readonly Draft[] {
  const { predication } = item;
  const axis = likeliestAxis(item);
  const stance = likeliestStance(item, axis);
  const heard: Heard = { axis, stance, speech: given.speech };
  const choice = chosen(
    given.input.choices,
    "speaker",
    speakerCandidates(page, predication, heard),
  );
  if (choice === null) return [];
  const days = saidCandidates(page, predication, { speaker: choice.value, heard });
  const day = chosen(given.input.choices, "said", days);
  const said = day?.value ?? choice.value.said;
  const confidence =
    item.axes[axis] * shareOf(item, axis, stance) * choice.probability * (day?.probability ?? 1);
  if (confidence < LEAST) return [];
  const rule =
    item.pattern === undefined ? choice.value.rule : `${item.pattern} ${choice.value.rule}`;
  const speaker: Speaker = { ...choice.value, said, rule };
  return speaker.actors.flatMap((actor) => {
    const draft = draftOf(page, { predication, axis, stance, actor, speaker, confidence }, given);
    return draft === null ? [] : [draft];
  });
}

/**
 * The least chance that all of a claim is right, its axis, stance, speaker and day taken for independent,
 * at which it is printed.
 */
const LEAST = 0.18;

type Decided = {
  readonly predication: Predication;
  readonly axis: Axis;
  readonly stance: Stance;
  readonly actor: Actor | null;
  readonly speaker: Speaker;
  readonly confidence: number;
};

function draftOf(
  page: PageAnalysis,
  { predication, axis, stance, actor, speaker, confidence }: Decided,
  { input }: Given,
): Draft | null {
  const words = clauseWords(page, predication);
  if (words === null) return null;
  const side = actor === null ? null : (actor.party ?? actor.id);
  const about = aboutOf(page, { predication, stance, side }, input);
  const commitments = input.commitments.filter(({ id }) => about.includes(id));
  const agreement = input.agreements[0] ?? null;
  const via = viaOf(page, predication, speaker);
  const spokenOf = timeSpokenOf(page, predication, speaker);
  return {
    claimant: actor?.id ?? null,
    role: roleOf(actor, { stance, axis, about: commitments, agreement, lexicon: input.roles }),
    axis,
    stance,
    about,
    said: speaker.said.edtf,
    saidBasis: speaker.said.basis,
    forTime: spokenOf.edtf,
    forTimeBasis: spokenOf.basis,
    mode: via?.kind === "outlet" ? "via-outlet" : speaker.mode,
    via: via?.id ?? null,
    hedge: hedgeOf(page, predication, input.hedges),
    quantities: quantitiesOf(page, predication),
    spans: [words],
    confidence: round(confidence),
    rule: speaker.rule,
  };
}

function likeliestAxis({ axes }: ScoredPredication): Axis {
  if (axes.performance >= axes.compliance && axes.performance >= axes.posture) return "performance";
  return axes.compliance >= axes.posture ? "compliance" : "posture";
}

function likeliestStance({ stances }: ScoredPredication, axis: Axis): Stance {
  const best = likeliestOf(new Map([...stances].filter(([stance]) => axisOf(stance) === axis)));
  if (best === null) throw new RangeError(`the findings model knows no stance of the axis ${axis}`);
  return best;
}

/** The share of a stance among those of its axis, 0 to 1. */
function shareOf({ stances }: ScoredPredication, axis: Axis, stance: Stance): number {
  let all = 0;
  for (const [one, share] of stances) if (axisOf(one) === axis) all += share;
  return all === 0 ? 0 : (stances.get(stance) ?? 0) / all;
}

/** Numbers with the word they count: "two of five posts", "1,500 fighters". */
function quantitiesOf(page: PageAnalysis, predication: Predication): readonly string[] {
  const tokens = page.sentences[predication.sentence]?.tokens ?? [];
  return predication.tokens.flatMap((index) => {
    const token = tokens[index];
    if (token === undefined || token.relation !== "nummod") return [];
    const counted = tokens[token.head];
    const isTime = page.times.some(
      (time) =>
        time.sentence === predication.sentence && time.firstToken <= index && index < time.endToken,
    );
    return counted === undefined || isTime || counted.index < index
      ? []
      : [page.text.slice(token.start, counted.end)];
  });
}
