export { loadModel, loadSyntax } from "./load-syntax-model.ts";
export { fileFaultOf, type OpenPageFault, openPage, STANDARD_INPUT } from "./open-page.ts";
export { openReader } from "./open-reader.ts";
export { textLines } from "./text-lines.ts";
export { VERSION } from "./version.ts";
