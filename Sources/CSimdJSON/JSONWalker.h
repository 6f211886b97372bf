#pragma once

// The walk over simdjson's index of a block: grammar, wanted fields, problems.

#include "CSimdJSON.h"

#include <simdjson.h>

#include <cstdlib>
#include <cstring>
#include <memory>

#include "JSONText.h"

namespace newsprint {

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
  const uint32_t *token;  // in the structural index
  size_t start, end;
  newsprint_json_range key;
};

}  // namespace newsprint

struct newsprint_json_parser {
  std::unique_ptr<simdjson::internal::dom_parser_implementation> scanner;
  size_t capacity = 0;
  newsprint::Pool<newsprint_json_record> records;
  newsprint::Pool<newsprint_json_range> labels;
  newsprint::Pool<newsprint_json_error> errors;
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

namespace newsprint {

/// Walks the structural index of a block, line by line.
///
/// Positions are counted from `bytes`, which is the block, or one line of it when lines are scanned one by one. The
/// index ends with a position behind the last byte, so that the walk needs no count of tokens: it goes on only from
/// tokens that stand before the line's end.
class Walker {
public:
  Walker(newsprint_json_parser &parser, const newsprint_json_options &options, uint8_t *arena)
      : parser(parser), options(options), arena(arena) {
    for (auto &head : firstKey) head = -1;
    for (size_t i = options.key_count < maximumKeys ? options.key_count : maximumKeys; i-- > 0;) {
      size_t bucket = bucketOf(options.keys[i].name, options.keys[i].length);
      nextKey[i] = firstKey[bucket];
      firstKey[bucket] = int16_t(i);
    }
  }

  size_t written = 0;

  /// The scanner's index has been filled for these bytes, which start at `base` in the block.
  void adopt(const uint8_t *scanned, size_t length, size_t base) noexcept {
    bytes = scanned;
    this->base = base;
    // simdjson keeps room for it; not every version and CPU implementation writes it.
    parser.scanner->structural_indexes[parser.scanner->n_structural_indexes] = uint32_t(length);
    next = parser.scanner->structural_indexes.get();
  }

  /// Parses the line `[start, end)`, whose tokens are next in the index. False: stop.
  bool parseLine(size_t start, size_t end, size_t lineNumber) noexcept {
    lineStart = start;
    lineEnd = end;
    line = lineNumber;
    size_t arenaMark = written, labelMark = parser.labels.count;
    for (auto &candidate : found) candidate.type = NEWSPRINT_JSON_ABSENT;
    if (parseObject() && extract()) return true;
    if (parser.outOfMemory) return false;
    written = arenaMark;
    parser.labels.count = labelMark;
    while (*next < lineEnd) next++;
    return report();
  }

  /// Reports a line that could not be scanned. False: stop.
  bool reportBadString(size_t start, size_t end, size_t lineNumber) noexcept {
    bytes = nullptr;
    base = 0;
    lineStart = start;
    lineEnd = end;
    line = lineNumber;
    fail(NEWSPRINT_JSON_BAD_STRING, start);
    return report();
  }

private:
  static constexpr size_t buckets = 64, maximumKeys = 256;
  newsprint_json_parser &parser;
  const newsprint_json_options &options;
  uint8_t *arena;
  int16_t firstKey[buckets];
  int16_t nextKey[maximumKeys];

  const uint8_t *bytes = nullptr;
  const uint32_t *next = nullptr;
  size_t base = 0, lineStart = 0, lineEnd = 0, line = 0;
  Candidate found[NEWSPRINT_JSON_FIELD_COUNT];
  newsprint_json_error problem;
  uint8_t stack[maximumDepth];

  static size_t bucketOf(const uint8_t *name, size_t length) noexcept {
    return length ? (length * 7 + name[0] * 3 + name[length - 1]) % buckets : 0;
  }

  /// The first byte of the next token on this line; 0 at its end.
  uint8_t peek() const noexcept { return *next < lineEnd ? bytes[*next] : 0; }

  /// Notes the problem that has been found on the current line. False: stop.
  bool report() noexcept {
    newsprint_json_error *error = parser.errors.append();
    if (!error) {
      parser.outOfMemory = true;
      return false;
    }
    problem.line = line;
    problem.text = {base + lineStart, base + lineEnd};
    *error = problem;
    return options.skips_invalid;
  }

  bool fail(int32_t kind, size_t place) noexcept {
    problem = {};
    problem.problem = kind;
    problem.position = base + (place < lineEnd ? place : lineEnd);
    return false;
  }
  bool malformed() noexcept { return fail(NEWSPRINT_JSON_MALFORMED, *next); }

  /// Where the token at `next` ends: the bytes up to the next one, without the space between.
  size_t tokenEnd() const noexcept {
    size_t end = next[1] < lineEnd ? next[1] : lineEnd;
    while (isSpace(bytes[end - 1])) end--;
    return end;
  }

  /// Takes the string at `next` and gives the range between its quotes.
  bool takeString(size_t &start, size_t &end) noexcept {
    start = size_t(*next) + 1;
    end = tokenEnd() - 1;
    if (end < start || bytes[end] != '"') return malformed();
    next++;
    return true;
  }

  /// Takes a member's key and colon.
  bool takeKey(size_t &start, size_t &end) noexcept {
    if (peek() != '"') return malformed();
    if (!takeString(start, end) || !checkString(start, end)) return false;
    if (peek() != ':') return malformed();
    next++;
    return true;
  }

  /// Checks and passes the value at `next`, but for the escapes of a string.
  bool takeValue(Candidate &value) noexcept {
    value.token = next;
    switch (uint8_t first = peek()) {
    case 0: return malformed();
    case '"': value.type = NEWSPRINT_JSON_STRING; return takeString(value.start, value.end);
    case '{':
    case '[':
      value.type = first == '{' ? NEWSPRINT_JSON_OBJECT : NEWSPRINT_JSON_ARRAY;
      value.start = *next;
      if (!takeNested()) return false;
      value.end = size_t(next[-1]) + 1;
      return true;
    default:
      value.start = *next;
      value.end = tokenEnd();
      value.type = scalarType(bytes + value.start, bytes + value.end);
      if (value.type == NEWSPRINT_JSON_ABSENT) return malformed();
      next++;
      return true;
    }
  }

  bool checkString(size_t start, size_t end) noexcept {
    const uint8_t *bad = firstBadEscape(bytes + start, bytes + end);
    return bad == bytes + end ? true : fail(NEWSPRINT_JSON_MALFORMED, size_t(bad - bytes));
  }

  /// Passes an object or array, whatever is in it, checking the grammar; no recursion.
  bool takeNested() noexcept {
    size_t depth = 0;
    bool opened = false;      // right behind an opening bracket
    bool wantsValue = true;   // a value comes next, not a comma or a closing bracket
    do {
      uint8_t byte = peek();
      if (depth > 0 && (opened || !wantsValue) && byte == stack[depth - 1]) {
        depth--, next++;
        opened = wantsValue = false;
        continue;
      }
      if (!wantsValue) {
        if (byte != ',') return malformed();
        next++;
      }
      if (depth > 0 && stack[depth - 1] == '}') {
        size_t start, end;
        if (!takeKey(start, end)) return false;
      }
      byte = peek();
      if (byte == '{' || byte == '[') {
        if (depth == maximumDepth) return malformed();
        stack[depth++] = byte == '{' ? '}' : ']';
        next++;
        opened = wantsValue = true;
        continue;
      }
      Candidate value;
      if (!takeValue(value)) return false;
      if (value.type == NEWSPRINT_JSON_STRING && !checkString(value.start, value.end)) return false;
      opened = wantsValue = false;
    } while (depth > 0);
    return true;
  }

  /// The wanted field of this name, and the name's rank; -1 when there is none.
  int32_t lookUp(size_t start, size_t end, uint32_t &rank) const noexcept {
    const uint8_t *name = bytes + start;
    size_t length = end - start;
    uint8_t plain[256 + NEWSPRINT_JSON_PADDING];
    if (findBackslash(name, name + length) != name + length) {
      if (length > 256) return -1;
      length = size_t(unescape(name, name + length, plain) - plain);
      name = plain;
    }
    for (int16_t i = firstKey[bucketOf(name, length)]; i >= 0; i = nextKey[i]) {
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
      bool isValue = first == '[' || first == '"' || isScalarStart(first);
      return fail(isValue ? NEWSPRINT_JSON_NOT_AN_OBJECT : NEWSPRINT_JSON_MALFORMED, *next);
    }
    next++;
    if (peek() == '}') {
      next++;
    } else {
      while (true) {
        size_t keyStart, keyEnd;
        if (!takeKey(keyStart, keyEnd)) return false;
        Candidate value;
        if (!takeValue(value)) return false;
        uint32_t rank = 0;
        int32_t field = lookUp(keyStart, keyEnd, rank);
        bool isUsed = false;
        if (field >= 0) {
          value.rank = rank;
          value.key = {keyStart, keyEnd};
          isUsed = isBetter(value, found[field]);
          // The value that loses its place has not been copied: its escapes are still to be checked.
          if (isUsed && !checkReplaced(found[field])) return false;
          if (isUsed) found[field] = value;
        }
        if (!isUsed && value.type == NEWSPRINT_JSON_STRING && !checkString(value.start, value.end)) return false;
        uint8_t byte = peek();
        if (byte != ',' && byte != '}') return malformed();
        next++;
        if (byte == '}') break;
      }
    }
    return *next >= lineEnd ? true : malformed();
  }

  bool checkReplaced(const Candidate &old) noexcept {
    return old.type != NEWSPRINT_JSON_STRING || checkString(old.start, old.end);
  }

  /// A value beats null, which beats absence; then the preferred name wins, then the first of duplicates.
  static bool isBetter(const Candidate &value, const Candidate &old) noexcept {
    if (old.type == NEWSPRINT_JSON_ABSENT) return true;
    if (value.type == NEWSPRINT_JSON_NULL || value.rank == old.rank) return false;
    return old.type == NEWSPRINT_JSON_NULL || value.rank < old.rank;
  }

  bool wrongType(int32_t field, int32_t type, size_t place) noexcept {
    fail(NEWSPRINT_JSON_WRONG_TYPE, place);
    problem.field = field;
    problem.type = type;
    problem.key = {base + found[field].key.start, base + found[field].key.end};
    return false;
  }

  bool copyString(size_t start, size_t end, newsprint_json_range &range) noexcept {
    uint8_t *stop = unescape(bytes + start, bytes + end, arena + written);
    if (!stop) return checkString(start, end), false;
    range = {written, size_t(stop - arena)};
    written = range.end;
    return true;
  }

  void copyBytes(size_t start, size_t end, newsprint_json_range &range) noexcept {
    memcpy(arena + written, bytes + start, end - start);
    range = {written, written + (end - start)};
    written = range.end;
  }

  bool isStrict(int32_t field) const noexcept { return options.strict_fields >> field & 1; }

  /// Copies what was found into the arena and adds the record.
  bool extract() noexcept {
    if (found[NEWSPRINT_JSON_TEXT].type == NEWSPRINT_JSON_ABSENT &&
        found[NEWSPRINT_JSON_HEADLINE].type == NEWSPRINT_JSON_ABSENT)
      return fail(NEWSPRINT_JSON_NO_TEXT, lineStart);
    newsprint_json_record record{};
    record.line = line;
    for (int32_t field = 0; field < NEWSPRINT_JSON_LABEL; field++) {
      const Candidate &value = found[field];
      if (value.type <= NEWSPRINT_JSON_NULL) continue;
      bool takesNumbers = field != NEWSPRINT_JSON_TEXT && field != NEWSPRINT_JSON_HEADLINE;
      if (value.type == NEWSPRINT_JSON_STRING) {
        if (!copyString(value.start, value.end, record.fields[field])) return false;
      } else if (value.type == NEWSPRINT_JSON_NUMBER && takesNumbers) {
        copyBytes(value.start, value.end, record.fields[field]);
      } else if (isStrict(field)) {
        return wrongType(field, value.type, value.start);
      }
    }
    if (!extractLabels(record)) return false;
    if (options.keeps_raw) {
      size_t start = lineStart, end = lineEnd;
      while (start < end && isSpace(bytes[start])) start++;
      while (end > start && isSpace(bytes[end - 1])) end--;
      copyBytes(start, end, record.raw);
    }
    newsprint_json_record *place = parser.records.append();
    if (!place) return parser.outOfMemory = true, false;
    *place = record;
    return true;
  }

  bool addLabel(const Candidate &value) noexcept {
    newsprint_json_range *label = parser.labels.append();
    if (!label) return parser.outOfMemory = true, false;
    if (value.type == NEWSPRINT_JSON_STRING) {
      if (!copyString(value.start, value.end, *label)) return false;
    } else {
      copyBytes(value.start, value.end, *label);
    }
    return true;
  }

  bool extractLabels(newsprint_json_record &record) noexcept {
    const int32_t field = NEWSPRINT_JSON_LABEL;
    const Candidate &value = found[field];
    size_t first = parser.labels.count;
    if (value.type == NEWSPRINT_JSON_STRING || value.type == NEWSPRINT_JSON_NUMBER) {
      if (!addLabel(value)) return false;
    } else if (value.type == NEWSPRINT_JSON_ARRAY) {
      const uint32_t *after = next;
      next = value.token + 1;
      while (peek() != ']') {
        Candidate item;
        if (!takeValue(item)) return false;
        if (item.type == NEWSPRINT_JSON_STRING || item.type == NEWSPRINT_JSON_NUMBER) {
          if (!addLabel(item)) return false;
        } else if (item.type != NEWSPRINT_JSON_NULL) {
          if (isStrict(field)) return wrongType(field, item.type, item.start);
          parser.labels.count = first;
          break;
        }
        if (peek() == ',') next++;
      }
      next = after;
    } else if (value.type > NEWSPRINT_JSON_NULL && isStrict(field)) {
      return wrongType(field, value.type, value.start);
    }
    record.labels = {first, parser.labels.count};
    bool hasLabel = false;
    for (size_t i = first; i < parser.labels.count; i++)
      hasLabel |= parser.labels.items[i].start < parser.labels.items[i].end;
    if (options.requires_labels && !hasLabel) return fail(NEWSPRINT_JSON_NO_LABEL, lineStart);
    return true;
  }
};

}  // namespace newsprint
