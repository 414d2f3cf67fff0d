/* The arithmetic of the syntax network in WebAssembly SIMD: what `src/reader/model/kernel.ts`
 * declares and `plain-kernel.ts` does one value at a time, with the same bits.
 *
 * To keep them the same: single precision throughout, no contraction, no relaxed SIMD; sums run in
 * four lanes that are added as (0 + 2) + (1 + 3); products of weights are integers.
 * Built by `kernel/build.sh`; all positions are byte offsets into the imported memory.
 */
#include <stdint.h>
#include <wasm_simd128.h>

#define EXPORT(name) __attribute__((export_name(#name))) void name

static inline v128_t splat(float x) { return wasm_f32x4_splat(x); }

static inline float lane_sum(v128_t v) {
  return (wasm_f32x4_extract_lane(v, 0) + wasm_f32x4_extract_lane(v, 2)) +
         (wasm_f32x4_extract_lane(v, 1) + wasm_f32x4_extract_lane(v, 3));
}

/* e^x for x clamped to [-80, 80]; see src/reader/model/exponential.ts. */
static inline v128_t exponential4(v128_t x) {
  x = wasm_f32x4_pmin(splat(80), wasm_f32x4_pmax(splat(-80), x));
  const v128_t t = wasm_f32x4_mul(x, splat(1.4426950408889634f));
  const v128_t n = wasm_f32x4_sub(wasm_f32x4_add(t, splat(12582912.0f)), splat(12582912.0f));
  const v128_t r = wasm_f32x4_sub(t, n);
  v128_t p = wasm_f32x4_add(wasm_f32x4_mul(splat(0.0013333558146428443f), r), splat(0.009618129107628477f));
  p = wasm_f32x4_add(wasm_f32x4_mul(p, r), splat(0.05550410866482158f));
  p = wasm_f32x4_add(wasm_f32x4_mul(p, r), splat(0.2402265069591007f));
  p = wasm_f32x4_add(wasm_f32x4_mul(p, r), splat(0.6931471805599453f));
  p = wasm_f32x4_add(wasm_f32x4_mul(p, r), splat(1.0f));
  const v128_t exponent = wasm_i32x4_shl(wasm_i32x4_add(wasm_i32x4_trunc_sat_f32x4(n), wasm_i32x4_splat(127)), 23);
  return wasm_f32x4_mul(p, exponent);
}

static inline float exponential(float x) {
  return wasm_f32x4_extract_lane(exponential4(splat(x)), 0);
}

/* Nearest int16 of x * 1024, halves to even, clamped to +-32767, as int32. */
static inline v128_t activation4(v128_t x) {
  v128_t s = wasm_f32x4_mul(x, splat(1024));
  s = wasm_f32x4_pmin(splat(32767), wasm_f32x4_pmax(splat(-32767), s));
  s = wasm_f32x4_sub(wasm_f32x4_add(s, splat(12582912.0f)), splat(12582912.0f));
  return wasm_i32x4_trunc_sat_f32x4(s);
}

static inline void store_activations(int16_t *out, v128_t low, v128_t high) {
  wasm_v128_store(out, wasm_i16x8_narrow_i32x4(activation4(low), activation4(high)));
}

EXPORT(embed)(const int32_t *ids, const int8_t *table, float *out, int n, int features, int d, float scale) {
  for (int row = 0; row < n; row++, ids += features, out += d) {
    for (int c = 0; c < d; c += 16) {
      v128_t low = wasm_i16x8_splat(0), high = low;
      for (int f = 0; f < features; f++) {
        const v128_t bytes = wasm_v128_load(table + ids[f] * d + c);
        low = wasm_i16x8_add(low, wasm_i16x8_extend_low_i8x16(bytes));
        high = wasm_i16x8_add(high, wasm_i16x8_extend_high_i8x16(bytes));
      }
      const v128_t s = splat(scale);
      wasm_v128_store(out + c, wasm_f32x4_mul(wasm_f32x4_convert_i32x4(wasm_i32x4_extend_low_i16x8(low)), s));
      wasm_v128_store(out + c + 4, wasm_f32x4_mul(wasm_f32x4_convert_i32x4(wasm_i32x4_extend_high_i16x8(low)), s));
      wasm_v128_store(out + c + 8, wasm_f32x4_mul(wasm_f32x4_convert_i32x4(wasm_i32x4_extend_low_i16x8(high)), s));
      wasm_v128_store(out + c + 12, wasm_f32x4_mul(wasm_f32x4_convert_i32x4(wasm_i32x4_extend_high_i16x8(high)), s));
    }
  }
}

/* y is null where x stands alone; `out` may be `x`, and holds what is being worked on. */
EXPORT(norm)(const float *x, const float *y, const float *gain, const float *bias, const uint8_t *borders, float *out, int16_t *out16, int n, int d) {
  for (int row = 0; row < n; row++, x += d, out += d, out16 += d) {
    if (borders[row]) {
      for (int c = 0; c < d; c += 8) {
        wasm_v128_store(out + c, splat(0));
        wasm_v128_store(out + c + 4, splat(0));
        wasm_v128_store(out16 + c, splat(0));
      }
      if (y) y += d;
      continue;
    }
    v128_t sum = splat(0);
    for (int c = 0; c < d; c += 4) {
      v128_t v = wasm_v128_load(x + c);
      if (y) v = wasm_f32x4_add(v, wasm_v128_load(y + c));
      wasm_v128_store(out + c, v);
      sum = wasm_f32x4_add(sum, v);
    }
    if (y) y += d;
    const v128_t mean = splat(lane_sum(sum) / (float)d);
    v128_t squares = splat(0);
    for (int c = 0; c < d; c += 4) {
      const v128_t v = wasm_f32x4_sub(wasm_v128_load(out + c), mean);
      wasm_v128_store(out + c, v);
      squares = wasm_f32x4_add(squares, wasm_f32x4_mul(v, v));
    }
    const float spread = lane_sum(squares) / (float)d;
    const v128_t inverse = splat(1.0f / __builtin_sqrtf(spread + 1e-5f));
    for (int c = 0; c < d; c += 8) {
      v128_t low = wasm_f32x4_mul(wasm_f32x4_mul(wasm_v128_load(out + c), inverse), wasm_v128_load(gain + c));
      v128_t high = wasm_f32x4_mul(wasm_f32x4_mul(wasm_v128_load(out + c + 4), inverse), wasm_v128_load(gain + c + 4));
      low = wasm_f32x4_add(low, wasm_v128_load(bias + c));
      high = wasm_f32x4_add(high, wasm_v128_load(bias + c + 4));
      wasm_v128_store(out + c, low);
      wasm_v128_store(out + c + 4, high);
      store_activations(out16 + c, low, high);
    }
  }
}

static inline void finish(float *out, v128_t low, v128_t high, const float *scale, const float *bias, int relu) {
  v128_t a = wasm_f32x4_add(wasm_f32x4_mul(wasm_f32x4_convert_i32x4(low), wasm_v128_load(scale)), wasm_v128_load(bias));
  v128_t b = wasm_f32x4_add(wasm_f32x4_mul(wasm_f32x4_convert_i32x4(high), wasm_v128_load(scale + 4)), wasm_v128_load(bias + 4));
  if (relu) {
    a = wasm_v128_and(a, wasm_f32x4_gt(a, splat(0)));
    b = wasm_v128_and(b, wasm_f32x4_gt(b, splat(0)));
  }
  wasm_v128_store(out, a);
  wasm_v128_store(out + 4, b);
}

/* Rows that are worked on together, so that they stay in the first cache. */
#define ROWS_TOGETHER 48

/* Four rows by eight columns at a time; a pair of inputs a step. */
static inline void multiply_block(const int16_t *input, const int16_t *block, const float *scale, const float *bias, float *out, int n, int k, int m, int stride, int relu) {
  int row = 0;
  for (; row + 4 <= n; row += 4) {
    const int16_t *r0 = input + row * stride, *r1 = r0 + stride, *r2 = r1 + stride, *r3 = r2 + stride, *w = block;
    v128_t a0 = splat(0), b0 = a0, a1 = a0, b1 = a0, a2 = a0, b2 = a0, a3 = a0, b3 = a0;
    for (int i = 0; i < k; i += 2, w += 16) {
      const v128_t u = wasm_v128_load(w), v = wasm_v128_load(w + 8);
      v128_t x = wasm_v128_load32_splat(r0 + i);
      a0 = wasm_i32x4_add(a0, wasm_i32x4_dot_i16x8(x, u));
      b0 = wasm_i32x4_add(b0, wasm_i32x4_dot_i16x8(x, v));
      x = wasm_v128_load32_splat(r1 + i);
      a1 = wasm_i32x4_add(a1, wasm_i32x4_dot_i16x8(x, u));
      b1 = wasm_i32x4_add(b1, wasm_i32x4_dot_i16x8(x, v));
      x = wasm_v128_load32_splat(r2 + i);
      a2 = wasm_i32x4_add(a2, wasm_i32x4_dot_i16x8(x, u));
      b2 = wasm_i32x4_add(b2, wasm_i32x4_dot_i16x8(x, v));
      x = wasm_v128_load32_splat(r3 + i);
      a3 = wasm_i32x4_add(a3, wasm_i32x4_dot_i16x8(x, u));
      b3 = wasm_i32x4_add(b3, wasm_i32x4_dot_i16x8(x, v));
    }
    float *o = out + row * m;
    finish(o, a0, b0, scale, bias, relu);
    finish(o + m, a1, b1, scale, bias, relu);
    finish(o + 2 * m, a2, b2, scale, bias, relu);
    finish(o + 3 * m, a3, b3, scale, bias, relu);
  }
  for (; row < n; row++) {
    const int16_t *r = input + row * stride, *w = block;
    v128_t a = splat(0), b = a;
    for (int i = 0; i < k; i += 2, w += 16) {
      const v128_t x = wasm_v128_load32_splat(r + i);
      a = wasm_i32x4_add(a, wasm_i32x4_dot_i16x8(x, wasm_v128_load(w)));
      b = wasm_i32x4_add(b, wasm_i32x4_dot_i16x8(x, wasm_v128_load(w + 8)));
    }
    finish(out + row * m, a, b, scale, bias, relu);
  }
}

EXPORT(multiply)(const int16_t *input, const int16_t *weights, const float *scale, const float *bias, float *out, int n, int k, int m, int stride, int relu) {
  for (int row = 0; row < n; row += ROWS_TOGETHER) {
    const int rows = n - row < ROWS_TOGETHER ? n - row : ROWS_TOGETHER;
    for (int column = 0; column < m; column += 8) {
      multiply_block(input + row * stride, weights + column * k, scale + column, bias + column, out + row * m + column, rows, k, m, stride, relu);
    }
  }
}

static inline v128_t gated(v128_t before, v128_t z, v128_t g) {
  const v128_t one = splat(1);
  const v128_t s = wasm_f32x4_div(one, wasm_f32x4_add(one, exponential4(wasm_f32x4_neg(z))));
  const v128_t e = exponential4(wasm_f32x4_mul(splat(2), g));
  const v128_t t = wasm_f32x4_sub(one, wasm_f32x4_div(splat(2), wasm_f32x4_add(one, e)));
  return wasm_f32x4_add(before, wasm_f32x4_mul(s, wasm_f32x4_sub(t, before)));
}

EXPORT(scan)(const float *gates, const uint8_t *borders, float *out, int n, int d) {
  const int half = d / 2;
  for (int c = 0; c < half; c += 4) {
    v128_t state = splat(0);
    for (int row = 0; row < n; row++) {
      const float *g = gates + row * 2 * d + c;
      state = borders[row] ? splat(0) : gated(state, wasm_v128_load(g), wasm_v128_load(g + d));
      wasm_v128_store(out + row * d + c, state);
    }
    state = splat(0);
    for (int row = n - 1; row >= 0; row--) {
      const float *g = gates + row * 2 * d + half + c;
      state = borders[row] ? splat(0) : gated(state, wasm_v128_load(g), wasm_v128_load(g + d));
      wasm_v128_store(out + row * d + half + c, state);
    }
  }
}

EXPORT(quantise)(const float *x, int16_t *out, int n, int columns, int stride) {
  for (int row = 0; row < n; row++, x += stride, out += columns) {
    for (int c = 0; c < columns; c += 8) store_activations(out + c, wasm_v128_load(x + c), wasm_v128_load(x + c + 4));
  }
}

static inline float dot(const float *x, const float *y, int n) {
  v128_t sum = splat(0);
  for (int c = 0; c < n; c += 4) sum = wasm_f32x4_add(sum, wasm_f32x4_mul(wasm_v128_load(x + c), wasm_v128_load(y + c)));
  return lane_sum(sum);
}

#define REACH 16

EXPORT(arcs)(const float *dep, const float *head, const float *head_bias, const float *root, const float *distance, float *out, int n, int a, int head_stride) {
  for (int i = 0; i < n; i++) out[i * (n + 1)] = dot(dep + i * a, root, a) + distance[2 * REACH + 1];
  for (int j = 0; j < n; j++, head += head_stride) {
    const float bias = dot(head, head_bias, a);
    for (int i = 0; i < n; i++) {
      int step = j - i;
      step = step < -REACH ? -REACH : step > REACH ? REACH : step;
      out[i * (n + 1) + 1 + j] = (dot(dep + i * a, head, a) + bias) + distance[step + REACH];
    }
    out[j * (n + 1) + 1 + j] = -10000.0f;
  }
}

/* Lanes 0 to count - 1 of the row's last values, the others far below everything. */
static inline v128_t tail(const float *scores, int count) {
  v128_t v = splat(-1e30f);
  if (count > 0) v = wasm_f32x4_replace_lane(v, 0, scores[0]);
  if (count > 1) v = wasm_f32x4_replace_lane(v, 1, scores[1]);
  if (count > 2) v = wasm_f32x4_replace_lane(v, 2, scores[2]);
  return v;
}

/* e^(v - highest), and 0 where that is lost beside 1. */
static inline v128_t share(v128_t v, v128_t highest) {
  const v128_t below = wasm_f32x4_sub(v, highest);
  const v128_t counts = wasm_f32x4_gt(below, splat(-17));
  return wasm_v128_any_true(counts) ? wasm_v128_and(exponential4(below), counts) : splat(0);
}

EXPORT(best)(const float *scores, int32_t *index, float *probability, int n, int m, int stride) {
  const int whole = m & ~3;
  for (int row = 0; row < n; row++, scores += stride) {
    const v128_t last = tail(scores + whole, m - whole);
    v128_t high = last;
    for (int c = 0; c < whole; c += 4) {
      const v128_t v = wasm_v128_load(scores + c);
      high = wasm_f32x4_pmax(high, v);
    }
    high = wasm_f32x4_pmax(high, wasm_i32x4_shuffle(high, high, 2, 3, 0, 1));
    high = wasm_f32x4_pmax(high, wasm_i32x4_shuffle(high, high, 1, 0, 3, 2));
    const float highest = wasm_f32x4_extract_lane(high, 0);
    int at = 0;
    while (at < m - 1 && scores[at] != highest) at++;
    v128_t sum = splat(0);
    for (int c = 0; c < whole; c += 4) sum = wasm_f32x4_add(sum, share(wasm_v128_load(scores + c), high));
    sum = wasm_f32x4_add(sum, share(last, high));
    index[row] = at;
    probability[row] = 1.0f / lane_sum(sum);
  }
}

EXPORT(pair)(const int16_t *dep, const int16_t *head, const int32_t *pairs, int16_t *out, int n, int r) {
  for (int row = 0; row < n; row++, pairs += 2, out += 3 * r) {
    const int16_t *d = dep + pairs[0] * r, *h = head + pairs[1] * r;
    for (int c = 0; c < r; c += 8) {
      const v128_t x = wasm_v128_load(d + c), y = wasm_v128_load(h + c);
      wasm_v128_store(out + c, x);
      wasm_v128_store(out + r + c, y);
      const v128_t low = wasm_i32x4_shr(wasm_i32x4_extmul_low_i16x8(x, y), 10);
      const v128_t high = wasm_i32x4_shr(wasm_i32x4_extmul_high_i16x8(x, y), 10);
      wasm_v128_store(out + 2 * r + c, wasm_i16x8_narrow_i32x4(low, high));
    }
  }
}
