/**
 * What the stages of the reader hand to each other: sentences of tokens with their tree, and the
 * times, mentions and attributions found over them. Offsets are UTF-16 code units into the text.
 */
import type { Span } from "../text/index.ts";

/** Universal POS tags (UD v2). */
export type Upos =
  | "ADJ"
  | "ADP"
  | "ADV"
  | "AUX"
  | "CCONJ"
  | "DET"
  | "INTJ"
  | "NOUN"
  | "NUM"
  | "PART"
  | "PRON"
  | "PROPN"
  | "PUNCT"
  | "SCONJ"
  | "SYM"
  | "VERB"
  | "X";

/** A syntactic word. The words of a contraction each have their own characters ("do" + "n't"). */
export type Token = Span & {
  /** Position in its sentence. */
  readonly index: number;
  readonly form: string;
  readonly lemma: string;
  readonly upos: Upos;
  /** Penn Treebank tag, as UD English gives it. */
  readonly xpos: string;
  /** Index of the head in the same sentence; -1 for the root. */
  readonly head: number;
  /** UD relation with its subtype ("nsubj:pass"); "root" for the root. */
  readonly relation: string;
  /** Calibrated probabilities of the tag and of head and relation together, 0 to 1. */
  readonly tagProbability: number;
  readonly arcProbability: number;
};

export type Sentence = Span & {
  readonly index: number;
  /** Index of the paragraph (`Layout.paragraphs`) that holds it. */
  readonly paragraph: number;
  readonly tokens: readonly Token[];
  /** Half-open ranges of token indices that are one orthographic word ("don't"). */
  readonly contractions: readonly (readonly [start: number, end: number])[];
};

/** What a paragraph of a pasted page is. Only `body` (and `headline`, `quote`) is read for statements. */
export type ParagraphKind =
  | "body"
  | "headline"
  | "dateline"
  | "byline"
  | "caption"
  | "timestamp"
  | "furniture"
  | "source-line";

export type Paragraph = Span & { readonly kind: ParagraphKind; readonly rule: string };

/** The closed list `dateBasis`. */
export type DateBasis =
  | "stated"
  | "weekday-resolved"
  | "relative-resolved"
  | "year-inferred"
  | "publication-day"
  | "unknown";

/** A date as the page gives it: EDTF, or null when it is not to be resolved. */
export type DatedValue = { readonly edtf: string | null; readonly basis: DateBasis };

export type Layout = {
  readonly paragraphs: readonly Paragraph[];
  /** Publication date: given, or found in a dateline or stated date; rivals become warnings. */
  readonly published: DatedValue & { readonly span: Span | null };
  /** The day that its own head gives the text, which may be days before it was published; null for none. */
  readonly headDay: string | null;
  /** The publisher or agency that a dateline or source line names, as written. */
  readonly publisher: string | null;
  readonly title: string | null;
  /** What kind of text speaks: a press text, or a document of a body (monitor, ministry, army). */
  readonly genre: "press" | "document" | "agreement";
  /** The body in whose name a document speaks, as its head names it; null for a press text. */
  readonly issuer: Span | null;
  /** In page order: the day that a live page's headings and time stamps give from `start` on. */
  readonly stamps: readonly LiveStamp[];
  readonly warnings: readonly Warning[];
};

export type LiveStamp = { readonly start: number; readonly day: string };

export type Warning = {
  readonly kind: string;
  readonly message: string;
  readonly spans: readonly Span[];
};

/** A position in the analysed page: token `token` of sentence `sentence`. */
export type TokenPlace = { readonly sentence: number; readonly token: number };

/** How a date is tied to the words around it: "by 19 September", "since March". */
export type TimeRelation = "on" | "by" | "before" | "until" | "within" | "after" | "since" | "from";

/** A time expression. TIMEX3 type and value for scholars; EDTF and basis for the ledger. */
export type TimeExpression = Span & {
  readonly sentence: number;
  readonly firstToken: number;
  /** Exclusive. */
  readonly endToken: number;
  readonly type: "DATE" | "TIME" | "DURATION" | "SET";
  /** TIMEX3 value ("2023-09-19", "P30D", "XXXX-09-19", "PRESENT_REF"). */
  readonly value: string;
  /** EDTF of the day, month, year or interval meant; null for durations and what stays open. */
  readonly edtf: string | null;
  readonly basis: DateBasis;
  readonly relation: TimeRelation;
  /** For a deadline reading ("by the 19th": that day; "before": the day before; "end of May": the 31st): the last day, EDTF; else null. */
  readonly lastDay: string | null;
  readonly rule: string;
};

/** The closed list `actorKinds`. */
export type ActorKind =
  | "person"
  | "state"
  | "government"
  | "armed-group"
  | "organisation"
  | "office"
  | "outlet"
  | "group"
  | "place";

export type Post = {
  readonly title: string;
  /** Actor id, or words of the page. */
  readonly of: string | null;
  readonly from: string | null;
  readonly to: string | null;
  readonly former: boolean;
  readonly spans: readonly Span[];
};

export type MentionForm = "name" | "demonym" | "description" | "pronoun";

/** One place where an actor is spoken of. `head` is the token that heads the phrase. */
export type Mention = Span & {
  readonly sentence: number;
  readonly firstToken: number;
  /** Exclusive. */
  readonly endToken: number;
  readonly head: number;
  readonly actor: string;
  readonly form: MentionForm;
  /** Why it was taken for this actor ("apposition", "post-of-nation", "surname", "pronoun-nearest-subject"). */
  readonly rule: string;
};

export type Actor = {
  readonly id: string;
  readonly kind: ActorKind;
  readonly name: string;
  /** Every spelling, long and short form on the page, as written. */
  readonly names: readonly string[];
  readonly posts: readonly Post[];
  /** The actor for whom it speaks (a minister's state, a spokesman's army); null when it is its own. */
  readonly party: string | null;
};

/** All actors of a page with their mentions. */
export type Cast = {
  readonly actors: readonly Actor[];
  readonly mentions: readonly Mention[];
  /** The actor that the phrase headed by this token stands for, or null. */
  readonly actorAt: (place: TokenPlace) => Actor | null;
  /**
   * The actors that this token's phrase stands for together ("both sides", "they", "Iran and Iraq" at
   * its first head); one element where `actorAt` answers; empty where the page does not make it clear.
   */
  readonly groupAt: (place: TokenPlace) => readonly Actor[];
};

/** A stretch of tokens of one sentence, end exclusive. */
export type TokenRange = {
  readonly sentence: number;
  readonly first: number;
  readonly end: number;
};

/** What gives the day of a saying: the clause of its cue, the stamp of a live page, the document's own day, what was said before, the scene. */
export type DayEvidence = "clause" | "stamp" | "document" | "before" | "scene";

/** Somebody said something: source, cue, content. Content may run over several sentences. */
export type Attribution = {
  /** The source phrase; null where the page names none ("it was reported that"). */
  readonly source: TokenRange | null;
  /** Actor id of the source; null where the source is not stated. */
  readonly actor: string | null;
  readonly cue: readonly TokenRange[];
  /** Lemma of the cue's head ("say", "accuse", "according to"). */
  readonly cueLemma: string;
  readonly content: readonly TokenRange[];
  readonly mode: "quoted" | "reported";
  /** Where `said` is from; left out where it is open. */
  readonly dayFrom?: DayEvidence;
  /** The day of the saying where the cue's clause, or the scene it continues, gives it. */
  readonly said: DatedValue;
  readonly rule: string;
};
