/**
 * How the people and bodies of one page ledger are called where they are spoken of.
 */
import { type PageLedger, SHOWN_AS } from "../contract/index.ts";
import { plain, shortened } from "./render-lines.ts";

type Actor = PageLedger["actors"][number];
type Post = Actor["posts"][number];

export type Names = {
  /** The actor's name; words of the page that are no id as they stand. */
  readonly nameOf: (reference: string) => string;
  /** The name of a column. */
  readonly columnName: (column: string) => string;
  /** Name and post: "Fuad Hussein (Foreign Minister, Iraq)"; null is the outlet's own voice. */
  readonly speakerName: (claimant: string | null) => string;
  /** "Foreign Minister, Iraq". */
  readonly postInWords: (post: Post) => string;
};

/** Names over the actors of `ledger`. */
export function namesIn(ledger: PageLedger): Names {
  const actors = new Map(ledger.actors.map((actor) => [actor.id, actor]));
  const nameOf = (reference: string): string =>
    shortened(plain(actors.get(reference)?.name ?? reference), 60);
  const postInWords = (post: Post): string => {
    const title = plain(post.title);
    const of = post.of === null ? null : nameOf(post.of);
    const named = of === null || title.toLowerCase().includes(of.toLowerCase());
    return `${post.former ? "former " : ""}${named ? title : `${title}, ${of}`}`;
  };
  return {
    nameOf,
    postInWords,
    columnName: (column) => (column === "outlets" ? SHOWN_AS.columnKinds.outlets : nameOf(column)),
    speakerName: (claimant) => {
      if (claimant === null) return SHOWN_AS.roles.narrator;
      const actor = actors.get(claimant);
      const post = actor?.posts.find(({ former }) => !former) ?? actor?.posts[0];
      const party = actor?.party == null ? null : nameOf(actor.party);
      const detail = post === undefined ? party : postInWords(post);
      return detail === null ? nameOf(claimant) : `${nameOf(claimant)} (${detail})`;
    },
  };
}
