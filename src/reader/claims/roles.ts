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
  const { lexicon } = question;
  const words = actor.names.flatMap((name) => name.toLowerCase().split(/[^a-zà-ÿ]+/u));
  const is = (list: ReadonlySet<string>): boolean => words.some((word) => list.has(word));
  const isNamed = actor.names.some((name) => /^[A-ZÀ-Þ]/u.test(name)) || actor.posts.length > 0;
  if (!isNamed && is(lexicon.witnesses)) return "witness";
  if (!isNamed && is(lexicon.anonymous)) return "anonymous";
  const party = partyRole(actor, question);
  if (party !== null) return party;
  if (is(lexicon.monitors)) return "mandated-monitor";
  if (is(lexicon.mediators)) return "guarantor-mediator";
  if (is(lexicon.implementers)) return "implementer";
  if (actor.kind === "state" || actor.party !== null) return "allied-state";
  if (actor.kind === "group") return "target-group";
  return isNamed ? "other-party" : "witness";
}

/** The role of one who is bound or who is a party, or speaks for one; null for everybody else. */
function partyRole(actor: Actor, { stance, about, agreement }: RoleQuestion): Role | null {
  const side = actor.party ?? actor.id;
  const isSide = (id: string): boolean => id === actor.id || id === side;
  if (about.some(({ obligor }) => obligor.some(isSide))) return "obligor";
  if (agreement?.parties.some(isSide) !== true) return null;
  return about.length > 0 || OF_THE_OTHER_SIDE.has(stance) ? "beneficiary" : "obligor";
}
