/**
 * What a frame asks of those who take part, of the object and of the phrases round it.
 */
import type { EventLexicon, Need } from "./event-lexicon.ts";
import { lemmaAt, phrasesOf, type SentenceSite } from "./event-page.ts";
import { actorsAt, bodiesAt } from "./named-actors.ts";
import type { Participants } from "./participants.ts";
import type { Trigger } from "./triggers.ts";

const TO_A_PLACE = new Set(["in", "to", "at", "into", "on"]);
const STRIKE_OF = new Set([
  "hunger",
  "labour",
  "labor",
  "general",
  "rail",
  "train",
  "rent",
  "lucky",
]);
const FIGHTERS = new Set([
  "attacker",
  "fighter",
  "gunman",
  "insurgent",
  "jihadist",
  "militant",
  "militiaman",
  "rebel",
  "separatist",
  "terrorist",
  "sniper",
  "guerrilla",
  "clash",
  "gang",
  "mob",
  "group",
  "side",
]);

/** Whether `trigger` with who takes part has what its frame needs. */
export function isSatisfied(
  site: SentenceSite,
  trigger: Trigger,
  given: Omit<Case, "site" | "trigger">,
): boolean {
  const need = trigger.frame.needs;
  return need === null || CHECKS[need]({ site, trigger, ...given });
}

type Case = {
  readonly site: SentenceSite;
  readonly trigger: Trigger;
  readonly participants: Participants;
  /** Whether the page gives its day. */
  readonly dated: boolean;
  readonly lexicon: EventLexicon;
};

const CHECKS: Readonly<Record<Need, (given: Case) => boolean>> = {
  actor: ({ participants }) => participants.actors.length > 0,
  two: ({ participants }) => participants.actors.length > 1,
  bare: ({ trigger }) => trigger.predication.object < 0 && !trigger.predication.passive,
  passive: ({ trigger }) => trigger.predication.passive,
  anyone: ({ trigger, participants }) =>
    participants.actors.length + participants.recipients.length > 0 ||
    trigger.predication.subject >= 0 ||
    trigger.predication.object >= 0,
  of: ({ site, trigger, participants }) =>
    participants.actors.length + participants.recipients.length > 0 ||
    phrasesOf(site, trigger.predication.head).some(({ cases }) => cases.includes("of")),
  "done-to": ({ participants }) => participants.recipients.length > 0,
  acted: ({ participants }) => participants.actors.length + participants.recipients.length > 0,
  told: ({ participants, dated }) =>
    participants.actors.length > 1 || (participants.actors.length === 1 && dated),
  "bare-told": ({ trigger, participants, dated }) =>
    trigger.predication.object < 0 && participants.actors.length > 0 && dated,
  attested: ({ participants, dated }) => participants.actors.length > 0 || dated,
  "passive-dated": (given) =>
    given.dated && (given.trigger.predication.passive || isParticiple(given)),
  dated: ({ dated }) => dated,
  visitor: isVisit,
  guest: isReception,
  force: isLeaving,
  violent: (given) => given.trigger.predication.passive || isForce(given) || isFighter(given),
  weapon: (given) => given.trigger.predication.passive || isWeapon(given) || isForce(given),
  crowd: isCrowd,
  governed: isTold,
  "unarmed-strike": (given) => !isArmedStrike(given) && (isOfWorkers(given) || isByCrowd(given)),
  strike: (given) => isArmedStrike(given) && isTold(given),
};

/** "Signed in Halden" without a subject of its own is passive, whatever the tag says. */
function isParticiple({ site, trigger }: Case): boolean {
  const { head, object } = trigger.predication;
  const xpos = site.sentence.tokens[head]?.xpos;
  if (xpos === "VBN") return true;
  const children = site.children[head] ?? [];
  return (
    xpos === "VBD" && object < 0 && !children.some(({ relation }) => relation.startsWith("nsubj"))
  );
}

const subjectLemma = ({ site, trigger }: Case): string =>
  lemmaAt(site, trigger.predication.subject);

function isVisit({ site, trigger }: Case): boolean {
  const { subject, object, passive, head } = trigger.predication;
  const visitors = actorsAt(site, subject);
  const isPerson = visitors.some(
    ({ kind }) => kind === "person" || kind === "office" || kind === "organisation",
  );
  if (passive || !isPerson) return false;
  if (lemmaAt(site, head) === "visit") return object >= 0;
  return phrasesOf(site, head).some(
    ({ head: place, cases }) =>
      cases.some((word) => TO_A_PLACE.has(word)) && site.sentence.tokens[place]?.upos === "PROPN",
  );
}

/** Somebody receives a person; "welcomed her efforts" is no reception. */
function isReception({ site, trigger, participants }: Case): boolean {
  const { subject, object, passive } = trigger.predication;
  const guests = bodiesAt(site, passive ? subject : object);
  return participants.actors.length > 1 && guests.some(({ kind }) => kind === "person");
}

function isForce(given: Case): boolean {
  const { site, trigger, lexicon } = given;
  if (lexicon.forces.has(subjectLemma(given))) return true;
  return actorsAt(site, trigger.predication.subject).some(
    ({ kind }) =>
      kind === "armed-group" ||
      kind === "organisation" ||
      kind === "state" ||
      kind === "government",
  );
}

/** Forces leave; of a state, a body or a government it has to be said what they leave. */
function isLeaving(given: Case): boolean {
  const { site, trigger, lexicon } = given;
  const { head, passive, subject } = trigger.predication;
  if (passive || !isForce(given)) return false;
  const isArmed = actorsAt(site, subject).some(({ kind }) => kind === "armed-group");
  if (isArmed || lexicon.forces.has(subjectLemma(given))) return true;
  return phrasesOf(site, head).some(({ cases }) => cases.includes("from"));
}

function isFighter(given: Case): boolean {
  return FIGHTERS.has(subjectLemma(given));
}

function isWeapon(given: Case): boolean {
  return given.lexicon.attacks.has(subjectLemma(given));
}

function isCrowd(given: Case): boolean {
  const { site, trigger, lexicon } = given;
  const { subject, passive } = trigger.predication;
  const lemma = subjectLemma(given);
  const token = site.sentence.tokens[subject];
  if (passive || token === undefined || lexicon.forces.has(lemma) || FIGHTERS.has(lemma))
    return false;
  const isPeople = CROWDS.has(lemma) || token.upos === "NUM";
  return (
    isPeople ||
    actorsAt(site, subject).some(({ kind }) => kind === "group" || kind === "organisation")
  );
}

const CROWDS = new Set([
  "activist",
  "autoworker",
  "crowd",
  "demonstrator",
  "driver",
  "family",
  "farmer",
  "inmate",
  "member",
  "miner",
  "nurse",
  "people",
  "prisoner",
  "protester",
  "relative",
  "resident",
  "settler",
  "student",
  "supporter",
  "teacher",
  "thousand",
  "hundred",
  "union",
  "villager",
  "woman",
  "worker",
  "youth",
  "citizen",
  "refugee",
  "veteran",
  "mother",
  "doctor",
  "opposition",
]);

/** An act named by a noun is told where somebody bears it or a light verb does. */
function isTold({ trigger, participants }: Case): boolean {
  return (
    trigger.carrier !== null || participants.actors.length + participants.recipients.length > 0
  );
}

function isOfWorkers({ site, trigger }: Case): boolean {
  return kindsOf(site, trigger).some((kind) => STRIKE_OF.has(kind));
}

/** Whether whoever bears the noun is people at work or in the street. */
function isByCrowd(given: Case): boolean {
  const { site, trigger } = given;
  if (trigger.carrier === null) return false;
  return isCrowd({ ...given, site, trigger: { ...trigger, predication: trigger.carrier } });
}

function kindsOf(site: SentenceSite, trigger: Trigger): string[] {
  return (site.children[trigger.predication.head] ?? [])
    .filter(({ relation }) => relation === "compound" || relation === "amod")
    .map(({ lemma }) => lemma.toLowerCase());
}

function isArmedStrike({ site, trigger }: Case): boolean {
  const kinds = kindsOf(site, trigger);
  if (kinds.some((kind) => STRIKE_OF.has(kind))) return false;
  const armed = kinds.some((kind) =>
    ["air", "military", "drone", "missile", "artillery", "rocket", "precision"].includes(kind),
  );
  const aimed = phrasesOf(site, trigger.predication.head).some(({ cases }) =>
    cases.some((word) => word === "on" || word === "against"),
  );
  return armed || aimed;
}
