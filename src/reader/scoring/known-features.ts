/**
 * The features of predications as rows of the findings model's weights: hashed as they are made, so
 * that no string is built, and those that the model does not know are dropped.
 */
import type { Predication } from "../predications/index.ts";
import type { AddFeature, FeatureContext } from "./feature-context.ts";
import { addFeatures } from "./feature-strings.ts";
import { HASH_START, hashOn } from "./hashing.ts";
import type { KeyRows } from "./key-rows.ts";

/** Makes sets of rows; hot, so it writes typed arrays in place (`npm run bench speed`). */
export class KnownFeatures {
  private readonly known: KeyRows;
  /** The set that a row was put into last, by number. */
  private readonly lastSet: Int32Array;
  private readonly names = new Map<string, number>();
  private set = 0;
  private readonly rows: number[] = [];
  private count = 0;

  constructor(known: KeyRows) {
    this.known = known;
    this.lastSet = new Int32Array(known.count);
  }

  /** The rows of the features of `predication`, each once. */
  of(context: FeatureContext, predication: Predication): readonly number[] {
    this.begin();
    addFeatures(context, predication, this.add);
    return this.rows.slice(0, this.count);
  }

  /** The rows that stand in any of `sets`, each once. */
  union(sets: readonly (readonly number[])[]): readonly number[] {
    this.begin();
    for (const rows of sets) for (const row of rows) this.put(row);
    return this.rows.slice(0, this.count);
  }

  private readonly add: AddFeature = (name, ...values) => {
    let hash = this.nameHash(name);
    for (let i = 0; i < values.length; i += 1) {
      if (i > 0) hash = hashOn(hash, "+");
      hash = hashOn(hash, String(values[i]));
    }
    const row = this.known.rowOf(hash);
    if (row >= 0) this.put(row);
  };

  private nameHash(name: string): number {
    const known = this.names.get(name);
    if (known !== undefined) return known;
    const hash = hashOn(hashOn(HASH_START, name), "=");
    this.names.set(name, hash);
    return hash;
  }

  private begin(): void {
    this.set = (this.set + 1) | 0;
    this.count = 0;
  }

  private put(row: number): void {
    if (this.lastSet[row] === this.set) return;
    this.lastSet[row] = this.set;
    this.rows[this.count] = row;
    this.count += 1;
  }
}
