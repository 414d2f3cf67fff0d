/**
 * Who takes part in an event, and to whom it is done.
 */
import type { Actor } from "../analysis.ts";
import type { Predication } from "../predications/index.ts";
import { phrasesOf, type SentenceSite } from "./event-page.ts";
import {
  actorsAt,
  bodiesAt,
  bodiesJustBefore,
  coordinatedAfter,
  coordinatedBefore,
  OWNERS,
} from "./named-actors.ts";
import type { Trigger } from "./triggers.ts";

export type Participants = {
  readonly actors: readonly string[];
  readonly recipients: readonly string[];
};

const BY = new Set(["by"]);
const WITH = new Set(["with", "alongside", "beside"]);
const BESIDE = new Set([...WITH, "between"]);
const AGAINST = new Set([
  "against",
  "on",
  "at",
  "into",
  "upon",
  "to",
  "toward",
  "towards",
  "near",
  "in",
]);

/** Who takes part at `trigger`. */
export function participantsOf(site: SentenceSite, trigger: Trigger): Participants {
  const sides = trigger.noun ? sidesOfNoun(site, trigger) : sidesOfVerb(site, trigger);
  const actors = ids(sides.actors);
  const recipients = ids(sides.recipients);
  if (isShared(trigger)) {
    return { actors: [...new Set([...actors, ...recipients])], recipients: [] };
  }
  return { actors, recipients: recipients.filter((id) => !actors.includes(id)) };
}

/** Of whom something is wanted or said: "demanded that Norland leave", "rejected calls by the League". */
function aimedAtInClause(site: SentenceSite, { head, object, passive }: Predication): Actor[] {
  const clauses = (site.children[head] ?? []).filter(({ relation }) => relation === "ccomp");
  const subjects = clauses.flatMap(({ index }) =>
    (site.children[index] ?? []).filter(({ relation }) => relation.startsWith("nsubj")),
  );
  const asked = subjects.flatMap(({ index }) => actorsAt(site, index));
  if (asked.length > 0 || passive || object < 0) return asked;
  return phrasesOf(site, object).flatMap((phrase) => actorsAt(site, phrase.head));
}

/** In talks and visits all take part alike. */
function isShared({ frame }: Pick<Trigger, "frame">): boolean {
  return frame.roles === "together" || frame.roles === "visit";
}

type Sides = { readonly actors: readonly Actor[]; readonly recipients: readonly Actor[] };

function sidesOfVerb(site: SentenceSite, { frame, predication }: Trigger): Sides {
  const { subject, object, passive, agent } = predication;
  const own = isShared({ frame }) ? [predication.head, object] : [predication.head];
  const phrases = own.flatMap((head) => phrasesOf(site, head));
  const headsWith = (words: ReadonlySet<string>): number[] =>
    phrases.filter(({ cases }) => cases.some((word) => words.has(word))).map(({ head }) => head);
  const acted = passive ? subject : object;
  const acting = passive ? [agent, ...headsWith(BY)] : [subject];
  const aimed = frame.roles === "apart" || frame.roles === "visit" ? headsWith(AGAINST) : [];
  const recipients =
    frame.roles === "whole"
      ? []
      : [...listAt(site, acted), ...aimed.flatMap((head) => actorsAt(site, head))];
  const bearers = [
    ...(passive ? [] : coordinatedBefore(site, subject)),
    ...acting.flatMap((head) => listAt(site, head)),
  ];
  const isOpen = recipients.length === 0 && frame.roles === "apart";
  return {
    actors: [
      ...(bearers.length > 0 ? bearers : bodiesJustBefore(site, predication.head)),
      ...headsWith(BESIDE).flatMap((head) => listAt(site, head)),
    ],
    recipients: isOpen ? aimedAtInClause(site, predication) : recipients,
  };
}

/** The actors of a phrase and of the list that follows it. */
function listAt(site: SentenceSite, token: number): Actor[] {
  return token < 0 ? [] : [...actorsAt(site, token), ...coordinatedAfter(site, token)];
}

function sidesOfNoun(site: SentenceSite, trigger: Trigger): Sides {
  const noun = trigger.predication.head;
  const owners = (site.children[noun] ?? [])
    .filter(({ relation }) => OWNERS.has(relation))
    .flatMap(({ index }) => actorsAt(site, index));
  const phrases = phrasesOf(site, noun).map(({ head, cases }) => ({
    side: sideOf(cases, trigger),
    named: cases.some((word) => WITH.has(word))
      ? [...counterpartsOf(site, head), ...actorsAt(site, head)]
      : actorsAt(site, head),
  }));
  const on = (side: "actor" | "recipient"): Actor[] =>
    phrases.flatMap((phrase) => (phrase.side === side ? phrase.named : []));
  return {
    actors: [...owners, ...on("actor"), ...bearersOf(site, trigger)],
    recipients: on("recipient"),
  };
}

/** "a meeting with his counterpart": he takes part too. */
function counterpartsOf(site: SentenceSite, token: number): readonly Actor[] {
  const owner = (site.children[token] ?? []).find(
    ({ relation, upos }) => relation === "nmod:poss" && upos === "PRON",
  );
  return owner === undefined ? [] : bodiesAt(site, owner.index);
}

/** On which side a phrase at the noun of an act stands, by its prepositions. */
function sideOf(cases: readonly string[], { frame }: Trigger): "actor" | "recipient" | null {
  if (cases.some((word) => word === "by" || word === "between" || WITH.has(word))) return "actor";
  if (cases.includes("of")) return frame.of;
  return (frame.roles === "apart" || frame.roles === "visit") &&
    cases.some((word) => AGAINST.has(word))
    ? "recipient"
    : null;
}

/** Whoever does what carries the noun: the subject of "held talks", and those it held them with. */
function bearersOf(site: SentenceSite, { frame, predication, carrier }: Trigger): Actor[] {
  if (carrier === null) return chairsOf(site, predication.head);
  if (!isBorne(site, predication.head) && !hasCompany(site, predication.head)) return [];
  const bearer = carrier.passive ? carrier.agent : carrier.subject;
  const own = bearer === predication.head ? [] : actorsAt(site, bearer);
  return isShared({ frame }) ? [...own, ...companionsOf(site, carrier.head)] : own;
}

/** Object or subject of what carries it, not a phrase of place or time like "at the talks". */
function isBorne({ sentence }: SentenceSite, noun: number): boolean {
  return sentence.tokens[noun]?.relation.startsWith("obl") === false;
}

function hasCompany(site: SentenceSite, noun: number): boolean {
  return phrasesOf(site, noun).some(({ cases }) => cases.some((word) => WITH.has(word)));
}

/** "a week of talks chaired by the envoy". */
function chairsOf(site: SentenceSite, noun: number): Actor[] {
  return (site.children[noun] ?? [])
    .filter(({ relation }) => relation === "acl")
    .flatMap(({ index }) => phrasesOf(site, index))
    .filter(({ cases }) => cases.includes("by"))
    .flatMap(({ head }) => actorsAt(site, head));
}

/** Those whom a verb names by "with" or "between". */
function companionsOf(site: SentenceSite, verb: number): Actor[] {
  return phrasesOf(site, verb)
    .filter(({ cases }) => cases.some((word) => WITH.has(word) || word === "between"))
    .flatMap(({ head }) => actorsAt(site, head));
}

function ids(actors: readonly Actor[]): string[] {
  return [...new Set(actors.map(({ id }) => id))];
}
