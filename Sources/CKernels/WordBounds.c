#include "CKernels.h"

#include <string.h>  // also tells whether the C library is glibc, whose loader picks variants

// Newer CPUs count and clear bits in one instruction each.
#if defined(__x86_64__) && defined(__linux__) && defined(__GLIBC__)
#define NEWSPRINT_CLONES __attribute__((target_clones("arch=x86-64-v3", "default")))
#else
#define NEWSPRINT_CLONES
#endif

#define NEWSPRINT_INLINE static inline __attribute__((always_inline))

// Takes the lowest bit off and gives its place; 64 where there is none, as the CPU's own instruction does.
NEWSPRINT_INLINE uint16_t take_bit(uint64_t *bits, uint16_t base) {
  uint16_t place = (uint16_t)(base + (*bits ? __builtin_ctzll(*bits) : 64));
  *bits &= *bits - 1;
  return place;
}

// Writes the places of starts and ends, four of each at a time, whether there are so many or not: fewer branches, and
// two chains of instructions that wait for each other's results nowhere.
NEWSPRINT_INLINE void put_bits(uint64_t startBits, uint64_t endBits, uint16_t base, uint16_t *starts, uint16_t *ends) {
  do {
#pragma clang loop unroll(full)
    for (int i = 0; i < 4; i++) {
      starts[i] = take_bit(&startBits, base);
      ends[i] = take_bit(&endBits, base);
    }
    starts += 4;
    ends += 4;
  } while (startBits | endBits);
}

NEWSPRINT_CLONES
newsprint_word_bounds newsprint_find_words(
  const uint8_t *text, size_t length, uint8_t *lowered, uint16_t *starts, uint16_t *ends) {
  uint16_t *nextStart = starts, *nextEnd = ends;
  uint64_t carry = 0;
  size_t end = length;
  for (size_t place = 0; place < length; place += 64) {
    const uint8_t *source = text + place;
    uint8_t tail[64];
    if (length - place < 64) {
      memset(tail, 0, sizeof tail);
      memcpy(tail, source, length - place);
      source = tail;
    }
    newsprint_byte_masks masks = newsprint_classify64(source, lowered + place);
    uint64_t words = masks.letters | masks.digits | masks.underscores;
    // The bytes before the first that is not ASCII.
    uint64_t within = masks.nonASCII ? (masks.nonASCII & -masks.nonASCII) - 1 : ~(uint64_t)0;
    words &= within;
    uint64_t behind = words << 1 | carry;
    uint64_t startBits = words & ~behind, endBits = behind & ~words & within;
    put_bits(startBits, endBits, (uint16_t)place, nextStart, nextEnd);
    nextStart += __builtin_popcountll(startBits);
    nextEnd += __builtin_popcountll(endBits);
    if (masks.nonASCII) {
      end = place + (size_t)__builtin_ctzll(masks.nonASCII);
      break;
    }
    carry = words >> 63;
  }
  size_t count = (size_t)(nextEnd - ends);
  // In a last block that is not full, zeros end the last word.
  newsprint_word_bounds bounds = {(uint32_t)count, (uint32_t)end, (uint32_t)end};
  if ((size_t)(nextStart - starts) > count) {
    bounds.open = starts[count];
  } else if (count > 0 && ends[count - 1] == end) {
    bounds.count = (uint32_t)count - 1;
    bounds.open = starts[count - 1];
  }
  return bounds;
}
