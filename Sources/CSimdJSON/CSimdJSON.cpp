#include "CSimdJSON.h"

#include <simdjson.h>

#include <cstring>
#include <memory>
#include <new>
#include <string>

#include "JSONText.h"

namespace {

constexpr size_t maximumDepth = 1024;

/// A growable array that reports lack of memory instead of throwing.
template <typename T> class Pool {
public:
  Pool() = default;
  Pool(const Pool &) = delete;
  Pool &operator=(const Pool &) = delete;
  ~Pool() { free(items); }
  T *append() noexcept {
    if (count == capacity) {
      size_t larger = capacity ? capacity * 2 : 256;
      T *moved = static_cast<T *>(realloc(items, larger * sizeof(T)));
      if (!moved) return nullptr;
      items = moved;
      capacity = larger;
    }
    return &items[count++];
  }
  T *items = nullptr;
  size_t count = 0;

private:
  size_t capacity = 0;
};

/// A value found for a field: the best of the names seen so far.
struct Candidate {
  int32_t type;
  uint32_t rank;
  size_t token;  // in the structural index
  size_t start, end;
  newsprint_json_range key;
};

}  // namespace

struct newsprint_json_parser {
  std::unique_ptr<simdjson::internal::dom_parser_implementation> scanner;
  size_t capacity = 0;
  Pool<newsprint_json_record> records;
  Pool<newsprint_json_range> labels;
  Pool<newsprint_json_error> errors;
  bool outOfMemory = false;

  simdjson::error_code scan(const uint8_t *bytes, size_t length) noexcept {
    if (!scanner || length > capacity) {
      scanner.reset();
      size_t wanted = length < 65536 ? 65536 : length;
      auto error = simdjson::get_active_implementation()->create_dom_parser_implementation(wanted, 1, scanner);
      if (error) return error;
      capacity = wanted;
    }
    return scanner->stage1(bytes, length, simdjson::stage1_mode::regular);
  }
};

namespace {

/// Walks the structural index of a block, line by line.
class Walker {
public:
  Walker(newsprint_json_parser &parser, const newsprint_json_options &options, const uint8_t *block, uint8_t *arena)
      : parser(parser), options(options), block(block), arena(arena) {
    for (auto &head : firstKey) head = -1;
    for (size_t i = options.key_count; i-- > 0;) {
      if (i >= maximumKeys) continue;
      size_t bucket = options.keys[i].length % buckets;
      nextKey[i] = firstKey[bucket];
      firstKey[bucket] = int16_t(i);
    }
  }

  size_t written = 0;

  /// The scanner's index has been filled for the bytes from `base`, which hold these lines.
  void adopt(size_t base) noexcept {
    tokens = parser.scanner->structural_indexes.get();
    tokenCount = parser.scanner->n_structural_indexes;
    next = 0;
    this->base = base;
  }

  /// Parses the line `[start, end)`, whose tokens are next in the index. False: stop.
  bool parseLine(size_t start, size_t end, size_t lineNumber) noexcept {
    lineStart = start;
    lineEnd = end;
    line = lineNumber;
    size_t arenaMark = written, labelMark = parser.labels.count;
    problem = {};
    for (auto &candidate : found) candidate = {};
    if (parseObject() && extract()) return !parser.outOfMemory;
    if (parser.outOfMemory) return false;
    written = arenaMark;
    parser.labels.count = labelMark;
    while (next < tokenCount && position(next) < lineEnd) next++;
    return report();
  }

  /// Notes the problem that has been found on the current line. False: stop.
  bool report() noexcept {
    newsprint_json_error *error = parser.errors.append();
    if (!error) {
      parser.outOfMemory = true;
      return false;
    }
    problem.line = line;
    problem.text = {lineStart, lineEnd};
    *error = problem;
    return options.skips_invalid;
  }

  bool reportBadString(size_t start, size_t end, size_t lineNumber) noexcept {
    lineStart = start;
    lineEnd = end;
    line = lineNumber;
    fail(NEWSPRINT_JSON_BAD_STRING, start);
    return report();
  }

private:
  static constexpr size_t buckets = 16, maximumKeys = 256;
  newsprint_json_parser &parser;
  const newsprint_json_options &options;
  const uint8_t *block;
  uint8_t *arena;
  int16_t firstKey[buckets];
  int16_t nextKey[maximumKeys];

  const uint32_t *tokens = nullptr;
  size_t tokenCount = 0, next = 0, base = 0;
  size_t lineStart = 0, lineEnd = 0, line = 0;
  Candidate found[NEWSPRINT_JSON_FIELD_COUNT];
  newsprint_json_error problem;
  uint8_t stack[maximumDepth];

  size_t position(size_t token) const noexcept { return token < tokenCount ? tokens[token] + base : SIZE_MAX; }

  /// The first byte of the next token on this line; 0 at its end.
  uint8_t peek() const noexcept {
    size_t place = position(next);
    return place < lineEnd ? block[place] : 0;
  }

  bool fail(int32_t kind, size_t place) noexcept {
    problem = {};
    problem.problem = kind;
    problem.position = place < lineEnd ? place : lineEnd;
    return false;
  }
  bool malformed() noexcept { return fail(NEWSPRINT_JSON_MALFORMED, position(next)); }

  /// Where the token that starts at `start` ends: the bytes up to the next one, without the space between.
  size_t tokenEnd(size_t token) const noexcept {
    size_t end = position(token + 1);
    if (end > lineEnd) end = lineEnd;
    while (newsprint::isSpace(block[end - 1])) end--;
    return end;
  }

  /// Takes the string at `next` and gives the range between its quotes.
  bool takeString(size_t &start, size_t &end) noexcept {
    start = position(next) + 1;
    end = tokenEnd(next) - 1;
    if (end < start || block[end] != '"') return malformed();
    next++;
    return true;
  }

  /// Checks and passes the value at `next`.
  bool takeValue(Candidate &value) noexcept {
    value.token = next;
    switch (peek()) {
    case 0: return malformed();
    case '"':
      value.type = NEWSPRINT_JSON_STRING;
      if (!takeString(value.start, value.end)) return false;
      return true;
    case '{':
    case '[':
      value.type = peek() == '{' ? NEWSPRINT_JSON_OBJECT : NEWSPRINT_JSON_ARRAY;
      value.start = position(next);
      if (!takeNested()) return false;
      value.end = position(next - 1) + 1;
      return true;
    default:
      value.start = position(next);
      value.end = tokenEnd(next);
      value.type = newsprint::scalarType(block + value.start, block + value.end);
      if (value.type == NEWSPRINT_JSON_ABSENT) return malformed();
      next++;
      return true;
    }
  }

  bool checkString(size_t start, size_t end) noexcept {
    size_t bad = newsprint::firstBadEscape(block, start, end);
    return bad == end ? true : fail(NEWSPRINT_JSON_MALFORMED, bad);
  }

  /// Passes an object or array, whatever is in it, checking the grammar; no recursion.
  bool takeNested() noexcept {
    size_t depth = 0;
    bool wantsValue = true;  // a value (or, right after an opening, the closing) comes next
    bool opened = false;
    do {
      uint8_t byte = peek();
      if (depth > 0 && opened && (byte == '}' || byte == ']')) {
        if (stack[depth - 1] != byte) return malformed();
        depth--, next++;
        opened = wantsValue = false;
        continue;
      }
      if (!wantsValue) {
        if (byte == stack[depth - 1]) {
          depth--, next++;
          continue;
        }
        if (byte != ',') return malformed();
        next++;
        wantsValue = true;
        byte = peek();
      }
      if (depth > 0 && stack[depth - 1] == '}') {
        size_t start, end;
        if (byte != '"') return malformed();
        if (!takeString(start, end) || !checkString(start, end)) return false;
        if (peek() != ':') return malformed();
        next++;
        byte = peek();
      }
      opened = false;
      if (byte == '{' || byte == '[') {
        if (depth == maximumDepth) return malformed();
        stack[depth++] = byte == '{' ? '}' : ']';
        next++;
        opened = true;
        wantsValue = true;
        continue;
      }
      Candidate value;
      if (!takeValue(value)) return false;
      if (value.type == NEWSPRINT_JSON_STRING && !checkString(value.start, value.end)) return false;
      wantsValue = false;
    } while (depth > 0);
    return true;
  }

  /// The wanted field of this name, and the name's rank; -1 when there is none.
  int32_t lookUp(size_t start, size_t end, uint32_t &rank) noexcept {
    const uint8_t *name = block + start;
    size_t length = end - start;
    uint8_t plain[256 + NEWSPRINT_JSON_PADDING];
    if (memchr(name, '\\', length)) {
      if (length > 256) return -1;
      length = size_t(newsprint::unescape(name, name + length, plain) - plain);
      name = plain;
    }
    for (int16_t i = firstKey[length % buckets]; i >= 0; i = nextKey[i]) {
      const newsprint_json_key &key = options.keys[i];
      if (key.length == length && memcmp(key.name, name, length) == 0) {
        rank = uint32_t(i) + 1;
        return key.field;
      }
    }
    return -1;
  }

  bool parseObject() noexcept {
    uint8_t first = peek();
    if (first != '{') {
      bool isValue = first == '[' || first == '"' || newsprint::isScalarStart(first);
      return fail(isValue ? NEWSPRINT_JSON_NOT_AN_OBJECT : NEWSPRINT_JSON_MALFORMED, position(next));
    }
    next++;
    if (peek() == '}') {
      next++;
    } else {
      while (true) {
        if (peek() != '"') return malformed();
        size_t keyStart, keyEnd;
        if (!takeString(keyStart, keyEnd) || !checkString(keyStart, keyEnd)) return false;
        if (peek() != ':') return malformed();
        next++;
        Candidate value;
        if (!takeValue(value)) return false;
        uint32_t rank = 0;
        int32_t field = lookUp(keyStart, keyEnd, rank);
        bool isUsed = false;
        if (field >= 0) {
          value.rank = rank;
          value.key = {keyStart, keyEnd};
          isUsed = isBetter(value, found[field]);
          if (isUsed) found[field] = value;
        }
        if (!isUsed && value.type == NEWSPRINT_JSON_STRING && !checkString(value.start, value.end)) return false;
        uint8_t byte = peek();
        next++;
        if (byte == ',') continue;
        if (byte == '}') break;
        next--;
        return malformed();
      }
    }
    return position(next) >= lineEnd ? true : malformed();
  }

  /// A value beats null, which beats absence; then the preferred name wins, then the first of duplicates.
  static bool isBetter(const Candidate &value, const Candidate &old) noexcept {
    if (old.type == NEWSPRINT_JSON_ABSENT) return true;
    if (value.type == NEWSPRINT_JSON_NULL) return false;
    if (value.rank == old.rank) return false;
    return old.type == NEWSPRINT_JSON_NULL || value.rank < old.rank;
  }

  bool wrongType(int32_t field, int32_t type) noexcept {
    fail(NEWSPRINT_JSON_WRONG_TYPE, found[field].start);
    problem.field = field;
    problem.type = type;
    problem.key = found[field].key;
    return false;
  }

  bool copyString(size_t start, size_t end, newsprint_json_range &range) noexcept {
    uint8_t *target = arena + written;
    uint8_t *stop = newsprint::unescape(block + start, block + end, target);
    if (!stop) return checkString(start, end), false;
    range = {written, size_t(stop - arena)};
    written = range.end;
    return true;
  }

  void copyBytes(size_t start, size_t end, newsprint_json_range &range) noexcept {
    memcpy(arena + written, block + start, end - start);
    range = {written, written + (end - start)};
    written = range.end;
  }

  /// Copies what was found into the arena and adds the record.
  bool extract() noexcept {
    if (found[NEWSPRINT_JSON_TEXT].type == NEWSPRINT_JSON_ABSENT &&
        found[NEWSPRINT_JSON_HEADLINE].type == NEWSPRINT_JSON_ABSENT)
      return fail(NEWSPRINT_JSON_NO_TEXT, lineStart);
    newsprint_json_record record{};
    record.line = line;
    for (int32_t field = 0; field < 5; field++) {
      const Candidate &value = found[field];
      bool takesNumbers = field != NEWSPRINT_JSON_TEXT && field != NEWSPRINT_JSON_HEADLINE;
      if (value.type == NEWSPRINT_JSON_STRING) {
        if (!copyString(value.start, value.end, record.fields[field])) return false;
      } else if (value.type == NEWSPRINT_JSON_NUMBER && takesNumbers) {
        copyBytes(value.start, value.end, record.fields[field]);
      } else if (value.type > NEWSPRINT_JSON_NULL && isStrict(field)) {
        return wrongType(field, value.type);
      }
    }
    if (!extractLabels(record)) return false;
    if (options.keeps_raw) {
      size_t start = lineStart, end = lineEnd;
      while (start < end && newsprint::isSpace(block[start])) start++;
      while (end > start && newsprint::isSpace(block[end - 1])) end--;
      copyBytes(start, end, record.raw);
    }
    newsprint_json_record *place = parser.records.append();
    if (!place) return parser.outOfMemory = true, false;
    *place = record;
    return true;
  }

  bool isStrict(int32_t field) const noexcept { return options.strict_fields >> field & 1; }

  bool addLabel(int32_t type, size_t start, size_t end) noexcept {
    newsprint_json_range *label = parser.labels.append();
    if (!label) return parser.outOfMemory = true, false;
    if (type == NEWSPRINT_JSON_STRING) {
      if (!copyString(start, end, *label)) return false;
    } else {
      copyBytes(start, end, *label);
    }
    if (label->start == label->end) parser.labels.count--;  // an empty label is no label
    return true;
  }

  bool extractLabels(newsprint_json_record &record) noexcept {
    const int32_t field = NEWSPRINT_JSON_LABEL;
    const Candidate &value = found[field];
    size_t first = parser.labels.count;
    if (value.type == NEWSPRINT_JSON_STRING || value.type == NEWSPRINT_JSON_NUMBER) {
      if (!addLabel(value.type, value.start, value.end)) return false;
    } else if (value.type == NEWSPRINT_JSON_ARRAY) {
      size_t after = next;
      next = value.token + 1;
      while (peek() != ']') {
        Candidate item;
        if (!takeValue(item)) return false;
        if (item.type == NEWSPRINT_JSON_STRING || item.type == NEWSPRINT_JSON_NUMBER) {
          if (!addLabel(item.type, item.start, item.end)) return false;
        } else if (item.type != NEWSPRINT_JSON_NULL) {
          if (isStrict(field)) return wrongType(field, item.type);
          parser.labels.count = first;
          break;
        }
        if (peek() == ',') next++;
      }
      next = after;
    } else if (value.type > NEWSPRINT_JSON_NULL && isStrict(field)) {
      return wrongType(field, value.type);
    }
    record.labels = {first, parser.labels.count};
    if (options.requires_labels && first == parser.labels.count) return fail(NEWSPRINT_JSON_NO_LABEL, lineStart);
    return true;
  }
};

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
    uint8_t *arena, newsprint_json_result *result) {
  parser->records.count = parser->labels.count = parser->errors.count = 0;
  parser->outOfMemory = false;
  *result = {};
  if (length == 0) return NEWSPRINT_JSON_DONE;

  // The whole block at once. When a string is not closed, quotes no longer pair up across the block: then line by line,
  // so that one bad line costs only itself.
  simdjson::error_code error = parser->scan(block, length);
  if (error == simdjson::MEMALLOC || error == simdjson::CAPACITY) return NEWSPRINT_JSON_NO_MEMORY;
  if (error == simdjson::UTF8_ERROR) return NEWSPRINT_JSON_INVALID_UTF8;
  if (error == simdjson::EMPTY) return NEWSPRINT_JSON_DONE;
  bool isWhole = error == simdjson::SUCCESS;

  Walker walker(*parser, *options, block, arena);
  if (isWhole) walker.adopt(0);
  bool goesOn = true;
  size_t line = 0;
  for (size_t start = 0; goesOn && start < length; line++) {
    const void *feed = memchr(block + start, '\n', length - start);
    size_t end = feed ? size_t(static_cast<const uint8_t *>(feed) - block) : length;
    if (!isBlank(block, start, end)) {
      if (isWhole) {
        goesOn = walker.parseLine(start, end, line);
      } else {
        error = parser->scan(block + start, end - start);
        if (error == simdjson::UTF8_ERROR) return NEWSPRINT_JSON_INVALID_UTF8;
        if (error) {
          goesOn = walker.reportBadString(start, end, line);
        } else {
          walker.adopt(start);
          goesOn = walker.parseLine(start, end, line);
        }
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
