#pragma once

// The small parts of JSON text: white space, scalars, escapes. All are `noexcept` and compiled for any CPU.

#include "CSimdJSON.h"

#include <cstdint>
#include <cstring>

#if defined(__SSE2__)
#include <emmintrin.h>
#endif

namespace newsprint {

inline bool isSpace(uint8_t byte) noexcept { return byte == ' ' || byte == '\n' || byte == '\r' || byte == '\t'; }
inline bool isDigit(uint8_t byte) noexcept { return byte >= '0' && byte <= '9'; }
inline bool isScalarStart(uint8_t byte) noexcept {
  return isDigit(byte) || byte == '-' || byte == 't' || byte == 'f' || byte == 'n';
}

/// The type of the scalar `[start, end)`, `NEWSPRINT_JSON_ABSENT` when it is none (RFC 8259, sections 3 and 6).
inline int32_t scalarType(const uint8_t *start, const uint8_t *end) noexcept {
  size_t length = size_t(end - start);
  if (length == 4 && memcmp(start, "null", 4) == 0) return NEWSPRINT_JSON_NULL;
  if (length == 4 && memcmp(start, "true", 4) == 0) return NEWSPRINT_JSON_BOOLEAN;
  if (length == 5 && memcmp(start, "false", 5) == 0) return NEWSPRINT_JSON_BOOLEAN;
  const uint8_t *place = start;
  auto digits = [&] {
    const uint8_t *first = place;
    while (place < end && isDigit(*place)) place++;
    return place > first;
  };
  if (place < end && *place == '-') place++;
  const uint8_t *whole = place;
  if (!digits() || (*whole == '0' && place - whole > 1)) return NEWSPRINT_JSON_ABSENT;
  if (place < end && *place == '.') {
    place++;
    if (!digits()) return NEWSPRINT_JSON_ABSENT;
  }
  if (place < end && (*place == 'e' || *place == 'E')) {
    place++;
    if (place < end && (*place == '+' || *place == '-')) place++;
    if (!digits()) return NEWSPRINT_JSON_ABSENT;
  }
  return place == end ? int32_t(NEWSPRINT_JSON_NUMBER) : int32_t(NEWSPRINT_JSON_ABSENT);
}

inline int hexDigit(uint8_t byte) noexcept {
  if (isDigit(byte)) return byte - '0';
  byte |= 0x20;
  return byte >= 'a' && byte <= 'f' ? byte - 'a' + 10 : -1;
}

/// The value of four hexadecimal digits; negative when they are not.
inline int32_t hexValue(const uint8_t *digits, const uint8_t *end) noexcept {
  if (end - digits < 4) return -1;
  int32_t value = 0;
  for (int i = 0; i < 4; i++) {
    int digit = hexDigit(digits[i]);
    if (digit < 0) return -1;
    value = value * 16 + digit;
  }
  return value;
}

/// The bytes that one-letter escapes stand for; 0 where there is no such escape.
struct EscapeTable {
  uint8_t byte[256] = {};
  constexpr EscapeTable() {
    byte['"'] = '"', byte['\\'] = '\\', byte['/'] = '/';
    byte['b'] = '\b', byte['f'] = '\f', byte['n'] = '\n', byte['r'] = '\r', byte['t'] = '\t';
  }
};
inline constexpr EscapeTable escapes;

/// Where the first backslash of `[start, end)` stands; `end` when there is none. Up to 16 bytes are read behind `end`.
inline const uint8_t *findBackslash(const uint8_t *start, const uint8_t *end) noexcept {
#if defined(__SSE2__)
  // Most strings of a story are short: keys, names, dates. One load looks at them whole.
  for (; start < end; start += 16) {
    __m128i bytes = _mm_loadu_si128(reinterpret_cast<const __m128i *>(start));
    int slashes = _mm_movemask_epi8(_mm_cmpeq_epi8(bytes, _mm_set1_epi8('\\')));
    if (slashes) {
      start += __builtin_ctz(unsigned(slashes));
      return start < end ? start : end;
    }
  }
  return end;
#else
  const void *slash = memchr(start, '\\', size_t(end - start));
  return slash ? static_cast<const uint8_t *>(slash) : end;
#endif
}

/// Where the first escape that JSON does not know stands in `[start, end)`; `end` when all are good.
inline const uint8_t *firstBadEscape(const uint8_t *start, const uint8_t *end) noexcept {
  while (true) {
    start = findBackslash(start, end);
    if (start == end) return end;
    if (end - start < 2) return start;
    if (start[1] == 'u') {
      if (hexValue(start + 2, end) < 0) return start;
      start += 6;
    } else {
      if (!escapes.byte[start[1]]) return start;
      start += 2;
    }
  }
}

inline uint8_t *writeUTF8(uint32_t scalar, uint8_t *target) noexcept {
  if (scalar < 0x80) {
    *target++ = uint8_t(scalar);
  } else if (scalar < 0x800) {
    *target++ = uint8_t(0xC0 | scalar >> 6);
    *target++ = uint8_t(0x80 | (scalar & 0x3F));
  } else if (scalar < 0x10000) {
    *target++ = uint8_t(0xE0 | scalar >> 12);
    *target++ = uint8_t(0x80 | (scalar >> 6 & 0x3F));
    *target++ = uint8_t(0x80 | (scalar & 0x3F));
  } else {
    *target++ = uint8_t(0xF0 | scalar >> 18);
    *target++ = uint8_t(0x80 | (scalar >> 12 & 0x3F));
    *target++ = uint8_t(0x80 | (scalar >> 6 & 0x3F));
    *target++ = uint8_t(0x80 | (scalar & 0x3F));
  }
  return target;
}

/// Copies `[source, end)` with its escapes resolved and returns the end of the copy, null at a bad escape.
///
/// A surrogate without its partner becomes U+FFFD. The copy is never longer than the original, but up to 32 bytes may
/// be read behind `end` and written behind the copy.
inline uint8_t *unescape(const uint8_t *source, const uint8_t *end, uint8_t *target) noexcept {
  while (source < end) {
    // The loops branch on the mask instead of adding its bit number to the pointers each time: prediction breaks what
    // would be a chain of dependent instructions from load to load (measured: half the time).
#if defined(__SSE2__)
    const __m128i backslash = _mm_set1_epi8('\\');
    unsigned slashes;
    while (true) {
      __m128i first = _mm_loadu_si128(reinterpret_cast<const __m128i *>(source));
      __m128i second = _mm_loadu_si128(reinterpret_cast<const __m128i *>(source + 16));
      _mm_storeu_si128(reinterpret_cast<__m128i *>(target), first);
      _mm_storeu_si128(reinterpret_cast<__m128i *>(target + 16), second);
      slashes = unsigned(_mm_movemask_epi8(_mm_cmpeq_epi8(first, backslash))) |
          unsigned(_mm_movemask_epi8(_mm_cmpeq_epi8(second, backslash))) << 16;
      if (slashes || end - source <= 32) break;
      source += 32;
      target += 32;
    }
    ptrdiff_t step = slashes ? __builtin_ctz(slashes) : 32;
#else
    uint64_t slashes;
    while (true) {
      uint64_t bytes;
      memcpy(&bytes, source, 8);
      memcpy(target, source, 8);
      uint64_t differences = bytes ^ 0x5C5C5C5C5C5C5C5CULL;
      slashes = (differences - 0x0101010101010101ULL) & ~differences & 0x8080808080808080ULL;
      if (slashes || end - source <= 8) break;
      source += 8;
      target += 8;
    }
    ptrdiff_t step = slashes ? __builtin_ctzll(slashes) / 8 : 8;
#endif
    if (step >= end - source) return target + (end - source);
    source += step;
    target += step;
    if (end - source < 2) return nullptr;
    uint8_t letter = source[1];
    if (letter != 'u') {
      uint8_t byte = escapes.byte[letter];
      if (!byte) return nullptr;
      *target++ = byte;
      source += 2;
      continue;
    }
    int32_t value = hexValue(source + 2, end);
    if (value < 0) return nullptr;
    source += 6;
    uint32_t scalar = uint32_t(value);
    if (scalar >= 0xD800 && scalar < 0xE000) {
      int32_t low = scalar < 0xDC00 && end - source >= 6 && source[0] == '\\' && source[1] == 'u'
          ? hexValue(source + 2, end)
          : -1;
      if (low >= 0xDC00 && low < 0xE000) {
        scalar = 0x10000 + ((scalar - 0xD800) << 10) + (uint32_t(low) - 0xDC00);
        source += 6;
      } else {
        scalar = 0xFFFD;
      }
    }
    target = writeUTF8(scalar, target);
  }
  return target;
}

}  // namespace newsprint
