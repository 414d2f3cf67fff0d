/**
 * The network over packed sentences: embeddings, two layers of convolution and gated recurrence,
 * then tags, arcs and relations. The graph is that of `training/syntax/network.py`; this file says
 * what is computed and where it lies in the kernel's memory, `Kernel` how.
 */
import {
  COLUMNS,
  type Kernel,
  type KernelFactory,
  type NetworkWeights,
  packedLength,
  packWeights,
  tensorBytes,
  tensorOf,
} from "../model/index.ts";
import { FEATURES } from "./features.ts";

/** Rows of one batch, borders included. */
export const BATCH_ROWS = 512;

/** A dense layer in the kernel's memory. */
type Dense = {
  readonly weights: number;
  readonly scale: number;
  readonly bias: number;
  readonly m: number;
  readonly k: number;
};
type Norm = { readonly gain: number; readonly bias: number };
type Layer = {
  readonly conv: Dense;
  readonly norm1: Norm;
  readonly gates: Dense;
  readonly norm2: Norm;
};

export type Network = {
  readonly kernel: Kernel;
  readonly d: number;
  readonly a: number;
  readonly r: number;
  readonly tags: number;
  readonly relations: number;
  readonly table: number;
  readonly tableScale: number;
  readonly norm: Norm;
  readonly layers: readonly Layer[];
  readonly tag: Dense;
  readonly parts: Dense;
  readonly arc: Dense;
  readonly relation: Dense;
  readonly arcHeadBias: number;
  readonly rootArc: number;
  readonly distance: number;
  readonly work: Work;
};

/** Where intermediate values of a batch lie. */
type Work = {
  readonly ids: number;
  readonly borders: number;
  readonly x: number;
  readonly x16: number;
  readonly y: number;
  readonly wide: number;
  readonly wide16: number;
  /** Relation part of dependents and, one row longer with the root first, of heads. */
  readonly dep16: number;
  readonly head16: number;
  readonly arcDep: number;
  readonly scores: number;
  readonly pairs: number;
  readonly index: number;
  readonly probability: number;
};

/** Counts out memory, 16 bytes at a time. */
class Arena {
  end = 16;

  take(bytes: number): number {
    const at = this.end;
    this.end = (at + bytes + 15) & ~15;
    return at;
  }
}

/** A network with its weights in a kernel's memory. */
export function createNetwork(weights: NetworkWeights, factory: KernelFactory): Network {
  const arena = new Arena();
  const writes: ((kernel: Kernel) => void)[] = [];
  const plan = planOf(weights, arena, writes);
  const work = workOf(arena, plan);
  const kernel = factory(arena.end);
  for (const write of writes) write(kernel);
  const rootRel = tensorBytes(weights, tensorOf(weights, "root.rel"));
  new Uint8Array(kernel.memory).set(rootRel, work.head16);
  return { kernel, ...plan, work };
}

type Plan = Omit<Network, "kernel" | "work">;

function planOf(weights: NetworkWeights, arena: Arena, writes: ((kernel: Kernel) => void)[]): Plan {
  const { shape, tags, relations } = weights.manifest;
  const raw = (name: string): number => copied(weights, name, arena, writes);
  const norm = (name: string): Norm => ({ gain: raw(`${name}.gain`), bias: raw(`${name}.bias`) });
  const dense = (name: string): Dense => denseOf(weights, name, arena, writes);
  return {
    d: shape.d,
    a: shape.a,
    r: shape.r,
    tags: tags.length,
    relations: relations.length,
    table: raw("table"),
    tableScale: tensorOf(weights, "table").scale ?? 1,
    norm: norm("norm"),
    layers: Array.from({ length: shape.layers }, (_, i) => ({
      conv: dense(`layer${i}.conv`),
      norm1: norm(`layer${i}.norm1`),
      gates: dense(`layer${i}.gates`),
      norm2: norm(`layer${i}.norm2`),
    })),
    tag: dense("tag"),
    parts: dense("parts"),
    arc: dense("arc"),
    relation: dense("relation"),
    arcHeadBias: raw("arc.head_bias"),
    rootArc: raw("root.arc"),
    distance: raw("distance"),
  };
}

function copied(
  weights: NetworkWeights,
  name: string,
  arena: Arena,
  writes: ((kernel: Kernel) => void)[],
): number {
  const bytes = tensorBytes(weights, tensorOf(weights, name));
  const at = arena.take(bytes.length);
  writes.push((kernel) => new Uint8Array(kernel.memory).set(bytes, at));
  return at;
}

/** Weights are laid out anew as the kernel reads them; columns are padded to the kernel's step. */
function denseOf(
  weights: NetworkWeights,
  name: string,
  arena: Arena,
  writes: ((kernel: Kernel) => void)[],
): Dense {
  const entry = tensorOf(weights, `${name}.weight`);
  const [m = 0, k = 0] = entry.shape;
  const padded = Math.ceil(m / COLUMNS) * COLUMNS;
  const at = arena.take(packedLength(m, k) * 2);
  const vectors = [`${name}.scale`, `${name}.bias`].map((part) => {
    const bytes = tensorBytes(weights, tensorOf(weights, part));
    const place = arena.take(padded * 4);
    writes.push((kernel) => new Uint8Array(kernel.memory).set(bytes, place));
    return place;
  });
  writes.push((kernel) => {
    const bytes = tensorBytes(weights, entry);
    const int8 = new Int8Array(bytes.buffer, bytes.byteOffset, bytes.length);
    packWeights(int8, { m, k }, new Int16Array(kernel.memory, at, packedLength(m, k)));
  });
  return { weights: at, scale: vectors[0] ?? 0, bias: vectors[1] ?? 0, m: padded, k };
}

function workOf(arena: Arena, plan: Plan): Work {
  const { d, a, r, tag, parts, relation } = plan;
  const n = BATCH_ROWS + 2;
  const wide = Math.max(2 * d, tag.m, parts.m, relation.m);
  return {
    ids: arena.take(n * FEATURES * 4),
    borders: arena.take(n),
    x: arena.take(n * d * 4),
    x16: arena.take(n * d * 2),
    y: arena.take(n * d * 4),
    wide: arena.take(n * wide * 4),
    wide16: arena.take(n * Math.max(3 * r, a) * 2),
    dep16: arena.take(n * r * 2),
    head16: arena.take((n + 1) * r * 2),
    arcDep: arena.take(n * a * 4),
    scores: arena.take(n * n * 4),
    pairs: arena.take(n * 8),
    index: arena.take(n * 4),
    probability: arena.take(n * 4),
  };
}

/** Runs embeddings and encoder over `n` rows whose ids and borders are in place. */
export function encode(network: Network, n: number): void {
  const { kernel, work, d, norm } = network;
  const { borders, x, x16, y, wide } = work;
  kernel.embed(
    { ids: work.ids, table: network.table, out: y },
    { n, features: FEATURES, d },
    network.tableScale,
  );
  kernel.norm({ x: y, y: 0, ...norm, borders, out: x, out16: x16 }, { n, d });
  for (const layer of network.layers) {
    // Row i sees rows i - 1, i, i + 1, which lie side by side: a product over 3d values.
    kernel.multiply(
      { input: x16, ...placeOf(layer.conv), out: y + d * 4 },
      { n: n - 2, k: layer.conv.k, m: layer.conv.m, stride: d },
      true,
    );
    kernel.norm({ x, y, ...layer.norm1, borders, out: x, out16: x16 }, { n, d });
    dense(network, layer.gates, { input: x16, out: wide, n, stride: d });
    kernel.scan({ gates: wide, borders, out: y }, { n, d });
    kernel.norm({ x, y, ...layer.norm2, borders, out: x, out16: x16 }, { n, d });
  }
}

/** Best tag of each row to `work.index` and `work.probability`. */
export function tagRows(network: Network, n: number): void {
  const { kernel, work, d, tag } = network;
  dense(network, tag, { input: work.x16, out: work.wide, n, stride: d });
  kernel.best(
    { scores: work.wide, index: work.index, probability: work.probability },
    { n, m: network.tags, stride: tag.m },
  );
}

/** Parts of dependents and heads for arcs and relations; `work.wide` holds [arc dep, arc head, rel dep, rel head] per row. */
export function prepareArcs(network: Network, n: number): void {
  const { kernel, work, d, a, r, parts, arc } = network;
  dense(network, parts, { input: work.x16, out: work.wide, n, stride: d, relu: true });
  const stride = parts.m;
  kernel.quantise({ x: work.wide, out: work.wide16 }, { n, columns: a, stride });
  dense(network, arc, { input: work.wide16, out: work.arcDep, n, stride: a });
  kernel.quantise({ x: work.wide + 2 * a * 4, out: work.dep16 }, { n, columns: r, stride });
  kernel.quantise(
    { x: work.wide + (2 * a + r) * 4, out: work.head16 + r * 2 },
    { n, columns: r, stride },
  );
}

/** Scores of the sentence that fills rows `[row, row + n)` to `work.scores`, its best heads to `work.index`. */
export function scoreArcs(network: Network, row: number, n: number): void {
  const { kernel, work, a, parts } = network;
  kernel.arcs(
    {
      dep: work.arcDep + row * a * 4,
      head: work.wide + (row * parts.m + a) * 4,
      headBias: network.arcHeadBias,
      root: network.rootArc,
      distance: network.distance,
      out: work.scores,
    },
    { n, a, headStride: parts.m },
  );
  kernel.best(
    { scores: work.scores, index: work.index, probability: work.probability },
    { n, m: n + 1, stride: n + 1 },
  );
}

/** Best relation for `n` pairs [row of the dependent, row of the head + 1; 0 for the root] in `work.pairs`. */
export function labelArcs(network: Network, n: number): void {
  const { kernel, work, r, relation } = network;
  kernel.pair(
    { dep: work.dep16, head: work.head16, pairs: work.pairs, out: work.wide16 },
    { n, r },
  );
  dense(network, relation, { input: work.wide16, out: work.wide, n, stride: 3 * r });
  kernel.best(
    { scores: work.wide, index: work.index, probability: work.probability },
    { n, m: network.relations, stride: relation.m },
  );
}

function placeOf(layer: Dense): { weights: number; scale: number; bias: number } {
  return { weights: layer.weights, scale: layer.scale, bias: layer.bias };
}

function dense(
  network: Network,
  layer: Dense,
  run: { input: number; out: number; n: number; stride: number; relu?: boolean },
): void {
  network.kernel.multiply(
    { input: run.input, ...placeOf(layer), out: run.out },
    { n: run.n, k: layer.k, m: layer.m, stride: run.stride },
    run.relu ?? false,
  );
}
