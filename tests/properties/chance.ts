/** Numbers that look like chance and are the same for the same seed (mulberry32). */
export type Chance = {
  /** A whole number from 0 up to `limit`, which is not reached. */
  readonly below: (limit: number) => number;
  readonly oneOf: <Item>(items: readonly Item[]) => Item;
};

export function chanceFrom(seed: number): Chance {
  let state = seed >>> 0;
  const below = (limit: number): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return Math.floor((((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32) * limit);
  };
  return {
    below,
    oneOf: (items) => {
      const item = items[below(items.length)];
      if (item === undefined) throw new RangeError("there is nothing to choose from");
      return item;
    },
  };
}
