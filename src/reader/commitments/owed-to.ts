/**
 * To whom a commitment is owed, where its words name one: who is to get something, or is to be spared
 * something. Nobody is inferred: what is owed to the other party without its name stays open.
 */
import type { Actor, ActorKind, Sentence } from "../analysis.ts";
import { actorsAt, canBeBound, caseOf, partyOf } from "../evidence/index.ts";
import type { Predication } from "../predications/index.ts";
import type { CommitmentKind } from "../reading.ts";
import type { PageAnalysis } from "../scoring/index.ts";

type Duty = { readonly kind: CommitmentKind; readonly obligor: readonly string[] };

/** Actor id, or null. */
export function owedTo(
  page: PageAnalysis,
  predication: Predication,
  { kind, obligor }: Duty,
): string | null {
  const sentence = page.sentences[predication.sentence];
  if (sentence === undefined) return null;
  for (const token of receivers(sentence, predication, kind)) {
    const actors = actorsAt(page, predication.sentence, token).filter(canBeBound);
    const [actor, ...others] = actors;
    if (actor === undefined || others.length > 0) continue;
    const side = partyOf(page, actor);
    if (!CAN_BE_OWED.has(side.kind)) continue;
    if (!isOwn(side, obligor) && !isOwn(actor, obligor)) return side.id;
  }
  return null;
}

const CAN_BE_OWED = new Set<ActorKind>(["state", "government", "armed-group", "group", "person"]);

const isOwn = ({ id, party }: Actor, obligor: readonly string[]): boolean =>
  obligor.includes(id) || (party !== null && obligor.includes(party));

/** Tokens that head who gets or is spared something, the surer first. */
function receivers(
  sentence: Sentence,
  { head, object, obliques, form }: Predication,
  kind: CommitmentKind,
): readonly number[] {
  const indirect = sentence.tokens
    .filter((token) => token.head === head && token.relation === "iobj")
    .map(({ index }) => index);
  const nominal = sentence.tokens
    .filter((token) => form === "nominal" && token.head === head && token.relation === "nmod")
    .map(({ index }) => index);
  const cases = CASES[kind] ?? GIVEN;
  const after = [...obliques, ...nominal].filter((token) => cases.has(caseOf(sentence, token)));
  const direct = REACHES_ITS_OBJECT.has(kind) && object >= 0 ? [object] : [];
  return [...indirect, ...after, ...direct];
}

const GIVEN = new Set(["to"]);
const SPARED = new Set(["against", "on", "upon"]);
const NONE = new Set<string>();

/** After "to" stands a place where somebody leaves, moves or is sent. */
const CASES: { readonly [Kind in CommitmentKind]?: ReadonlySet<string> } = {
  withdraw: NONE,
  relocate: NONE,
  deploy: NONE,
  disband: NONE,
  negotiate: NONE,
  access: new Set(["to", "for"]),
  reopen: new Set(["to", "for"]),
  refrain: SPARED,
  ceasefire: SPARED,
};

/** "pay Gulan", "notify Gulan", "not attack Gulan". */
const REACHES_ITS_OBJECT = new Set<CommitmentKind>(["pay", "inspect-report", "refrain"]);
