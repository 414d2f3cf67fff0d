/**
 * The actors of a reading: those of the cast with every place where they are spoken of.
 */
import type { Cast, Mention } from "./analysis.ts";
import { quotationOf, quotationsOf } from "./quotation.ts";
import type { ReadActor } from "./reading.ts";

/** Actors in the order of the cast; `spans` are the places where they are named, or else described. */
export function readActors(text: string, cast: Cast): ReadActor[] {
  const mentionsOf = new Map<string, Mention[]>(cast.actors.map(({ id }) => [id, []]));
  for (const mention of cast.mentions) mentionsOf.get(mention.actor)?.push(mention);
  return cast.actors.map((actor) => {
    const mentions = mentionsOf.get(actor.id) ?? [];
    return {
      id: actor.id,
      kind: actor.kind,
      name: actor.name,
      names: actor.names,
      posts: actor.posts.map((post) => ({ ...post, spans: quotationsOf(text, post.spans) })),
      party: actor.party,
      mentions: mentions.map((mention) => ({
        ...quotationOf(text, mention),
        form: mention.form,
        rule: mention.rule,
      })),
      spans: quotationsOf(text, namingMentions(mentions)),
    };
  });
}

function namingMentions(mentions: readonly Mention[]): readonly Mention[] {
  const named = mentions.filter(({ form }) => form === "name");
  return named.length > 0 ? named : mentions.slice(0, 1);
}
