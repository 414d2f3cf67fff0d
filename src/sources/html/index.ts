export { documentOfHtml } from "./html-document.ts";
