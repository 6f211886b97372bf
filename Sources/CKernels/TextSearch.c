#include "CKernels.h"

#include <string.h>  // also tells whether the C library is glibc, whose loader picks variants

// A variant for each width of vector register, picked when the program is loaded.
#if NEWSPRINT_HAS_CLONES
#define NEWSPRINT_CLONES __attribute__((target_clones("avx2", "default")))
#else
#define NEWSPRINT_CLONES
#endif

static inline int is_unusual(const uint8_t *text, size_t place) {
  const uint8_t byte = text[place];
  return byte >= 0x80 || byte == '<' || byte == '&'
    || ((byte == '\n' || byte == '\r') && place > 0 && text[place - 1] == '-');
}

typedef uint8_t Bytes16 __attribute__((vector_size(16)));
typedef uint8_t Bytes32 __attribute__((vector_size(32)));

// What has the highest bit set where a byte of the block at `text` is unusual; the byte before them is read.
#define NEWSPRINT_UNUSUAL(TYPE, TEXT)                                                   \
  ({                                                                                    \
    TYPE block, before;                                                                 \
    memcpy(&block, (TEXT), sizeof block);                                               \
    memcpy(&before, (TEXT) - 1, sizeof before);                                         \
    block                                                                               \
      | (TYPE)((block == '<') | (block == '&')                                          \
               | ((before == '-') & ((block == '\n') | (block == '\r'))));              \
  })

static const uint64_t HIGHEST = 0x8080808080808080;

static inline __attribute__((always_inline)) int is_any_of_64(const uint8_t *text) {
  const Bytes32 hits = NEWSPRINT_UNUSUAL(Bytes32, text) | NEWSPRINT_UNUSUAL(Bytes32, text + 32);
  uint64_t bits[4];
  memcpy(bits, &hits, sizeof bits);
  return ((bits[0] | bits[1] | bits[2] | bits[3]) & HIGHEST) != 0;
}

// The place of the first unusual byte of 16, and 16 where none is; the first byte in memory is the lowest of a number.
static inline __attribute__((always_inline)) size_t first_of_16(const uint8_t *text) {
  const Bytes16 hits = NEWSPRINT_UNUSUAL(Bytes16, text);
  uint64_t bits[2];
  memcpy(bits, &hits, sizeof bits);
  const uint64_t low = bits[0] & HIGHEST, high = bits[1] & HIGHEST;
  if (low != 0) return (size_t)__builtin_ctzll(low) / 8;
  return high != 0 ? 8 + (size_t)__builtin_ctzll(high) / 8 : 16;
}

NEWSPRINT_CLONES
size_t newsprint_find_unusual(const uint8_t *text, size_t start, size_t count) {
  size_t place = start;
  if (place == 0 && count > 0) {
    if (is_unusual(text, 0)) return 0;
    place = 1;
  }
  while (place + 64 <= count && !is_any_of_64(text + place)) place += 64;
  for (; place + 16 <= count; place += 16) {
    const size_t first = first_of_16(text + place);
    if (first < 16) return place + first;
  }
  // The last bytes once more with those before them, which are not unusual from the start on.
  if (count > 16 && count - 16 >= start) {
    const size_t first = first_of_16(text + count - 16);
    return first < 16 ? count - 16 + first : count;
  }
  for (; place < count; place++) {
    if (is_unusual(text, place)) return place;
  }
  return count;
}
