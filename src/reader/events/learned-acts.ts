/**
 * Acts at which no frame fires but that the findings model takes for events: by their type alone they
 * get who takes part, where and when, as a frame without demands would give it.
 */
import type { Predication } from "../predications/index.ts";
import type { EventType } from "../reading.ts";
import { likeliestOf, type ScoredPredication } from "../scoring/index.ts";
import type { Frame } from "./event-lexicon.ts";
import type { Trigger } from "./triggers.ts";

/** A predication that is likely to tell an event, and of which type. */
export type LearnedAct = {
  readonly predication: Predication;
  readonly type: EventType;
  /** 0 to 1. */
  readonly chance: number;
};

/** What `scored` takes for events with more than `threshold`; of those that share words the likeliest. */
export function learnedActsOf(
  scored: readonly (readonly ScoredPredication[])[],
  threshold: number,
): readonly LearnedAct[] {
  return scored.flatMap((sentence) => {
    const kept: LearnedAct[] = [];
    const likely = sentence.filter(({ event }) => event > threshold);
    for (const { predication, event, types } of likely.toSorted((a, b) => b.event - a.event)) {
      const type = likeliestOf(types);
      const isTold = kept.some((other) => sharesWords(other.predication, predication));
      if (type !== null && !isTold) kept.push({ predication, type, chance: event });
    }
    return kept;
  });
}

const sharesWords = (a: Predication, b: Predication): boolean =>
  a.tokens.some((token) => b.tokens.includes(token));

export function triggerOf({ predication, type }: LearnedAct): Trigger {
  return { frame: frameOf(type), predication, noun: predication.form === "nominal", carrier: null };
}

const NONE: ReadonlySet<string> = new Set();

/** Types in which all who take part are actors alike. */
const TOGETHER: ReadonlySet<EventType> = new Set(["AGREE", "CONSULT", "COOPERATE"]);

function frameOf(type: EventType): Frame {
  return {
    id: "event.learned",
    type,
    mode: null,
    object: null,
    notObject: NONE,
    subject: null,
    prepositions: null,
    from: null,
    into: null,
    needs: null,
    roles: TOGETHER.has(type) ? "together" : "apart",
    of: "actor",
  };
}
