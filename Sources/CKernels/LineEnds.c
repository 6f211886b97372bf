#include "CKernels.h"

// A variant for the CPUs that count bits in one instruction, picked when the program is loaded.
#if NEWSPRINT_HAS_CLONES
#define NEWSPRINT_CLONES __attribute__((target_clones("arch=x86-64-v3", "default")))
#else
#define NEWSPRINT_CLONES
#endif

NEWSPRINT_CLONES
size_t newsprint_line_feeds(const uint8_t *text, size_t start, size_t end, size_t *feeds) {
  size_t *next = feeds;
  for (size_t block = start; block < end; block += 64) {
    const size_t left = end - block;
    uint64_t bits;
    if (left >= 64) {
      bits = newsprint_newlines64(text + block);
    } else if (end >= 64) {
      bits = newsprint_newlines64(text + end - 64) >> (64 - left);
    } else {
      bits = 0;
      for (size_t i = 0; i < left; i++) bits |= (uint64_t)(text[block + i] == '\n') << i;
    }
    if (bits == 0) continue;
    size_t *after = next + __builtin_popcountll(bits);
    // Two at a time, wanted or not: how many there are is hard to foretell.
    do {
      next[0] = block + (size_t)__builtin_ctzll(bits | (uint64_t)1 << 63);
      bits &= bits - 1;
      next[1] = block + (size_t)__builtin_ctzll(bits | (uint64_t)1 << 63);
      bits &= bits - 1;
      next += 2;
    } while (next < after);
    next = after;
  }
  return (size_t)(next - feeds);
}
