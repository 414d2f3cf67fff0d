export { type AbbreviationSection, type Abbreviations, abbreviationsOf } from "./abbreviations.ts";
export { type Tokenization, tokenize } from "./tokenize.ts";
