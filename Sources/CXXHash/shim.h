// XXH3 is header-only and its entry points are macros that Swift cannot see, hence one inline wrapper.
#define XXH_INLINE_ALL
#include <xxhash.h>

static inline uint64_t newsprint_xxh3(const void *bytes, size_t count, uint64_t seed) {
  return XXH3_64bits_withSeed(bytes, count, seed);
}
