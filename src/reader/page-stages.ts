/**
 * The stages that say what stands on a page, in their order, each computed when it is first asked
 * for: whoever wants the trees alone does not pay for the names.
 */
import { type IsoDate, parseIsoDate } from "../calendar/index.ts";
import type { Attribution, Cast, Layout, Sentence, TimeExpression } from "./analysis.ts";
import { attributionsOf } from "./attribution/index.ts";
import { countryOf } from "./country-codes.ts";
import { type EventLexicon, type EventSection, eventLexiconOf, eventsOf } from "./events/index.ts";
import { layoutOf } from "./layout/index.ts";
import { type Lexicon, sectionOf } from "./lexicon.ts";
import { castOf } from "./names/index.ts";
import type { EventFinding } from "./reading.ts";
import type { Syntax } from "./syntax/index.ts";
import { timeExpressionsOf } from "./time-expressions/index.ts";

export type ReadOptions = {
  /** The day the page was published, `YYYY-MM-DD`; what the page itself states when left out. */
  readonly published?: string;
  /** Resolves times against the day that the story has reached, not against the publication day. */
  readonly narrative?: boolean;
};

export type PageStages = {
  readonly text: string;
  readonly layout: () => Layout;
  readonly sentences: () => readonly Sentence[];
  readonly times: () => readonly TimeExpression[];
  readonly cast: () => Cast;
  readonly attributions: () => readonly Attribution[];
  /** `speech`: acts that are only speech too. A page ledger leaves them to the claims. */
  readonly events: (options: { readonly speech: boolean }) => readonly EventFinding[];
  /** ISO 3166-1 alpha-3 code of an actor's country. */
  readonly countryOf: (actor: string) => string | null;
};

/** What the stages share: the parser with its memory, and the lexicon. */
export type ReaderParts = { readonly syntax: Syntax; readonly lexicon: Lexicon };

/** The stages over `text`; nothing is computed yet. */
export function pageStages(
  text: string,
  options: ReadOptions,
  { syntax, lexicon }: ReaderParts,
): PageStages {
  const layout = once(() => layoutOf(text, options, lexicon));
  const sentences = once(() => syntax.analyse(text, layout().paragraphs));
  const times = once(() =>
    timeExpressionsOf(text, sentences(), publicationDay(layout()), lexicon, {
      narrative: options.narrative === true,
    }),
  );
  const cast = once(() => castOf(text, sentences(), layout(), lexicon));
  const attributions = once(() =>
    attributionsOf(text, sentences(), cast(), times(), layout(), lexicon),
  );
  return {
    text,
    layout,
    sentences,
    times,
    cast,
    attributions,
    countryOf: (actor) => countryOf(cast(), actor, lexicon),
    events: (wanted) =>
      eventsOf(
        {
          text,
          sentences: sentences(),
          times: times(),
          cast: cast(),
          layout: layout(),
          agreements: [],
        },
        eventLexicon(lexicon),
        wanted,
      ),
  };
}

const eventLexicons = new WeakMap<Lexicon, EventLexicon>();

/** Made once for a lexicon. */
function eventLexicon(lexicon: Lexicon): EventLexicon {
  const made =
    eventLexicons.get(lexicon) ?? eventLexiconOf(sectionOf<EventSection>(lexicon, "events"));
  eventLexicons.set(lexicon, made);
  return made;
}

function publicationDay(layout: Layout): IsoDate | null {
  const day = parseIsoDate(layout.published.edtf ?? "");
  return day.ok ? day.value : null;
}

function once<Value>(compute: () => Value): () => Value {
  let computed: { readonly value: Value } | null = null;
  return () => {
    computed ??= { value: compute() };
    return computed.value;
  };
}
