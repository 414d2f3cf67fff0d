/**
 * "the kingdom, the Emirates and Bahrain [undertook]": the actors of a list of names as it stands in the
 * words, for sentences whose tree tears it apart.
 */
import type { Actor, Mention } from "../analysis.ts";
import { pageIndexOf } from "../evidence/index.ts";
import type { PageAnalysis } from "../scoring/index.ts";

/** So many words back a list is followed. */
const REACH = 60;
const JOINING = new Set(["and", ",", "the", "(", ")", "both"]);

/** The actors of the list that ends right before the token `end`, in the order of the words; none without an "and". */
export function listedActors(page: PageAnalysis, sentence: number, end: number): readonly Actor[] {
  const { actor: actorOf } = pageIndexOf(page);
  const tokens = page.sentences[sentence]?.tokens ?? [];
  const found: Actor[] = [];
  let isList = false;
  let at = end - 1;
  while (at >= Math.max(0, end - REACH)) {
    const mention = mentionAt(page, sentence, at);
    const form = tokens[at]?.form.toLowerCase() ?? "";
    if (mention === null && !JOINING.has(form)) break;
    if (form === "and") isList = true;
    const actor = mention === null ? null : actorOf(mention.actor);
    if (actor !== null) found.push(actor);
    at = (mention?.firstToken ?? at) - 1;
  }
  return isList ? found.reverse() : [];
}

function mentionAt(page: PageAnalysis, sentence: number, token: number): Mention | null {
  const mention = pageIndexOf(page)
    .mentionsIn(sentence)
    .find(
      ({ firstToken, endToken, form }) =>
        form !== "pronoun" && firstToken <= token && token < endToken,
    );
  return mention ?? null;
}
