/**
 * The two halves of the findings model: log-odds of every outcome by the regressions, probabilities by
 * the networks.
 */
import { exponential } from "../model/index.ts";
import type { Layer } from "./layer.ts";
import type { PredicationInput, PredicationInputs } from "./predication-input.ts";
import type { HiddenNetwork, Scorer } from "./scorer.ts";

/** What the words around a sentence's predications add to the sums of each layer, added up when first asked for. */
export class SurroundingSums {
  private readonly inputs: PredicationInputs;
  private readonly vectors: readonly [sentence: Float64Array, before: Float64Array];
  private readonly known = new Map<Layer, Float64Array>();

  /** `vectors` of the sentence and of the one before, as `meanVector` gives them. */
  constructor(inputs: PredicationInputs, vectors: SurroundingSums["vectors"]) {
    this.inputs = inputs;
    this.vectors = vectors;
  }

  of(layer: Layer): Float64Array {
    const known = this.known.get(layer);
    if (known !== undefined) return known;
    const sums = layer.surroundingSums(this.inputs.around(...this.vectors));
    this.known.set(layer, sums);
    return sums;
  }
}

/** Log-odds of the outcomes of `layer`, in the order of its columns. */
export function logOddsOf(
  layer: Layer,
  input: PredicationInput,
  around: SurroundingSums,
): Float64Array {
  return layer.sumsOf(input, around.of(layer));
}

/**
 * Adds to `mean`, which is zero, the networks' probabilities in the order of the manifest; they sum to
 * one in each family.
 */
export function addProbabilities(
  mean: Float64Array,
  { networks, columns: { families } }: Scorer,
  { input, around }: { readonly input: PredicationInput; readonly around: SurroundingSums },
): void {
  const share = 1 / networks.length;
  for (const network of networks) {
    const hidden = network.hidden.sumsOf(input, around.of(network.hidden));
    const scores = putOutputs(network, hidden);
    for (let k = 0; k + 1 < families.length; k += 1)
      softmax(scores, families[k] ?? 0, families[k + 1] ?? 0);
    for (let k = 0; k < mean.length; k += 1)
      mean[k] = (mean[k] ?? 0) + share * Math.fround(scores[k] ?? 0);
  }
}

/** Scores of the outcomes; hidden units below zero are silent. */
function putOutputs(
  { outputWeights, outputBiases, scores }: HiddenNetwork,
  hidden: Float64Array,
): Float64Array {
  scores.set(outputBiases);
  for (let unit = 0; unit < hidden.length; unit += 1) {
    const value = hidden[unit] ?? 0;
    if (!(value > 0)) continue;
    const at = unit * scores.length;
    for (let k = 0; k < scores.length; k += 1)
      scores[k] = (scores[k] ?? 0) + value * (outputWeights[at + k] ?? 0);
  }
  return scores;
}

function softmax(scores: Float64Array, first: number, end: number): void {
  let most = Number.NEGATIVE_INFINITY;
  for (let k = first; k < end; k += 1) most = Math.max(most, scores[k] ?? 0);
  let total = 0;
  for (let k = first; k < end; k += 1) {
    const value = exponential((scores[k] ?? 0) - most);
    scores[k] = value;
    total += value;
  }
  for (let k = first; k < end; k += 1) scores[k] = (scores[k] ?? 0) / total;
}

/** The probability with these log-odds. */
export function probabilityOf(logOdds: number): number {
  return 1 / (1 + exponential(-logOdds));
}
