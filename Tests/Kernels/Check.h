// Random inputs from a fixed seed, a digest of what comes out, and the comparison with a plain definition.
#ifndef NEWSPRINT_CHECK_H
#define NEWSPRINT_CHECK_H

#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "CKernels.h"

// The state of the generator and of the digest of the kernel under test.
typedef struct {
  const char *kernel;
  uint64_t random;
  uint64_t digest;
  size_t cases;
} Check;

// Starts the checks of a kernel: each has the same inputs everywhere, whatever other kernels do.
static inline Check check_start(const char *kernel) {
  Check check = {kernel, 0x6e65777370726e74, 0xcbf29ce484222325, 0};
  return check;
}

// SplitMix64 (Steele, Lea and Flood 2014).
static inline uint64_t next_random(Check *check) {
  uint64_t z = check->random += 0x9e3779b97f4a7c15;
  z = (z ^ (z >> 30)) * 0xbf58476d1ce4e5b9;
  z = (z ^ (z >> 27)) * 0x94d049bb133111eb;
  return z ^ (z >> 31);
}

static inline size_t random_below(Check *check, size_t limit) { return (size_t)(next_random(check) % limit); }

// A float of both signs whose products and sums are rounded.
static inline float random_float(Check *check) {
  return (float)((double)(int64_t)next_random(check) * 0x1p-62);
}

// FNV-1a, number by number.
static inline void digest_number(Check *check, uint64_t number) {
  for (int i = 0; i < 8; i++) check->digest = (check->digest ^ (number >> (8 * i) & 0xff)) * 0x100000001b3;
}

static inline void digest_bytes(Check *check, const void *bytes, size_t count) {
  const uint8_t *at = bytes;
  for (size_t i = 0; i < count; i++) check->digest = (check->digest ^ at[i]) * 0x100000001b3;
}

// The kernel's result for one case beside that of the plain definition.
static inline void expect_number(Check *check, uint64_t result, uint64_t expected) {
  check->cases++;
  digest_number(check, result);
  if (result == expected) return;
  fprintf(
    stderr, "%s, case %zu: %llx instead of %llx\n", check->kernel, check->cases, (unsigned long long)result,
    (unsigned long long)expected);
  exit(1);
}

static inline void expect_bytes(Check *check, const void *result, const void *expected, size_t count) {
  check->cases++;
  digest_bytes(check, result, count);
  if (memcmp(result, expected, count) == 0) return;
  fprintf(stderr, "%s, case %zu: not what the plain definition gives\n", check->kernel, check->cases);
  exit(1);
}

static inline void check_end(const Check *check) {
  printf("%-24s %6zu cases  %016llx\n", check->kernel, check->cases, (unsigned long long)check->digest);
}

void check_byte_kernels(void);
void check_feature_kernels(void);
void check_row_kernels(void);

#endif
