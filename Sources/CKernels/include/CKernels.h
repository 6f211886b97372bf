// Named inlines for what Swift cannot say: byte masks, prefetch, relaxed float sums.
#ifndef NEWSPRINT_CKERNELS_H
#define NEWSPRINT_CKERNELS_H

#include <stddef.h>
#include <stdint.h>

#include "ByteMasks.h"
#include "ByteSearch.h"
#include "Clones.h"
#include "FeatureRows.h"
#include "FreedMemory.h"
#include "KeySearch.h"
#include "NumberText.h"
#include "TextSearch.h"

/// Asks for the memory at an address, which need not be anyone's: for the outer of a core's caches, since few requests find a
/// place in the line for the inner one, and while that is full the core waits. (On Zen 4, marks in a table of 9 MB take 4.3 ns
/// instead of 7.7, look-ups of features 3.7 instead of 7.1.)
static inline void newsprint_prefetch(const void *address) { __builtin_prefetch(address, 0, 2); }

/// Copies `count` words to memory that nobody looks at soon, past the caches, so that these keep what is in use.
static inline void newsprint_copy_aside(uint64_t *restrict target, const uint64_t *restrict source, size_t count) {
#if defined(__clang__)
  for (size_t i = 0; i < count; i++) __builtin_nontemporal_store(source[i], target + i);
#if defined(__x86_64__)
  __builtin_ia32_sfence();
#endif
#else
  // Only the tests of kernels are built by others.
  for (size_t i = 0; i < count; i++) target[i] = source[i];
#endif
}

/// Sets bit `shift` of a word, or the bit above it where that one is set already; other threads may do the same.
static inline void newsprint_mark_twice(uint64_t *word, uint32_t shift) {
  uint64_t old = __atomic_load_n(word, __ATOMIC_RELAXED) >> shift & 3;
  if (old == 0) old = __atomic_fetch_or(word, (uint64_t)1 << shift, __ATOMIC_RELAXED) >> shift & 3;
  if (old == 1) __atomic_fetch_or(word, (uint64_t)2 << shift, __ATOMIC_RELAXED);
}

/// Puts a key and its value into a pair of words, which other threads may read and write at the same time.
///
/// The key is kept mixed with the value, so that halves of two pairs give a key that nobody looks for (Hyatt and Mann, "A
/// lock-less transposition-table implementation for parallel search", ICGA Journal 25, 2002).
static inline void newsprint_store_pair(uint64_t *pair, uint64_t key, uint64_t value) {
  __atomic_store_n(pair, key ^ value, __ATOMIC_RELAXED);
  __atomic_store_n(pair + 1, value, __ATOMIC_RELAXED);
}

/// The key of a pair, whose value is written to `value`.
static inline uint64_t newsprint_load_pair(const uint64_t *pair, uint64_t *value) {
  *value = __atomic_load_n(pair + 1, __ATOMIC_RELAXED);
  return __atomic_load_n(pair, __ATOMIC_RELAXED) ^ *value;
}

// The two halves of a linear model's work on one sparse row. Weights are feature-major: the `width` classes of
// feature f start at weights + f * stride. Each class sums in the order of the entries and no product is fused with
// its sum, so every CPU, every width and every grouping of classes gives the same bits.

/// Asks for the weights of every entry of a row that will be visited soon.
static inline void newsprint_row_prefetch(
  const uint32_t *columns, size_t count, const float *weights, size_t stride, size_t width) {
  for (size_t i = 0; i < count; i++) {
    const float *at = weights + columns[i] * stride;
    for (size_t k = 0; k < width; k += 16) newsprint_prefetch(at + k);
  }
}

/// out[k] += sum over entries i of values[i] * weights[columns[i] * stride + k], for k in 0 ..< width.
void newsprint_row_dot(
  const uint32_t *columns, const float *values, size_t count, const float *weights, size_t stride, size_t width,
  float *out);

/// The same where weights are strewn over memory: those of the next entries are on their way while some are summed.
void newsprint_row_dot_strewn(
  const uint32_t *columns, const float *values, size_t count, const float *weights, size_t stride, size_t width,
  float *out);

/// out[k] += sum over entries i of values[i] * scales[rows[i]] * steps[rows[i] * width + k], for k in 0 ..< width.
void newsprint_row_dot_steps(
  const uint32_t *rows, const float *values, size_t count, const float *scales, const int8_t *steps, size_t width,
  float *out);

/// out[k] += sum over entries i of values[i] * scale * steps[k], for k in 0 ..< width, which is at most 28: row r is the 32
/// bytes at lines + 32 * r, a 32-bit scale and 28 steps.
void newsprint_row_dot_lines(
  const uint32_t *rows, const float *values, size_t count, const int8_t *lines, size_t width, float *out);

/// The same for `run_count` rows, one after the other, of counts[r] entries each, `count` in all: out[r * width + k] is set to
/// the sum.
void newsprint_form_dots_lines(
  const uint32_t *rows, const float *values, size_t count, const uint32_t *counts, size_t run_count, const int8_t *lines,
  size_t width, float *out);

/// weights[columns[i] * stride + k] += values[i] * delta[k], for every entry i and k in 0 ..< width.
void newsprint_row_add(
  const uint32_t *columns, const float *values, size_t count, float *weights, size_t stride, size_t width,
  const float *delta);

/// weights[columns[i] * stride + k] += values[i] * delta[k] * scales[columns[i] * stride + k], likewise.
void newsprint_row_add_scaled(
  const uint32_t *columns, const float *values, size_t count, float *weights, size_t stride, size_t width,
  const float *delta, const float *scales);

#endif
