export { conlluOf, sentencesFromConllu } from "./conllu.ts";
export type { LemmaTable } from "./lemmas.ts";
export { createSyntax, type Syntax, type SyntaxModel } from "./syntax.ts";
