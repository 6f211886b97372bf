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

// One tile of LANES classes, with its sums in registers. The compiler cuts the vectors to the CPU's registers.
#define NEWSPRINT_DOTS(LANES)                                                                                         \
  typedef float Lanes##LANES __attribute__((vector_size(4 * LANES)));                                                \
  NEWSPRINT_INLINE void row_dot_##LANES(                                                                              \
    const uint32_t *columns, const float *values, size_t count, const float *weights, size_t stride, float *out) {   \
    Lanes##LANES sum, w;                                                                                              \
    memcpy(&sum, out, sizeof sum);                                                                                    \
    for (size_t i = 0; i < count; i++) {                                                                              \
      memcpy(&w, weights + columns[i] * stride, sizeof w);                                                            \
      sum += values[i] * w;                                                                                           \
    }                                                                                                                 \
    memcpy(out, &sum, sizeof sum);                                                                                    \
  }

#define NEWSPRINT_TILE(LANES)                                                                                         \
  NEWSPRINT_DOTS(LANES)                                                                                               \
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

// Two tiles in one pass, which lets the sums of one wait while those of the other go on. They may overlap: the classes
// of both are then summed twice, to the same bits.
#define NEWSPRINT_PAIR(LANES)                                                                                         \
  NEWSPRINT_INLINE void row_dot_pair_##LANES(                                                                         \
    const uint32_t *columns, const float *values, size_t count, const float *weights, size_t stride, size_t second,  \
    float *out) {                                                                                                     \
    Lanes##LANES sum, other, w, v;                                                                                    \
    memcpy(&sum, out, sizeof sum);                                                                                    \
    memcpy(&other, out + second, sizeof other);                                                                       \
    for (size_t i = 0; i < count; i++) {                                                                              \
      const float *at = weights + columns[i] * stride;                                                                \
      memcpy(&w, at, sizeof w);                                                                                       \
      memcpy(&v, at + second, sizeof v);                                                                              \
      sum += values[i] * w;                                                                                           \
      other += values[i] * v;                                                                                         \
    }                                                                                                                 \
    memcpy(out, &sum, sizeof sum);                                                                                    \
    memcpy(out + second, &other, sizeof other);                                                                       \
  }

NEWSPRINT_DOTS(64)
NEWSPRINT_TILE(32)
NEWSPRINT_TILE(16)
NEWSPRINT_TILE(8)
NEWSPRINT_TILE(4)
NEWSPRINT_PAIR(16)
NEWSPRINT_PAIR(8)
NEWSPRINT_PAIR(4)

NEWSPRINT_INLINE void row_dot(
  const uint32_t *columns, const float *values, size_t count, const float *weights, size_t stride, size_t width,
  float *out) {
  size_t k = 0;
  for (; width - k >= 64; k += 64) row_dot_64(columns, values, count, weights + k, stride, out + k);
  if (width - k >= 32) row_dot_32(columns, values, count, weights + k, stride, out + k), k += 32;
  const size_t rest = width - k;
  weights += k;
  out += k;
  if (rest > 16) {
    row_dot_pair_16(columns, values, count, weights, stride, rest - 16, out);
  } else if (rest == 16) {
    row_dot_16(columns, values, count, weights, stride, out);
  } else if (rest > 8) {
    row_dot_pair_8(columns, values, count, weights, stride, rest - 8, out);
  } else if (rest == 8) {
    row_dot_8(columns, values, count, weights, stride, out);
  } else if (rest > 4) {
    row_dot_pair_4(columns, values, count, weights, stride, rest - 4, out);
  } else if (rest == 4) {
    row_dot_4(columns, values, count, weights, stride, out);
  } else if (rest > 0) {
    // The second and third of them, where there is none, repeat the first.
    const size_t one = rest > 1 ? 1 : 0, two = rest > 2 ? 2 : 0;
    float a = out[0], b = out[one], c = out[two];
    for (size_t i = 0; i < count; i++) {
      const float *at = weights + columns[i] * stride;
      a += values[i] * at[0];
      b += values[i] * at[one];
      c += values[i] * at[two];
    }
    out[two] = c;
    out[one] = b;
    out[0] = a;
  }
}

NEWSPRINT_CLONES
void newsprint_row_dot(
  const uint32_t *columns, const float *values, size_t count, const float *weights, size_t stride, size_t width,
  float *out) {
  row_dot(columns, values, count, weights, stride, width, out);
}

// Of a row of several lines of memory only the first is asked for, the CPU goes on by itself: what waits in line for
// memory keeps it from its work (of 67 classes, between the other work of a story, 29 us instead of 38 on Zen 4).
enum { SHORT_ROW = 32 };

NEWSPRINT_INLINE void prefetch_rows(
  const uint32_t *columns, size_t count, const float *weights, size_t stride, size_t width) {
  if (width <= SHORT_ROW) {
    newsprint_row_prefetch(columns, count, weights, stride, width);
  } else {
    for (size_t i = 0; i < count; i++) __builtin_prefetch(weights + columns[i] * stride);
  }
}

NEWSPRINT_CLONES
void newsprint_row_dot_strewn(
  const uint32_t *columns, const float *values, size_t count, const float *weights, size_t stride, size_t width,
  float *out) {
  const size_t step = width <= SHORT_ROW ? 16 : 8;
  prefetch_rows(columns, count < step ? count : step, weights, stride, width);
  for (; count > step; columns += step, values += step, count -= step) {
    prefetch_rows(columns + step, count - step < step ? count - step : step, weights, stride, width);
    row_dot(columns, values, step, weights, stride, width, out);
  }
  row_dot(columns, values, count, weights, stride, width, out);
}

// One tile of LANES classes whose weights are a scale a row times whole steps.
#define NEWSPRINT_STEPS(LANES)                                                                                       \
  typedef int8_t Steps##LANES __attribute__((vector_size(LANES)));                                                   \
  NEWSPRINT_INLINE void row_dot_steps_##LANES(                                                                       \
    const uint32_t *rows, const float *values, size_t count, const float *scales, const int8_t *steps, size_t width, \
    float *out) {                                                                                                     \
    Lanes##LANES sum;                                                                                                 \
    Steps##LANES s;                                                                                                   \
    memcpy(&sum, out, sizeof sum);                                                                                    \
    for (size_t i = 0; i < count; i++) {                                                                              \
      __builtin_prefetch(steps + rows[i + 12 < count ? i + 12 : i] * width);                                          \
      memcpy(&s, steps + rows[i] * width, sizeof s);                                                                  \
      sum += values[i] * scales[rows[i]] * __builtin_convertvector(s, Lanes##LANES);                                 \
    }                                                                                                                 \
    memcpy(out, &sum, sizeof sum);                                                                                    \
  }

NEWSPRINT_STEPS(16)
NEWSPRINT_STEPS(8)
NEWSPRINT_STEPS(4)

NEWSPRINT_CLONES
void newsprint_row_dot_steps(
  const uint32_t *rows, const float *values, size_t count, const float *scales, const int8_t *steps, size_t width,
  float *out) {
  size_t k = 0;
  for (; width - k >= 16; k += 16) row_dot_steps_16(rows, values, count, scales, steps + k, width, out + k);
  if (width - k >= 8) row_dot_steps_8(rows, values, count, scales, steps + k, width, out + k), k += 8;
  if (width - k >= 4) row_dot_steps_4(rows, values, count, scales, steps + k, width, out + k), k += 4;
  for (; k < width; k++) {
    float sum = out[k];
    for (size_t i = 0; i < count; i++) sum += values[i] * scales[rows[i]] * (float)steps[rows[i] * width + k];
    out[k] = sum;
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
