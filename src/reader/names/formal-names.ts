/**
 * Formal names of states and governments, and the bare name inside them.
 */

const FORMAL =
  /^(?:the )?(?:(?:\w+ ){0,2}(?:republic|kingdom|state|sultanate|emirate|federation|commonwealth|principality|duchy|empire) of (?:the )?|(?:\w+ )?government of (?:the )?(?:(?:\w+ )?(?:republic|kingdom|state) of (?:the )?)?)/;
const FORMAL_TAIL = / (?:republic|federation|kingdom)$/;

/** The bare name inside a formal one: "Republic of Ostrovan" is Ostrovan. */
export const bareState = (key: string): string =>
  key.replace(FORMAL, "").replace(FORMAL_TAIL, "").replace(/^the /, "");
