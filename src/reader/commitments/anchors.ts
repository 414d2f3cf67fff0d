/** The day from which a term is counted: "within 30 days of the signing", "of its entry into force". */
import type { TimeExpression } from "../analysis.ts";
import { timesOf } from "../evidence/index.ts";
import type { AgreementFinding } from "../reading.ts";
import type { PageAnalysis } from "../scoring/index.ts";

/** An EDTF day, or null where the page does not give it. */
export function anchorOf(
  page: PageAnalysis,
  time: TimeExpression,
  agreement: AgreementFinding | null,
): string | null {
  const signed = agreement?.signed ?? null;
  const words = (page.sentences[time.sentence]?.tokens ?? [])
    .slice(time.endToken, time.endToken + REACH)
    .map(({ lemma }) => lemma.toLowerCase());
  const isCounted = words[0] !== undefined && COUNTING.has(words[0]);
  if (isCounted && words.some((word) => EFFECT.has(word))) return dayOfEffect(page) ?? signed;
  if (isCounted && words.some((word) => SIGNING.has(word))) return signed;
  return time.relation === "within" && time.lastDay === null ? signed : null;
}

/** So far behind the term the event that it is counted from is named. */
const REACH = 8;
const COUNTING = new Set(["of", "after", "from", "following", "to"]);
const EFFECT = new Set(["force", "effect"]);
const SIGNING = new Set([
  "signing",
  "signature",
  "sign",
  "conclusion",
  "adoption",
  "agreement",
  "accord",
  "treaty",
]);

const effects = new WeakMap<PageAnalysis, string | null>();

/** The day of "entered into force on 1 May", "took effect on 1 May"; looked for once a page. */
export function dayOfEffect(page: PageAnalysis): string | null {
  const known = effects.get(page);
  if (known !== undefined) return known;
  const day = effectIn(page);
  effects.set(page, day);
  return day;
}

function effectIn(page: PageAnalysis): string | null {
  for (const predication of page.predications.flat()) {
    const tokens = page.sentences[predication.sentence]?.tokens ?? [];
    if (!predication.tokens.some((index) => EFFECT.has(tokens[index]?.lemma.toLowerCase() ?? "")))
      continue;
    const day = timesOf(page, predication).find(
      ({ relation, type, edtf }) => relation === "on" && type === "DATE" && edtf?.length === 10,
    );
    if (day !== undefined) return day.edtf;
  }
  return null;
}
