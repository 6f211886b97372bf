// From the hashes of features to rows.
#include "Check.h"

enum { BITS = 9, SLOTS = 1 << BITS, NONE = 300, MOST = 120 };

static newsprint_feature_slot slots[SLOTS];
static uint64_t known[NONE];

// A table with open addressing that holds the hashes in `known`, the number of each being its place there.
static void fill_table(Check *check) {
  for (size_t i = 0; i < SLOTS; i++) slots[i] = (newsprint_feature_slot){0, NONE, 0};
  for (uint32_t number = 0; number < NONE; number++) {
    known[number] = next_random(check);
    const size_t home = known[number] >> (64 - BITS);
    size_t place = home;
    while (slots[place].number != NONE) place = (place + 1) % SLOTS;
    slots[place].hash = known[number];
    slots[place].number = number;
    if (place != home) slots[home].leads_on = 1;
  }
}

static void check_look_ups(void) {
  Check check = check_start("find_features");
  uint64_t hashes[MOST];
  uint32_t numbers[MOST], plain[MOST];
  for (int round = 0; round < 500; round++) {
    if (round % 50 == 0) fill_table(&check);
    const size_t count = 1 + random_below(&check, MOST);
    for (size_t i = 0; i < count; i++) {
      plain[i] = random_below(&check, 2) ? (uint32_t)random_below(&check, NONE) : NONE;
      hashes[i] = plain[i] == NONE ? next_random(&check) : known[plain[i]];
    }
    newsprint_find_features(hashes, count, slots, 64 - BITS, NONE, numbers);
    expect_bytes(&check, numbers, plain, count * sizeof plain[0]);
  }
  check_end(&check);

  check = check_start("sift_features");
  uint64_t filter[16], kept[MOST];
  for (int round = 0; round < 2000; round++) {
    const size_t count = random_below(&check, MOST + 1);
    for (size_t i = 0; i < 16; i++) filter[i] = next_random(&check);
    size_t length = 0;
    for (size_t i = 0; i < count; i++) {
      hashes[i] = next_random(&check);
      if (filter[(hashes[i] & 1023) / 64] >> (hashes[i] % 64) & 1) kept[length++] = hashes[i];
    }
    expect_number(&check, newsprint_sift_features(hashes, count, filter, 1023), length);
    expect_bytes(&check, hashes, kept, length * sizeof kept[0]);
  }
  check_end(&check);

  check = check_start("count_below");
  for (int round = 0; round < 2000; round++) {
    const size_t count = random_below(&check, MOST + 1);
    const uint32_t limit = (uint32_t)next_random(&check);
    size_t below = 0;
    for (size_t i = 0; i < count; i++) {
      numbers[i] = random_below(&check, 8) == 0 ? limit : (uint32_t)next_random(&check);
      below += numbers[i] < limit;
    }
    expect_number(&check, newsprint_count_below(numbers, count, limit), below);
  }
  check_end(&check);
}

static void check_collecting(void) {
  Check check = check_start("collect_features");
  static uint64_t seen[NONE + 1];
  float factors[NONE + 1];
  uint32_t numbers[MOST], columns[3 * MOST + 1], plain_columns[3 * MOST];
  float values[3 * MOST + 1], plain_values[3 * MOST];
  for (size_t i = 0; i <= NONE; i++) factors[i] = random_float(&check);
  for (uint32_t row = 1; row <= 1000; row++) {
    size_t length = 0, plain_length = 0;
    // A row is collected segment by segment, each with a weight.
    for (int segment = 0; segment < 3; segment++) {
      const size_t count = 1 + random_below(&check, MOST), kinds = 1 + random_below(&check, NONE);
      const float weight = random_float(&check);
      for (size_t i = 0; i < count; i++) {
        const uint32_t number = random_below(&check, 4) == 0 ? NONE : (uint32_t)random_below(&check, kinds);
        numbers[i] = number;
        if (number == NONE) continue;
        size_t place = 0;
        while (place < plain_length && plain_columns[place] != number) place++;
        if (place == plain_length) plain_columns[plain_length++] = number, plain_values[place] = 0;
        plain_values[place] += weight;
      }
      length = newsprint_collect_features(
        numbers, count, weight, NONE, row, seen, factors, columns, values, length);
    }
    expect_number(&check, length, plain_length);
    expect_bytes(&check, columns, plain_columns, length * sizeof columns[0]);
    expect_bytes(&check, values, plain_values, length * sizeof values[0]);
  }
  check_end(&check);
}

static void check_byte_rows(void) {
  Check check = check_start("sum_byte_rows");
  static uint8_t rows[50 * 64];
  int32_t numbers[2000];
  uint16_t sums[64], plain[64];
  for (size_t i = 0; i < sizeof rows; i++) rows[i] = (uint8_t)next_random(&check);
  for (int round = 0; round < 200; round++) {
    const size_t count = random_below(&check, 2000);
    for (int k = 0; k < 64; k++) sums[k] = plain[k] = (uint16_t)next_random(&check);
    for (size_t i = 0; i < count; i++) {
      numbers[i] = (int32_t)random_below(&check, 60) - 10;
      for (int k = 0; k < 64 && numbers[i] >= 0; k++) plain[k] = (uint16_t)(plain[k] + rows[numbers[i] * 64 + k]);
    }
    newsprint_sum_byte_rows(rows, numbers, count, sums);
    expect_bytes(&check, sums, plain, sizeof plain);
  }
  check_end(&check);
}

void check_feature_kernels(void) {
  check_look_ups();
  check_collecting();
  check_byte_rows();
}
