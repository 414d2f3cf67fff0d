/**
 * Candidates for one value of a finding, each with everything on the page that speaks for it.
 */

/** A value that could be the right one; the features say who proposes it and in what surroundings. */
export type Candidate<Value> = {
  readonly value: Value;
  readonly features: readonly string[];
};

/** Candidates in the order in which they were first proposed. */
export type Candidates<Value> = {
  /**
   * Proposes `value`. Values of one key are one candidate: the first stands, the features add up. What the
   * candidate is, whoever proposes it, is asked for once.
   */
  readonly propose: (
    key: string,
    value: Value,
    features: readonly string[],
    ofItself?: () => readonly string[],
  ) => void;
  readonly all: () => readonly Candidate<Value>[];
};

export function candidates<Value>(): Candidates<Value> {
  const byKey = new Map<string, { readonly value: Value; readonly features: Set<string> }>();
  return {
    propose(key, value, features, ofItself) {
      const known = byKey.get(key);
      if (known === undefined)
        byKey.set(key, { value, features: new Set([...features, ...(ofItself?.() ?? [])]) });
      else for (const feature of features) known.features.add(feature);
    },
    all: () =>
      [...byKey.values()].map(({ value, features }) => ({ value, features: [...features] })),
  };
}
