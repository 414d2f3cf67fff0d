/**
 * The sections of the lexicon that the finding stages use, each compiled once for a lexicon.
 */
import {
  type AgreementLexicon,
  type AgreementSection,
  agreementLexiconOf,
} from "./agreements/index.ts";
import { type SourceLexicon, type SourceSection, sourceLexiconOf } from "./attribution/index.ts";
import {
  type ClaimPattern,
  type ClaimPatternSection,
  type HedgeLexicon,
  type HedgeSection,
  hedgeLexiconOf,
  type RoleLexicon,
  type RoleSection,
  roleLexiconOf,
} from "./claims/index.ts";
import { type BindingLexicon, type BindingSection, bindingLexiconOf } from "./commitments/index.ts";
import { type EventLexicon, type EventSection, eventLexiconOf } from "./events/index.ts";
import { type LabelLexicon, type LabelSection, labelLexiconOf } from "./labels/index.ts";
import { type Lexicon, sectionOf } from "./lexicon.ts";
import { type ActsLexicon, type ActsSection, actsLexiconOf } from "./predications/index.ts";
import { type FeatureWords, type StanceCueSection, stanceCuesOf } from "./scoring/index.ts";

export type StageLexicons = {
  readonly acts: ActsLexicon;
  readonly agreements: AgreementLexicon;
  readonly binding: BindingLexicon;
  readonly roles: RoleLexicon;
  readonly patterns: readonly ClaimPattern[];
  readonly hedges: HedgeLexicon;
  readonly events: EventLexicon;
  readonly labels: LabelLexicon;
  readonly sources: SourceLexicon;
  readonly features: FeatureWords;
};

/** @throws RangeError when the lexicon was built from other files. */
export function stageLexiconsOf(lexicon: Lexicon): StageLexicons {
  const acts = actsLexiconOf(sectionOf<ActsSection>(lexicon, "acts"));
  const cues = stanceCuesOf(sectionOf<StanceCueSection>(lexicon, "stance-cues"));
  return {
    acts,
    sources: sourceLexiconOf(sectionOf<SourceSection>(lexicon, "sources")),
    features: { pactNouns: acts.pactNouns, kindsOf: acts.kindsOf, cues },
    agreements: agreementLexiconOf(sectionOf<AgreementSection>(lexicon, "agreements")),
    binding: bindingLexiconOf(sectionOf<BindingSection>(lexicon, "binding")),
    patterns: sectionOf<ClaimPatternSection>(lexicon, "claim-patterns").patterns,
    hedges: hedgeLexiconOf(sectionOf<HedgeSection>(lexicon, "hedges")),
    roles: roleLexiconOf(sectionOf<RoleSection>(lexicon, "roles")),
    events: eventLexiconOf(sectionOf<EventSection>(lexicon, "events")),
    labels: labelLexiconOf(sectionOf<LabelSection>(lexicon, "labels")),
  };
}
