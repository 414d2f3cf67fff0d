/**
 * Who makes a claim and when: the attribution that holds the words, the body whose document it is,
 * the actor whose own announced decision it is, else the outlet's own voice.
 */
import type { Actor, Attribution, DatedValue, TokenPlace } from "../analysis.ts";
import { actorsAt, timesOf } from "../evidence/index.ts";
import type { Predication } from "../predications/index.ts";
import type { Axis, ClaimMode, Stance } from "../reading.ts";
import type { PageAnalysis, StanceCues } from "../scoring/index.ts";

export type Speaker = {
  readonly actors: readonly (Actor | null)[];
  readonly said: DatedValue;
  readonly mode: ClaimMode;
  readonly rule: string;
};

export type Speech = {
  readonly contentAt: (place: TokenPlace) => readonly Attribution[];
  readonly cueAt: (place: TokenPlace) => Attribution | null;
  readonly cues: StanceCues;
  /** Verbs whose object is what their subject tells. */
  readonly telling: ReadonlySet<string>;
};

const UNKNOWN: DatedValue = { edtf: null, basis: "unknown" };
/** What a narrator tells of an actor's conduct and nobody but the actor can do: an announced decision. */
const OWN_DECISIONS: ReadonlySet<Stance> = new Set([
  "commits",
  "will-comply",
  "refuses",
  "suspends",
  "terminates",
  "demands",
  "threatens",
  "praises",
  "conditional",
  "refuses-extension",
  "moves-deadline",
  "denies-claim",
  "not-bound",
  "text-disputed",
  "confirms-claim",
]);

export function speakerOf(
  page: PageAnalysis,
  predication: Predication,
  {
    axis,
    stance,
    speech,
  }: { readonly axis: Axis; readonly stance: Stance; readonly speech: Speech },
): Speaker {
  const place = { sentence: predication.sentence, token: predication.head };
  const told = toldAt(predication, speech);
  if (told !== undefined) return attributed(page, told, "attribution.content");
  const cue = speech.cueAt(place);
  if (cue !== null && cue.actor !== null) return attributed(page, cue, "attribution.cue");
  const isOwn =
    axis === "posture" || OWN_DECISIONS.has(stance) || saysSomething(page, predication, speech);
  const decided = isOwn ? ownDecision(page, predication) : null;
  if (decided !== null) return decided;
  const issuer = issuerOf(page);
  if (issuer !== null)
    return {
      actors: [issuer],
      said: ownDay(page, predication.sentence),
      mode: "document",
      rule: "document.issuer",
    };
  return {
    actors: [null],
    said: ownDay(page, predication.sentence),
    mode: "document",
    rule: "outlet.own-voice",
  };
}

/** The innermost attribution over the head, else one that holds half of the clause's words. */
function toldAt(predication: Predication, { contentAt }: Speech): Attribution | undefined {
  const { sentence, head, tokens } = predication;
  const over = contentAt({ sentence, token: head }).find((one) => one.actor !== null);
  if (over !== undefined) return over;
  const counts = new Map<Attribution, number>();
  for (const token of tokens)
    for (const attribution of contentAt({ sentence, token }))
      if (attribution.actor !== null) counts.set(attribution, (counts.get(attribution) ?? 0) + 1);
  return [...counts].find(([, count]) => 2 * count >= tokens.length)?.[0];
}

/** Classes of verbs whose subject says something by them ("the auditors could not [vouch]", "the Samiti has [counted] 101"). */
const SAYING = new Set(["verify", "confirm", "deny", "demand", "threaten", "praise", "refuse"]);

function saysSomething(
  page: PageAnalysis,
  { sentence, head, passive }: Predication,
  { cues, telling }: Speech,
): boolean {
  const lemma = page.sentences[sentence]?.tokens[head]?.lemma.toLowerCase() ?? "";
  if (!passive && telling.has(lemma)) return true;
  return !passive && (cues.get(lemma) ?? []).some((id) => SAYING.has(id));
}

function attributed(page: PageAnalysis, attribution: Attribution, rule: string): Speaker {
  const { source } = attribution;
  const group = source === null ? [] : groupOf(page, attribution);
  const actor = page.cast.actors.find((one) => one.id === attribution.actor) ?? null;
  return {
    actors: group.length > 1 ? group : [actor],
    said: attribution.said,
    mode: attribution.mode,
    rule,
  };
}

/** "Both men call the ceasefire unbroken" is one claim each. */
function groupOf(page: PageAnalysis, { source }: Attribution): readonly Actor[] {
  if (source === null) return [];
  const tokens = page.sentences[source.sentence]?.tokens ?? [];
  const head = tokens
    .slice(source.first, source.end)
    .find((token) => token.head < source.first || token.head >= source.end);
  return head === undefined
    ? []
    : page.cast.groupAt({ sentence: source.sentence, token: head.index });
}

/** The outlet, or the body whose document it is, speaks on the publication day; in a live page on the day of the last stamp. */
function ownDay(page: PageAnalysis, sentence: number): DatedValue {
  const start = page.sentences[sentence]?.start ?? 0;
  const stamp = page.layout.stamps.findLast((one) => one.start <= start);
  if (stamp !== undefined) return { edtf: stamp.day, basis: "stated" };
  const { edtf } = page.layout.published;
  return edtf === null ? UNKNOWN : { edtf, basis: "publication-day" };
}

function ownDecision(page: PageAnalysis, predication: Predication): Speaker | null {
  const head = predication.passive ? predication.agent : predication.subject;
  const actors = actorsAt(page, predication.sentence, head).filter(
    (actor) => actor.kind !== "place",
  );
  if (actors.length === 0) return null;
  const day = timesOf(page, predication).find(
    (time) => time.relation === "on" && time.edtf !== null && time.type !== "DURATION",
  );
  return {
    actors: [...actors],
    said: day === undefined ? UNKNOWN : { edtf: day.edtf, basis: day.basis },
    mode: "reported",
    rule: "decision.subject",
  };
}

function issuerOf(page: PageAnalysis): Actor | null {
  const { issuer } = page.layout;
  if (issuer === null) return null;
  const mention = page.cast.mentions.find(
    (one) => one.start < issuer.end && one.end > issuer.start,
  );
  return page.cast.actors.find((actor) => actor.id === mention?.actor) ?? null;
}
