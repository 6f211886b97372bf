#include "CSimdJSON.h"

#include <simdjson.h>

#include <cstring>
#include <new>
#include <string>

#include "JSONWalker.h"

namespace {

bool isBlank(const uint8_t *block, size_t start, size_t end) noexcept {
  while (start < end && newsprint::isSpace(block[start])) start++;
  return start == end;
}

}  // namespace

extern "C" {

newsprint_json_parser *newsprint_json_parser_create(void) { return new (std::nothrow) newsprint_json_parser; }

void newsprint_json_parser_destroy(newsprint_json_parser *parser) { delete parser; }

enum newsprint_json_status newsprint_json_parse(
    newsprint_json_parser *parser, const newsprint_json_options *options, const uint8_t *block, size_t length,
    uint8_t *arena, size_t arena_capacity, newsprint_json_result *result) {
  parser->records.count = parser->labels.count = parser->errors.count = 0;
  parser->outOfMemory = false;
  *result = {};
  if (length == 0) return NEWSPRINT_JSON_DONE;

  // The whole block at once. When a string is not closed, quotes no longer pair up across the block, and bytes that are
  // no UTF-8 end the scan: then line by line, so that one bad line costs only itself.
  simdjson::error_code error = parser->scan(block, length);
  if (error == simdjson::MEMALLOC || error == simdjson::CAPACITY) return NEWSPRINT_JSON_NO_MEMORY;
  if (error == simdjson::EMPTY) return NEWSPRINT_JSON_DONE;
  bool isWhole = error == simdjson::SUCCESS;

  newsprint::Walker walker(*parser, *options, arena, arena_capacity);
  if (isWhole) walker.adopt(block, length, 0);
  bool goesOn = true;
  size_t line = 0;
  for (size_t start = 0; goesOn && start < length; line++) {
    const void *feed = memchr(block + start, '\n', length - start);
    size_t end = feed ? size_t(static_cast<const uint8_t *>(feed) - block) : length;
    if (isBlank(block, start, end)) {
      // No story.
    } else if (isWhole) {
      goesOn = walker.parseLine(start, end, line);
    } else {
      error = parser->scan(block + start, end - start);
      // The implementation for old CPUs also calls a backslash before a character of several bytes an encoding error.
      if (error && !newsprint_is_utf8(block + start, end - start)) {
        goesOn = walker.reportLine(NEWSPRINT_JSON_BAD_UTF8, start, end, line);
      } else if (error) {
        goesOn = walker.reportLine(NEWSPRINT_JSON_BAD_STRING, start, end, line);
      } else {
        walker.adopt(block + start, end - start, start);
        goesOn = walker.parseLine(0, end - start, line);
      }
    }
    start = end + 1;
  }
  if (parser->outOfMemory) return NEWSPRINT_JSON_NO_MEMORY;
  result->records = parser->records.items;
  result->record_count = parser->records.count;
  result->labels = parser->labels.items;
  result->label_count = parser->labels.count;
  result->errors = parser->errors.items;
  result->error_count = parser->errors.count;
  result->arena_length = walker.written;
  memcpy(result->present_counts, walker.presentCounts, sizeof(walker.presentCounts));
  result->text_count = walker.textCount;
  return goesOn ? NEWSPRINT_JSON_DONE : NEWSPRINT_JSON_STOPPED;
}

bool newsprint_is_utf8(const uint8_t *bytes, size_t length) {
  return simdjson::get_active_implementation()->validate_utf8(reinterpret_cast<const char *>(bytes), length);
}

size_t newsprint_count_lines(const uint8_t *bytes, size_t length) {
  size_t count = 0, i = 0;
  // Byte counters in runs of 255 steps keep the sum in vector registers.
  while (length - i >= 64) {
    uint8_t lanes[64] = {0};
    size_t steps = (length - i) / 64;
    if (steps > 255) steps = 255;
    for (size_t step = 0; step < steps; step++, i += 64)
      for (size_t lane = 0; lane < 64; lane++) lanes[lane] = uint8_t(lanes[lane] + (bytes[i + lane] == '\n'));
    for (uint8_t lane : lanes) count += lane;
  }
  for (; i < length; i++) count += bytes[i] == '\n';
  return count;
}

const char *newsprint_simdjson_implementation(void) {
  static const std::string name = simdjson::get_active_implementation()->name();
  return name.c_str();
}
}
