/**
 * The article of a saved web page, found by Mozilla's Readability, with what the page's metadata say.
 */
import { Readability } from "@mozilla/readability";
import { parseHTML } from "linkedom";

import type { SourceDocument } from "../document.ts";
import { articleText } from "./article-text.ts";
import { pageMetadata } from "./page-metadata.ts";

/** The document of `html`; the whole body's text where no article stands out. */
export function documentOfHtml(html: string): SourceDocument {
  const { document } = parseHTML(html);
  const metadata = pageMetadata(document);
  const body = document.body ? articleText(document.body) : "";
  const article = new Readability(document, { keepClasses: false }).parse();
  const text = article?.content
    ? articleText(parseHTML(inBody(article.content)).document.body)
    : "";
  const title = metadata.title ?? article?.title ?? null;
  const paragraphs = text === "" ? body : text;
  return { ...metadata, title, text: withHeadline(title, paragraphs) };
}

function inBody(content: string): string {
  return `<!doctype html><html><body>${content}</body></html>`;
}

/** Readability takes the headline out of the article; a reader reads it first. */
function withHeadline(title: string | null, text: string): string {
  return title === null || text.startsWith(title) ? text : `${title}\n\n${text}`;
}
