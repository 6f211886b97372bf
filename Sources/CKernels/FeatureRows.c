#include "CKernels.h"

// So far ahead of its use memory is asked for.
enum { SLOTS_AHEAD = 64, AHEAD = 32 };

// All ones where a condition holds, otherwise 0, in a way that keeps the compiler from making a branch of it again.
static inline uint64_t all_if(int condition) {
  uint64_t mask = 0 - (uint64_t)condition;
  __asm__("" : "+r"(mask));
  return mask;
}

static uint32_t search(
  uint64_t hash, const newsprint_feature_slot *slots, size_t home, uint32_t shift, uint32_t none) {
  const size_t mask = ((uint64_t)1 << (64 - shift)) - 1;
  size_t place = (home + 1) & mask;
  while (slots[place].number != none && slots[place].hash != hash) place = (place + 1) & mask;
  return slots[place].number;
}

void newsprint_find_features(
  const uint64_t *hashes, size_t count, const newsprint_feature_slot *slots, uint32_t shift, uint32_t none,
  uint32_t *numbers) {
  for (size_t i = 0; i < count && i < SLOTS_AHEAD; i++) newsprint_prefetch(slots + (hashes[i] >> shift));
  for (size_t i = 0; i < count; i++) {
    const size_t next = i + SLOTS_AHEAD < count ? i + SLOTS_AHEAD : count - 1;
    newsprint_prefetch(slots + (hashes[next] >> shift));
    const uint64_t hash = hashes[i];
    const size_t home = hash >> shift;
    const uint32_t is_home = (uint32_t)all_if(slots[home].hash == hash);
    uint32_t number = none ^ ((none ^ slots[home].number) & is_home);
    // That a word is known but not at home is rare.
    if (__builtin_expect(slots[home].leads_on & ~is_home, 0)) number = search(hash, slots, home, shift, none);
    numbers[i] = number;
  }
}

size_t newsprint_sift_features(uint64_t *hashes, size_t count, const uint64_t *filter, uint64_t mask) {
  size_t kept = 0;
  for (size_t i = 0; i < count && i < AHEAD; i++) __builtin_prefetch(filter + ((hashes[i] & mask) >> 6));
  for (size_t i = 0; i < count; i++) {
    const size_t next = i + AHEAD < count ? i + AHEAD : count - 1;
    __builtin_prefetch(filter + ((hashes[next] & mask) >> 6));
    const uint64_t hash = hashes[i];
    hashes[kept] = hash;
    kept += filter[(hash & mask) >> 6] >> (hash & 63) & 1;
  }
  return kept;
}

size_t newsprint_collect_features(
  const uint32_t *numbers, size_t count, float weight, uint32_t none, uint32_t row, uint64_t *seen,
  const float *factors, uint32_t *columns, float *values, size_t length) {
  // Whether a feature is known and new cannot be foretold, so no branch depends on it: every feature is written, and
  // what is to be no entry is written over by the next.
  static const float nothing = 0;
  for (size_t i = 0; i < count; i++) {
    const size_t next = i + AHEAD < count ? i + AHEAD : count - 1;
    __builtin_prefetch(seen + numbers[next], 1);
    const uint32_t number = numbers[i];
    const uint64_t known = seen[number];
    __builtin_prefetch(factors + number);
    const uint64_t is_old = all_if(known >> 32 == row);
    const uint64_t is_entry = all_if(number != none);
    const size_t place = length ^ ((length ^ (known & 0xFFFFFFFF)) & is_old);
    // A new entry's value is not read, since its place may just have been written for a feature that is none.
    const float *sum = (const float *)(((uintptr_t)(values + place) & is_old) | ((uintptr_t)&nothing & ~is_old));
    values[place] = *sum + weight;
    columns[place] = number;
    // What has no column is new every time.
    seen[number] = (((uint64_t)row << 32) & is_entry) | place;
    length += ~is_old & is_entry & 1;
  }
  return length;
}

size_t newsprint_count_below(const uint32_t *numbers, size_t count, uint32_t limit) {
  size_t sum = 0;
  for (size_t i = 0; i < count; i++) sum += numbers[i] < limit;
  return sum;
}

void newsprint_sum_byte_rows(const uint8_t *rows, const int32_t *numbers, size_t count, uint16_t *sums) {
  uint16_t local[64];
  for (int k = 0; k < 64; k++) local[k] = sums[k];
  for (size_t i = 0; i < count; i++) {
    if (numbers[i] < 0) continue;
    const uint8_t *row = rows + (size_t)numbers[i] * 64;
    for (int k = 0; k < 64; k++) local[k] = (uint16_t)(local[k] + row[k]);
  }
  for (int k = 0; k < 64; k++) sums[k] = local[k];
}
