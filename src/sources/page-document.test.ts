import { describe, expect, it } from "vitest";

import { PAGE_LIMIT_BYTES } from "./document.ts";
import { pageDocument } from "./page-document.ts";

const ENGLISH =
  "The ministry said on Sunday that the border posts have been handed over, and that the rest of them will follow.";

async function documentOf(page: string | Uint8Array) {
  const read = await pageDocument(typeof page === "string" ? new TextEncoder().encode(page) : page);
  if (!read.ok) throw new Error(read.fault.kind);
  return read.value;
}

async function faultOf(page: string | Uint8Array) {
  const read = await pageDocument(typeof page === "string" ? new TextEncoder().encode(page) : page);
  return read.ok ? null : read.fault;
}

describe("plain text", () => {
  it.each([
    ["UTF-8", new TextEncoder().encode(`${ENGLISH} Şırnak.`), `${ENGLISH} Şırnak.`],
    ["UTF-8 with a byte order mark", new TextEncoder().encode(`\ufeff${ENGLISH}`), ENGLISH],
    ["Windows-1252", Buffer.from(`${ENGLISH} caf\u00e9 \u0093`, "latin1"), `${ENGLISH} café “`],
    ["UTF-16", Buffer.from(`\ufeff${ENGLISH}`, "utf16le"), ENGLISH],
  ])("is kept as it is from %s", async (_encoding, bytes, text) => {
    expect((await documentOf(bytes)).text).toBe(text);
  });

  it("may begin with a less-than sign", async () => {
    const text = `<5 posts are left> ${ENGLISH}`;
    expect((await documentOf(text)).text).toBe(text);
  });
});

describe("what is no page", () => {
  it.each<[string, string | Uint8Array, object]>([
    ["nothing", "", { kind: "empty-page" }],
    ["white space", " \n\t\n", { kind: "empty-page" }],
    ["a page of tags", "<html><body><p> </p></body></html>", { kind: "empty-page" }],
    ["a PDF", "%PDF-1.7 and so on", { kind: "binary-page", format: "PDF" }],
    ["NUL bytes", new Uint8Array([84, 0, 1, 2]), { kind: "binary-page", format: null }],
    [
      "more than the limit",
      new Uint8Array(PAGE_LIMIT_BYTES + 1).fill(97),
      { kind: "page-too-large", limitBytes: PAGE_LIMIT_BYTES },
    ],
  ])("%s is refused", async (_what, page, fault) => {
    expect(await faultOf(page)).toEqual(fault);
  });

  it.each([
    [
      "German",
      "Das Ministerium teilte am Sonntag mit, dass die Grenzposten übergeben worden seien und die übrigen bald folgen sollen, während die andere Seite von einem Bruch der Vereinbarung spricht.",
    ],
    [
      "French",
      "Le ministère a annoncé dimanche que les postes de la frontière avaient été remis et que les autres suivraient bientôt, tandis que l'autre partie parle d'une violation de l'accord.",
    ],
    [
      "Turkish",
      "Bakanlık pazar günü yaptığı açıklamada sınır karakollarının devredildiğini ve geri kalanların da yakında devredileceğini söyledi, karşı taraf ise anlaşmanın ihlal edildiğini öne sürdü.",
    ],
    ["Russian", "Министерство сообщило в воскресенье, что пограничные посты переданы."],
  ])("%s is another language", async (_language, page) => {
    expect(await faultOf(page)).toMatchObject({ kind: "page-in-another-language" });
  });

  it("a short note is not judged by its language", async () => {
    expect(await faultOf("Posts handed over.")).toBeNull();
  });
});

describe("HTML", () => {
  const page = (head: string, body: string): string =>
    `<!doctype html><html><head><title>x</title>${head}</head><body><nav><a href="/">Home</a></nav><article>${body}</article></body></html>`;
  const paragraphs =
    `<p>${ENGLISH}</p><p>${ENGLISH.replace("Sunday", "Monday")}<br>${ENGLISH}</p>`.repeat(3);

  it("becomes its article, a blank line between paragraphs, without menus and scripts", async () => {
    const { text } = await documentOf(page("", `<script>x()</script>${paragraphs}`));
    expect(text).toContain(`${ENGLISH}\n\n${ENGLISH.replace("Sunday", "Monday")}\n\n${ENGLISH}`);
    expect(text).not.toMatch(/Home|x\(\)|<|\n\n\n/u);
  });

  // biome-ignore format: a row per case
  it.each([
    ["Open Graph",  '<meta property="article:published_time" content="2024-03-04T23:30:00+03:00">', "2024-03-04"],
    ["JSON-LD",     '<script type="application/ld+json">{"@graph":[{"@type":"NewsArticle","datePublished":"2024-03-05"}]}</script>', "2024-03-05"],
    ["Dublin Core", '<meta name="dc.date" content="20240306">', "2024-03-06"],
    ["no such day", '<meta name="date" content="2024-02-30">', null],
    ["broken JSON", '<script type="application/ld+json">{"datePublished": </script>', null],
  ])("takes its day from %s", async (_from, head, day) => {
    expect((await documentOf(page(head, paragraphs))).published).toBe(day);
  });

  it("takes its day from <time>, and tells the others apart", async () => {
    const head = '<meta name="date" content="2024-03-04">';
    const body = `<time datetime="2024-03-07T08:00Z">Thursday</time>${paragraphs}`;
    expect((await documentOf(page("", body))).published).toBe("2024-03-07");
    expect(await documentOf(page(head, body))).toMatchObject({
      published: "2024-03-04",
      publishedRivals: ["2024-03-07"],
    });
  });

  it("takes title and publisher, and begins with the headline", async () => {
    const head =
      '<meta property="og:site_name" content="Valley Post"><meta property="og:title" content="Posts handed over">';
    const document = await documentOf(page(head, paragraphs));
    expect(document).toMatchObject({ title: "Posts handed over", publisher: "Valley Post" });
    expect(document.text.startsWith(`Posts handed over\n\n${ENGLISH}`)).toBe(true);
  });

  it("follows the charset that the page declares", async () => {
    const html = page('<meta charset="windows-1251">', paragraphs.replaceAll("posts", "\u00ef"));
    expect((await documentOf(Buffer.from(html, "latin1"))).text).toContain("border п have");
  });
});
