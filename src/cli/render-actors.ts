/**
 * The people of a page with their other spellings and posts; then its bodies and states.
 */
import { type PageLedger, SHOWN_AS } from "../contract/index.ts";
import { hanging, plain } from "./render-lines.ts";
import type { StandingView } from "./render-standing.ts";

type Actor = PageLedger["actors"][number];

/** People first, a line or two each; those without post or second name in one list at the end. */
export function actorLines(ledger: PageLedger, view: StandingView): string[] {
  const actors = ledger.actors.filter(({ kind }) => kind !== "place");
  const people = actors.filter(({ kind }) => kind === "person");
  const others = actors.filter(({ kind }) => kind !== "person");
  const told = [...people, ...others.filter((actor) => otherNames(actor).length > 0)];
  const rest = others.filter((actor) => !told.includes(actor));
  const also = rest.map(({ name, kind }) => `${plain(name)} (${SHOWN_AS.actorKinds[kind]})`);
  return [
    ...told.flatMap((actor) => actorLine(actor, view)),
    ...(also.length === 0 ? [] : hanging("   ", `Also: ${also.join(", ")}`, view.columns)),
  ];
}

function actorLine(actor: Actor, { columns, names, paint }: StandingView): string[] {
  const others = otherNames(actor);
  const spellings = others.length === 0 ? "" : `, also ${others.join(", ")}`;
  const posts = actor.posts.map(names.postInWords);
  const kind = actor.kind === "person" ? [] : [SHOWN_AS.actorKinds[actor.kind]];
  const speaksFor = actor.party === null ? [] : [`speaks for ${names.nameOf(actor.party)}`];
  const facts = [...kind, ...new Set(posts), ...speaksFor];
  const name = plain(actor.name);
  const lines = hanging(
    "   ",
    `${name}${spellings}${facts.length === 0 ? "" : `: ${facts.join("; ")}`}`,
    columns,
  );
  const [first = "", ...rest] = lines;
  const end = 3 + name.length;
  return [
    `   ${paint(first.slice(3, end), "strong")}${first.slice(end)}`,
    ...rest.map((line) => `  ${line}`.slice(0, columns)),
  ];
}

function otherNames(actor: Actor): string[] {
  const name = plain(actor.name);
  return [...new Set(actor.names.map(plain))].filter((other) => other !== name && other !== "");
}
