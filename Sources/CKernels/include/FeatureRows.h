// From the hashes of a story's features to its row: look-ups that take no branch on what cannot be foretold.
#ifndef NEWSPRINT_FEATUREROWS_H
#define NEWSPRINT_FEATUREROWS_H

#include <stddef.h>
#include <stdint.h>

/// A slot of a table with open addressing: a feature's hash and number.
typedef struct {
  uint64_t hash;
  /// What stands for "no feature" in an empty slot.
  uint32_t number;
  /// Whether a feature of this home stands elsewhere: in the next slots, up to an empty one.
  uint32_t leads_on;
} newsprint_feature_slot;

/// numbers[i] = the number of the feature of hashes[i], or `none`; its home is the top bits of the hash.
void newsprint_find_features(
  const uint64_t *hashes, size_t count, const newsprint_feature_slot *slots, uint32_t shift, uint32_t none,
  uint32_t *numbers);

/// Moves those hashes to the front, in their order, whose bit is set in `filter`, a bit for each value of hash & mask;
/// returns how many they are.
size_t newsprint_sift_features(uint64_t *hashes, size_t count, const uint64_t *filter, uint64_t mask);

/// Adds `weight` for each feature to the row under way, the first `length` columns and values, which must have room for
/// all features; returns the row's new length.
///
/// `seen` holds for each number, `none` included, the row in which it was last met (high half, never 0) and its place
/// there. The `factors` of the entries, one for each number, are asked for: their turn comes next.
size_t newsprint_collect_features(
  const uint32_t *numbers, size_t count, float weight, uint32_t none, uint32_t row, uint64_t *seen,
  const float *factors, uint32_t *columns, float *values, size_t length);

/// How many of the numbers are below `limit`.
size_t newsprint_count_below(const uint32_t *numbers, size_t count, uint32_t limit);

/// sums[k] += rows[numbers[i] * 64 + k] for every number that is not negative, and k in 0 ..< 64, modulo 2^16.
void newsprint_sum_byte_rows(const uint8_t *rows, const int32_t *numbers, size_t count, uint16_t *sums);

#endif
