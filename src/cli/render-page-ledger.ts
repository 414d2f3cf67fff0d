/**
 * A page ledger for the terminal: what was agreed, where it stands by whose account, who said it
 * when, and in which words. The words for tokens are those of the codebook.
 */
import { type PageLedger, SHOWN_AS } from "../contract/index.ts";
import { actorLines } from "./render-actors.ts";
import { claimLines, inTimeOrder } from "./render-claims.ts";
import { dateInWords, dateWithBasis } from "./render-date.ts";
import { eventLines } from "./render-events.ts";
import type { StandingView } from "./render-line.ts";
import { hanging, plain, quoted, shortened } from "./render-lines.ts";
import { namesIn } from "./render-names.ts";
import { paintFor } from "./render-paint.ts";
import { standingLines } from "./render-standing.ts";

/** `ledger` as lines of at most `columns` characters, in colour only when asked. */
export function renderPageLedger(
  ledger: PageLedger,
  { columns, colour }: { readonly columns: number; readonly colour: boolean },
): string {
  const order = new Map(inTimeOrder(ledger.claims).map((claim, i) => [claim.id, i + 1]));
  const view: StandingView = {
    columns: Math.max(40, columns),
    paint: paintFor(colour),
    names: namesIn(ledger),
    claimNumber: (id) => order.get(id) ?? null,
  };
  const sections: readonly (readonly [heading: string, lines: readonly string[]])[] = [
    ["Agreements", agreementLines(ledger, view)],
    ["Commitments, and where they stand", standingLines(ledger, view)],
    ["What was said, in time order", claimLines(ledger, view)],
    ["People and bodies", actorLines(ledger, view)],
    ["Events", eventLines(ledger, view)],
    ["Labels, as the speakers’ words", labelLines(ledger, view)],
    ["Warnings", warningLines(ledger, view)],
  ];
  const shown = sections.filter(([, lines]) => lines.length > 0);
  const body = shown.flatMap(([heading, lines]) => [
    "",
    view.paint(heading.toUpperCase(), "heading"),
    ...withoutBlankEnd(lines),
  ]);
  return `${[...headerLines(ledger, view), ...body, "", ...footerLines(ledger, view)].join("\n")}\n`;
}

function withoutBlankEnd(lines: readonly string[]): readonly string[] {
  return lines.at(-1) === "" ? lines.slice(0, -1) : lines;
}

function headerLines(ledger: PageLedger, { columns, paint }: StandingView): string[] {
  const { document } = ledger;
  const title = plain(document.title ?? document.text.slice(0, 300));
  const published =
    document.published === null
      ? "publication day not known"
      : `published ${dateWithBasis(document.published, document.publishedBasis)}`;
  const asOf = ledger.standing[0]?.asOf ?? null;
  const facts = [
    ...(document.publisher === null ? [] : [plain(document.publisher)]),
    published,
    ...(asOf === null ? [] : [`standing as of ${dateInWords(asOf)}`]),
  ];
  return [paint(shortened(title, columns), "heading"), ...hanging("", facts.join(" · "), columns)];
}

function agreementLines(ledger: PageLedger, { columns, names, paint }: StandingView): string[] {
  return ledger.agreements.flatMap((agreement) => {
    const parties = agreement.parties.map(names.nameOf).join(", ");
    const name = agreement.name === null ? "an agreement" : plain(agreement.name);
    const signed =
      agreement.signed === null
        ? ["day of signing not stated"]
        : [`signed ${dateWithBasis(agreement.signed, agreement.signedBasis)}`];
    const place = agreement.place === null ? [] : [names.nameOf(agreement.place)];
    const third = agreement.thirdParties.map(names.nameOf);
    const others = third.length === 0 ? [] : [`with ${third.join(", ")}`];
    return [
      ...hanging("   ", `${name}${parties === "" ? "" : `: ${parties}`}`, columns).map((line) =>
        paint(line, "strong"),
      ),
      ...hanging("   ", [...signed, ...place, ...others].join(" · "), columns),
      ...hanging("   ", quoted(agreement.spans[0]?.quote ?? "", 2 * columns), columns).map((line) =>
        paint(line, "quiet"),
      ),
      "",
    ];
  });
}

function labelLines(ledger: PageLedger, { columns, names }: StandingView): string[] {
  return ledger.labels.flatMap((label) => {
    const speaker = names.speakerName(label.speaker);
    const of = label.names === null ? "" : ` for ${names.nameOf(label.names)}`;
    const times = label.spans.length > 1 ? `, ${label.spans.length} times` : "";
    return hanging("   ", `“${plain(label.word)}”${of}: ${speaker}${times}`, columns);
  });
}

function warningLines(ledger: PageLedger, { columns, paint }: StandingView): string[] {
  return ledger.warnings.flatMap(({ message }) =>
    hanging(" ! ", plain(message), columns).map((line) => paint(line, "doubtful")),
  );
}

function footerLines(ledger: PageLedger, { columns, paint }: StandingView): string[] {
  const found = ledger.agreements.length + ledger.commitments.length + ledger.claims.length > 0;
  const words = found
    ? `All of it from one page, found by machine and ${SHOWN_AS.cellFlags.unreviewed}. Numbers in brackets are those of the claims. Pactwatch does not say who is right.`
    : "Nothing was found on this page that is said about an agreement.";
  return hanging("", words, columns).map((line) => paint(line, "quiet"));
}
