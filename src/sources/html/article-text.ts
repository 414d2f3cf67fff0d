/**
 * The text of an element as a reader sees its lines: blocks apart by a blank line, runs of white
 * space one space, scripts and styles left out.
 */

const BLOCKS = new Set(
  "ADDRESS ARTICLE ASIDE BLOCKQUOTE DD DIV DL DT FIGCAPTION FIGURE FOOTER FORM H1 H2 H3 H4 H5 H6 HEADER HR LI MAIN NAV OL P PRE SECTION TABLE TD TH TR UL".split(
    " ",
  ),
);
const SILENT = new Set(["SCRIPT", "STYLE", "NOSCRIPT", "TEMPLATE", "IFRAME", "SVG", "BUTTON"]);
const ELEMENT = 1;
const TEXT = 3;

/** The little of a DOM node that is looked at here. */
type PageNode = {
  readonly nodeType: number;
  readonly nodeName: string;
  readonly textContent: string | null;
  readonly firstChild: PageNode | null;
  readonly nextSibling: PageNode | null;
  readonly parentNode: PageNode | null;
};

/** Blocks of `root` in order, a blank line between them. The walk needs no stack: pages nest deeply. */
export function articleText(root: PageNode): string {
  const blocks: string[] = [];
  let line = "";
  const close = (): void => {
    const words = line.replace(/[\s\u00a0]+/gu, " ").trim();
    if (words !== "") blocks.push(words);
    line = "";
  };
  let node: PageNode | null = root;
  while (node !== null) {
    if (node.nodeType === TEXT) line += node.textContent ?? "";
    if (node.nodeType === ELEMENT && isBreak(node)) close();
    const inner: PageNode | null = SILENT.has(node.nodeName.toUpperCase()) ? null : node.firstChild;
    node = inner ?? after(node, root, close);
  }
  close();
  return blocks.join("\n\n");
}

function isBreak(node: PageNode): boolean {
  const name = node.nodeName.toUpperCase();
  return name === "BR" || BLOCKS.has(name);
}

/** The node that follows `from` and all within it, closing the blocks that end on the way. */
function after(from: PageNode, root: PageNode, close: () => void): PageNode | null {
  let node = from;
  while (node !== root) {
    if (BLOCKS.has(node.nodeName.toUpperCase())) close();
    if (node.nextSibling !== null) return node.nextSibling;
    if (node.parentNode === null) return null;
    node = node.parentNode;
  }
  return null;
}
