/**
 * A document: the text of one page as received, and what the page's own metadata say of it.
 */
export type SourceDocument = {
  /** Plain text unchanged; of HTML the headline and the article, a blank line between paragraphs. */
  readonly text: string;
  readonly title: string | null;
  readonly publisher: string | null;
  /** `YYYY-MM-DD` from the metadata; null when they say nothing. */
  readonly published: string | null;
  /** Other publication days that the same metadata state. */
  readonly publishedRivals: readonly string[];
};

/** Why bytes are no page to read. */
export type PageFault =
  | { readonly kind: "empty-page" }
  | { readonly kind: "binary-page"; readonly format: string | null }
  | { readonly kind: "page-too-large"; readonly limitBytes: number }
  | { readonly kind: "page-in-another-language"; readonly commonWordShare: number };

/** A page of news is a few kilobytes and a long agreement a few hundred; beyond this it is a collection. */
export const PAGE_LIMIT_BYTES = 5_000_000;
