#include "CKernels.h"

#include <string.h>  // also tells whether the C library is glibc, whose loader picks variants

#pragma STDC FP_CONTRACT OFF

// A variant for each width of vector register, picked when the program is loaded. None uses fused multiply-add.
#if NEWSPRINT_HAS_CLONES
#define NEWSPRINT_CLONES __attribute__((target_clones("avx512f", "avx2", "default")))
#else
#define NEWSPRINT_CLONES
#endif

#define NEWSPRINT_INLINE static inline __attribute__((always_inline))

// LANES classes of a row, whose weights are floats or whole steps. The compiler cuts the vectors to the CPU's registers.
#define NEWSPRINT_LANES(LANES)                                                                                        \
  typedef float Lanes##LANES __attribute__((vector_size(4 * LANES)));                                                \
  typedef int8_t Steps##LANES __attribute__((vector_size(LANES)));                                                   \
  NEWSPRINT_INLINE void read_floats_##LANES(const float *at, Lanes##LANES *w) { memcpy(w, at, sizeof *w); }          \
  NEWSPRINT_INLINE void read_steps_##LANES(const int8_t *at, Lanes##LANES *w) {                                       \
    Steps##LANES s;                                                                                                   \
    memcpy(&s, at, sizeof s);                                                                                         \
    *w = __builtin_convertvector(s, Lanes##LANES);                                                                    \
  }

NEWSPRINT_LANES(64)
NEWSPRINT_LANES(32)
NEWSPRINT_LANES(16)
NEWSPRINT_LANES(8)
NEWSPRINT_LANES(4)

// One tile of LANES classes, from class k on, with its sums in registers.
#define NEWSPRINT_DOT(KIND, WEIGHT, LANES)                                                                            \
  NEWSPRINT_INLINE void dot_##KIND##_##LANES(                                                                         \
    const WEIGHT *const *rows, const float *values, size_t count, size_t k, float *out) {                             \
    Lanes##LANES sum, w;                                                                                              \
    memcpy(&sum, out + k, sizeof sum);                                                                                \
    for (size_t i = 0; i < count; i++) {                                                                              \
      read_##KIND##_##LANES(rows[i] + k, &w);                                                                         \
      sum += values[i] * w;                                                                                           \
    }                                                                                                                 \
    memcpy(out + k, &sum, sizeof sum);                                                                                \
  }

// Two tiles in one pass, which lets the sums of one wait while those of the other go on. They may overlap: the classes
// of both are then summed twice, to the same bits.
#define NEWSPRINT_DOT_PAIR(KIND, WEIGHT, LANES, REST)                                                                 \
  NEWSPRINT_INLINE void dot_##KIND##_##LANES##_##REST(                                                                \
    const WEIGHT *const *rows, const float *values, size_t count, size_t k, size_t rest, float *out) {               \
    Lanes##LANES sum, w;                                                                                              \
    Lanes##REST other, v;                                                                                             \
    memcpy(&sum, out + k, sizeof sum);                                                                                \
    memcpy(&other, out + rest, sizeof other);                                                                         \
    for (size_t i = 0; i < count; i++) {                                                                              \
      read_##KIND##_##LANES(rows[i] + k, &w);                                                                         \
      read_##KIND##_##REST(rows[i] + rest, &v);                                                                       \
      sum += values[i] * w;                                                                                           \
      other += values[i] * v;                                                                                         \
    }                                                                                                                 \
    memcpy(out + k, &sum, sizeof sum);                                                                                \
    memcpy(out + rest, &other, sizeof other);                                                                         \
  }

// All classes of rows whose addresses are known; where less than four are left behind the tiles, the second and third of
// them, where there is none, repeat the first.
#define NEWSPRINT_DOTS(KIND, WEIGHT)                                                                                  \
  NEWSPRINT_DOT(KIND, WEIGHT, 64)                                                                                     \
  NEWSPRINT_DOT(KIND, WEIGHT, 32)                                                                                     \
  NEWSPRINT_DOT(KIND, WEIGHT, 16)                                                                                     \
  NEWSPRINT_DOT(KIND, WEIGHT, 8)                                                                                      \
  NEWSPRINT_DOT(KIND, WEIGHT, 4)                                                                                      \
  NEWSPRINT_DOT_PAIR(KIND, WEIGHT, 64, 16)                                                                            \
  NEWSPRINT_DOT_PAIR(KIND, WEIGHT, 64, 4)                                                                             \
  NEWSPRINT_DOT_PAIR(KIND, WEIGHT, 16, 16)                                                                            \
  NEWSPRINT_DOT_PAIR(KIND, WEIGHT, 8, 8)                                                                              \
  NEWSPRINT_DOT_PAIR(KIND, WEIGHT, 4, 4)                                                                              \
  NEWSPRINT_INLINE void dot_##KIND(                                                                                   \
    const WEIGHT *const *rows, const float *values, size_t count, size_t width, float *out) {                         \
    size_t k = 0;                                                                                                     \
    for (; width - k > 80; k += 64) dot_##KIND##_64(rows, values, count, k, out);                                    \
    if (width - k > 68) return dot_##KIND##_64_16(rows, values, count, k, width - 16, out);                          \
    if (width - k > 64) return dot_##KIND##_64_4(rows, values, count, k, width - 4, out);                            \
    if (width - k == 64) return dot_##KIND##_64(rows, values, count, k, out);                                        \
    if (width - k >= 32) dot_##KIND##_32(rows, values, count, k, out), k += 32;                                      \
    const size_t left = width - k;                                                                                    \
    if (left > 16) return dot_##KIND##_16_16(rows, values, count, k, width - 16, out);                               \
    if (left == 16) return dot_##KIND##_16(rows, values, count, k, out);                                             \
    if (left > 8) return dot_##KIND##_8_8(rows, values, count, k, width - 8, out);                                   \
    if (left == 8) return dot_##KIND##_8(rows, values, count, k, out);                                               \
    if (left > 4) return dot_##KIND##_4_4(rows, values, count, k, width - 4, out);                                   \
    if (left == 4) return dot_##KIND##_4(rows, values, count, k, out);                                               \
    if (left == 0) return;                                                                                            \
    const size_t one = left > 1 ? k + 1 : k, two = left > 2 ? k + 2 : k;                                             \
    float a = out[k], b = out[one], c = out[two];                                                                     \
    for (size_t i = 0; i < count; i++) {                                                                              \
      a += values[i] * (float)rows[i][k];                                                                             \
      b += values[i] * (float)rows[i][one];                                                                           \
      c += values[i] * (float)rows[i][two];                                                                           \
    }                                                                                                                 \
    out[two] = c;                                                                                                     \
    out[one] = b;                                                                                                     \
    out[k] = a;                                                                                                       \
  }

NEWSPRINT_DOTS(floats, float)
NEWSPRINT_DOTS(steps, int8_t)

// What is added to one tile of LANES classes.
#define NEWSPRINT_TILE(LANES)                                                                                         \
  NEWSPRINT_INLINE void row_add_##LANES(                                                                              \
    const uint32_t *columns, const float *values, size_t count, float *weights, size_t stride, const float *delta) { \
    Lanes##LANES d, w;                                                                                                \
    memcpy(&d, delta, sizeof d);                                                                                      \
    for (size_t i = 0; i < count; i++) {                                                                              \
      float *at = weights + columns[i] * stride;                                                                      \
      memcpy(&w, at, sizeof w);                                                                                       \
      w += values[i] * d;                                                                                             \
      memcpy(at, &w, sizeof w);                                                                                       \
    }                                                                                                                 \
  }                                                                                                                   \
  NEWSPRINT_INLINE void row_add_scaled_##LANES(                                                                       \
    const uint32_t *columns, const float *values, size_t count, float *weights, size_t stride, const float *delta,   \
    const float *scales) {                                                                                            \
    Lanes##LANES d, w, s;                                                                                             \
    memcpy(&d, delta, sizeof d);                                                                                      \
    for (size_t i = 0; i < count; i++) {                                                                              \
      float *at = weights + columns[i] * stride;                                                                      \
      memcpy(&w, at, sizeof w);                                                                                       \
      memcpy(&s, scales + columns[i] * stride, sizeof s);                                                             \
      w += values[i] * d * s;                                                                                         \
      memcpy(at, &w, sizeof w);                                                                                       \
    }                                                                                                                 \
  }

NEWSPRINT_TILE(32)
NEWSPRINT_TILE(16)
NEWSPRINT_TILE(8)
NEWSPRINT_TILE(4)

// So many rows are summed at once, while the memory of the next ones is on its way (of 67 classes, on Zen 4, 16 ns a row
// instead of 25 where only a few rows were asked for, in the inner cache).
enum { STEP = 32 };

NEWSPRINT_INLINE size_t at_once(size_t count) { return count < STEP ? count : STEP; }

// Rows are strewn where nobody has asked for their memory before.
NEWSPRINT_INLINE void row_dot(
  const uint32_t *columns, const float *values, size_t count, const float *weights, size_t stride, size_t width,
  float *out, int is_strewn) {
  const float *rows[STEP];
  size_t part = at_once(count);
  if (is_strewn) newsprint_row_prefetch(columns, part, weights, stride, width);
  for (; count > 0; columns += part, values += part, count -= part, part = at_once(count)) {
    if (is_strewn) newsprint_row_prefetch(columns + part, at_once(count - part), weights, stride, width);
    for (size_t i = 0; i < part; i++) rows[i] = weights + columns[i] * stride;
    dot_floats(rows, values, part, width, out);
  }
}

NEWSPRINT_CLONES
void newsprint_row_dot(
  const uint32_t *columns, const float *values, size_t count, const float *weights, size_t stride, size_t width,
  float *out) {
  row_dot(columns, values, count, weights, stride, width, out, 0);
}

NEWSPRINT_CLONES
void newsprint_row_dot_strewn(
  const uint32_t *columns, const float *values, size_t count, const float *weights, size_t stride, size_t width,
  float *out) {
  row_dot(columns, values, count, weights, stride, width, out, 1);
}

NEWSPRINT_INLINE void prefetch_steps(
  const uint32_t *numbers, size_t count, const float *scales, const int8_t *steps, size_t width) {
  for (size_t i = 0; i < count; i++) {
    const int8_t *row = steps + numbers[i] * width;
    newsprint_prefetch(scales + numbers[i]);
    for (size_t k = 0; k < width; k += 64) newsprint_prefetch(row + k);
    newsprint_prefetch(row + width - 1);
  }
}

NEWSPRINT_CLONES
void newsprint_row_dot_steps(
  const uint32_t *numbers, const float *values, size_t count, const float *scales, const int8_t *steps, size_t width,
  float *out) {
  const int8_t *rows[STEP];
  float factors[STEP];
  size_t part = at_once(count);
  prefetch_steps(numbers, part, scales, steps, width);
  for (; count > 0; numbers += part, values += part, count -= part, part = at_once(count)) {
    prefetch_steps(numbers + part, at_once(count - part), scales, steps, width);
    for (size_t i = 0; i < part; i++) {
      rows[i] = steps + numbers[i] * width;
      factors[i] = values[i] * scales[numbers[i]];
    }
    dot_steps(rows, factors, part, width, out);
  }
}

// The same where a row is a line of 32 bytes: its scale, and 28 steps. REST of them are summed beside the first 16.
#define NEWSPRINT_LINES(REST)                                                                                         \
  NEWSPRINT_INLINE void row_dot_lines_##REST(                                                                         \
    const uint32_t *rows, const float *values, size_t count, const int8_t *lines, float *out) {                       \
    Lanes16 sum;                                                                                                      \
    Lanes##REST rest;                                                                                                 \
    Steps16 s;                                                                                                        \
    Steps##REST t;                                                                                                    \
    memcpy(&sum, out, sizeof sum);                                                                                    \
    memcpy(&rest, out + 16, sizeof rest);                                                                             \
    for (size_t i = 0; i < count; i++) {                                                                              \
      const int8_t *line = lines + (size_t)rows[i] * 32;                                                              \
      __builtin_prefetch(lines + (size_t)rows[i + 12 < count ? i + 12 : i] * 32);                                     \
      float scale;                                                                                                    \
      memcpy(&scale, line, sizeof scale);                                                                             \
      memcpy(&s, line + 4, sizeof s);                                                                                 \
      memcpy(&t, line + 20, sizeof t);                                                                                \
      const float factor = values[i] * scale;                                                                         \
      sum += factor * __builtin_convertvector(s, Lanes16);                                                            \
      rest += factor * __builtin_convertvector(t, Lanes##REST);                                                       \
    }                                                                                                                 \
    memcpy(out, &sum, sizeof sum);                                                                                    \
    memcpy(out + 16, &rest, sizeof rest);                                                                             \
  }

NEWSPRINT_LINES(4)
NEWSPRINT_LINES(8)

NEWSPRINT_INLINE void row_dot_lines(
  const uint32_t *rows, const float *values, size_t count, const int8_t *lines, size_t width, float *out) {
  float sums[28] = {0};
  memcpy(sums, out, width * sizeof *out);
  if (width <= 20) {
    row_dot_lines_4(rows, values, count, lines, sums);
  } else {
    row_dot_lines_8(rows, values, count, lines, sums);
    // Few models have so many topics that a third pass is wanted.
    for (size_t k = 24; k < width; k++) {
      for (size_t i = 0; i < count; i++) {
        float scale;
        memcpy(&scale, lines + (size_t)rows[i] * 32, sizeof scale);
        sums[k] += values[i] * scale * (float)lines[(size_t)rows[i] * 32 + 4 + k];
      }
    }
  }
  memcpy(out, sums, width * sizeof *out);
}

NEWSPRINT_CLONES
void newsprint_row_dot_lines(
  const uint32_t *rows, const float *values, size_t count, const int8_t *lines, size_t width, float *out) {
  row_dot_lines(rows, values, count, lines, width, out);
}

NEWSPRINT_CLONES
void newsprint_form_dots_lines(
  const uint32_t *rows, const float *values, size_t count, const uint32_t *counts, size_t run_count, const int8_t *lines,
  size_t width, float *out) {
  // Rows are short: the lines of the next ones are on their way while one is summed.
  const size_t ahead = 32;
  size_t start = 0, asked = 0;
  for (size_t r = 0; r < run_count; r++, out += width) {
    const size_t end = start + counts[r], limit = end + ahead < count ? end + ahead : count;
    for (; asked < limit; asked++) __builtin_prefetch(lines + (size_t)rows[asked] * 32);
    memset(out, 0, width * sizeof *out);
    row_dot_lines(rows + start, values + start, counts[r], lines, width, out);
    start = end;
  }
}

NEWSPRINT_CLONES
void newsprint_row_add(
  const uint32_t *columns, const float *values, size_t count, float *weights, size_t stride, size_t width,
  const float *delta) {
  size_t k = 0;
  for (; width - k >= 32; k += 32) row_add_32(columns, values, count, weights + k, stride, delta + k);
  if (width - k >= 16) row_add_16(columns, values, count, weights + k, stride, delta + k), k += 16;
  if (width - k >= 8) row_add_8(columns, values, count, weights + k, stride, delta + k), k += 8;
  if (width - k >= 4) row_add_4(columns, values, count, weights + k, stride, delta + k), k += 4;
  for (; k < width; k++) {
    for (size_t i = 0; i < count; i++) weights[columns[i] * stride + k] += values[i] * delta[k];
  }
}

NEWSPRINT_CLONES
void newsprint_row_add_scaled(
  const uint32_t *columns, const float *values, size_t count, float *weights, size_t stride, size_t width,
  const float *delta, const float *scales) {
  size_t k = 0;
  for (; width - k >= 32; k += 32) {
    row_add_scaled_32(columns, values, count, weights + k, stride, delta + k, scales + k);
  }
  if (width - k >= 16) row_add_scaled_16(columns, values, count, weights + k, stride, delta + k, scales + k), k += 16;
  if (width - k >= 8) row_add_scaled_8(columns, values, count, weights + k, stride, delta + k, scales + k), k += 8;
  if (width - k >= 4) row_add_scaled_4(columns, values, count, weights + k, stride, delta + k, scales + k), k += 4;
  for (; k < width; k++) {
    for (size_t i = 0; i < count; i++) {
      const size_t at = columns[i] * stride + k;
      weights[at] += values[i] * delta[k] * scales[at];
    }
  }
}
