/**
 * e^x in single precision by a fixed sequence of operations (range reduction and a polynomial of
 * degree 5), the same as in `kernel/kernel.c`: `Math.exp` may differ between engines.
 */
const f = Math.fround;
const LOG2E = f(1.4426950408889634);
const C1 = f(0.6931471805599453);
const C2 = f(0.2402265069591007);
const C3 = f(0.05550410866482158);
const C4 = f(0.009618129107628477);
const C5 = f(0.0013333558146428443);
/** Adding and taking away 1.5 * 2^23 rounds to an integer, halves to even. */
const ROUND = f(12582912);

const bits = new Int32Array(1);
const float = new Float32Array(bits.buffer);

/** e^x for x clamped to [-80, 80]. */
export function exponential(x: number): number {
  const clamped = Math.min(80, Math.max(-80, x));
  const t = f(clamped * LOG2E);
  const n = f(f(t + ROUND) - ROUND);
  const r = f(t - n);
  let p = f(f(C5 * r) + C4);
  p = f(f(p * r) + C3);
  p = f(f(p * r) + C2);
  p = f(f(p * r) + C1);
  p = f(f(p * r) + 1);
  bits[0] = (n + 127) << 23;
  return f(p * (float[0] ?? 1));
}

/** 1 / (1 + e^-x). */
export function sigmoid(x: number): number {
  return f(1 / f(1 + exponential(-x)));
}

/** 1 - 2 / (1 + e^2x). */
export function hyperbolicTangent(x: number): number {
  return f(1 - f(2 / f(1 + exponential(f(2 * x)))));
}

/** Nearest int16 of x * 1024, halves to even, clamped to +-32767. */
export function activation(x: number): number {
  const scaled = Math.min(32767, Math.max(-32767, f(x * 1024)));
  return f(f(scaled + ROUND) - ROUND);
}
