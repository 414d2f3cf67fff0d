/**
 * Raw documents out of a gold CoNLL-U file: the sentences' texts joined by a space, or by a blank
 * line where the file says that a paragraph begins.
 */
export type GoldDocument = {
  readonly id: string;
  readonly text: string;
  readonly paragraphs: readonly { readonly start: number; readonly end: number }[];
};

export function documentsOf(conllu: string): GoldDocument[] {
  return conllu
    .split(/^(?=# newdoc)/mu)
    .map(documentOf)
    .filter(({ text }) => text !== "");
}

function documentOf(block: string): GoldDocument {
  let text = "";
  let breaks = false;
  for (const line of block.split("\n")) {
    if (line.startsWith("# newpar")) breaks = true;
    if (!line.startsWith("# text = ")) continue;
    if (text !== "") text += breaks ? "\n\n" : " ";
    text += line.slice("# text = ".length);
    breaks = false;
  }
  return {
    id: /^# newdoc id = (.+)$/mu.exec(block)?.[1] ?? "d",
    text,
    paragraphs: paragraphsOf(text),
  };
}

function paragraphsOf(text: string): { start: number; end: number }[] {
  let start = 0;
  return text.split("\n\n").map((paragraph) => {
    const span = { start, end: start + paragraph.length };
    start = span.end + 2;
    return span;
  });
}
