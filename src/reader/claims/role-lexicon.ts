/** Words that tell an actor's role towards an agreement (`lexicons/en/roles.yaml`). */
type Words = { readonly words: readonly string[] };

export type RoleSection = {
  readonly monitors: Words;
  readonly mediators: Words;
  readonly anonymous: Words;
  readonly witnesses: Words;
  readonly implementers: Words;
};

export type RoleLexicon = { readonly [Role in keyof RoleSection]: ReadonlySet<string> };

export function roleLexiconOf(section: RoleSection): RoleLexicon {
  return {
    monitors: new Set(section.monitors.words),
    mediators: new Set(section.mediators.words),
    anonymous: new Set(section.anonymous.words),
    witnesses: new Set(section.witnesses.words),
    implementers: new Set(section.implementers.words),
  };
}
