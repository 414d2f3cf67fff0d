/**
 * Medians and percentiles of times, and texts of a wanted length to take them on.
 */

/** The middle of `values`; of an even number the upper one. */
export function median(values: readonly number[]): number {
  return percentile(values, 0.5);
}

/** The value that a `share` of `values` does not exceed. */
export function percentile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN;
}

/** Milliseconds that `work` takes, `rounds` times, after `warmup` rounds that do not count. */
export function timesMs(work: () => void, rounds: number, warmup = 0): number[] {
  for (let i = 0; i < warmup; i++) work();
  return Array.from({ length: rounds }, () => {
    const started = performance.now();
    work();
    return performance.now() - started;
  });
}

/** `words` words of `text`, begun again as often as needed; its paragraphs are kept. */
export function textOfWords(text: string, words: number): string {
  const pieces = text.match(/\S+\s*/gu) ?? [];
  return Array.from({ length: words }, (_, i) => pieces[i % pieces.length]).join("");
}
