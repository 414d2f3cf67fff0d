/**
 * The section `events` of a lexicon, made ready for look-up: frames by the lemma at which they fire.
 */
import type { EventType } from "../reading.ts";

/** What a frame asks of its surroundings besides lemmas; the header of `events.yaml` says what each means. */
export type Need =
  | "actor"
  | "two"
  | "bare"
  | "bare-told"
  | "told"
  | "attested"
  | "dated"
  | "passive-dated"
  | "anyone"
  | "done-to"
  | "acted"
  | "of"
  | "visitor"
  | "guest"
  | "force"
  | "passive"
  | "crowd"
  | "violent"
  | "weapon"
  | "governed"
  | "strike"
  | "unarmed-strike";

/** A frame as the lexicon writes it. */
export type FrameEntry = {
  readonly id: string;
  readonly type: EventType;
  readonly mode?: string;
  readonly verbs?: readonly string[];
  readonly nouns?: readonly string[];
  readonly object?: readonly string[];
  readonly notObject?: readonly string[];
  readonly subject?: readonly string[];
  readonly prepositions?: readonly string[];
  readonly from?: readonly string[];
  readonly into?: readonly string[];
  readonly needs?: Need;
  readonly roles?: "together" | "visit" | "whole";
  readonly of?: "actor" | "recipient";
  readonly verbal?: boolean;
  readonly finds: string;
  readonly ignores: string;
};

export type EventSection = {
  readonly classes: Readonly<Record<string, readonly string[]>>;
  readonly lightVerbs: readonly string[];
  readonly unrealVerbs: readonly string[];
  readonly promiseVerbs: readonly string[];
  readonly implicativeVerbs: readonly string[];
  /** Words for weapons, by PLOVER's mode. */
  readonly weaponModes: Readonly<Record<string, readonly string[]>>;
  readonly frames: readonly FrameEntry[];
};

type Words = ReadonlySet<string>;

export type Frame = {
  readonly id: string;
  readonly type: EventType;
  readonly mode: string | null;
  readonly object: Words | null;
  readonly notObject: Words;
  readonly subject: Words | null;
  readonly prepositions: Words | null;
  readonly from: Words | null;
  readonly into: Words | null;
  readonly needs: Need | null;
  readonly roles: "apart" | "together" | "visit" | "whole";
  readonly of: "actor" | "recipient";
};

/** A frame at a verb, with the particle that the verb then has to have. */
export type VerbFrame = { readonly frame: Frame; readonly particle: string | null };

export type EventLexicon = {
  /** The frames of a verb by its lemma, and by its regular forms; those that ask for most first. */
  readonly verbs: ReadonlyMap<string, readonly VerbFrame[]>;
  readonly nouns: ReadonlyMap<string, readonly Frame[]>;
  readonly actNouns: Words;
  /** Ids of the frames whose act is only speech. */
  readonly speech: Words;
  readonly lightVerbs: Words;
  readonly unrealVerbs: Words;
  readonly promiseVerbs: Words;
  readonly implicativeVerbs: Words;
  readonly forces: Words;
  readonly attacks: Words;
  readonly weaponModes: ReadonlyMap<string, string>;
};

/** `section` made ready. @throws RangeError when a frame names a class that is not there. */
export function eventLexiconOf(section: EventSection): EventLexicon {
  const { verbs, nouns } = framesByWord(section);
  return {
    verbs,
    nouns,
    actNouns: new Set(nouns.keys()),
    speech: new Set(
      section.frames.filter(({ verbal }) => verbal === true).map(({ id }) => `event.${id}`),
    ),
    lightVerbs: new Set(section.lightVerbs),
    unrealVerbs: new Set(section.unrealVerbs),
    promiseVerbs: new Set(section.promiseVerbs),
    implicativeVerbs: new Set(section.implicativeVerbs),
    forces: new Set(section.classes["forces"] ?? []),
    attacks: new Set(section.classes["attacks"] ?? []),
    weaponModes: new Map(
      Object.entries(section.weaponModes).flatMap(([mode, words]) =>
        words.map((word) => [word, mode] as const),
      ),
    ),
  };
}

function framesByWord(section: EventSection): {
  readonly verbs: ReadonlyMap<string, readonly VerbFrame[]>;
  readonly nouns: ReadonlyMap<string, readonly Frame[]>;
} {
  const verbs = new Map<string, VerbFrame[]>();
  const nouns = new Map<string, Frame[]>();
  for (const entry of section.frames) {
    const frame = frameOf(entry, section.classes);
    for (const verb of entry.verbs ?? []) {
      const [lemma = "", ...particle] = verb.split(" ");
      const words = particle.length === 0 ? null : particle.join(" ");
      listAt(verbs, lemma).push({ frame, particle: words });
    }
    for (const noun of entry.nouns ?? []) listAt(nouns, noun).push(frame);
  }
  for (const frames of verbs.values()) frames.sort((a, b) => demandsOf(b) - demandsOf(a));
  const forms = [...verbs].flatMap(([lemma, frames]) =>
    regularFormsOf(lemma).map((form) => [form, frames] as const),
  );
  return { verbs: new Map([...forms, ...verbs]), nouns };
}

function frameOf(entry: FrameEntry, classes: EventSection["classes"]): Frame {
  const words = (list: readonly string[] | undefined): Words | null =>
    list === undefined ? null : new Set(list.flatMap((word) => expanded(word, classes)));
  return {
    id: `event.${entry.id}`,
    type: entry.type,
    mode: entry.mode ?? null,
    object: words(entry.object),
    notObject: words(entry.notObject) ?? new Set(),
    subject: words(entry.subject),
    prepositions: words(entry.prepositions),
    from: words(entry.from),
    into: words(entry.into),
    needs: entry.needs ?? null,
    roles: entry.roles ?? "apart",
    of: entry.of ?? "recipient",
  };
}

function expanded(word: string, classes: EventSection["classes"]): readonly string[] {
  if (!word.startsWith("@")) return [word];
  const members = classes[word.slice(1)];
  if (members === undefined) throw new RangeError(`events.yaml has no class "${word}"`);
  return members;
}

/** Forms by which a verb is known where its lemma was guessed wrongly ("patrolled", "shelled"). */
function regularFormsOf(lemma: string): string[] {
  const stem = lemma.endsWith("e") ? lemma.slice(0, -1) : lemma;
  const last = lemma.at(-1) ?? "";
  const doubled = /[bdgklmnprt]/u.test(last) ? [`${lemma}${last}ed`, `${lemma}${last}ing`] : [];
  return [`${stem}ed`, `${stem}ing`, ...doubled];
}

/** How much a frame asks for: the more specific frame is tried first. */
function demandsOf({ frame, particle }: VerbFrame): number {
  const asked = [frame.object, frame.subject, frame.prepositions, frame.from, frame.into];
  return asked.filter((words) => words !== null).length * 2 + (particle === null ? 0 : 3);
}

function listAt<Item>(lists: Map<string, Item[]>, key: string): Item[] {
  const list = lists.get(key) ?? [];
  lists.set(key, list);
  return list;
}
