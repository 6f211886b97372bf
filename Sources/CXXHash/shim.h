// XXH3 is header-only and its entry points are macros that Swift cannot see, hence one inline wrapper. Most words have
// at most 16 bytes: that case is made part of the caller's loop, the rest is a call.
#define XXH_INLINE_ALL
// Swift reads headers without an optimization level, which the library takes for a wish that nothing be inlined.
#define XXH_NO_INLINE_HINTS 0
#include <xxhash.h>

__attribute__((always_inline)) static inline uint64_t newsprint_xxh3(const void *bytes, size_t count, uint64_t seed) {
  if (__builtin_expect(count <= 16, 1)) {
    return XXH3_len_0to16_64b((const xxh_u8 *)bytes, count, XXH3_kSecret, seed);
  }
  return XXH3_64bits_withSeed(bytes, count, seed);
}
