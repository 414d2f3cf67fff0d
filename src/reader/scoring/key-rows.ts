/**
 * Rows by the 32-bit keys of the findings model: a table with open addressing, which the reading loop
 * asks some ten thousand times a page (`npm run bench speed`).
 */
export class KeyRows {
  private readonly keys: Int32Array;
  /** Row + 1 of the key that a slot holds; 0 for none. */
  private readonly slots: Int32Array;
  private readonly mask: number;

  /** `keys[row]` is the key of a row; of equal keys the last counts. */
  constructor(keys: Int32Array) {
    this.keys = keys;
    let size = 16;
    while (size < keys.length * 2) size *= 2;
    this.mask = size - 1;
    this.slots = new Int32Array(size);
    for (let row = 0; row < keys.length; row += 1)
      this.slots[this.slotOf(keys[row] ?? 0)] = row + 1;
  }

  get count(): number {
    return this.keys.length;
  }

  /** The row of `key`, signed or not; -1 where there is none. */
  rowOf(key: number): number {
    return (this.slots[this.slotOf(key | 0)] ?? 0) - 1;
  }

  /** The slot that holds `key`, or the free one where it would stand. */
  private slotOf(key: number): number {
    let slot = key & this.mask;
    for (;;) {
      const row = (this.slots[slot] ?? 0) - 1;
      if (row < 0 || this.keys[row] === key) return slot;
      slot = (slot + 1) & this.mask;
    }
  }
}
