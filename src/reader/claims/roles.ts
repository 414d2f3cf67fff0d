/**
 * The role of a claimant, judged against the commitment spoken of, else the agreement (codebook, "Role").
 */
import type { Actor } from "../analysis.ts";
import type { AgreementFinding, Axis, CommitmentFinding, Role, Stance } from "../reading.ts";
import type { RoleLexicon } from "./role-lexicon.ts";

export type RoleQuestion = {
  readonly stance: Stance;
  readonly axis: Axis;
  readonly about: readonly CommitmentFinding[];
  readonly agreement: AgreementFinding | null;
  readonly lexicon: RoleLexicon;
};

/** Stances of one to whom something is owed, where the page leaves open who owes it. */
const OF_THE_OTHER_SIDE: ReadonlySet<Stance> = new Set([
  "not-done",
  "partly-done",
  "breach",
  "demands",
  "asserts-commitment",
  "praises",
  "cannot-verify",
  "done-late",
  "confirms-claim",
]);

export function roleOf(actor: Actor | null, question: RoleQuestion): Role {
  if (actor === null) return "narrator";
  const { lexicon, agreement, about } = question;
  const words = actor.names.flatMap((name) => name.toLowerCase().split(/[^a-zà-ÿ]+/u));
  const is = (list: ReadonlySet<string>): boolean => words.some((word) => list.has(word));
  const side = actor.party ?? actor.id;
  const isParty = agreement?.parties.some((party) => party === actor.id || party === side) === true;
  const isNamed = actor.names.some((name) => /^[A-ZÀ-Þ]/u.test(name)) || actor.posts.length > 0;
  if (!isNamed && is(lexicon.witnesses)) return "witness";
  if (!isNamed && is(lexicon.anonymous)) return "anonymous";
  if (about.some(({ obligor }) => obligor.includes(actor.id) || obligor.includes(side)))
    return "obligor";
  if (isParty)
    return about.length > 0 || OF_THE_OTHER_SIDE.has(question.stance) ? "beneficiary" : "obligor";
  if (is(lexicon.monitors)) return "mandated-monitor";
  if (is(lexicon.mediators)) return "guarantor-mediator";
  if (is(lexicon.implementers)) return "implementer";
  if (actor.kind === "state" || actor.party !== null) return "allied-state";
  if (actor.kind === "group") return "target-group";
  return isNamed ? "other-party" : "witness";
}
