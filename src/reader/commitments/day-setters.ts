/**
 * Who set the day by which something is due, where the page says so: "Gulan set a deadline of 19 May",
 * "the deadline fixed by Gulan", "the mediator gave both sides until Sunday".
 */
import { actorsAt, canBeBound, pageIndexOf, partyOf } from "../evidence/index.ts";
import type { Predication } from "../predications/index.ts";
import type { PageAnalysis } from "../scoring/index.ts";
import type { BindingLexicon } from "./binding-lexicon.ts";

/** Ids of actors by the day they set; the first setting of a day on the page counts. */
export function daySetters(
  page: PageAnalysis,
  lexicon: Pick<BindingLexicon, "setsADay" | "dayNouns">,
): ReadonlyMap<string, string> {
  const { timesIn } = pageIndexOf(page);
  const setters = new Map<string, string>();
  for (const predication of page.predications.flat()) {
    if (!setsADay(page, predication, lexicon)) continue;
    const setter = whoSets(page, predication);
    if (setter === null) continue;
    for (const { edtf, lastDay } of timesIn(predication.sentence))
      for (const day of [edtf, lastDay])
        if (day !== null && !setters.has(day)) setters.set(day, setter);
  }
  return setters;
}

function whoSets(
  page: PageAnalysis,
  { sentence, passive, agent, subject }: Predication,
): string | null {
  const [setter, ...others] = actorsAt(page, sentence, passive ? agent : subject);
  if (setter === undefined || others.length > 0 || !canBeBound(setter)) return null;
  return partyOf(page, setter).id;
}

/** What is set is a day: its object, its passive subject, the noun it describes; or "until" follows. */
function setsADay(
  page: PageAnalysis,
  predication: Predication,
  lexicon: Pick<BindingLexicon, "setsADay" | "dayNouns">,
): boolean {
  if (!lexicon.setsADay.has(lemmaAt(page, predication, predication.head))) return false;
  const { sentence, object, passive, subject, head, obliques } = predication;
  const tokens = page.sentences[sentence]?.tokens ?? [];
  const set = [object, passive ? subject : -1, tokens[head]?.head ?? -1];
  return (
    set.some((token) => token >= 0 && lexicon.dayNouns.has(lemmaAt(page, predication, token))) ||
    obliques.some((token) =>
      tokens.some((mark) => mark.head === token && mark.lemma.toLowerCase() === "until"),
    )
  );
}

function lemmaAt(page: PageAnalysis, { sentence }: Predication, token: number): string {
  return page.sentences[sentence]?.tokens[token]?.lemma.toLowerCase() ?? "";
}
