/**
 * The people of a page with their other spellings and posts; then its bodies and states.
 */
import { type PageLedger, SHOWN_AS } from "../contract/index.ts";
import type { StandingView } from "./render-line.ts";
import { hanging, plain, wrapped } from "./render-lines.ts";

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
  const posts = withoutContained([...new Set(actor.posts.map(names.postInWords))]);
  const kind = actor.kind === "person" ? [] : [SHOWN_AS.actorKinds[actor.kind]];
  const speaksFor = actor.party === null ? [] : [`speaks for ${names.nameOf(actor.party)}`];
  const facts = [...kind, ...posts, ...speaksFor];
  const name = plain(actor.name);
  const words = `${name}${spellings}${facts.length === 0 ? "" : `: ${facts.join("; ")}`}`;
  const [first = "", ...rest] = wrapped(words, columns - INDENT - HANG);
  const pad = " ".repeat(INDENT);
  const head = `${pad}${paint(first.slice(0, name.length), "strong")}${first.slice(name.length)}`;
  return [head, ...rest.map((line) => `${pad}${" ".repeat(HANG)}${line}`)];
}

const INDENT = 3;
const HANG = 2;

/** Other spellings and short names; a title before a name, or its last word alone, tells nothing new. */
function otherNames(actor: Actor): string[] {
  const name = plain(actor.name);
  const others = [...new Set(actor.names.map(plain))].filter((other) => other !== "");
  const all = [name, ...others];
  return others.filter(
    (other) => !endsWith(name, other) && !all.some((one) => one !== other && endsWith(other, one)),
  );
}

function endsWith(name: string, end: string): boolean {
  return name === end || name.endsWith(` ${end}`);
}

/** "General" beside "Major General" tells nothing new. */
function withoutContained(posts: readonly string[]): string[] {
  return posts.filter((post) => !posts.some((other) => other !== post && other.includes(post)));
}
