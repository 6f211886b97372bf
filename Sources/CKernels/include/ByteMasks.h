// Sorts 64 bytes into the classes that a tokenizer asks about, one bit a byte: Swift's SIMD types have no way to turn
// a lane mask into bits.
#ifndef NEWSPRINT_BYTEMASKS_H
#define NEWSPRINT_BYTEMASKS_H

#include <stddef.h>
#include <stdint.h>

// Bit i of each mask tells of byte i.
typedef struct {
  uint64_t letters;      // A-Z a-z
  uint64_t digits;       // 0-9
  uint64_t nonASCII;     // 0x80 and above
  uint64_t apostrophes;  // '
  uint64_t periods;      // .
  uint64_t commas;       // ,
  uint64_t underscores;  // _
  uint64_t blanks;       // 0x20 and below
  uint64_t tabs;         // 0x09
} newsprint_byte_masks;

#if defined(__SSE2__)
#include <emmintrin.h>

static inline __m128i newsprint_in_range16(__m128i bytes, char low, char count) {
  // Bytes moved so that the range starts at -128; then one signed comparison decides.
  __m128i moved = _mm_add_epi8(bytes, _mm_set1_epi8((char)(-128 - low)));
  return _mm_cmplt_epi8(moved, _mm_set1_epi8((char)(-128 + count)));
}

// Classifies the 64 bytes at `bytes`.
static inline newsprint_byte_masks newsprint_classify64(const uint8_t *bytes) {
  newsprint_byte_masks masks = {0, 0, 0, 0, 0, 0, 0, 0, 0};
#pragma clang loop unroll(full)
  for (int i = 0; i < 4; i++) {
    __m128i block = _mm_loadu_si128((const __m128i *)(bytes + 16 * i));
    __m128i upper = newsprint_in_range16(block, 'A', 26);
    __m128i low = _mm_or_si128(block, _mm_and_si128(upper, _mm_set1_epi8(0x20)));
    int shift = 16 * i;
#define NEWSPRINT_BITS(mask) ((uint64_t)(uint32_t)_mm_movemask_epi8(mask) << shift)
    masks.letters |= NEWSPRINT_BITS(newsprint_in_range16(low, 'a', 26));
    masks.digits |= NEWSPRINT_BITS(newsprint_in_range16(block, '0', 10));
    masks.nonASCII |= NEWSPRINT_BITS(block);
    masks.apostrophes |= NEWSPRINT_BITS(_mm_cmpeq_epi8(block, _mm_set1_epi8('\'')));
    masks.periods |= NEWSPRINT_BITS(_mm_cmpeq_epi8(block, _mm_set1_epi8('.')));
    masks.commas |= NEWSPRINT_BITS(_mm_cmpeq_epi8(block, _mm_set1_epi8(',')));
    masks.underscores |= NEWSPRINT_BITS(_mm_cmpeq_epi8(block, _mm_set1_epi8('_')));
    masks.blanks |= NEWSPRINT_BITS(newsprint_in_range16(block, 0, 0x21));
    masks.tabs |= NEWSPRINT_BITS(_mm_cmpeq_epi8(block, _mm_set1_epi8('\t')));
#undef NEWSPRINT_BITS
  }
  return masks;
}

// Which of the 64 bytes at `bytes` are line feeds.
static inline uint64_t newsprint_newlines64(const uint8_t *bytes) {
  uint64_t mask = 0;
#pragma clang loop unroll(full)
  for (int i = 0; i < 4; i++) {
    __m128i block = _mm_loadu_si128((const __m128i *)(bytes + 16 * i));
    mask |= (uint64_t)(uint32_t)_mm_movemask_epi8(_mm_cmpeq_epi8(block, _mm_set1_epi8('\n'))) << (16 * i);
  }
  return mask;
}

#elif defined(__ARM_NEON) && defined(__aarch64__)
#include <arm_neon.h>

static inline uint64_t newsprint_bits64(uint8x16_t a, uint8x16_t b, uint8x16_t c, uint8x16_t d) {
  const uint8x16_t weights = {1, 2, 4, 8, 16, 32, 64, 128, 1, 2, 4, 8, 16, 32, 64, 128};
  uint8x16_t ab = vpaddq_u8(vandq_u8(a, weights), vandq_u8(b, weights));
  uint8x16_t cd = vpaddq_u8(vandq_u8(c, weights), vandq_u8(d, weights));
  uint8x16_t sum = vpaddq_u8(ab, cd);
  sum = vpaddq_u8(sum, sum);
  return vgetq_lane_u64(vreinterpretq_u64_u8(sum), 0);
}

static inline newsprint_byte_masks newsprint_classify64(const uint8_t *bytes) {
  uint8x16_t block[4], low[4];
  for (int i = 0; i < 4; i++) {
    block[i] = vld1q_u8(bytes + 16 * i);
    uint8x16_t upper = vcltq_u8(vsubq_u8(block[i], vdupq_n_u8('A')), vdupq_n_u8(26));
    low[i] = vorrq_u8(block[i], vandq_u8(upper, vdupq_n_u8(0x20)));
  }
  newsprint_byte_masks masks;
#define NEWSPRINT_EACH(expression)                                                                    \
  ({                                                                                                  \
    uint8x16_t m[4];                                                                                  \
    for (int i = 0; i < 4; i++) m[i] = (expression);                                                  \
    newsprint_bits64(m[0], m[1], m[2], m[3]);                                                         \
  })
  masks.letters = NEWSPRINT_EACH(vcltq_u8(vsubq_u8(low[i], vdupq_n_u8('a')), vdupq_n_u8(26)));
  masks.digits = NEWSPRINT_EACH(vcltq_u8(vsubq_u8(block[i], vdupq_n_u8('0')), vdupq_n_u8(10)));
  masks.nonASCII = NEWSPRINT_EACH(vcgeq_u8(block[i], vdupq_n_u8(0x80)));
  masks.apostrophes = NEWSPRINT_EACH(vceqq_u8(block[i], vdupq_n_u8('\'')));
  masks.periods = NEWSPRINT_EACH(vceqq_u8(block[i], vdupq_n_u8('.')));
  masks.commas = NEWSPRINT_EACH(vceqq_u8(block[i], vdupq_n_u8(',')));
  masks.underscores = NEWSPRINT_EACH(vceqq_u8(block[i], vdupq_n_u8('_')));
  masks.blanks = NEWSPRINT_EACH(vcleq_u8(block[i], vdupq_n_u8(0x20)));
  masks.tabs = NEWSPRINT_EACH(vceqq_u8(block[i], vdupq_n_u8('\t')));
#undef NEWSPRINT_EACH
  return masks;
}

static inline uint64_t newsprint_newlines64(const uint8_t *bytes) {
  uint8x16_t feed = vdupq_n_u8('\n');
  return newsprint_bits64(
    vceqq_u8(vld1q_u8(bytes), feed), vceqq_u8(vld1q_u8(bytes + 16), feed), vceqq_u8(vld1q_u8(bytes + 32), feed),
    vceqq_u8(vld1q_u8(bytes + 48), feed));
}

#else

static inline newsprint_byte_masks newsprint_classify64(const uint8_t *bytes) {
  newsprint_byte_masks masks = {0, 0, 0, 0, 0, 0, 0, 0, 0};
  for (int i = 0; i < 64; i++) {
    uint8_t byte = bytes[i];
    uint8_t low = byte >= 'A' && byte <= 'Z' ? byte | 0x20 : byte;
    uint64_t bit = (uint64_t)1 << i;
    if (low >= 'a' && low <= 'z') masks.letters |= bit;
    if (byte >= '0' && byte <= '9') masks.digits |= bit;
    if (byte >= 0x80) masks.nonASCII |= bit;
    if (byte == '\'') masks.apostrophes |= bit;
    if (byte == '.') masks.periods |= bit;
    if (byte == ',') masks.commas |= bit;
    if (byte == '_') masks.underscores |= bit;
    if (byte <= 0x20) masks.blanks |= bit;
    if (byte == '\t') masks.tabs |= bit;
  }
  return masks;
}

static inline uint64_t newsprint_newlines64(const uint8_t *bytes) {
  uint64_t mask = 0;
  for (int i = 0; i < 64; i++) mask |= (uint64_t)(bytes[i] == '\n') << i;
  return mask;
}

#endif

// Writes where the line feeds of text[start ..< end] stand to `feeds`, which has room for two more than there are, and
// returns their number. Bytes before `start` may be read.
size_t newsprint_line_feeds(const uint8_t *text, size_t start, size_t end, size_t *feeds);

#endif
