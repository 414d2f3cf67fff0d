/**
 * The kernel in plain TypeScript: same results as WASM SIMD, bit for bit, some twenty times slower.
 * Sums run in four lanes that are added as (0 + 2) + (1 + 3), as the vector code does.
 * Loops mutate typed arrays in place (`npm run bench syntax`).
 */
import { activation, exponential, hyperbolicTangent, sigmoid } from "./exponential.ts";
import { COLUMNS, type Kernel } from "./kernel.ts";

const f = Math.fround;
const EPSILON = f(1e-5);
/** Arcs reach 16 words either way before distances are one. */
const REACH = 16;
/** e^-17 is lost beside 1 in single precision. */
const LEAST = -17;

type Views = {
  readonly i8: Int8Array;
  readonly u8: Uint8Array;
  readonly i16: Int16Array;
  readonly i32: Int32Array;
  readonly f32: Float32Array;
};

export function createPlainKernel(bytes: number): Kernel {
  const memory = new ArrayBuffer((bytes + 15) & ~15);
  const views: Views = {
    i8: new Int8Array(memory),
    u8: new Uint8Array(memory),
    i16: new Int16Array(memory),
    i32: new Int32Array(memory),
    f32: new Float32Array(memory),
  };
  return {
    memory,
    kind: "plain",
    embed: (at, size, scale) => embed(views, at, { ...size, scale }),
    norm: (at, size) => norm(views, at, size),
    multiply: (at, size, relu) => multiply(views, at, { ...size, relu }),
    scan: (at, size) => scan(views, at, size),
    quantise: (at, size) => quantise(views, at, size),
    arcs: (at, size) => arcs(views, at, size),
    best: (at, size) => best(views, at, size),
    pair: (at, size) => pair(views, at, size),
  };
}

type At<Name extends keyof Kernel> = Kernel[Name] extends (at: infer A, ...rest: never) => void
  ? A
  : never;

function embed(
  { i8, i32, f32 }: Views,
  at: At<"embed">,
  size: { n: number; features: number; d: number; scale: number },
): void {
  const { n, features, d, scale } = size;
  const sum = new Int32Array(d);
  for (let row = 0; row < n; row++) {
    sum.fill(0);
    for (let feature = 0; feature < features; feature++) {
      const from = at.table + i32[(at.ids >> 2) + row * features + feature]! * d;
      for (let c = 0; c < d; c++) sum[c]! += i8[from + c]!;
    }
    const to = (at.out >> 2) + row * d;
    for (let c = 0; c < d; c++) f32[to + c] = f(sum[c]! * f(scale));
  }
}

function norm({ u8, i16, f32 }: Views, at: At<"norm">, { n, d }: { n: number; d: number }): void {
  const value = new Float32Array(d);
  const [gain, bias] = [at.gain >> 2, at.bias >> 2];
  for (let row = 0; row < n; row++) {
    const from = row * d;
    const out = (at.out >> 2) + from;
    const out16 = (at.out16 >> 1) + from;
    if (u8[at.borders + row] !== 0) {
      f32.fill(0, out, out + d);
      i16.fill(0, out16, out16 + d);
      continue;
    }
    for (let c = 0; c < d; c++) {
      const x = f32[(at.x >> 2) + from + c]!;
      value[c] = at.y === 0 ? x : f(x + f32[(at.y >> 2) + from + c]!);
    }
    const mean = f(laneSum(value, d, 0) / d);
    const spread = f(laneSum(value, d, mean, true) / d);
    const inverse = f(1 / f(Math.sqrt(f(spread + EPSILON))));
    for (let c = 0; c < d; c++) {
      const y = f(f(f(f(value[c]! - mean) * inverse) * f32[gain + c]!) + f32[bias + c]!);
      f32[out + c] = y;
      i16[out16 + c] = activation(y);
    }
  }
}

/** Sum of values, or of squares of their distance to `mean`. */
function laneSum(value: Float32Array, d: number, mean: number, squares = false): number {
  const lane = new Float32Array(4);
  for (let c = 0; c < d; c++) {
    const x = squares ? f(value[c]! - mean) : value[c]!;
    lane[c & 3] = f(lane[c & 3]! + (squares ? f(x * x) : x));
  }
  return f(f(lane[0]! + lane[2]!) + f(lane[1]! + lane[3]!));
}

function multiply(
  { i16, f32 }: Views,
  at: At<"multiply">,
  size: { n: number; k: number; m: number; stride: number; relu: boolean },
): void {
  const { n, k, m, stride, relu } = size;
  const weights = at.weights >> 1;
  for (let row = 0; row < n; row++) {
    const input = (at.input >> 1) + row * stride;
    const out = (at.out >> 2) + row * m;
    for (let column = 0; column < m; column++) {
      const block = weights + (column >> 3) * COLUMNS * k + (column & 7) * 2;
      let sum = 0;
      for (let i = 0; i < k; i += 2) {
        const w = block + i * COLUMNS;
        sum += i16[input + i]! * i16[w]! + i16[input + i + 1]! * i16[w + 1]!;
      }
      const y = f(f(f(sum) * f32[(at.scale >> 2) + column]!) + f32[(at.bias >> 2) + column]!);
      f32[out + column] = relu && !(y > 0) ? 0 : y;
    }
  }
}

function scan({ u8, f32 }: Views, at: At<"scan">, { n, d }: { n: number; d: number }): void {
  const half = d >> 1;
  const state = new Float32Array(half);
  const step = (row: number, first: number): void => {
    const gates = (at.gates >> 2) + row * 2 * d + first;
    const out = (at.out >> 2) + row * d + first;
    const border = u8[at.borders + row] !== 0;
    for (let c = 0; c < half; c++) {
      if (border) {
        state[c] = 0;
      } else {
        const before = state[c]!;
        const z = sigmoid(f32[gates + c]!);
        const g = hyperbolicTangent(f32[gates + d + c]!);
        state[c] = f(before + f(z * f(g - before)));
      }
      f32[out + c] = state[c]!;
    }
  };
  for (let row = 0; row < n; row++) step(row, 0);
  state.fill(0);
  for (let row = n - 1; row >= 0; row--) step(row, half);
}

function quantise(
  { i16, f32 }: Views,
  at: At<"quantise">,
  size: { n: number; columns: number; stride: number },
): void {
  const { n, columns, stride } = size;
  for (let row = 0; row < n; row++) {
    const from = (at.x >> 2) + row * stride;
    const to = (at.out >> 1) + row * columns;
    for (let c = 0; c < columns; c++) i16[to + c] = activation(f32[from + c]!);
  }
}

function dot(f32: Float32Array, left: number, right: number, length: number): number {
  let [s0, s1, s2, s3] = [0, 0, 0, 0];
  for (let c = 0; c < length; c += 4) {
    s0 = f(s0 + f(f32[left + c]! * f32[right + c]!));
    s1 = f(s1 + f(f32[left + c + 1]! * f32[right + c + 1]!));
    s2 = f(s2 + f(f32[left + c + 2]! * f32[right + c + 2]!));
    s3 = f(s3 + f(f32[left + c + 3]! * f32[right + c + 3]!));
  }
  return f(f(s0 + s2) + f(s1 + s3));
}

function arcs(
  { f32 }: Views,
  at: At<"arcs">,
  { n, a, headStride }: { n: number; a: number; headStride: number },
): void {
  const distance = at.distance >> 2;
  const bias = Float32Array.from({ length: n }, (_, j) =>
    dot(f32, (at.head >> 2) + j * headStride, at.headBias >> 2, a),
  );
  for (let i = 0; i < n; i++) {
    const dep = (at.dep >> 2) + i * a;
    const out = (at.out >> 2) + i * (n + 1);
    f32[out] = f(dot(f32, dep, at.root >> 2, a) + f32[distance + 2 * REACH + 1]!);
    for (let j = 0; j < n; j++) {
      const step = Math.min(REACH, Math.max(-REACH, j - i)) + REACH;
      const score = f(
        f(dot(f32, dep, (at.head >> 2) + j * headStride, a) + bias[j]!) + f32[distance + step]!,
      );
      f32[out + 1 + j] = i === j ? -10000 : score;
    }
  }
}

function best(
  { i32, f32 }: Views,
  at: At<"best">,
  { n, m, stride }: { n: number; m: number; stride: number },
): void {
  const lane = new Float32Array(4);
  for (let row = 0; row < n; row++) {
    const from = (at.scores >> 2) + row * stride;
    let index = 0;
    for (let c = 1; c < m; c++) if (f32[from + c]! > f32[from + index]!) index = c;
    const highest = f32[from + index]!;
    lane.fill(0);
    for (let c = 0; c < m; c++) {
      const below = f(f32[from + c]! - highest);
      if (below > LEAST) lane[c & 3] = f(lane[c & 3]! + exponential(below));
    }
    i32[(at.index >> 2) + row] = index;
    f32[(at.probability >> 2) + row] = f(1 / f(f(lane[0]! + lane[2]!) + f(lane[1]! + lane[3]!)));
  }
}

function pair({ i16, i32 }: Views, at: At<"pair">, { n, r }: { n: number; r: number }): void {
  for (let row = 0; row < n; row++) {
    const dep = (at.dep >> 1) + i32[(at.pairs >> 2) + row * 2]! * r;
    const head = (at.head >> 1) + i32[(at.pairs >> 2) + row * 2 + 1]! * r;
    const out = (at.out >> 1) + row * 3 * r;
    for (let c = 0; c < r; c++) {
      const [d, h] = [i16[dep + c]!, i16[head + c]!];
      i16[out + c] = d;
      i16[out + r + c] = h;
      i16[out + 2 * r + c] = Math.min(32767, (d * h) >> 10);
    }
  }
}
