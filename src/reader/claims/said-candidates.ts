/**
 * The days on which a claim could have been made, each with what on the page speaks for it: the day of
 * its attribution, of what the speaker said before, times in and near the clause, the publication day,
 * or none.
 */
import type { Attribution, DatedValue, TimeExpression } from "../analysis.ts";
import { type Candidate, candidates } from "../choices/index.ts";
import { governorOf, pageIndexOf, timesOf, unique } from "../evidence/index.ts";
import type { Predication } from "../predications/index.ts";
import type { PageAnalysis } from "../scoring/index.ts";
import type { Heard } from "./speaker-candidates.ts";
import type { Speaker } from "./speakers.ts";

const OPEN: DatedValue = { edtf: null, basis: "unknown" };

export function saidCandidates(
  page: PageAnalysis,
  predication: Predication,
  { speaker, heard }: { readonly speaker: Speaker; readonly heard: Heard },
): readonly Candidate<DatedValue>[] {
  const found = candidates<DatedValue>();
  const published = page.layout.published.edtf;
  const dated = datingOf(page, speaker);
  const surroundings = surroundingsOf(page, predication, { speaker, heard });
  const propose: Propose = (place, { edtf, basis }, ...more) => {
    if (edtf === null && place !== "open") return;
    const far = distanceOf(edtf, published);
    found.propose(edtf ?? "", { edtf, basis }, [
      place,
      ...[dated, ...surroundings, ...more].map((one) => `${place} ${one}`),
      `${place} ${basis} ${far}`,
      `${place} ${far} ${speaker.rule}`,
      ...(edtf === null ? [] : [`length ${edtf.length}`, `far ${far}`, `basis ${basis}`]),
    ]);
  };
  proposeEvidence(page, predication, speaker, propose);
  proposeTimes(page, predication, speaker, propose);
  proposeEarlier(page, predication, speaker, propose);
  proposeScenes(page, predication, propose);
  const pageDay = published === null ? "undated page" : "dated page";
  propose("open", OPEN, pageDay, verbForm(page, speaker));
  return found.all();
}

type Propose = (place: string, day: DatedValue, ...features: readonly string[]) => void;

/** What the claim is like, whatever its day: joined to every place that a day is taken from. */
function surroundingsOf(
  page: PageAnalysis,
  { sentence, tense }: Predication,
  { speaker, heard }: { readonly speaker: Speaker; readonly heard: Heard },
): readonly string[] {
  const [actor] = speaker.actors;
  const who = actor?.kind ?? "outlet";
  const { rule, mode } = speaker;
  const lead = page.layout.paragraphs.findIndex(({ kind }) => kind === "body");
  const place = page.sentences[sentence]?.paragraph === lead ? "lead" : "body";
  const isLive = page.layout.stamps.length > 0 ? "stamped" : "plain";
  return [
    rule,
    `${rule} ${mode}`,
    `${rule} ${mode} ${who}`,
    `${page.layout.genre} ${isLive} ${rule}`,
    `by ${speaker.attribution?.cueLemma ?? "-"}`,
    `${heard.axis} ${rule}`,
    `${tense} ${rule}`,
    `${place} ${datingOf(page, speaker)}`,
  ];
}

/** Where the evidence for the speaker has its day from: its own sentence, or what he said before. */
function datingOf(page: PageAnalysis, { attribution, said, rule }: Speaker): string {
  if (attribution === null) return said.edtf === null ? `${rule} undated` : `${rule} dated`;
  if (said.edtf === null) return "cue undated";
  const { cue } = attribution;
  const here = unique(cue.map(({ sentence }) => sentence))
    .flatMap(pageIndexOf(page).timesIn)
    .filter(({ edtf }) => edtf === said.edtf);
  if (here.length === 0) return `cue dated from ${attribution.dayFrom ?? "elsewhere"}`;
  const isCue = (time: TimeExpression): boolean => {
    const governor = governorOf(page, time);
    return cue.some(
      ({ sentence, first, end }) =>
        sentence === time.sentence && first <= governor && governor < end,
    );
  };
  return here.some(isCue) ? "cue dated by its own time" : "cue dated in its sentence";
}

/** What the evidence for the speaker says, and the days on which a page speaks for itself. */
function proposeEvidence(
  page: PageAnalysis,
  { sentence }: Predication,
  speaker: Speaker,
  propose: Propose,
): void {
  const { attribution } = speaker;
  const basis = attribution === null ? "no cue" : `cue ${attribution.said.basis}`;
  propose("evidence", speaker.said, basis);
  const published: DatedValue = { edtf: page.layout.published.edtf, basis: "publication-day" };
  propose("published", published, verbForm(page, speaker));
  propose("head", { edtf: page.layout.headDay, basis: "stated" }, verbForm(page, speaker));
  const stamp = stampOf(page, sentence);
  if (stamp !== null) propose("stamp", stamp);
}

/** Times of the clause, of its sentence, and of the sentence of the cue. */
function proposeTimes(
  page: PageAnalysis,
  predication: Predication,
  { attribution }: Speaker,
  propose: Propose,
): void {
  for (const time of timesOf(page, predication).filter(isDate))
    propose("clause time", time, time.relation, `${time.relation} ${predication.tense}`);
  const cueSentence = attribution?.cue[0]?.sentence ?? predication.sentence;
  for (const sentence of unique([predication.sentence, cueSentence].sort((a, b) => a - b))) {
    const place = sentence === predication.sentence ? "sentence time" : "cue sentence time";
    for (const time of pageIndexOf(page).timesIn(sentence).filter(isDate))
      propose(place, time, time.relation, attachment(page, time));
  }
}

/** Days of what was said before. */
function proposeEarlier(
  page: PageAnalysis,
  { sentence }: Predication,
  { actors }: Speaker,
  propose: Propose,
): void {
  const { dated, datedOf } = pageIndexOf(page);
  const own = actors
    .flatMap((actor) => (actor === null ? [] : datedOf(actor.id)))
    .findLast((one) => sentenceOf(one) <= sentence);
  if (own !== undefined) propose("speaker before", own.said);
  const other = dated.findLast((one) => sentenceOf(one) < sentence);
  if (other !== undefined)
    propose("others before", other.said, `${Math.min(3, sentence - sentenceOf(other))}`);
  if (dated[0] !== undefined) propose("first of page", dated[0].said);
}

/** Days told in the sentences before, within the paragraph, and in the first sentence of the body. */
function proposeScenes(page: PageAnalysis, { sentence }: Predication, propose: Propose): void {
  const { timesIn } = pageIndexOf(page);
  const own = page.sentences[sentence];
  for (let back = 1; back <= MOST_SENTENCES_BACK; back += 1) {
    const before = page.sentences[sentence - back];
    if (before === undefined || before.paragraph !== own?.paragraph) break;
    for (const time of timesIn(before.index).filter(isDay))
      propose(`${back} before`, time, time.relation, attachment(page, time), verbTense(page, time));
  }
  const lead = page.layout.paragraphs.findIndex(({ kind }) => kind === "body");
  const first = page.sentences.find(({ paragraph }) => paragraph === lead);
  if (first === undefined || first.index >= sentence) return;
  for (const time of timesIn(first.index).filter(isDay))
    propose("in the lead", time, time.relation, attachment(page, time), verbTense(page, time));
}

const MOST_SENTENCES_BACK = 3;

const isDay = (time: TimeExpression): boolean => isDate(time) && (time.edtf ?? "").length === 10;

function verbTense(page: PageAnalysis, time: TimeExpression): string {
  return `tense ${page.sentences[time.sentence]?.tokens[governorOf(page, time)]?.xpos ?? "-"}`;
}

const isDate = ({ type, edtf }: TimeExpression): boolean =>
  edtf !== null && (type === "DATE" || type === "TIME");

/** Tag of the cue's first word: "says" and "said" date differently. */
function verbForm(page: PageAnalysis, { attribution }: Speaker): string {
  const cue = attribution?.cue[0];
  return page.sentences[cue?.sentence ?? -1]?.tokens[cue?.first ?? -1]?.xpos ?? "-";
}

function attachment(page: PageAnalysis, time: TimeExpression): string {
  const governor = page.sentences[time.sentence]?.tokens[governorOf(page, time)];
  return `under ${governor?.lemma.toLowerCase() ?? "-"}`;
}

/** In classes: the same day, days before, a week, longer; after. */
function distanceOf(edtf: string | null, published: string | null): string {
  if (edtf === null || published === null) return "-";
  if (edtf === published) return "0";
  if (edtf.length !== 10) return edtf > published ? "later period" : "earlier period";
  if (edtf > published) return "after";
  const days = dayNumber(published) - dayNumber(edtf);
  return days <= 1 ? "1" : days <= 7 ? "week" : days <= 31 ? "month" : "long ago";
}

/** Days since the year 0 of months of 31 days: only near distances count. */
function dayNumber(day: string): number {
  const [year = 0, month = 0, date = 0] = day.split("-").map(Number);
  return (year * 12 + month) * 31 + date;
}

const sentenceOf = ({ cue, content }: Attribution): number =>
  cue[0]?.sentence ?? content[0]?.sentence ?? 0;

function stampOf(page: PageAnalysis, sentence: number): DatedValue | null {
  const start = page.sentences[sentence]?.start ?? 0;
  const stamp = page.layout.stamps.findLast((one) => one.start <= start);
  return stamp === undefined ? null : { edtf: stamp.day, basis: "stated" };
}
