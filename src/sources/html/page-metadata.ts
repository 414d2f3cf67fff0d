/**
 * What a page states about itself: title, publisher and publication day, from Open Graph, schema.org
 * (JSON-LD and microdata), Dublin Core and `<time>`, in the order of how surely they mean the page.
 */
import { dayOf } from "../../calendar/index.ts";

/** The little of a DOM element and document that is looked at here. */
type PageElement = {
  readonly textContent: string | null;
  readonly getAttribute: (name: string) => string | null;
};
type PageDocument = { readonly querySelectorAll: (selector: string) => Iterable<PageElement> };

export type PageMetadata = {
  readonly title: string | null;
  readonly publisher: string | null;
  readonly published: string | null;
  readonly publishedRivals: readonly string[];
};

const DATE_METAS = [
  'meta[property="article:published_time"]',
  'meta[property="og:article:published_time"]',
  'meta[itemprop="datePublished"]',
  'meta[name="pubdate"]',
  'meta[name="publishdate"]',
  'meta[name="publication_date"]',
  'meta[name="parsely-pub-date"]',
  'meta[name="sailthru.date"]',
  'meta[name="DC.date.issued"]',
  'meta[name="dc.date"]',
  'meta[name="date"]',
];
const TITLE_METAS = ['meta[property="og:title"]', 'meta[name="twitter:title"]'];
const PUBLISHER_METAS = ['meta[property="og:site_name"]', 'meta[name="application-name"]'];
const DAY = /^\s*(\d{4})-?(\d{2})-?(\d{2})(?!\d)/u;

/** The metadata of `document`; its publication day is the page's own, in the page's own time zone. */
export function pageMetadata(document: PageDocument): PageMetadata {
  const schema = linkedData(document);
  const days = [
    ...contents(document, DATE_METAS),
    ...schema.flatMap((item) => textOf(item["datePublished"])),
    ...attributes(document, "time[datetime]", "datetime").slice(0, 1),
  ].flatMap(statedDay);
  const [published = null, ...others] = days;
  return {
    title: firstOf(schema.flatMap(headlineOf), contents(document, TITLE_METAS)),
    publisher: firstOf(schema.flatMap(publisherOf), contents(document, PUBLISHER_METAS)),
    published,
    publishedRivals: [...new Set(others)].filter((day) => day !== published),
  };
}

function contents(document: PageDocument, selectors: readonly string[]): string[] {
  return selectors.flatMap((selector) => attributes(document, selector, "content"));
}

function attributes(document: PageDocument, selector: string, name: string): string[] {
  return [...document.querySelectorAll(selector)].flatMap((element) => {
    const value = element.getAttribute(name)?.trim() ?? "";
    return value === "" ? [] : [value];
  });
}

type SchemaItem = { readonly [key: string]: unknown };

/** Every object of the page's JSON-LD that states a publication day or a headline. */
function linkedData(document: PageDocument): SchemaItem[] {
  const scripts = [...document.querySelectorAll('script[type="application/ld+json"]')];
  return scripts
    .flatMap((script) => objectsIn(parsed(script.textContent ?? "")))
    .filter((item) => "datePublished" in item || "headline" in item);
}

/** Broken JSON-LD says nothing; the rest of the page still does. */
function parsed(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch {
    return null;
  }
}

function objectsIn(value: unknown): SchemaItem[] {
  if (Array.isArray(value)) return value.flatMap(objectsIn);
  if (typeof value !== "object" || value === null) return [];
  const item = value as SchemaItem;
  return [item, ...objectsIn(item["@graph"])];
}

function headlineOf(item: SchemaItem): string[] {
  return textOf(item["headline"]);
}

function publisherOf(item: SchemaItem): string[] {
  return objectsIn(item["publisher"]).flatMap((publisher) => textOf(publisher["name"]));
}

function textOf(value: unknown): string[] {
  return typeof value === "string" && value.trim() !== "" ? [value.trim()] : [];
}

function firstOf(...lists: readonly string[][]): string | null {
  return lists.flat()[0] ?? null;
}

function statedDay(stated: string): string[] {
  const [, year, month, day] = DAY.exec(stated) ?? [];
  const date = dayOf(Number(year), Number(month), Number(day));
  return date === null ? [] : [date];
}
