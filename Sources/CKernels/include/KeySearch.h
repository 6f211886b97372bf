// Finds out whether a text holds one of two keys in quotes, in one pass.
#ifndef NEWSPRINT_KEYSEARCH_H
#define NEWSPRINT_KEYSEARCH_H

#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include "ByteSearch.h"

// Whether one of two runs of at least three bytes, the first of which is the same in both, stands in the `count` bytes
// at `text`.
static inline int newsprint_contains_either(
  const uint8_t *text, size_t count, const uint8_t *part, size_t length, const uint8_t *other, size_t other_length) {
  const size_t longest = length > other_length ? length : other_length;
  size_t place = 0;
  for (; place + 16 + longest <= count; place += 16) {
    newsprint_bytes16 a, b, c;
    memcpy(&a, text + place, sizeof a);
    memcpy(&b, text + place + 1, sizeof b);
    memcpy(&c, text + place + 2, sizeof c);
    newsprint_bytes16 hits = (newsprint_bytes16)(
      (a == part[0]) & (((b == part[1]) & (c == part[2])) | ((b == other[1]) & (c == other[2]))));
    uint64_t bits[2];
    memcpy(bits, &hits, sizeof bits);
    if (__builtin_expect((bits[0] | bits[1]) == 0, 1)) continue;
    for (size_t i = place; i < place + 16; i++) {
      if (memcmp(text + i, part, length) == 0 || memcmp(text + i, other, other_length) == 0) return 1;
    }
  }
  return newsprint_contains(text + place, count - place, part, length)
    || newsprint_contains(text + place, count - place, other, other_length);
}

#endif
