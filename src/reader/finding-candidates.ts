/**
 * What the values of a finding are chosen from, for a predication of which it is known what it carries:
 * training asks here for what reading chooses among.
 */
import type { DatedValue } from "./analysis.ts";
import type { Candidate } from "./choices/index.ts";
import { type Speaker, saidCandidates, speakerCandidates, speechOf } from "./claims/index.ts";
import {
  agreementFor,
  type Deadline,
  deadlineCandidates,
  obligorCandidates,
} from "./commitments/index.ts";
import type { Predication } from "./predications/index.ts";
import type { AgreementFinding, CommitmentKind, Stance } from "./reading.ts";
import { axisOf, type PageAnalysis } from "./scoring/index.ts";
import type { StageLexicons } from "./stage-lexicons.ts";

export type FindingCandidates = {
  readonly speakers: (predication: Predication, stance: Stance) => readonly Candidate<Speaker>[];
  readonly days: (
    predication: Predication,
    stance: Stance,
    speaker: Speaker,
  ) => readonly Candidate<DatedValue>[];
  readonly obligors: (
    predication: Predication,
    kind: CommitmentKind,
  ) => readonly Candidate<readonly string[]>[];
  readonly deadlines: (
    predication: Predication,
    kind: CommitmentKind,
  ) => readonly Candidate<Deadline>[];
};

type PactStages = {
  readonly agreements: () => readonly AgreementFinding[];
  readonly sides: () => readonly string[];
};

export function findingCandidates(
  analysis: () => PageAnalysis,
  { agreements, sides }: PactStages,
  lexicons: StageLexicons,
): FindingCandidates {
  const heard = (stance: Stance) => ({
    axis: axisOf(stance),
    stance,
    speech: speechOf(analysis(), {
      cues: lexicons.features.cues,
      telling: lexicons.sources.telling,
    }),
  });
  return {
    speakers: (predication, stance) => speakerCandidates(analysis(), predication, heard(stance)),
    days: (predication, stance, speaker) =>
      saidCandidates(analysis(), predication, { speaker, heard: heard(stance) }),
    obligors: (predication, kind) =>
      obligorCandidates(analysis(), predication, {
        agreement: agreementFor(analysis(), predication, agreements()),
        lexicon: lexicons.binding,
        sides: sides(),
        kind,
      }),
    deadlines: (predication, kind) =>
      deadlineCandidates(analysis(), predication, {
        agreement: agreementFor(analysis(), predication, agreements()),
        kind,
      }),
  };
}
