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

/// The byte that a one-letter escape stands for; 0 when there is no such escape.
inline uint8_t escapedByte(uint8_t letter) noexcept {
  switch (letter) {
  case '"': return '"';
  case '\\': return '\\';
  case '/': return '/';
  case 'b': return '\b';
  case 'f': return '\f';
  case 'n': return '\n';
  case 'r': return '\r';
  case 't': return '\t';
  default: return 0;
  }
}

/// Where the first escape that JSON does not know stands in `[start, end)`; `end` when all are good.
inline size_t firstBadEscape(const uint8_t *block, size_t start, size_t end) noexcept {
  while (start < end) {
    const void *slash = memchr(block + start, '\\', end - start);
    if (!slash) return end;
    size_t place = size_t(static_cast<const uint8_t *>(slash) - block);
    if (place + 1 >= end) return place;
    if (block[place + 1] == 'u') {
      if (hexValue(block + place + 2, block + end) < 0) return place;
      start = place + 6;
    } else {
      if (!escapedByte(block[place + 1])) return place;
      start = place + 2;
    }
  }
  return end;
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
/// A surrogate without its partner becomes U+FFFD. The copy is never longer than the original, but up to 16 bytes may
/// be read behind `end` and written behind the copy.
inline uint8_t *unescape(const uint8_t *source, const uint8_t *end, uint8_t *target) noexcept {
  while (source < end) {
#if defined(__SSE2__)
    __m128i bytes = _mm_loadu_si128(reinterpret_cast<const __m128i *>(source));
    _mm_storeu_si128(reinterpret_cast<__m128i *>(target), bytes);
    int slashes = _mm_movemask_epi8(_mm_cmpeq_epi8(bytes, _mm_set1_epi8('\\')));
    ptrdiff_t step = slashes ? __builtin_ctz(unsigned(slashes)) : 16;
#else
    uint64_t bytes;
    memcpy(&bytes, source, 8);
    memcpy(target, source, 8);
    uint64_t differences = bytes ^ 0x5C5C5C5C5C5C5C5CULL;
    uint64_t slashes = (differences - 0x0101010101010101ULL) & ~differences & 0x8080808080808080ULL;
    ptrdiff_t step = slashes ? __builtin_ctzll(slashes) / 8 : 8;
#endif
    if (step >= end - source) return target + (end - source);
    source += step;
    target += step;
    if (!slashes) continue;
    if (end - source < 2) return nullptr;
    uint8_t letter = source[1];
    if (letter != 'u') {
      uint8_t byte = escapedByte(letter);
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
