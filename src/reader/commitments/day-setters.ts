/**
 * Who set the day by which something is due, where the page says so: "Gulan set a deadline of 19 May",
 * "the deadline fixed by Gulan", "the mediator gave both sides until Sunday".
 */
import { actorsAt, canBeBound, pageIndexOf, partyOf } from "../evidence/index.ts";
import type { Predication } from "../predications/index.ts";
import type { PageAnalysis } from "../scoring/index.ts";
import type { BindingLexicon } from "./binding-lexicon.ts";

/** Actor id, or null; the first setting of that day on the page counts. */
export function setterOf(
  page: PageAnalysis,
  day: string | null,
  lexicon: Pick<BindingLexicon, "setsADay" | "dayNouns">,
): string | null {
  if (day === null) return null;
  const { timesIn } = pageIndexOf(page);
  for (const predication of page.predications.flat()) {
    const isThatDay = timesIn(predication.sentence).some(
      ({ edtf, lastDay }) => edtf === day || lastDay === day,
    );
    const setter =
      isThatDay && setsADay(page, predication, lexicon) ? whoSets(page, predication) : null;
    if (setter !== null) return setter;
  }
  return null;
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
