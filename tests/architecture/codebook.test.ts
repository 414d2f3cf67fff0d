import { readdirSync, readFileSync } from "node:fs";

import { describe, expect, it } from "vitest";

import { SHOWN_AS } from "../../src/contract/index.ts";

/** Where each closed list is explained; the three axes of stances have a page each. */
const PAGES: Readonly<Record<keyof typeof SHOWN_AS, readonly string[]>> = {
  commitmentKinds: ["commitments/kinds.md"],
  provenance: ["commitments/provenance.md"],
  stances: ["claims/performance.md", "claims/compliance.md", "claims/posture.md"],
  values: ["standing/values.md", "claims/performance.md", "claims/compliance.md"],
  roles: ["claims/roles.md"],
  claimModes: ["claims/modes.md"],
  actorKinds: ["actors/kinds.md"],
  columnKinds: ["standing/column-kinds.md"],
  cellFlags: ["standing/cell-flags.md"],
  rowFlags: ["standing/row-flags.md"],
  dateBasis: ["dates/basis.md"],
  eventTypes: ["events/types.md"],
  auxiliaries: ["events/auxiliaries.md"],
  agreementStages: ["agreements/stages.md"],
};

const PARTS = ["Decides", "Included", "Excluded", "Example", "Maps to", "Since"];

type Section = { readonly token: string; readonly text: string };

function sectionsOf(page: string): Section[] {
  const [, ...parts] = readFileSync(`codebook/${page}`, "utf8").split(/^### /mu);
  return parts.map((text) => ({ token: /^`([^`]+)`/u.exec(text)?.[1] ?? "", text }));
}

const ENTRIES = Object.entries(PAGES) as [keyof typeof SHOWN_AS, readonly string[]][];

describe.each(ENTRIES)("the codebook on %s", (list, pages) => {
  const sections = pages.flatMap(sectionsOf);
  const shown: Readonly<Record<string, string>> = SHOWN_AS[list];

  it.each(Object.keys(shown))("shows %s in the words of its section", (token) => {
    const section = sections.find((candidate) => candidate.token === token);
    expect(/^Shown as: \*\*(.+)\*\*$/mu.exec(section?.text ?? "")?.[1]).toBe(shown[token]);
  });
});

const pages = readdirSync("codebook", { recursive: true, encoding: "utf8" }).filter(
  (path) => path.endsWith(".md") && path !== "README.md",
);

describe.each(pages)("codebook/%s", (page) => {
  it("is listed, explains only tokens that exist, and leaves no part of a section out", () => {
    const lists = ENTRIES.filter(([, listed]) => listed.includes(page));
    const tokens = new Set(lists.flatMap(([list]) => Object.keys(SHOWN_AS[list])));
    const sections = sectionsOf(page);
    expect(sections.length).toBeGreaterThan(0);
    expect(sections.filter(({ token }) => !tokens.has(token))).toEqual([]);
    for (const { token, text } of sections) {
      const missing = PARTS.filter(
        (part) => !new RegExp(`^- \\*${part}:\\* .{3,}`, "mu").test(text),
      );
      expect([token, missing]).toEqual([token, []]);
    }
    expect(readFileSync("codebook/README.md", "utf8")).toContain(`(${page})`);
  });
});
