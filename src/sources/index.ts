export { PAGE_LIMIT_BYTES, type PageFault, type SourceDocument } from "./document.ts";
export { pageDocument } from "./page-document.ts";
