/* The recurrence s += z (g - s) over packed rows, with its gradient; the first half of the
 * channels runs forward, the second backward; rows with a flag are borders and stay zero.
 *
 *   cc -O3 -march=native -shared -fPIC scan.c -o scan.so
 */
#include <stdint.h>
#include <string.h>

void scan_forward(const float *z, const float *g, const uint8_t *border, float *s, int n, int d) {
  const int half = d / 2;
  memset(s, 0, (size_t)n * d * 4);
  for (int t = 1; t < n; t++) {
    if (border[t]) continue;
    const float *p = s + (size_t)(t - 1) * d, *zt = z + (size_t)t * d, *gt = g + (size_t)t * d;
    float *o = s + (size_t)t * d;
    for (int c = 0; c < half; c++) o[c] = p[c] + zt[c] * (gt[c] - p[c]);
  }
  for (int t = n - 2; t >= 0; t--) {
    if (border[t]) continue;
    const float *p = s + (size_t)(t + 1) * d, *zt = z + (size_t)t * d, *gt = g + (size_t)t * d;
    float *o = s + (size_t)t * d;
    for (int c = half; c < d; c++) o[c] = p[c] + zt[c] * (gt[c] - p[c]);
  }
}

void scan_backward(const float *z, const float *g, const uint8_t *border, const float *s, const float *out, float *dz, float *dg, int n, int d) {
  const int half = d / 2;
  float carry[4096];
  memset(dz, 0, (size_t)n * d * 4);
  memset(dg, 0, (size_t)n * d * 4);
  memset(carry, 0, sizeof carry);
  for (int t = n - 1; t >= 1; t--) {
    if (border[t]) { memset(carry, 0, half * 4); continue; }
    const size_t o = (size_t)t * d;
    for (int c = 0; c < half; c++) {
      const float D = out[o + c] + carry[c];
      dz[o + c] = D * (g[o + c] - s[o - d + c]);
      dg[o + c] = D * z[o + c];
      carry[c] = D * (1 - z[o + c]);
    }
  }
  memset(carry, 0, sizeof carry);
  for (int t = 0; t < n - 1; t++) {
    const size_t o = (size_t)t * d;
    if (border[t]) { memset(carry + half, 0, (d - half) * 4); continue; }
    for (int c = half; c < d; c++) {
      const float D = out[o + c] + carry[c];
      dz[o + c] = D * (g[o + c] - s[o + d + c]);
      dg[o + c] = D * z[o + c];
      carry[c] = D * (1 - z[o + c]);
    }
  }
}
