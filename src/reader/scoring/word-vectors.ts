/**
 * Vectors of words, and of words together, as the findings model has them.
 */
import type { Sentence } from "../analysis.ts";
import type { FindingsModel } from "./findings-model.ts";
import { wordKey } from "./hashing.ts";

/** Row of every token's word in the model's vectors; -1 for a word it does not know. */
export function wordRowsOf(model: FindingsModel, sentence: Sentence): readonly number[] {
  return sentence.tokens.map((token) => model.words.rowOf(wordKey(token.form)));
}

/** The sum of the vectors of `rows`, weighted by rarity, at length one (or zero where none is known). */
export function meanVector(model: FindingsModel, rows: readonly number[]): Float64Array {
  const mean = new Float64Array(model.manifest.dimensions);
  putMean(mean, model, rows);
  return mean;
}

/** Writes `meanVector` to `out`. */
export function putMean(out: Float64Array, model: FindingsModel, rows: readonly number[]): void {
  out.fill(0);
  for (const row of rows) if (row > 0) addWord(out, model, row);
  let squares = 0;
  for (let d = 0; d < out.length; d += 1) squares += (out[d] ?? 0) * (out[d] ?? 0);
  const norm = Math.sqrt(squares);
  if (norm !== 0) for (let d = 0; d < out.length; d += 1) out[d] = (out[d] ?? 0) / norm;
}

function addWord(
  sum: Float64Array,
  { wordVectors, wordWeights }: FindingsModel,
  row: number,
): void {
  const weight = wordWeights[row] ?? 0;
  const first = row * sum.length;
  for (let d = 0; d < sum.length; d += 1)
    sum[d] = (sum[d] ?? 0) + weight * (wordVectors[first + d] ?? 0);
}
