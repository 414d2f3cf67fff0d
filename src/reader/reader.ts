/**
 * `createReader(model, lexicon)`: text to reading. The order of the stages is in `page-stages.ts`.
 *
 * Every stage is a pure function of the text and of what the stages before it found; each lives in
 * the folder that bears its name and can be run alone (`annotate --layer`).
 */
import type { Layout, Sentence } from "./analysis.ts";
import type { ChoiceModel } from "./choices/index.ts";
import type { Lexicon } from "./lexicon.ts";
import type { KernelFactory } from "./model/index.ts";
import { openDateWarnings } from "./open-dates.ts";
import { type PageStages, pageStages, type ReadOptions } from "./page-stages.ts";
import { quotationsOf } from "./quotation.ts";
import { readActors } from "./read-actors.ts";
import type { Reading } from "./reading.ts";
import type { FindingsModel } from "./scoring/index.ts";
import { stageLexiconsOf } from "./stage-lexicons.ts";
import { createSyntax, type SyntaxModel } from "./syntax/index.ts";

/** Trained weights, and the arithmetic that runs them. */
export type ReaderModel = {
  readonly syntax: SyntaxModel;
  readonly findings: FindingsModel;
  readonly choices: ChoiceModel;
  readonly kernel: KernelFactory;
};

export type Reader = {
  /** All that is found on the page `text`. The same input gives the same reading, everywhere. */
  readonly read: (text: string, options?: ReadOptions) => Reading;
  /** What each stage finds on the page `text`, computed when asked for. */
  readonly stages: (text: string, options?: ReadOptions) => PageStages;
  /** Sentences of a text that is taken whole: no layout, nothing left out. */
  readonly sentences: (text: string) => readonly Sentence[];
};

/** A reader of English. */
export function createReader(model: ReaderModel, lexicon: Lexicon): Reader {
  const syntax = createSyntax(model.syntax, model.kernel, lexicon);
  const { findings, choices } = model;
  const parts = { syntax, findings, choices, lexicon, lexicons: stageLexiconsOf(lexicon) };
  const stages = (text: string, options: ReadOptions = {}): PageStages =>
    pageStages(text, options, parts);
  return {
    stages,
    read: (text, options) => readingOf(stages(text, options)),
    sentences: (text) => syntax.analyse(text, [{ start: 0, end: text.length }]),
  };
}

function readingOf({
  text,
  layout,
  times,
  cast,
  agreements,
  commitments,
  claims,
  events,
  labels,
}: PageStages): Reading {
  return {
    document: documentOf(text, layout()),
    actors: readActors(text, cast()),
    agreements: agreements(),
    commitments: commitments().map(({ predication: _predication, ...commitment }) => commitment),
    claims: claims(),
    events: events({ speech: false }),
    labels: labels(),
    warnings: [...layout().warnings, ...openDateWarnings(layout(), times())].map(
      ({ kind, message, spans }) => ({ kind, message, spans: quotationsOf(text, spans) }),
    ),
  };
}

function documentOf(text: string, layout: Layout): Reading["document"] {
  return {
    text,
    title: layout.title,
    publisher: layout.publisher,
    published: layout.published.edtf,
    publishedBasis: layout.published.basis,
    language: "en",
  };
}
