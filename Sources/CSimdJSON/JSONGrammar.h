#pragma once

// The grammar of JSON over simdjson's index of a block: tokens, strings, values; no fields yet.

#include "CSimdJSON.h"

#include <simdjson.h>

#include <cstdlib>
#include <cstring>
#include <memory>

#include "JSONKeys.h"
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

/// A value on the current line: of a string, what is between its quotes.
struct Value {
  int32_t type;
  const uint32_t *token;  // in the structural index
  size_t start, end;
};

/// How well a value does for a field; a better one beats a preferred name.
enum Quality : int32_t { absent = 0, null = 1, wrong = 2, empty = 3, good = 4 };

/// A value found for a field under one of its names.
struct Candidate {
  Value value;
  newsprint_json_range key;
  int32_t entry;  // the name, by its place in the options
  int32_t field;
  Quality quality;
  bool isExact;   // the key is spelled as the name, in case as well
};

}  // namespace newsprint

struct newsprint_json_parser {
  std::unique_ptr<simdjson::internal::dom_parser_implementation> scanner;
  size_t capacity = 0;
  newsprint::Pool<newsprint_json_record> records;
  newsprint::Pool<newsprint_json_range> labels;
  newsprint::Pool<newsprint_json_error> errors;
  newsprint::Pool<newsprint::Candidate> candidates;
  newsprint::KeyTable keys;
  uint8_t marks[newsprint::maximumKeys] = {};  // by name: whether the line under way has a candidate of it
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

/// Takes values from the structural index of a block, line by line.
///
/// Positions are counted from `bytes`, which is the block, or one line of it when lines are scanned one by one. The
/// index ends with a position behind the last byte, so that the walk needs no count of tokens: it goes on only from
/// tokens that stand before the line's end.
class Grammar {
public:
  Grammar(newsprint_json_parser &parser, const newsprint_json_options &options) : parser(parser), options(options) {}

  /// The scanner's index has been filled for these bytes, which start at `base` in the block.
  void adopt(const uint8_t *scanned, size_t length, size_t base) noexcept {
    bytes = scanned;
    this->base = base;
    // simdjson keeps room for it; not every version and CPU implementation writes it.
    parser.scanner->structural_indexes[parser.scanner->n_structural_indexes] = uint32_t(length);
    next = parser.scanner->structural_indexes.get();
  }

  /// Reports a line that could not be scanned. False: stop.
  bool reportLine(int32_t kind, size_t start, size_t end, size_t lineNumber) noexcept {
    bytes = nullptr;
    base = 0;
    lineStart = start;
    lineEnd = end;
    line = lineNumber;
    fail(kind, start);
    return report();
  }

protected:
  newsprint_json_parser &parser;
  const newsprint_json_options &options;
  const uint8_t *bytes = nullptr;
  const uint32_t *next = nullptr;
  size_t base = 0, lineStart = 0, lineEnd = 0, line = 0;
  newsprint_json_error problem;

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
  bool takeValue(Value &value) noexcept {
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
      Value value;
      if (!takeValue(value)) return false;
      if (value.type == NEWSPRINT_JSON_STRING && !checkString(value.start, value.end)) return false;
      opened = wantsValue = false;
    } while (depth > 0);
    return true;
  }

private:
  uint8_t stack[maximumDepth];
};

}  // namespace newsprint
