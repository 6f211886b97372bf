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
    const float *const *rows, const float *values, size_t count, size_t k, float *out) {                              \
    Lanes##LANES sum, w;                                                                                              \
    memcpy(&sum, out + k, sizeof sum);                                                                                \
    for (size_t i = 0; i < count; i++) {                                                                              \
      memcpy(&w, rows[i] + k, sizeof w);                                                                              \
      sum += values[i] * w;                                                                                           \
    }                                                                                                                 \
    memcpy(out + k, &sum, sizeof sum);                                                                                \
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
#define NEWSPRINT_PAIR(LANES, REST)                                                                                   \
  NEWSPRINT_INLINE void row_dot_##LANES##_##REST(                                                                     \
    const float *const *rows, const float *values, size_t count, size_t k, size_t rest, float *out) {                \
    Lanes##LANES sum, w;                                                                                              \
    Lanes##REST other, v;                                                                                             \
    memcpy(&sum, out + k, sizeof sum);                                                                                \
    memcpy(&other, out + rest, sizeof other);                                                                         \
    for (size_t i = 0; i < count; i++) {                                                                              \
      memcpy(&w, rows[i] + k, sizeof w);                                                                              \
      memcpy(&v, rows[i] + rest, sizeof v);                                                                           \
      sum += values[i] * w;                                                                                           \
      other += values[i] * v;                                                                                         \
    }                                                                                                                 \
    memcpy(out + k, &sum, sizeof sum);                                                                                \
    memcpy(out + rest, &other, sizeof other);                                                                         \
  }

NEWSPRINT_DOTS(64)
NEWSPRINT_TILE(32)
NEWSPRINT_TILE(16)
NEWSPRINT_TILE(8)
NEWSPRINT_TILE(4)
NEWSPRINT_PAIR(64, 16)
NEWSPRINT_PAIR(64, 4)
NEWSPRINT_PAIR(16, 16)
NEWSPRINT_PAIR(8, 8)
NEWSPRINT_PAIR(4, 4)

// The work on rows whose addresses are known.
NEWSPRINT_INLINE void row_dot_at(
  const float *const *rows, const float *values, size_t count, size_t width, float *out) {
  size_t k = 0;
  for (; width - k > 80; k += 64) row_dot_64(rows, values, count, k, out);
  if (width - k > 68) return row_dot_64_16(rows, values, count, k, width - 16, out);
  if (width - k > 64) return row_dot_64_4(rows, values, count, k, width - 4, out);
  if (width - k == 64) return row_dot_64(rows, values, count, k, out);
  if (width - k >= 32) row_dot_32(rows, values, count, k, out), k += 32;
  const size_t rest = width - k;
  if (rest > 16) {
    row_dot_16_16(rows, values, count, k, width - 16, out);
  } else if (rest == 16) {
    row_dot_16(rows, values, count, k, out);
  } else if (rest > 8) {
    row_dot_8_8(rows, values, count, k, width - 8, out);
  } else if (rest == 8) {
    row_dot_8(rows, values, count, k, out);
  } else if (rest > 4) {
    row_dot_4_4(rows, values, count, k, width - 4, out);
  } else if (rest == 4) {
    row_dot_4(rows, values, count, k, out);
  } else if (rest > 0) {
    // The second and third of them, where there is none, repeat the first.
    const size_t one = rest > 1 ? k + 1 : k, two = rest > 2 ? k + 2 : k;
    float a = out[k], b = out[one], c = out[two];
    for (size_t i = 0; i < count; i++) {
      a += values[i] * rows[i][k];
      b += values[i] * rows[i][one];
      c += values[i] * rows[i][two];
    }
    out[two] = c;
    out[one] = b;
    out[k] = a;
  }
}

// So many rows are summed at once, so that their addresses stay in the cache.
enum { MOST_ROWS = 64 };

NEWSPRINT_CLONES
void newsprint_row_dot(
  const uint32_t *columns, const float *values, size_t count, const float *weights, size_t stride, size_t width,
  float *out) {
  const float *rows[MOST_ROWS];
  while (count > 0) {
    const size_t part = count < MOST_ROWS ? count : MOST_ROWS;
    for (size_t i = 0; i < part; i++) rows[i] = weights + columns[i] * stride;
    row_dot_at(rows, values, part, width, out);
    columns += part;
    values += part;
    count -= part;
  }
}

// Finds rows whose turn comes next, and asks for their memory (of 67 classes, on Zen 4, 16 ns a row instead of 25 where only
// a few rows were asked for, in the inner cache).
NEWSPRINT_INLINE void find_rows(
  const uint32_t *columns, size_t count, const float *weights, size_t stride, size_t width, const float **rows) {
  for (size_t i = 0; i < count; i++) {
    rows[i] = weights + columns[i] * stride;
    for (size_t k = 0; k < width; k += 16) newsprint_prefetch(rows[i] + k);
  }
}

NEWSPRINT_CLONES
void newsprint_row_dot_strewn(
  const uint32_t *columns, const float *values, size_t count, const float *weights, size_t stride, size_t width,
  float *out) {
  enum { STEP = 32 };
  const float *rows[2][STEP];
  size_t part = count < STEP ? count : STEP;
  find_rows(columns, part, weights, stride, width, rows[0]);
  for (size_t turn = 0; count > 0; turn ^= 1) {
    count -= part;
    columns += part;
    const size_t next = count < STEP ? count : STEP;
    find_rows(columns, next, weights, stride, width, rows[turn ^ 1]);
    row_dot_at(rows[turn], values, part, width, out);
    values += part;
    part = next;
  }
}

// One tile of LANES classes, or two in one pass, whose weights are a factor a row times whole steps.
#define NEWSPRINT_STEPS(LANES)                                                                                       \
  typedef int8_t Steps##LANES __attribute__((vector_size(LANES)));                                                   \
  NEWSPRINT_INLINE void row_dot_steps_##LANES(                                                                       \
    const int8_t *const *rows, const float *factors, size_t count, size_t k, float *out) {                            \
    Lanes##LANES sum;                                                                                                 \
    Steps##LANES s;                                                                                                   \
    memcpy(&sum, out + k, sizeof sum);                                                                                \
    for (size_t i = 0; i < count; i++) {                                                                              \
      memcpy(&s, rows[i] + k, sizeof s);                                                                              \
      sum += factors[i] * __builtin_convertvector(s, Lanes##LANES);                                                  \
    }                                                                                                                 \
    memcpy(out + k, &sum, sizeof sum);                                                                                \
  }

#define NEWSPRINT_STEPS_PAIR(LANES, REST)                                                                             \
  NEWSPRINT_INLINE void row_dot_steps_##LANES##_##REST(                                                               \
    const int8_t *const *rows, const float *factors, size_t count, size_t k, size_t rest, float *out) {              \
    Lanes##LANES sum;                                                                                                 \
    Lanes##REST other;                                                                                                \
    Steps##LANES s;                                                                                                   \
    Steps##REST t;                                                                                                    \
    memcpy(&sum, out + k, sizeof sum);                                                                                \
    memcpy(&other, out + rest, sizeof other);                                                                         \
    for (size_t i = 0; i < count; i++) {                                                                              \
      memcpy(&s, rows[i] + k, sizeof s);                                                                              \
      memcpy(&t, rows[i] + rest, sizeof t);                                                                           \
      sum += factors[i] * __builtin_convertvector(s, Lanes##LANES);                                                  \
      other += factors[i] * __builtin_convertvector(t, Lanes##REST);                                                 \
    }                                                                                                                 \
    memcpy(out + k, &sum, sizeof sum);                                                                                \
    memcpy(out + rest, &other, sizeof other);                                                                         \
  }

NEWSPRINT_STEPS(64)
NEWSPRINT_STEPS(16)
NEWSPRINT_STEPS(8)
NEWSPRINT_STEPS(4)
NEWSPRINT_STEPS_PAIR(64, 16)
NEWSPRINT_STEPS_PAIR(64, 4)
NEWSPRINT_STEPS_PAIR(16, 16)
NEWSPRINT_STEPS_PAIR(8, 8)
NEWSPRINT_STEPS_PAIR(4, 4)

NEWSPRINT_INLINE void row_dot_steps_at(
  const int8_t *const *rows, const float *factors, size_t count, size_t width, float *out) {
  size_t k = 0;
  for (; width - k > 80; k += 64) row_dot_steps_64(rows, factors, count, k, out);
  if (width - k > 68) return row_dot_steps_64_16(rows, factors, count, k, width - 16, out);
  if (width - k > 64) return row_dot_steps_64_4(rows, factors, count, k, width - 4, out);
  if (width - k == 64) return row_dot_steps_64(rows, factors, count, k, out);
  for (; width - k > 32; k += 16) row_dot_steps_16(rows, factors, count, k, out);
  const size_t rest = width - k;
  if (rest > 16) {
    row_dot_steps_16_16(rows, factors, count, k, width - 16, out);
  } else if (rest == 16) {
    row_dot_steps_16(rows, factors, count, k, out);
  } else if (rest > 8) {
    row_dot_steps_8_8(rows, factors, count, k, width - 8, out);
  } else if (rest == 8) {
    row_dot_steps_8(rows, factors, count, k, out);
  } else if (rest > 4) {
    row_dot_steps_4_4(rows, factors, count, k, width - 4, out);
  } else if (rest == 4) {
    row_dot_steps_4(rows, factors, count, k, out);
  } else {
    for (; k < width; k++) {
      float sum = out[k];
      for (size_t i = 0; i < count; i++) sum += factors[i] * (float)rows[i][k];
      out[k] = sum;
    }
  }
}

// Finds rows whose turn comes next, and asks for their memory.
NEWSPRINT_INLINE void find_step_rows(
  const uint32_t *numbers, size_t count, const float *scales, const int8_t *steps, size_t width, const int8_t **rows) {
  for (size_t i = 0; i < count; i++) {
    rows[i] = steps + numbers[i] * width;
    newsprint_prefetch(scales + numbers[i]);
    for (size_t k = 0; k < width; k += 64) newsprint_prefetch(rows[i] + k);
    newsprint_prefetch(rows[i] + width - 1);
  }
}

NEWSPRINT_CLONES
void newsprint_row_dot_steps(
  const uint32_t *numbers, const float *values, size_t count, const float *scales, const int8_t *steps, size_t width,
  float *out) {
  enum { STEP = 32 };
  const int8_t *rows[2][STEP];
  float factors[STEP];
  size_t part = count < STEP ? count : STEP;
  find_step_rows(numbers, part, scales, steps, width, rows[0]);
  for (size_t turn = 0; count > 0; turn ^= 1) {
    for (size_t i = 0; i < part; i++) factors[i] = values[i] * scales[numbers[i]];
    count -= part;
    numbers += part;
    values += part;
    const size_t next = count < STEP ? count : STEP;
    find_step_rows(numbers, next, scales, steps, width, rows[turn ^ 1]);
    row_dot_steps_at(rows[turn], factors, part, width, out);
    part = next;
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
