/**
 * The actors of a page while they are being put together, and the places where each is spoken of.
 */
import type { ActorKind, MentionForm } from "../analysis.ts";
import type { Page } from "./page.ts";
import type { PostPhrase } from "./post-phrases.ts";

export type DraftPost = {
  title: string;
  of: Draft | string | null;
  former: boolean;
  phrase: PostPhrase;
};

export type Draft = {
  /** Order of making; ids are given in the order of first mention. */
  readonly index: number;
  kind: ActorKind;
  name: string;
  /** Names as written, by their folded form. */
  readonly names: Map<string, string>;
  readonly posts: DraftPost[];
  party: Draft | null;
  gender: "male" | "female" | null;
  /** Stands for several people ("officials"). */
  plural: boolean;
  /** Not named on the page: made from a description. */
  described: boolean;
};

export type DraftMention = {
  readonly first: number;
  readonly end: number;
  readonly head: number;
  readonly draft: Draft;
  readonly form: MentionForm;
  readonly rule: string;
};

/** Several actors meant by one phrase ("both sides"). */
export type GroupMention = {
  readonly first: number;
  readonly end: number;
  readonly head: number;
  readonly drafts: readonly Draft[];
  readonly rule: string;
};

export type Drafts = {
  readonly page: Page;
  readonly all: Draft[];
  readonly mentions: DraftMention[];
  readonly groups: GroupMention[];
};

export function newDraft(drafts: Drafts, kind: ActorKind, name: string): Draft {
  const draft: Draft = {
    index: drafts.all.length,
    kind,
    name,
    names: new Map(),
    posts: [],
    party: null,
    gender: null,
    plural: false,
    described: false,
  };
  drafts.all.push(draft);
  return draft;
}

/** Adds a spelling as written, without a leading article. */
export function addName(draft: Draft, written: string): void {
  const bare = written.replace(/^(?:the|a|an) /i, "");
  const key = bare.toLowerCase();
  if (bare !== "" && !draft.names.has(key)) draft.names.set(key, bare);
}

/** Notes a place where `draft` is spoken of. */
export function addMention(drafts: Drafts, mention: DraftMention): void {
  drafts.mentions.push(mention);
}
