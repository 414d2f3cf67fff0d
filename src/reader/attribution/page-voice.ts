/**
 * In whose name a statement speaks that has no letterhead: "we urge both sides", it says outside of
 * quotation marks, and "Norland welcomes the truce". A reporter writes neither.
 */
import type { Actor, Cast, Layout, Sentence, Token } from "../analysis.ts";
import { quotationsOf } from "./quotations.ts";
import type { SourceLexicon } from "./unresolved-sources.ts";

type Page = {
  readonly text: string;
  readonly layout: Layout;
  readonly sentences: readonly Sentence[];
  readonly cast: Cast;
};

/** The layout of `page`, as that of a document of the body whose voice it is, where it is one's. */
export function layoutWithVoice(page: Page, { performatives }: SourceLexicon): Layout {
  const { layout, text, sentences, cast } = page;
  if (layout.issuer !== null || layout.genre !== "press") return layout;
  const spoken = layout.paragraphs.filter(({ kind }) => kind === "body" || kind === "headline");
  const quotations = quotationsOf(text, spoken);
  const isQuoted = ({ start }: Token): boolean =>
    quotations.some((quotation) => quotation.start <= start && start < quotation.end);
  const votes = new Map<Actor, number>();
  let hasWe = false;
  for (const { subject, sentence } of performed(sentences, performatives)) {
    if (isQuoted(subject)) continue;
    if (subject.lemma.toLowerCase() === "we") hasWe = true;
    const actor = cast.actorAt({ sentence, token: subject.index });
    if (actor !== null && CAN_ISSUE.has(actor.kind)) votes.set(actor, (votes.get(actor) ?? 0) + 1);
  }
  const [voice] = [...votes].sort(([, a], [, b]) => b - a);
  const mention = cast.mentions.find(({ actor }) => actor === voice?.[0].id);
  if (!hasWe || mention === undefined) return layout;
  return { ...layout, genre: "document", issuer: { start: mention.start, end: mention.end } };
}

const CAN_ISSUE = new Set<Actor["kind"]>(["state", "government", "organisation", "armed-group"]);

type Performed = { readonly sentence: number; readonly subject: Token };

/** Subjects of verbs that do by being said what they say, in the present tense. */
function performed(
  sentences: readonly Sentence[],
  performatives: ReadonlySet<string>,
): readonly Performed[] {
  return sentences.flatMap(({ index, tokens }) =>
    tokens.flatMap((verb) => {
      const isPresent = verb.xpos === "VBP" || verb.xpos === "VBZ";
      if (!isPresent || !performatives.has(verb.lemma.toLowerCase())) return [];
      const subject = tokens.find(
        ({ head, relation }) => head === verb.index && relation === "nsubj",
      );
      return subject === undefined ? [] : [{ sentence: index, subject }];
    }),
  );
}
