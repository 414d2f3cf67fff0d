/**
 * The events of a page in time order, what has no day last.
 */
import { firstDayOf } from "../calendar/index.ts";
import { type PageLedger, SHOWN_AS } from "../contract/index.ts";
import { dateInWords } from "./render-date.ts";
import type { StandingView } from "./render-line.ts";
import { beside, hanging, plain, quoted, wrapped } from "./render-lines.ts";

type Event = PageLedger["events"][number];

const DAY_WIDTH = 18;
/** From here on the words of an event stand beside it. */
const WIDE = 140;

/** Day, what happened between whom, and the words. */
export function eventLines(ledger: PageLedger, view: StandingView): string[] {
  const dayOf = (event: Event): string => firstDayOf(event.date ?? "") ?? event.date ?? "~";
  const placeOf = (event: Event): number => event.spans[0]?.start ?? 0;
  const ordered = ledger.events.toSorted((a, b) => {
    const [left, right] = [dayOf(a), dayOf(b)];
    return left === right ? placeOf(a) - placeOf(b) : left < right ? -1 : 1;
  });
  return ordered.flatMap((event) => eventLine(event, view));
}

function eventLine(event: Event, { columns, names, paint }: StandingView): string[] {
  const day = event.date === null ? "day not known" : dateInWords(event.date);
  const start = `   ${day.padEnd(DAY_WIDTH)}  `;
  const who = event.actors.map(names.nameOf).join(" and ");
  const whom = event.recipients.map(names.nameOf).join(" and ");
  const between = [who, whom].filter((side) => side !== "").join(" → ");
  const place = event.place === null ? [] : [names.nameOf(event.place)];
  const details = [
    ...place,
    ...event.auxiliary.map((auxiliary) => SHOWN_AS.auxiliaries[auxiliary]),
  ];
  const kind = `${SHOWN_AS.eventTypes[event.type]}${event.mode === null ? "" : `, ${plain(event.mode)}`}`;
  const facts = `${kind}${between === "" ? "" : `: ${between}`}${details.length === 0 ? "" : ` (${details.join(", ")})`}`;
  const wide = columns >= WIDE;
  const width = wide ? Math.floor(columns * 0.45) : columns;
  const room = wide ? columns - width - 2 : columns - start.length;
  const words = wrapped(quoted(event.spans[0]?.quote ?? "", 2 * room), room);
  const quiet = words.map((line) => paint(line, "quiet"));
  const head = hanging(start, facts, width);
  return wide
    ? beside(head, quiet, width + 2)
    : [...head, ...quiet.map((line) => " ".repeat(start.length) + line)];
}
