/**
 * The run that the README shows: a command between two marks and what it prints, up to the claims. `npm run reference` renews it, a test holds the README to it.
 */
import { execFileSync } from "node:child_process";

const RUN = /(<!-- run[^>]*-->\n)```\n\$ npx pactwatch (.*)\n[\s\S]*?```\n(<!-- end of run -->)/u;
/** Where the shown part ends; the rest is told by its headings. */
const FIRST_LEFT_OUT = "WHAT WAS SAID, IN TIME ORDER";

/** `readme` with its run as the built command prints it now. @throws when the marks are missing. */
export function withCurrentRun(readme: string): string {
  const [, before, args = "", after] = RUN.exec(readme) ?? [];
  if (before === undefined) throw new RangeError("the README has no marked run");
  const command = ["dist/cli/main.js", ...args.split(" ")];
  const out = execFileSync(process.execPath, command, { encoding: "utf8" });
  const [shown = "", rest = ""] = out.split(FIRST_LEFT_OUT);
  const more = rest === "" ? "" : `${FIRST_LEFT_OUT} …\n${headings(rest).join(" …\n")} …\n`;
  const block = `${before}\`\`\`\n$ npx pactwatch ${args}\n${shown}${more}\`\`\`\n${after}`;
  return readme.replace(RUN, () => block);
}

function headings(out: string): string[] {
  return out.split("\n").filter((line) => /^[A-Z][A-Z ,’]+$/u.test(line));
}
