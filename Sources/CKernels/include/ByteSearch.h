// Finds a run of bytes by its first two bytes, 32 places at a time.
#ifndef NEWSPRINT_BYTESEARCH_H
#define NEWSPRINT_BYTESEARCH_H

#include <stddef.h>
#include <stdint.h>
#include <string.h>

typedef uint8_t newsprint_bytes16 __attribute__((vector_size(16)));

// Whether `length` bytes at `part`, at least one, stand in the `count` bytes at `text`.
static inline int newsprint_contains(const uint8_t *text, size_t count, const uint8_t *part, size_t length) {
  if (length == 0 || length > count) return 0;
  const size_t places = count - length + 1;
  size_t place = 0;
  if (length > 1) {
    for (; places - place >= 32; place += 32) {
      newsprint_bytes16 a, b, c, d;
      memcpy(&a, text + place, sizeof a);
      memcpy(&b, text + place + 1, sizeof b);
      memcpy(&c, text + place + 16, sizeof c);
      memcpy(&d, text + place + 17, sizeof d);
      newsprint_bytes16 hits = (newsprint_bytes16)(((a == part[0]) & (b == part[1])) | ((c == part[0]) & (d == part[1])));
      uint64_t bits[2];
      memcpy(bits, &hits, sizeof bits);
      if (__builtin_expect((bits[0] | bits[1]) == 0, 1)) continue;
      for (size_t i = place; i < place + 32; i++) {
        if (text[i] == part[0] && memcmp(text + i, part, length) == 0) return 1;
      }
    }
  }
  for (; place < places; place++) {
    if (text[place] == part[0] && memcmp(text + place, part, length) == 0) return 1;
  }
  return 0;
}

#endif
