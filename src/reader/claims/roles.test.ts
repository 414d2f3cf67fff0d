import { describe, expect, it } from "vitest";

import type { Actor } from "../analysis.ts";
import type { AgreementFinding, CommitmentFinding, Role } from "../reading.ts";
import { type RoleSection, roleLexiconOf } from "./role-lexicon.ts";
import { type RoleQuestion, roleOf } from "./roles.ts";

const section: RoleSection = {
  monitors: { words: ["observer", "mission"] },
  mediators: { words: ["mediator"] },
  anonymous: { words: ["official"] },
  witnesses: { words: ["farmer"] },
  implementers: { words: ["bank"] },
};
const agreement = { id: "g1", parties: ["Gulan", "Oshra"] } as Partial<AgreementFinding>;
const owed = { id: "k1", obligor: ["Gulan"] } as Partial<CommitmentFinding>;

const plain: RoleQuestion = {
  stance: "done",
  axis: "performance",
  about: [],
  agreement: agreement as AgreementFinding,
  lexicon: roleLexiconOf(section),
};
const aboutOwed: RoleQuestion = { ...plain, about: [owed as CommitmentFinding] };
const notDone: RoleQuestion = { ...plain, stance: "not-done" };
const noPact: RoleQuestion = { ...plain, agreement: null };

function actor(name: string, given: Partial<Actor> = {}): Actor {
  return { id: name, kind: "person", name, names: [name], posts: [], party: null, ...given };
}

const state = (name: string): Actor => actor(name, { kind: "state" });
const minister = actor("Mira Vale", { party: "Gulan" });

describe("the role of a claimant", () => {
  // biome-ignore format: a row per case
  it.each<[name: string, claimant: Actor | null, question: RoleQuestion, role: Role]>([
    ["the outlet narrates",                                null,                                          plain,     "narrator"],
    ["who owes the commitment spoken of",                  state("Gulan"),                                aboutOwed, "obligor"],
    ["who speaks for one who owes it",                     minister,                                      aboutOwed, "obligor"],
    ["the other party to it",                              state("Oshra"),                                aboutOwed, "beneficiary"],
    ["a party that tells what was done",                   state("Oshra"),                                plain,     "obligor"],
    ["a party that tells what was not done",               state("Oshra"),                                notDone,   "beneficiary"],
    ["a state that is no party",                           state("Sumar"),                                aboutOwed, "allied-state"],
    ["a state where no pact is found",                     state("Oshra"),                                noPact,    "allied-state"],
    ["who speaks for a side that is no party",             actor("Ina Lark", { party: "Sumar" }),         plain,     "allied-state"],
    ["a mission",                                          actor("Valley Mission", { kind: "organisation" }), plain, "mandated-monitor"],
    ["a mission that is a party",                          actor("Valley Mission", { id: "Gulan" }),      aboutOwed, "obligor"],
    ["a mediator",                                         actor("mediator"),                             plain,     "guarantor-mediator"],
    ["a bank",                                             actor("Hill Bank", { kind: "organisation" }),  plain,     "implementer"],
    ["a nameless official",                                actor("senior official", { party: "Gulan" }),  aboutOwed, "anonymous"],
    ["an official with a name",                            actor("official", { names: ["official", "Ina Lark"] }), plain, "other-party"],
    ["a farmer",                                           actor("old farmer"),                           plain,     "witness"],
    ["a farmer with a name",                               actor("Odo Farmer"),                           plain,     "other-party"],
    ["a group that claims for itself",                     actor("herders", { kind: "group" }),           plain,     "target-group"],
    ["a nameless somebody",                                actor("woman at the gate"),                    plain,     "witness"],
    ["half a word is no word",                             actor("the bankers", { names: ["the bankers"] }), plain,  "witness"],
  ])("%s", (_name, claimant, question, role) => {
    expect(roleOf(claimant, question)).toBe(role);
  });
});
