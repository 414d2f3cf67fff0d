/**
 * What the stages found, in the shapes that scorers take (`docs/reference/annotate.md`). Offsets are
 * UTF-16 code units into the text, end exclusive.
 */
import type {
  ActorKind,
  Attribution,
  EventFinding,
  PageStages,
  Sentence,
  TimeExpression,
} from "../../reader/index.ts";

type Characters = readonly [start: number, end: number];

export function timexesOf(text: string, times: readonly TimeExpression[]): object[] {
  return times.map(({ start, end, type, value }) => ({
    start,
    end,
    text: text.slice(start, end),
    type,
    value,
  }));
}

/** Names alone: descriptions and pronouns are no names, nor is a name inside a longer one. */
export function namesOf(stages: PageStages): object[] {
  const { actors, mentions } = stages.cast();
  const kinds = new Map(actors.map(({ id, kind }) => [id, kind]));
  const names = mentions.filter(({ form }) => form === "name");
  let reached = 0;
  return names.flatMap(({ start, end, actor }) => {
    if (end <= reached) return [];
    reached = end;
    return [{ start, end, type: nameType(kinds.get(actor) ?? "group") }];
  });
}

function nameType(kind: ActorKind): "PER" | "ORG" | "LOC" {
  switch (kind) {
    case "person":
      return "PER";
    case "state":
    case "place":
      return "LOC";
    case "government":
    case "armed-group":
    case "organisation":
    case "office":
    case "outlet":
    case "group":
      return "ORG";
  }
}

export function attributionsOf(stages: PageStages): object[] {
  const sentences = stages.sentences();
  const characters = (ranges: Attribution["cue"]): Characters[] =>
    ranges.map((range) => charactersOf(sentences, range));
  return stages.attributions().map(({ source, cue, content }) => ({
    source: source === null ? [] : characters([source]),
    cue: characters(cue),
    content: characters(content),
  }));
}

function charactersOf(
  sentences: readonly Sentence[],
  { sentence, first, end }: Attribution["cue"][number],
): Characters {
  const tokens = sentences[sentence]?.tokens ?? [];
  return [tokens[first]?.start ?? 0, tokens[end - 1]?.end ?? 0];
}

/** Reciprocal acts have several sources and no target. */
export function eventsOf(stages: PageStages): object[] {
  const names = new Map(stages.cast().actors.map(({ id, name }) => [id, name]));
  const actorOf = (id: string): object => ({
    text: names.get(id) ?? id,
    code: stages.countryOf(id) ?? "",
    sector: "",
  });
  return stages
    .events({ speech: true })
    .map(({ type, mode, actors, recipients }: EventFinding) => ({
      plover: type,
      mode: mode ?? "",
      source: actors.map(actorOf),
      target: recipients.map(actorOf),
    }));
}
