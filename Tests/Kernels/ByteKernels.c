// What looks at bytes: masks, line feeds, searches, hashes, numbers as text.
#include "Check.h"

#include "../../Sources/CXXHash/shim.h"

// Bytes that the kernels tell apart, their neighbours, and any.
static uint8_t telling_byte(Check *check) {
  static const uint8_t telling[] = "azAZ09@[`{/:'.,_ \t\n\r<&-!\x7f\x80\xff\x1f\x21\0";
  switch (random_below(check, 4)) {
  case 0: return (uint8_t)next_random(check);
  case 1: return (uint8_t)('a' + random_below(check, 26));
  default: return telling[random_below(check, sizeof telling)];
  }
}

static void fill(Check *check, uint8_t *bytes, size_t count) {
  for (size_t i = 0; i < count; i++) bytes[i] = telling_byte(check);
}

static newsprint_byte_masks plain_masks(const uint8_t *bytes) {
  newsprint_byte_masks masks;
  memset(&masks, 0, sizeof masks);
  for (int i = 0; i < 64; i++) {
    const uint8_t byte = bytes[i];
    const uint64_t bit = (uint64_t)1 << i;
    if ((byte >= 'a' && byte <= 'z') || (byte >= 'A' && byte <= 'Z')) masks.letters |= bit;
    if (byte >= '0' && byte <= '9') masks.digits |= bit;
    if (byte >= 0x80) masks.nonASCII |= bit;
    if (byte == '\'') masks.apostrophes |= bit;
    if (byte == '.') masks.periods |= bit;
    if (byte == ',') masks.commas |= bit;
    if (byte == '_') masks.underscores |= bit;
    if (byte <= ' ') masks.blanks |= bit;
    if (byte == '\t') masks.tabs |= bit;
  }
  return masks;
}

static void check_masks(void) {
  uint8_t bytes[64 + 256];
  Check check = check_start("classify64");
  // Every byte at every place.
  for (size_t i = 0; i < sizeof bytes; i++) bytes[i] = (uint8_t)i;
  for (size_t shift = 0; shift < 256; shift++) {
    const newsprint_byte_masks masks = newsprint_classify64(bytes + shift), plain = plain_masks(bytes + shift);
    expect_bytes(&check, &masks, &plain, sizeof masks);
  }
  for (int round = 0; round < 4000; round++) {
    fill(&check, bytes, 64);
    const newsprint_byte_masks masks = newsprint_classify64(bytes), plain = plain_masks(bytes);
    expect_bytes(&check, &masks, &plain, sizeof masks);
  }
  check_end(&check);

  check = check_start("newlines64");
  for (int round = 0; round < 4000; round++) {
    fill(&check, bytes, 64);
    uint64_t plain = 0;
    for (int i = 0; i < 64; i++) plain |= (uint64_t)(bytes[i] == '\n') << i;
    expect_number(&check, newsprint_newlines64(bytes), plain);
  }
  check_end(&check);
}

static void check_line_feeds(void) {
  Check check = check_start("line_feeds");
  uint8_t text[400];
  size_t feeds[402], plain[402];
  for (int round = 0; round < 4000; round++) {
    const size_t end = random_below(&check, sizeof text + 1), start = random_below(&check, end + 1);
    const size_t one_in = 1 + random_below(&check, 80);
    for (size_t i = 0; i < end; i++) text[i] = random_below(&check, one_in) == 0 ? '\n' : telling_byte(&check);
    size_t count = 0;
    for (size_t i = start; i < end; i++) {
      if (text[i] == '\n') plain[count++] = i;
    }
    expect_number(&check, newsprint_line_feeds(text, start, end, feeds), count);
    expect_bytes(&check, feeds, plain, count * sizeof plain[0]);
  }
  check_end(&check);
}

static void check_unusual(void) {
  Check check = check_start("find_unusual");
  uint8_t text[400];
  for (int round = 0; round < 8000; round++) {
    const size_t count = random_below(&check, sizeof text + 1), start = random_below(&check, count + 1);
    const size_t one_in = 1 + random_below(&check, 300);
    for (size_t i = 0; i < count; i++) text[i] = random_below(&check, one_in) == 0 ? telling_byte(&check) : 'e';
    size_t place = start;
    for (; place < count; place++) {
      const uint8_t byte = text[place];
      const int is_break = (byte == '\n' || byte == '\r') && place > 0 && text[place - 1] == '-';
      if (byte >= 0x80 || byte == '<' || byte == '&' || is_break) break;
    }
    expect_number(&check, newsprint_find_unusual(text, start, count), place);
  }
  check_end(&check);
}

static int plain_contains(const uint8_t *text, size_t count, const uint8_t *part, size_t length) {
  for (size_t i = 0; i + length <= count; i++) {
    if (memcmp(text + i, part, length) == 0) return 1;
  }
  return 0;
}

static void check_searches(void) {
  uint8_t text[200], part[8], other[8];
  Check check = check_start("contains");
  for (int round = 0; round < 8000; round++) {
    const size_t count = random_below(&check, sizeof text + 1), length = 1 + random_below(&check, sizeof part);
    // Few letters, so that parts stand in texts, and beginnings of parts still more often.
    const size_t letters = 2 + random_below(&check, 6);
    for (size_t i = 0; i < count; i++) text[i] = (uint8_t)('a' + random_below(&check, letters));
    for (size_t i = 0; i < length; i++) part[i] = (uint8_t)('a' + random_below(&check, letters));
    expect_number(
      &check, (uint64_t)newsprint_contains(text, count, part, length),
      (uint64_t)plain_contains(text, count, part, length));
  }
  check_end(&check);

  check = check_start("contains_either");
  for (int round = 0; round < 8000; round++) {
    const size_t count = random_below(&check, sizeof text + 1), letters = 2 + random_below(&check, 6);
    const size_t length = 3 + random_below(&check, 6), other_length = 3 + random_below(&check, 6);
    for (size_t i = 0; i < count; i++) text[i] = (uint8_t)('a' + random_below(&check, letters));
    for (size_t i = 0; i < 8; i++) part[i] = (uint8_t)('a' + random_below(&check, letters));
    for (size_t i = 0; i < 8; i++) other[i] = i == 0 ? part[0] : (uint8_t)('a' + random_below(&check, letters));
    const int plain = plain_contains(text, count, part, length) || plain_contains(text, count, other, other_length);
    expect_number(
      &check, (uint64_t)newsprint_contains_either(text, count, part, length, other, other_length), (uint64_t)plain);
  }
  check_end(&check);
}

static void check_hashes(void) {
  Check check = check_start("xxh3");
  uint8_t bytes[1024];
  fill(&check, bytes, sizeof bytes);
  // All of its ways: up to 16 bytes, 128, 240, and by stripes; the plain definition is that of another machine.
  for (size_t count = 0; count <= sizeof bytes; count++) {
    for (uint64_t seed = 0; seed < 3; seed++) {
      const uint64_t hash = newsprint_xxh3(bytes, count, seed * 0x6e6577737072696e);
      expect_number(&check, hash, hash);
    }
  }
  check_end(&check);

  check = check_start("mark_twice");
  uint64_t word = 0, plain = 0;
  for (int round = 0; round < 4000; round++) {
    if (random_below(&check, 50) == 0) word = plain = 0;
    const uint32_t shift = 2 * (uint32_t)random_below(&check, 32);
    const uint64_t marks = plain >> shift & 3;
    plain |= (uint64_t)(marks == 0 ? 1 : 2) << shift;
    newsprint_mark_twice(&word, shift);
    expect_number(&check, word, plain);
  }
  check_end(&check);

  check = check_start("format_fixed");
  for (int round = 0; round < 4000; round++) {
    char text[64];
    const double value = (double)(int64_t)next_random(&check) * (random_below(&check, 2) ? 0x1p-63 : 0x1p-40);
    const int length = newsprint_format_fixed(text, sizeof text, (int)random_below(&check, 10), value);
    expect_number(&check, (uint64_t)length, strlen(text));
    digest_bytes(&check, text, (size_t)length);
  }
  check_end(&check);
}

void check_byte_kernels(void) {
  check_masks();
  check_line_feeds();
  check_unusual();
  check_searches();
  check_hashes();
}
