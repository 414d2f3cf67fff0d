/**
 * Who is bound: the one who acts, or who agreed to; in the passive the parties who undertook it, not
 * the things acted on (codebook, "Who is bound in the passive").
 */
import type { Actor, Token } from "../analysis.ts";
import { actorsAt, canBeBound, caseOf, partyOf, unique } from "../evidence/index.ts";
import type { Predication } from "../predications/index.ts";
import type { AgreementFinding, CommitmentKind } from "../reading.ts";
import type { PageAnalysis } from "../scoring/index.ts";
import type { BindingLexicon } from "./binding-lexicon.ts";
import { listedActors } from "./listed-actors.ts";

export type ObligorContext = {
  readonly agreement: AgreementFinding | null;
  readonly lexicon: BindingLexicon;
  /** Ids of actors that could be parties, the likeliest first. */
  readonly sides: readonly string[];
  readonly kind: CommitmentKind;
};

/** Whom the words at a token bind: actors, or the parties ("both sides"); null where they bind nobody. */
type Bound = readonly string[] | null;

export type Evidence = readonly (readonly [kind: string, bound: Bound])[];

/** Whom each kind of evidence binds, the more telling kinds first; null where it names nobody. */
export function obligorEvidence(
  page: PageAnalysis,
  predication: Predication,
  context: ObligorContext,
): Evidence {
  return [
    ["own", ownObligors(page, predication, context)],
    ["owner", ownerOfWhatMoves(page, predication, context)],
    ["governing", governingObligors(page, predication, context)],
    ["controller", controllerOf(page, predication, context)],
    ["its", antecedentOfIts(page, predication, context)],
  ];
}

/** Whether the sentence speaks of the sides together, and where. */
export function saysSides(
  page: PageAnalysis,
  predication: Predication,
  context: ObligorContext,
): string {
  const tokens = page.sentences[predication.sentence]?.tokens ?? [];
  if (isSides(page, predication, tokens[predication.subject], context)) return "sides act";
  const said = tokens.some((token) => isSides(page, predication, token, context));
  return said ? "sides named" : "no sides";
}

/** From the clause itself: its agent, its subject, whom its verb obliges, its possessor. */
function ownObligors(page: PageAnalysis, predication: Predication, context: ObligorContext): Bound {
  const lemma = lemmaAt(page, predication, predication.head);
  if (context.lexicon.obliges.has(lemma)) {
    const obliged = boundAt(page, predication, predication.object, context);
    if (obliged !== null) return obliged;
  }
  if (predication.passive) return boundAt(page, predication, predication.agent, context);
  if (predication.form === "nominal") return possessorOf(page, predication, context);
  return subjectsOf(page, predication, context);
}

/**
 * Whom the subject of an active clause binds: the one that the tree gives, all of a list of names right
 * before the verb where the tree gives none or one of them, or its second subject.
 */
function subjectsOf(page: PageAnalysis, predication: Predication, context: ObligorContext): Bound {
  const bound = boundAt(page, predication, predication.subject, context);
  const listed = listedBefore(page, predication, context);
  if (listed !== null && (bound ?? []).every((id) => listed.includes(id))) return listed;
  return bound ?? otherSubject(page, predication, context);
}

/** Where the tree gives a verb two subjects ("under it Gulan would leave"), the one that can be bound. */
function otherSubject(
  page: PageAnalysis,
  predication: Predication,
  context: ObligorContext,
): Bound {
  const tokens = page.sentences[predication.sentence]?.tokens ?? [];
  for (const { index, head, relation } of tokens) {
    const isOther =
      head === predication.head && relation === "nsubj" && index !== predication.subject;
    const bound = isOther ? boundAt(page, predication, index, context) : null;
    if (bound !== null) return bound;
  }
  const before = beforeVerb(tokens, predication);
  return boundAt(page, predication, before, context);
}

/** The word right before a finite verb with its auxiliaries: its subject where the tree hangs it elsewhere; -1 for none. */
function beforeVerb(tokens: readonly Token[], predication: Predication): number {
  const before = verbStart(tokens, predication) - 1;
  const upos = tokens[before]?.upos;
  return upos === "NOUN" || upos === "PROPN" ? before : -1;
}

/** Where a finite verb begins with its auxiliaries; -1 for an infinitive or a gerund. */
function verbStart(tokens: readonly Token[], { head, tense }: Predication): number {
  const auxiliaries = tokens.filter(
    (token) =>
      token.head === head &&
      token.index < head &&
      (token.relation.startsWith("aux") || token.relation === "cop"),
  );
  if (auxiliaries.length === 0 && (tense === "infinitive" || tense === "gerund")) return -1;
  return Math.min(head, ...auxiliaries.map(({ index }) => index));
}

/** The names listed right before the verb, whatever the tree makes of them; null for fewer than two. */
function listedBefore(
  page: PageAnalysis,
  predication: Predication,
  context: ObligorContext,
): Bound {
  const tokens = page.sentences[predication.sentence]?.tokens ?? [];
  const ids = listedActors(page, predication.sentence, verbStart(tokens, predication))
    .filter(canBeBound)
    .map((actor) => sideOf(page, actor, context))
    .filter((id): id is string => id !== null);
  const found = unique(ids);
  return found.length > 1 ? found : null;
}

/** "Gulan took it upon itself to mend the road": an infinitive without a subject has its governor's, where that is a party. */
function controllerOf(
  page: PageAnalysis,
  predication: Predication,
  context: ObligorContext,
): Bound {
  const all = page.predications[predication.sentence] ?? [];
  let at: Predication | undefined = predication;
  for (let step = 0; step < 3 && at !== undefined; step += 1) {
    if (at.tense !== "infinitive" && at.tense !== "gerund" && at.form !== "nominal") return null;
    const governor: Predication | undefined = all[at.governor];
    if (governor === undefined || governor.passive) return null;
    const bound = subjectsOf(page, governor, context);
    if (bound !== null) return isParty(bound, context) ? bound : null;
    at = governor;
  }
  return null;
}

/** "to send guards throughout its territory": the party that "its" stands for. */
function antecedentOfIts(
  page: PageAnalysis,
  predication: Predication,
  context: ObligorContext,
): Bound {
  if (predication.passive) return null;
  const tokens = page.sentences[predication.sentence]?.tokens ?? [];
  for (const index of predication.tokens) {
    const token = tokens[index];
    if (token?.upos !== "PRON" || token.relation !== "nmod:poss") continue;
    const bound = boundAt(page, predication, index, context);
    if (bound !== null && isParty(bound, context)) return bound;
  }
  return null;
}

/** "Iraq's withdrawal", "the withdrawal by Iraq", "the withdrawal of Iraq's troops". */
function possessorOf(page: PageAnalysis, predication: Predication, context: ObligorContext): Bound {
  const { sentence, head } = predication;
  const own = page.sentences[sentence];
  if (own === undefined) return null;
  for (const token of own.tokens) {
    const isOwner =
      token.head === head &&
      (token.relation === "nmod:poss" ||
        token.relation === "compound" ||
        (token.relation === "nmod" && caseOf(own, token.index) === "by"));
    const bound = isOwner ? boundAt(page, predication, token.index, context) : null;
    if (bound !== null) return bound;
  }
  return null;
}

/** Acts that one does with one's own men and arms. */
const OWN_ACTS = new Set<CommitmentKind>(["withdraw", "disarm", "disband", "relocate"]);

/** "The Front's fighters are to be disarmed": the one whose men or arms they are. */
function ownerOfWhatMoves(
  page: PageAnalysis,
  predication: Predication,
  context: ObligorContext,
): Bound {
  if (!OWN_ACTS.has(context.kind)) return null;
  const tokens = page.sentences[predication.sentence]?.tokens ?? [];
  const moved = [
    predication.subject,
    predication.form === "nominal"
      ? (tokens.find(({ head, relation }) => head === predication.head && relation === "nmod")
          ?.index ?? -1)
      : -1,
  ];
  for (const thing of moved) {
    const bound = thing < 0 ? null : ownerAt(page, predication, thing, context);
    if (bound !== null && isParty(bound, context)) return bound;
  }
  return null;
}

const isParty = (bound: readonly string[], { agreement }: ObligorContext): boolean =>
  bound.length > 0 && bound.every((id) => agreement?.parties.includes(id) === true);

/** The possessor, demonym or complement that says whose a thing is. */
function ownerAt(
  page: PageAnalysis,
  predication: Predication,
  thing: number,
  context: ObligorContext,
): Bound {
  const sentence = page.sentences[predication.sentence];
  if (sentence === undefined) return null;
  for (const token of sentence.tokens) {
    const isOwner =
      token.head === thing &&
      (OWNING.has(token.relation) ||
        (token.relation === "nmod" && caseOf(sentence, token.index) === "of"));
    const bound = isOwner ? boundAt(page, predication, token.index, context) : null;
    if (bound !== null) return bound;
  }
  return null;
}

const OWNING = new Set(["nmod:poss", "compound", "amod"]);

/** Up the clauses: "Iraq agreed [that the groups be disarmed]", "the accord obliges Iraq [to ...]". */
function governingObligors(
  page: PageAnalysis,
  predication: Predication,
  context: ObligorContext,
): Bound {
  const all = page.predications[predication.sentence] ?? [];
  let governor = all[predication.governor];
  for (let step = 0; step < 4 && governor !== undefined; step += 1) {
    const bound = boundByVerb(page, governor, context);
    if (bound !== null) return bound;
    governor = all[governor.governor];
  }
  return null;
}

/** "the accord obliges Iraq", "Iraq agreed", "it was agreed by Iraq". */
function boundByVerb(page: PageAnalysis, governor: Predication, context: ObligorContext): Bound {
  const lemma = lemmaAt(page, governor, governor.head);
  const object = context.lexicon.bindsItsObject.has(lemma)
    ? boundAt(page, governor, governor.object, context)
    : null;
  if (object !== null || !context.lexicon.verbs.has(lemma)) return object;
  return governor.passive
    ? boundAt(page, governor, governor.agent, context)
    : subjectsOf(page, governor, context);
}

/**
 * Whom the phrase at a token binds. Sides are the parties; men, offices and things of a side are that
 * side; third parties, pacts and what is no actor bind nobody.
 */
export function boundAt(
  page: PageAnalysis,
  predication: Predication,
  token: number,
  context: ObligorContext,
): Bound {
  if (token < 0) return null;
  const word = page.sentences[predication.sentence]?.tokens[token];
  const lemma = word?.lemma.toLowerCase() ?? "";
  if (REFLEXIVE.has(lemma)) return boundByItself(page, predication, token, context);
  const parties = context.agreement?.parties ?? [];
  if (parties.length > 1 && isSides(page, predication, word, context)) return parties;
  if (context.lexicon.belongings.has(lemma)) {
    const owner =
      ownerAt(page, predication, token, context) ?? partyByStem(page, predication, token, context);
    if (owner !== null) return owner;
  }
  const actors = actorsAt(page, predication.sentence, token).filter(canBeBound);
  const bound = actors
    .map((actor) => sideOf(page, actor, context))
    .filter((id): id is string => id !== null);
  return bound.length === 0 ? null : [...new Set(bound)];
}

const REFLEXIVE = new Set(["itself", "himself", "herself", "themselves", "themself"]);

/** "Gulan committed itself to ...": the subject of the verb whose object the word is. */
function boundByItself(
  page: PageAnalysis,
  { sentence }: Predication,
  token: number,
  context: ObligorContext,
): Bound {
  const tokens = page.sentences[sentence]?.tokens ?? [];
  const verb = tokens[token]?.head ?? -1;
  const clause = (page.predications[sentence] ?? []).find(({ head }) => head === verb);
  if (clause === undefined) return null;
  const isReflexive = REFLEXIVE.has(tokens[clause.subject]?.lemma.toLowerCase() ?? "");
  return (
    listedBefore(page, clause, context) ??
    (isReflexive ? null : boundAt(page, clause, clause.subject, context))
  );
}

/** "the Gulanese side": the party whose name begins like the word before the side. */
function partyByStem(
  page: PageAnalysis,
  predication: Predication,
  thing: number,
  { agreement }: ObligorContext,
): Bound {
  const tokens = page.sentences[predication.sentence]?.tokens ?? [];
  const stems = tokens
    .filter(({ head, form }) => head === thing && form[0] !== form[0]?.toLowerCase())
    .map(({ form }) => form.toLowerCase().slice(0, STEM));
  const party = page.cast.actors.find(
    ({ id, names }) =>
      agreement?.parties.includes(id) === true &&
      names.some((name) =>
        name
          .toLowerCase()
          .split(" ")
          .some((word) => stems.includes(word.slice(0, STEM)) && word.length >= STEM),
      ),
  );
  return party === undefined ? null : [party.id];
}

/** So many letters of a land's name stand in its demonym too. */
const STEM = 4;

/** "both sides", "the parties", "each party", "neither side"; "both", "each" and "neither" alone. */
function isSides(
  page: PageAnalysis,
  predication: Predication,
  word: Token | undefined,
  { lexicon }: ObligorContext,
): boolean {
  if (word === undefined) return false;
  const lemma = word.lemma.toLowerCase();
  if (ALL_OF_THEM.has(lemma)) return true;
  if (!lexicon.sides.has(lemma)) return false;
  const parts = (page.sentences[predication.sentence]?.tokens ?? []).filter(
    (token) => token.head === word.index,
  );
  return (
    (word.xpos === "NNS" || parts.some((part) => ALL_OF_THEM.has(part.lemma.toLowerCase()))) &&
    !parts.some((part) => OWNING.has(part.relation) && part.upos !== "ADJ")
  );
}

const ALL_OF_THEM = new Set(["both", "each", "either", "neither"]);

/** The side that an actor is or stands for; null for third parties, pacts and people without a side. */
function sideOf(page: PageAnalysis, actor: Actor, context: ObligorContext): string | null {
  const { agreement, lexicon } = context;
  const parties = agreement?.parties ?? [];
  const side = partyOf(page, actor);
  if (parties.includes(actor.id)) return actor.id;
  if (parties.includes(side.id)) return side.id;
  const party = page.cast.actors.find(
    ({ id, party: of }) => parties.includes(id) && of === side.id,
  );
  if (party !== undefined) return party.id;
  if (agreement?.thirdParties.includes(side.id) === true && parties.length > 1) return null;
  const last = actor.name.toLowerCase().split(" ").at(-1) ?? "";
  const isThing = lexicon.cannotBeBound.has(last);
  const isNobody = side.kind === "person" && parties.length > 1 && !isProperName(side);
  return isThing || isNobody ? null : side.id;
}

const isProperName = ({ name }: Actor): boolean =>
  (name[0] ?? "") !== (name[0] ?? "").toLowerCase();

function lemmaAt(page: PageAnalysis, { sentence }: Predication, token: number): string {
  return page.sentences[sentence]?.tokens[token]?.lemma.toLowerCase() ?? "";
}
