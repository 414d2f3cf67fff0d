/**
 * Bytes of a page, plain text or HTML, to a document; which of the two it is decides the content.
 */
import { fault, ok, type Result } from "../result/index.ts";
import { binaryFormat } from "./binary.ts";
import { decodeText } from "./decode.ts";
import { PAGE_LIMIT_BYTES, type PageFault, type SourceDocument } from "./document.ts";
import { foreignShare } from "./language.ts";

const HTML_START = /^\s*<(?:!doctype\s+html|!--|\?xml|[a-z][a-z0-9]*[\s>])/iu;
const CLOSING_TAG = /<\/[a-z][a-z0-9]*\s*>/iu;

/** The document in `bytes`, or why there is none to read. */
export async function pageDocument(bytes: Uint8Array): Promise<Result<SourceDocument, PageFault>> {
  if (bytes.length > PAGE_LIMIT_BYTES) {
    return fault({ kind: "page-too-large", limitBytes: PAGE_LIMIT_BYTES });
  }
  const binary = binaryFormat(bytes);
  if (binary !== null) return fault({ kind: "binary-page", format: binary.format });

  const text = decodeText(bytes);
  const document = isHtml(text) ? await htmlDocument(text) : plainDocument(text);
  if (document.text.trim() === "") return fault({ kind: "empty-page" });
  const share = foreignShare(document.text);
  return share === null
    ? ok(document)
    : fault({ kind: "page-in-another-language", commonWordShare: share });
}

function isHtml(text: string): boolean {
  return HTML_START.test(text) && CLOSING_TAG.test(text);
}

function plainDocument(text: string): SourceDocument {
  return { text, title: null, publisher: null, published: null, publishedRivals: [] };
}

/** Loaded only for HTML: the parser takes longer to load than a plain page takes to read. */
async function htmlDocument(html: string): Promise<SourceDocument> {
  const { documentOfHtml } = await import("./html/index.ts");
  return documentOfHtml(html);
}
