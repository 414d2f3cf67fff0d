/** Whether a marked name is a whole name of an actor: case, accents, "the", titles and a leading article aside, as the scorer of readings compares. */
const TITLES =
  /^(?:the|mr|mrs|ms|dr|gen|general|major general|president|prime minister|minister|ambassador|sheikh|sayyid|ayatollah|secretary|foreign minister)\.? /u;

function bare(name: string): string {
  let rest = name
    .normalize("NFKD")
    .replace(/\p{M}/gu, "")
    .replace(/[’‘']/gu, "")
    .toLowerCase()
    .trim();
  for (let before = ""; before !== rest; ) {
    before = rest;
    rest = rest.replace(TITLES, "");
  }
  return rest.replace(/^(?:al|el)[- ]/u, "");
}

export function isNamed(
  actor: { readonly names: readonly string[]; readonly name?: string },
  wanted: string,
): boolean {
  const names = actor.name === undefined ? actor.names : [actor.name, ...actor.names];
  return names.some((name) => bare(name) === bare(wanted));
}
