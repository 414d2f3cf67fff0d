/**
 * Dates in words: "19 Sep 2023", "19 Sep, year open", "Sep 2023", "18 to 20 Nov 2023".
 */
import type { PageLedger } from "../contract/index.ts";
import { SHOWN_AS } from "../contract/index.ts";

type DateBasis = PageLedger["document"]["publishedBasis"];

const MONTHS = "Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec".split(" ");
const DATE = /^(\d{4}|XXXX)(?:-(\d{2}))?(?:-(\d{2}))?([~?%]?)$/u;

/** `edtf` in words; a value of another form as it stands. */
export function dateInWords(edtf: string): string {
  const [start = "", end] = edtf.split("/");
  if (end === undefined) return oneDate(start);
  if (start === "" || start === "..") return `until ${oneDate(end)}`;
  if (end === "" || end === "..") return `from ${oneDate(start)}`;
  return `${start.slice(0, 8) === end.slice(0, 8) ? String(Number(start.slice(8))) : oneDate(start)} to ${oneDate(end)}`;
}

/** `edtf` in words with how it came about, where the page does not state it outright. */
export function dateWithBasis(edtf: string, basis: DateBasis): string {
  const words = dateInWords(edtf);
  return basis === "stated" || basis === "unknown"
    ? words
    : `${words} (${SHOWN_AS.dateBasis[basis]})`;
}

function oneDate(edtf: string): string {
  const match = DATE.exec(edtf);
  if (match === null) return edtf;
  const [, year = "", month = "", day = "", mark = ""] = match;
  const name = MONTHS[Number(month) - 1];
  if (month !== "" && name === undefined) return edtf;
  const about = mark === "" ? "" : mark === "?" ? "perhaps " : "about ";
  const date = [day === "" ? "" : String(Number(day)), name ?? ""].filter((part) => part !== "");
  if (year === "XXXX") return `${about}${date.join(" ")}, year open`;
  return `${about}${[...date, year].join(" ")}`;
}
