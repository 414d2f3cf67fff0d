/**
 * Sentences through the network, some hundred words at a time, into parallel arrays.
 * Typed arrays are written in place (`npm run bench syntax`).
 */
import { exponential } from "../model/index.ts";
import { FEATURES, type FeatureRows } from "./features.ts";
import {
  BATCH_ROWS,
  encode,
  labelArcs,
  type Network,
  prepareArcs,
  scoreArcs,
  tagRows,
} from "./network.ts";
import { repairTree } from "./trees.ts";

/** One value a token. `head` counts within the sentence from 1; 0 is the root. */
export type Parse = {
  readonly tag: Uint8Array;
  readonly head: Int32Array;
  readonly relation: Uint8Array;
  readonly tagProbability: Float32Array;
  readonly arcProbability: Float32Array;
};

type Run = { readonly network: Network; readonly features: FeatureRows };
/** Sentences `[first, end)`, whose tokens fill `rows` rows with the borders between them. */
type Batch = { readonly first: number; readonly end: number; readonly rows: number };

/** Tags and trees of sentences; sentence `s` is `forms[starts[s]]` to `forms[starts[s + 1] - 1]`. */
export function parseSentences(
  forms: readonly string[],
  starts: readonly number[],
  run: Run,
): Parse {
  const parse: Parse = {
    tag: new Uint8Array(forms.length),
    head: new Int32Array(forms.length),
    relation: new Uint8Array(forms.length),
    tagProbability: new Float32Array(forms.length),
    arcProbability: new Float32Array(forms.length),
  };
  const views = viewsOf(run.network);
  for (let first = 0; first + 1 < starts.length; ) {
    const batch = nextBatch(starts, first);
    fillRows(forms, starts, batch, { ...run, views });
    encode(run.network, batch.rows);
    readTags(starts, batch, { network: run.network, views, parse });
    readArcs(starts, batch, { network: run.network, views, parse });
    first = batch.end;
  }
  return parse;
}

type Views = {
  readonly ids: Int32Array;
  readonly borders: Uint8Array;
  readonly scores: Float32Array;
  readonly pairs: Int32Array;
  readonly index: Int32Array;
  readonly probability: Float32Array;
};

function viewsOf({ kernel: { memory }, work }: Network): Views {
  const n = BATCH_ROWS + 2;
  return {
    ids: new Int32Array(memory, work.ids, n * FEATURES),
    borders: new Uint8Array(memory, work.borders, n),
    scores: new Float32Array(memory, work.scores, n * n),
    pairs: new Int32Array(memory, work.pairs, n * 2),
    index: new Int32Array(memory, work.index, n),
    probability: new Float32Array(memory, work.probability, n),
  };
}

function nextBatch(starts: readonly number[], first: number): Batch {
  let end = first;
  let rows = 1;
  while (end + 1 < starts.length) {
    const length = (starts[end + 1] ?? 0) - (starts[end] ?? 0);
    if (end > first && rows + length + 1 > BATCH_ROWS) break;
    rows += length + 1;
    end++;
  }
  return { first, end, rows };
}

function fillRows(
  forms: readonly string[],
  starts: readonly number[],
  batch: Batch,
  run: Run & { views: Views },
): void {
  const { ids, borders } = run.views;
  ids.fill(0, 0, batch.rows * FEATURES);
  borders.fill(1, 0, batch.rows);
  let row = 1;
  for (let sentence = batch.first; sentence < batch.end; sentence++) {
    const end = starts[sentence + 1] ?? 0;
    for (let token = starts[sentence] ?? 0; token < end; token++) {
      const own = run.features.of(forms[token] ?? "");
      for (let f = 0; f < FEATURES; f++) ids[row * FEATURES + f] = own[f] ?? 0;
      borders[row++] = 0;
    }
    row++;
  }
}

type Reading = { readonly network: Network; readonly views: Views; readonly parse: Parse };

function readTags(
  starts: readonly number[],
  batch: Batch,
  { network, views, parse }: Reading,
): void {
  tagRows(network, batch.rows);
  let row = 1;
  for (let sentence = batch.first; sentence < batch.end; sentence++) {
    const end = starts[sentence + 1] ?? 0;
    for (let token = starts[sentence] ?? 0; token < end; token++, row++) {
      parse.tag[token] = views.index[row] ?? 0;
      parse.tagProbability[token] = views.probability[row] ?? 0;
    }
    row++;
  }
}

function readArcs(
  starts: readonly number[],
  batch: Batch,
  { network, views, parse }: Reading,
): void {
  prepareArcs(network, batch.rows);
  let row = 1;
  let pairs = 0;
  for (let sentence = batch.first; sentence < batch.end; sentence++) {
    const first = starts[sentence] ?? 0;
    const n = (starts[sentence + 1] ?? 0) - first;
    scoreArcs(network, row, n);
    const heads = parse.head.subarray(first, first + n);
    heads.set(views.index.subarray(0, n));
    parse.arcProbability.set(views.probability.subarray(0, n), first);
    repair(heads, parse.arcProbability.subarray(first, first + n), views, n);
    for (let i = 0; i < n; i++) {
      const head = heads[i] ?? 0;
      views.pairs[pairs++] = row + i;
      views.pairs[pairs++] = head === 0 ? 0 : row + head;
    }
    row += n + 1;
  }
  labelArcs(network, pairs >> 1);
  const first = starts[batch.first] ?? 0;
  for (let i = 0; i < pairs >> 1; i++) {
    parse.relation[first + i] = views.index[i] ?? 0;
    parse.arcProbability[first + i] =
      (parse.arcProbability[first + i] ?? 0) * (views.probability[i] ?? 0);
  }
}

/** Where the best heads are no tree, other heads with their own probabilities. */
function repair(
  heads: Int32Array,
  probabilities: Float32Array,
  { scores }: Views,
  n: number,
): void {
  const before = heads.slice();
  if (!repairTree(heads, { scores, n })) return;
  for (let i = 0; i < n; i++) {
    const [was, is] = [before[i] ?? 0, heads[i] ?? 0];
    if (was === is) continue;
    const lost = (scores[i * (n + 1) + is] ?? 0) - (scores[i * (n + 1) + was] ?? 0);
    probabilities[i] = (probabilities[i] ?? 0) * exponential(Math.fround(lost));
  }
}
