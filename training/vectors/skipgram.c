/* Skip-gram with negative sampling (Mikolov et al. 2013); with POSITIONAL=1 each place of the
 * window has its own output table (Ling et al. 2015), which suits syntax. One thread and a seeded
 * generator: the same input gives the same vectors on one machine.
 *
 *   cc -O3 -march=native -ffast-math skipgram.c -o skipgram -lm
 *   skipgram IDS.bin VOCABULARY_SIZE DIM WINDOW EPOCHS POSITIONAL SEED OUT.f32
 */
#include <math.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static uint64_t state;
static inline uint32_t chance(void) {
  state ^= state << 13; state ^= state >> 7; state ^= state << 17;
  return (uint32_t)(state >> 32);
}
static inline float uniform(void) { return (chance() >> 8) * (1.0f / 16777216.0f); }

int main(int argc, char **argv) {
  if (argc != 9) { fprintf(stderr, "usage: skipgram IDS VOCAB DIM WINDOW EPOCHS POSITIONAL SEED OUT\n"); return 2; }
  const int vocabulary = atoi(argv[2]), dim = atoi(argv[3]), window = atoi(argv[4]), epochs = atoi(argv[5]), positional = atoi(argv[6]);
  state = 88172645463325252ull ^ ((uint64_t)atoi(argv[7]) << 17);
  enum { NEGATIVES = 5, TABLE = 1 << 22, SIGMOID = 1024 };
  FILE *file = fopen(argv[1], "rb");
  fseek(file, 0, SEEK_END); long n = ftell(file) / 4; rewind(file);
  int32_t *ids = malloc(n * 4);
  if (fread(ids, 4, n, file) != (size_t)n) return 1;
  fclose(file);
  double *count = calloc(vocabulary, sizeof(double)); long words = 0;
  for (long i = 0; i < n; i++) if (ids[i] >= 0) { count[ids[i]]++; words++; }
  int32_t *noise = malloc(TABLE * 4);
  double total = 0; for (int w = 1; w < vocabulary; w++) total += pow(count[w], 0.75);
  { int w = 1; double sum = pow(count[1], 0.75) / total;
    for (int i = 0; i < TABLE; i++) { noise[i] = w; while ((i + 1.0) / TABLE > sum && w < vocabulary - 1) sum += pow(count[++w], 0.75) / total; } }
  float *keep = malloc(vocabulary * sizeof(float));
  for (int w = 0; w < vocabulary; w++) { double f = count[w] / words; keep[w] = f > 0 ? fmin(1, sqrt(2e-4 / f) + 2e-4 / f) : 0; }
  keep[0] = 0;
  const int places = positional ? 2 * window : 1;
  float *in = malloc((size_t)vocabulary * dim * 4), *out = calloc((size_t)places * vocabulary * dim, 4), *grad = malloc(dim * 4);
  for (size_t i = 0; i < (size_t)vocabulary * dim; i++) in[i] = (uniform() - 0.5f) / dim;
  float sigmoid[SIGMOID];
  for (int i = 0; i < SIGMOID; i++) sigmoid[i] = 1 / (1 + expf(-((i + 0.5f) / SIGMOID * 12 - 6)));
  int32_t sentence[2048];
  double done = 0;
  for (int epoch = 0; epoch < epochs; epoch++) {
    long at = 0;
    while (at < n) {
      int length = 0;
      while (at < n && ids[at] >= 0 && length < 2048) { int32_t w = ids[at++]; done++; if (uniform() < keep[w]) sentence[length++] = w; }
      if (at < n && ids[at] < 0) at++;
      const float rate = 0.03f * fmaxf(1e-3f, 1 - (float)(done / ((double)words * epochs)));
      for (int i = 0; i < length; i++) {
        const int reach = positional ? window : 1 + chance() % window;
        float *v = in + (size_t)sentence[i] * dim;
        for (int offset = -reach; offset <= reach; offset++) {
          const int j = i + offset;
          if (!offset || j < 0 || j >= length) continue;
          float *table = out + (positional ? (size_t)(offset < 0 ? offset + window : offset + window - 1) * vocabulary * dim : 0);
          memset(grad, 0, dim * 4);
          for (int k = 0; k <= NEGATIVES; k++) {
            const int32_t target = k ? noise[chance() & (TABLE - 1)] : sentence[j];
            if (k && target == sentence[j]) continue;
            float *u = table + (size_t)target * dim, dot = 0;
            for (int d = 0; d < dim; d++) dot += v[d] * u[d];
            const float p = dot >= 6 ? 1 : dot <= -6 ? 0 : sigmoid[(int)((dot + 6) * (SIGMOID / 12.0f))];
            const float g = rate * ((k == 0) - p);
            for (int d = 0; d < dim; d++) grad[d] += g * u[d];
            for (int d = 0; d < dim; d++) u[d] += g * v[d];
          }
          for (int d = 0; d < dim; d++) v[d] += grad[d];
        }
      }
    }
    fprintf(stderr, "epoch %d\n", epoch + 1);
  }
  file = fopen(argv[8], "wb");
  fwrite(in, 4, (size_t)vocabulary * dim, file);
  fclose(file);
  return 0;
}
