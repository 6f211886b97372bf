// Finds a run of bytes by its first and last byte, 32 places at a time.
#ifndef NEWSPRINT_BYTESEARCH_H
#define NEWSPRINT_BYTESEARCH_H

#include <stddef.h>
#include <stdint.h>
#include <string.h>

typedef uint8_t newsprint_bytes32 __attribute__((vector_size(32)));

// Whether `length` bytes at `part`, at least one, stand in the `count` bytes at `text`.
static inline int newsprint_contains(const uint8_t *text, size_t count, const uint8_t *part, size_t length) {
  if (length == 0 || length > count) return 0;
  const size_t places = count - length + 1;
  const uint8_t first = part[0], last = part[length - 1];
  size_t place = 0;
  for (; places - place >= 32; place += 32) {
    newsprint_bytes32 starts, ends;
    memcpy(&starts, text + place, sizeof starts);
    memcpy(&ends, text + place + length - 1, sizeof ends);
    newsprint_bytes32 hits = (newsprint_bytes32)((starts == first) & (ends == last));
    uint64_t bits[4];
    memcpy(bits, &hits, sizeof bits);
    if (__builtin_expect((bits[0] | bits[1] | bits[2] | bits[3]) == 0, 1)) continue;
    for (size_t i = place; i < place + 32; i++) {
      if (text[i] == first && text[i + length - 1] == last && memcmp(text + i, part, length) == 0) return 1;
    }
  }
  for (; place < places; place++) {
    if (text[place] == first && memcmp(text + place, part, length) == 0) return 1;
  }
  return 0;
}

#endif
