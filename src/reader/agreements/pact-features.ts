/**
 * What speaks for a pact that is spoken of being one that exists: made, named, in force; not only hoped
 * for, drafted or proposed.
 */
import type { Sentence } from "../analysis.ts";
import { caseOf, unique } from "../evidence/index.ts";
import type { Predication } from "../predications/index.ts";
import type { PageAnalysis } from "../scoring/index.ts";
import type { PactMention } from "./pact-mentions.ts";

/** Feature strings of one pact, by its mentions, the most telling first. */
export function pactFeatures(
  page: PageAnalysis,
  mentions: readonly PactMention[],
  position: number,
): readonly string[] {
  const [best] = mentions;
  const dated = mentions.some(({ day }) => day !== null);
  const parties = Math.min(3, Math.max(0, ...mentions.map((mention) => mention.parties.length)));
  return [
    position === 0 ? "first" : "other",
    `mentions ${Math.min(5, mentions.length)}`,
    `signing ${best?.signing ?? "none"}`,
    `parties ${parties}`,
    dated ? "dated" : "undated",
    `signing ${best?.signing ?? "none"} ${dated} ${parties}`,
    mentions.some(({ isNamed }) => isNamed) ? "named" : "unnamed",
    ...unique(mentions.flatMap((mention) => mentionFeatures(page, mention))),
    ...(best === undefined ? [] : mentionFeatures(page, best).map((one) => `best ${one}`)),
  ];
}

function mentionFeatures(page: PageAnalysis, { sentence, noun }: PactMention): readonly string[] {
  const own = page.sentences[sentence];
  const token = own?.tokens[noun];
  if (own === undefined || token === undefined) return [];
  const lemma = token.lemma.toLowerCase();
  const before = own.tokens.filter(({ head, index }) => head === noun && index < noun);
  const article = before.find(({ relation }) => relation === "det")?.lemma.toLowerCase() ?? "bare";
  const governor = own.tokens[token.head]?.lemma.toLowerCase() ?? "-";
  const modifiers = before.filter(({ relation }) => relation === "amod" || relation === "compound");
  return [
    `noun ${lemma}`,
    `article ${article}`,
    `noun ${article} ${lemma}`,
    `role ${token.relation} ${caseOf(own, noun)}`,
    `governor ${governor}`,
    `governor ${governor} ${token.relation}`,
    ...modifiers.map((one) => `modifier ${one.lemma.toLowerCase()}`),
    ...clauseFeatures(page, own, noun),
  ];
}

/** How real the clause is that the pact stands in. */
function clauseFeatures(page: PageAnalysis, sentence: Sentence, noun: number): readonly string[] {
  const clause = (page.predications[sentence.index] ?? []).find(
    ({ form, tokens }) => form !== "nominal" && tokens.includes(noun),
  );
  if (clause === undefined) return ["no clause"];
  return [`clause ${realityOf(clause)}`, `clause relation ${clause.relation}`];
}

const realityOf = ({ tense, modality, negated }: Predication): string =>
  `${tense} ${modality} ${negated}`;
