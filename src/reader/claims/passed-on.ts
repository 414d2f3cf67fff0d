/**
 * Through whom a claim reached the page: the outlet that had it first, or whoever passes on another's words.
 */
import type { Actor, Attribution } from "../analysis.ts";
import { pageIndexOf } from "../evidence/index.ts";
import type { Predication } from "../predications/index.ts";
import type { PageAnalysis } from "../scoring/index.ts";
import type { Speaker } from "./speakers.ts";

/** An outlet or a speaker; null where nobody stands between speaker and page. */
export function viaOf(
  page: PageAnalysis,
  { sentence, head }: Predication,
  { attribution }: Speaker,
): Actor | null {
  if (attribution === null) return null;
  const { toldIn, actor: actorOf } = pageIndexOf(page);
  const speaker = actorOf(attribution.actor ?? "");
  for (const other of toldIn(sentence)) {
    if (other === attribution || !holds(other, sentence, head)) continue;
    const teller = actorOf(other.actor ?? "");
    if (isAround(other, attribution) && isOfOneSide(teller, speaker)) return teller;
  }
  return outletBeside(page, attribution);
}

const holds = ({ content }: Attribution, sentence: number, token: number): boolean =>
  content.some((range) => range.sentence === sentence && range.first <= token && token < range.end);

/** "the spokesman said [that the minister had said so]": another's telling, told. */
function isAround(other: Attribution, { actor, cue }: Attribution): boolean {
  const [first] = cue;
  return (
    other.actor !== null &&
    other.actor !== actor &&
    first !== undefined &&
    holds(other, first.sentence, first.first)
  );
}

/** Who passes on the words of his own side; what one side tells of the other's words is its own claim. */
function isOfOneSide(teller: Actor | null, speaker: Actor | null): boolean {
  if (teller === null || speaker === null || teller.kind !== "person") return false;
  return teller.party !== null && (teller.party === speaker.id || teller.party === speaker.party);
}

/** "told the Valley Post", "the agency quoted him as saying": an outlet that hangs on the verb of saying. */
function outletBeside(page: PageAnalysis, { actor, cue }: Attribution): Actor | null {
  const { mentionsIn, actor: actorOf } = pageIndexOf(page);
  const [first] = cue;
  if (first === undefined) return null;
  const tokens = page.sentences[first.sentence]?.tokens ?? [];
  const outlet = mentionsIn(first.sentence).find((mention) => {
    const verb = tokens[mention.head]?.head ?? -1;
    return (
      mention.actor !== actor &&
      actorOf(mention.actor)?.kind === "outlet" &&
      cue.some(
        (range) => range.sentence === first.sentence && range.first <= verb && verb < range.end,
      )
    );
  });
  return outlet === undefined ? null : actorOf(outlet.actor);
}
