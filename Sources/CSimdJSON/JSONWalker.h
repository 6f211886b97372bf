#pragma once

// From the lines of a block to records: which values are a story's fields, and their copies.
//
// In C++ and not in Swift, because it goes over simdjson's index of a block, of which the library has C++ classes only, and
// because nothing in it could be checked: where a token, a string or the block ends is what that index has found, and the
// walk steps from one to the next without asking again. In Swift all of its places would be unsafe pointers, in the
// thousand lines that read what strangers wrote; here they are behind one call a block, which gives flat records back and
// is fed changed bytes by `make fuzz`. That Swift would be slower is not said: it was not tried.

#include "CSimdJSON.h"

#include "JSONGrammar.h"
#include "JSONKeys.h"

namespace newsprint {

/// Makes a record of each line.
class Walker : public Grammar {
public:
  Walker(
      newsprint_json_parser &parser, const newsprint_json_options &options, uint8_t *arena, size_t arenaCapacity)
      : Grammar(parser, options), keys(parser.keys), arena(arena), arenaCapacity(arenaCapacity) {
    parser.keys.adopt(options);
  }

  size_t written = 0;
  /// How many lines have the field under one of its names, and how many have a text that is not empty.
  size_t presentCounts[NEWSPRINT_JSON_FIELD_COUNT] = {};
  size_t textCount = 0;

  /// Parses the line `[start, end)`, whose tokens are next in the index. False: stop.
  bool parseLine(size_t start, size_t end, size_t lineNumber) noexcept {
    lineStart = start;
    lineEnd = end;
    line = lineNumber;
    size_t arenaMark = written, labelMark = parser.labels.count;
    for (size_t i = 0; i < parser.candidates.count; i++) mark(parser.candidates.items[i].entry) = 0;
    parser.candidates.count = 0;
    for (auto &index : best) index = -1;
    toldVersion = false;
    if (parseObject() && choose() && extract()) return true;
    if (parser.outOfMemory) return false;
    written = arenaMark;
    parser.labels.count = labelMark;
    while (*next < lineEnd) next++;
    return report();
  }

private:
  const KeyTable &keys;
  uint8_t *arena;
  size_t arenaCapacity;
  const Candidate *found[NEWSPRINT_JSON_FIELD_COUNT];
  /// The best candidate of each field so far, by its place; -1 when there is none.
  int32_t best[NEWSPRINT_JSON_FIELD_COUNT];
  /// Whether the line has a key that tells its version.
  bool toldVersion = false;

  /// Whether the line has a candidate of this name.
  uint8_t &mark(int32_t entry) noexcept { return parser.marks[entry]; }

  // MARK: - Finding

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
        Value value;
        if (!takeValue(value)) return false;
        bool isUsed = false;
        if (!match(keyStart, keyEnd, value, isUsed)) return false;
        if (!isUsed && value.type == NEWSPRINT_JSON_STRING && !checkString(value.start, value.end)) return false;
        uint8_t byte = peek();
        if (byte != ',' && byte != '}') return malformed();
        next++;
        if (byte == '}') break;
      }
    }
    return *next >= lineEnd ? true : malformed();
  }

  /// A key without its escapes, in `plain` where it has some; nothing wanted is longer than that.
  Text unescaped(size_t start, size_t end, uint8_t *plain, size_t limit) const noexcept {
    const uint8_t *name = bytes + start;
    size_t length = end - start;
    if (length == 0 || findBackslash(name, name + length) == name + length) return {name, length};
    if (length > limit) return {name, 0};
    return {plain, size_t(unescape(name, name + length, plain) - plain)};
  }

  /// Notes the value of a key for each name that fits.
  bool match(size_t keyStart, size_t keyEnd, const Value &value, bool &isUsed) noexcept {
    uint8_t plain[256 + NEWSPRINT_JSON_PADDING];
    Text key = unescaped(keyStart, keyEnd, plain, 256);
    toldVersion |= tellsVersion(key);
    return keys.forEach(key, [&](int32_t entry) {
      const newsprint_json_key &name = options.keys[entry];
      Candidate candidate{value, {keyStart, keyEnd}, entry, name.field, absent, false};
      if (key.length == name.length) {
        candidate.isExact = memcmp(key.start, name.name, key.length) == 0;
        unwrap(candidate.value, name.field);
        candidate.quality = quality(candidate.value, name.field);
        isUsed |= value.type == NEWSPRINT_JSON_STRING;
      } else {
        candidate.isExact = true;
        const uint32_t *after = next;
        bool isValid = follow(value.token, Path(name), 1, [&](Value leaf) {
          unwrap(leaf, name.field);
          Quality other = quality(leaf, name.field);
          if (other > candidate.quality) {
            candidate.quality = other;
            candidate.value = leaf;
          }
          return true;
        });
        next = after;
        if (!isValid) return false;
        // A value that the path does not reach says nothing: another one of the same key may have it.
        if (candidate.quality == absent) return true;
      }
      return keep(candidate);
    });
  }

  /// Notes a candidate, and whether it is the best of its field.
  bool keep(const Candidate &candidate) noexcept {
    if (__builtin_expect(mark(candidate.entry), 0)) return keepAgain(candidate);
    Candidate *place = parser.candidates.append();
    if (!place) return parser.outOfMemory = true, false;
    *place = candidate;
    mark(candidate.entry) = 1;
    int32_t &index = best[candidate.field];
    if (index < 0 || isBetter(candidate, parser.candidates.items[index])) index = int32_t(parser.candidates.count - 1);
    return true;
  }

  /// Of equal keys the last counts, but one that is spelled as asked before one that is not.
  __attribute__((noinline)) bool keepAgain(const Candidate &candidate) noexcept {
    for (size_t i = 0; i < parser.candidates.count; i++) {
      Candidate &old = parser.candidates.items[i];
      if (old.entry != candidate.entry) continue;
      if (old.isExact && !candidate.isExact) return checkEscapes(candidate);
      if (!checkEscapes(old)) return false;
      old = candidate;
    }
    // The one that went may have been the best.
    int32_t &index = best[candidate.field];
    for (size_t i = 0; i < parser.candidates.count; i++) {
      const Candidate &other = parser.candidates.items[i];
      if (other.field == candidate.field && isBetter(other, parser.candidates.items[index])) index = int32_t(i);
    }
    return true;
  }

  /// The better value wins, and of equally good ones that of the preferred name.
  static bool isBetter(const Candidate &candidate, const Candidate &old) noexcept {
    return candidate.quality > old.quality || (candidate.quality == old.quality && candidate.entry < old.entry);
  }

  /// The escapes of a value that is not copied are still to be checked.
  bool checkEscapes(const Candidate &candidate) noexcept {
    return candidate.value.type != NEWSPRINT_JSON_STRING || checkString(candidate.value.start, candidate.value.end);
  }

  /// Calls `use` with each value that the rest of a path leads to, from the value at `token`: through every object of
  /// a list, and to the last of equal keys.
  template <typename Use>
  bool follow(const uint32_t *token, const Path &path, size_t depth, Use &&use) noexcept {
    next = token;
    if (depth == path.count) {
      Value value;
      return takeValue(value) && use(value);
    }
    if (peek() == '[') {
      next++;
      while (peek() != ']') {
        const uint32_t *item = next;
        bool isObject = peek() == '{';
        Value passed;
        if (!takeValue(passed)) return false;
        const uint32_t *after = next;
        if (isObject && !follow(item, path, depth, use)) return false;
        next = after;
        if (peek() == ',') next++;
      }
      return true;
    }
    if (peek() != '{') return true;
    const uint32_t *hit = nullptr;
    bool isExact = false;
    next++;
    while (peek() == '"') {
      size_t start, end;
      if (!takeKey(start, end)) return false;
      const uint32_t *place = next;
      Value passed;
      if (!takeValue(passed)) return false;
      uint8_t plain[256 + NEWSPRINT_JSON_PADDING];
      Text key = unescaped(start, end, plain, 256);
      if (key.matches(path.keys[depth])) {
        bool isSame = key == path.keys[depth];
        if (isSame || !isExact) hit = place;
        isExact |= isSame;
      }
      if (peek() == ',') next++;
    }
    return hit ? follow(hit, path, depth + 1, use) : true;
  }

  /// Goes from `{"$date":"2024-05-01"}`, as databases write types that JSON lacks, to what is inside.
  void unwrap(Value &value, int32_t field) noexcept {
    if (field != NEWSPRINT_JSON_ID && field != NEWSPRINT_JSON_DATE && field != NEWSPRINT_JSON_SOURCE) return;
    const uint32_t *after = next;
    for (int depth = 0; depth < 4 && value.type == NEWSPRINT_JSON_OBJECT; depth++) {
      size_t start, end;
      Value inner;
      next = value.token + 1;
      if (peek() != '"' || !takeKey(start, end) || start == end || bytes[start] != '$' || !takeValue(inner)) break;
      value = inner;
    }
    next = after;
  }

  // MARK: - Choosing

  static bool isText(int32_t field) noexcept {
    return field == NEWSPRINT_JSON_TEXT || field == NEWSPRINT_JSON_HEADLINE;
  }

  bool isBlank(const Value &value) const noexcept {
    size_t start = value.start;
    while (start < value.end && isSpace(bytes[start])) start++;
    return start == value.end;
  }

  Quality quality(const Value &value, int32_t field) noexcept {
    switch (value.type) {
    case NEWSPRINT_JSON_NULL: return null;
    case NEWSPRINT_JSON_STRING: return isBlank(value) ? empty : good;
    case NEWSPRINT_JSON_NUMBER: return isText(field) ? wrong : good;
    case NEWSPRINT_JSON_ARRAY:
      if (field == NEWSPRINT_JSON_LABEL) return bytes[value.token[1]] == ']' ? empty : good;
      return listQuality(value);
    default: return wrong;
    }
  }

  /// A list of strings is the paragraphs of a text.
  Quality listQuality(const Value &list) noexcept {
    Quality result = empty;
    bool isValid = forEachItem(list, [&](const Value &item) {
      if (item.type == NEWSPRINT_JSON_STRING) {
        if (result == empty && !isBlank(item)) result = good;
      } else if (item.type != NEWSPRINT_JSON_NULL) {
        result = wrong;
      }
      return result != wrong;
    });
    return isValid ? result : wrong;
  }

  /// Calls `use` with each item of a list until it gives false; what it gave last.
  template <typename Use> bool forEachItem(const Value &list, Use &&use) noexcept {
    const uint32_t *after = next;
    bool goesOn = true;
    next = list.token + 1;
    while (goesOn && peek() != ']') {
      Value item;
      goesOn = takeValue(item) && use(item);
      if (peek() == ',') next++;
    }
    next = after;
    return goesOn;
  }

  /// Settles the value of each field.
  bool choose() noexcept {
    size_t chosenCount = 0;
    for (int32_t field = 0; field < NEWSPRINT_JSON_FIELD_COUNT; field++) {
      found[field] = best[field] < 0 ? nullptr : &parser.candidates.items[best[field]];
      presentCounts[field] += found[field] != nullptr;
      chosenCount += found[field] != nullptr;
    }
    if (chosenCount < parser.candidates.count)
      for (size_t i = 0; i < parser.candidates.count; i++) {
        const Candidate &candidate = parser.candidates.items[i];
        if (found[candidate.field] != &candidate && !checkEscapes(candidate)) return false;
      }
    const Candidate *text = found[NEWSPRINT_JSON_TEXT];
    textCount += text && text->quality == good;
    return true;
  }

  // MARK: - Copying

  bool isStrict(int32_t field) const noexcept { return options.strict_fields >> field & 1; }

  bool isPath(const Candidate &candidate) const noexcept { return keys.isPath(candidate.entry); }

  bool wrongType(const Candidate &candidate, int32_t type, size_t place) noexcept {
    fail(NEWSPRINT_JSON_WRONG_TYPE, place);
    problem.field = candidate.field;
    problem.type = type;
    problem.key = {base + candidate.key.start, base + candidate.key.end};
    return false;
  }

  /// Whether so many bytes more have room. Each byte of the block is copied once for each field it is wanted for, so
  /// that lack of it would be a fault of the caller's.
  bool hasRoom(size_t count) noexcept {
    if (count <= arenaCapacity - written) return true;
    return parser.outOfMemory = true, false;
  }

  bool copyString(size_t start, size_t end, newsprint_json_range &range) noexcept {
    if (!hasRoom(end - start)) return false;
    uint8_t *stop = unescape(bytes + start, bytes + end, arena + written);
    if (!stop) return checkString(start, end), false;
    range = {written, size_t(stop - arena)};
    written = range.end;
    return true;
  }

  bool copyBytes(size_t start, size_t end, newsprint_json_range &range) noexcept {
    if (!hasRoom(end - start)) return false;
    memcpy(arena + written, bytes + start, end - start);
    range = {written, written + (end - start)};
    written = range.end;
    return true;
  }

  /// Copies the strings of a list, or of the many values of a path, with what stands between paragraphs.
  bool copyPart(const Value &part, int32_t field, newsprint_json_range &range) noexcept {
    if (part.type == NEWSPRINT_JSON_ARRAY)
      return forEachItem(part, [&](const Value &item) {
        // Of a list of ids, dates or sources the first counts.
        bool isEnough = !isText(field) && range.end > range.start;
        return item.type != NEWSPRINT_JSON_STRING || isEnough || copyPart(item, field, range);
      });
    if (isBlank(part)) return true;
    newsprint_json_range copy{};
    if (range.end > range.start) {
      // At least a quote, a comma and a quote stood here.
      const char *gap = field == NEWSPRINT_JSON_TEXT ? "\n\n" : " ";
      size_t length = strlen(gap);
      if (!hasRoom(length)) return false;
      memcpy(arena + written, gap, length);
      written += length;
    }
    if (!copyString(part.start, part.end, copy)) return false;
    if (range.end == range.start) range.start = copy.start;
    range.end = copy.end;
    return true;
  }

  bool copyField(const Candidate &candidate, newsprint_json_range &range) noexcept {
    const Value &value = candidate.value;
    if (value.type == NEWSPRINT_JSON_STRING && !isPath(candidate)) return copyString(value.start, value.end, range);
    if (candidate.field == NEWSPRINT_JSON_TEXT && candidate.quality == good && isPath(candidate)) {
      const uint32_t *after = next;
      bool isValid = follow(rootOf(candidate), Path(options.keys[candidate.entry]), 1, [&](const Value &leaf) {
        return quality(leaf, candidate.field) != good || copyPart(leaf, candidate.field, range);
      });
      next = after;
      return isValid;
    }
    switch (value.type) {
    case NEWSPRINT_JSON_STRING: return copyString(value.start, value.end, range);
    case NEWSPRINT_JSON_NUMBER: return copyBytes(value.start, value.end, range);
    default: return copyPart(value, candidate.field, range);
    }
  }

  /// The token of the value of a candidate's key, where its path begins: behind the key comes the colon.
  const uint32_t *rootOf(const Candidate &candidate) const noexcept {
    const uint32_t *token = candidate.value.token;
    while (*token >= candidate.key.end) token--;
    return token + 2;
  }

  /// Copies what was found into the arena and adds the record.
  bool extract() noexcept {
    if (!found[NEWSPRINT_JSON_TEXT] && !found[NEWSPRINT_JSON_HEADLINE]) return fail(NEWSPRINT_JSON_NO_TEXT, lineStart);
    newsprint_json_record record{};
    record.line = line;
    record.source = {base + lineStart, base + lineEnd};
    record.tells_version = toldVersion;
    for (int32_t field = 0; field < NEWSPRINT_JSON_LABEL; field++) {
      const Candidate *candidate = found[field];
      if (!candidate || candidate->quality == null) continue;
      if (candidate->quality == wrong) {
        if (isStrict(field)) return wrongType(*candidate, candidate->value.type, candidate->value.start);
      } else if (!copyField(*candidate, record.fields[field])) {
        return false;
      }
    }
    if (!extractLabels(record)) return false;
    if (options.keeps_raw) {
      size_t start = lineStart, end = lineEnd;
      while (start < end && isSpace(bytes[start])) start++;
      while (end > start && isSpace(bytes[end - 1])) end--;
      if (!copyBytes(start, end, record.raw)) return false;
    }
    newsprint_json_record *place = parser.records.append();
    if (!place) return parser.outOfMemory = true, false;
    *place = record;
    return true;
  }

  bool addLabel(const Value &value) noexcept {
    newsprint_json_range *label = parser.labels.append();
    if (!label) return parser.outOfMemory = true, false;
    return value.type == NEWSPRINT_JSON_STRING ? copyString(value.start, value.end, *label)
                                               : copyBytes(value.start, value.end, *label);
  }

  static bool isLabel(const Value &value) noexcept {
    return value.type == NEWSPRINT_JSON_STRING || value.type == NEWSPRINT_JSON_NUMBER;
  }

  /// The labels of a string, a number or a list of them. Where something else is guessed to be labels, it has none.
  bool addLabels(const Candidate &candidate, const Value &value) noexcept {
    if (isLabel(value)) return addLabel(value);
    if (value.type == NEWSPRINT_JSON_NULL) return true;
    if (value.type != NEWSPRINT_JSON_ARRAY)
      return isStrict(NEWSPRINT_JSON_LABEL) ? wrongType(candidate, value.type, value.start) : true;
    size_t first = parser.labels.count;
    bool isList = true;
    return forEachItem(value, [&](const Value &item) {
      if (isLabel(item)) return !isList || addLabel(item);
      if (item.type == NEWSPRINT_JSON_NULL) return true;
      if (isStrict(NEWSPRINT_JSON_LABEL)) return wrongType(candidate, item.type, item.start);
      isList = false;
      parser.labels.count = first;
      return true;
    });
  }

  bool extractLabels(newsprint_json_record &record) noexcept {
    const Candidate *candidate = found[NEWSPRINT_JSON_LABEL];
    size_t first = parser.labels.count;
    if (candidate && isPath(*candidate)) {
      const uint32_t *after = next;
      bool isValid = follow(
          rootOf(*candidate), Path(options.keys[candidate->entry]), 1,
          [&](const Value &leaf) { return addLabels(*candidate, leaf); });
      next = after;
      if (!isValid) return false;
    } else if (candidate && !addLabels(*candidate, candidate->value)) {
      return false;
    }
    record.labels = {first, parser.labels.count};
    return true;
  }
};

}  // namespace newsprint
