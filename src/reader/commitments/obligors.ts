/**
 * Who is bound: the one who acts, or who agreed to; in the passive the parties who undertook it, not
 * the things acted on (codebook, "Who is bound in the passive").
 */
import type { Actor } from "../analysis.ts";
import { actorsAt, canBeBound } from "../evidence/index.ts";
import type { Predication } from "../predications/index.ts";
import type { AgreementFinding } from "../reading.ts";
import type { PageAnalysis } from "../scoring/index.ts";
import type { BindingLexicon } from "./binding-lexicon.ts";

/** Actor ids, parties before persons; the agreement's parties where the clause names nobody who can be bound. */
export function obligorsOf(
  page: PageAnalysis,
  predication: Predication,
  {
    agreement,
    lexicon,
  }: { readonly agreement: AgreementFinding | null; readonly lexicon: BindingLexicon },
): readonly string[] {
  const named = namedObligors(page, predication, lexicon);
  const bound = named.filter(canBeBound);
  if (bound.length > 0) return [...new Set(bound.map((actor) => partyOf(page, actor)))];
  return agreement?.parties ?? [];
}

function namedObligors(
  page: PageAnalysis,
  predication: Predication,
  lexicon: BindingLexicon,
): readonly Actor[] {
  const { sentence } = predication;
  if (predication.passive && predication.agent >= 0)
    return actorsAt(page, sentence, predication.agent);
  if (!predication.passive && predication.subject >= 0) {
    const subject = actorsAt(page, sentence, predication.subject);
    if (subject.length > 0) return subject;
  }
  const possessor = possessorOf(page, predication);
  if (possessor.length > 0) return possessor;
  return governingObligors(page, predication, lexicon);
}

/** "Iraq's withdrawal", "the withdrawal by Iraq". */
function possessorOf(page: PageAnalysis, predication: Predication): readonly Actor[] {
  if (predication.form !== "nominal") return [];
  const tokens = page.sentences[predication.sentence]?.tokens ?? [];
  const owner = tokens.find(
    (token) =>
      token.head === predication.head &&
      (token.relation === "nmod:poss" || token.relation === "compound"),
  );
  return owner === undefined ? [] : actorsAt(page, predication.sentence, owner.index);
}

/** Up the clauses: "Iraq agreed [that the groups be disarmed]", "the accord obliges Iraq [to ...]". */
function governingObligors(
  page: PageAnalysis,
  predication: Predication,
  lexicon: BindingLexicon,
): readonly Actor[] {
  const all = page.predications[predication.sentence] ?? [];
  const tokens = page.sentences[predication.sentence]?.tokens ?? [];
  let at = predication;
  for (let step = 0; step < 4; step += 1) {
    const governor = all[at.governor];
    if (governor === undefined) return [];
    const lemma = tokens[governor.head]?.lemma.toLowerCase() ?? "";
    const bound = [
      lexicon.bindsItsObject.has(lemma) ? governor.object : -1,
      lexicon.verbs.has(lemma) ? governor.subject : -1,
    ]
      .map((token) => (token < 0 ? [] : actorsAt(page, predication.sentence, token)))
      .find((actors) => actors.length > 0);
    if (bound !== undefined) return bound;
    at = governor;
  }
  return [];
}

/** Who signs or speaks for a state binds the state. */
function partyOf(page: PageAnalysis, actor: Actor): string {
  const isOfficial = actor.kind === "person" || actor.kind === "office";
  return isOfficial &&
    actor.party !== null &&
    page.cast.actors.some((party) => party.id === actor.party)
    ? actor.party
    : actor.id;
}
