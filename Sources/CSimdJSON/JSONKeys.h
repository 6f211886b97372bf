#pragma once

// The names under which fields are found: a hash table of keys, and paths into objects.

#include "CSimdJSON.h"

#include "JSONText.h"

namespace newsprint {

constexpr size_t maximumPathLength = 16, maximumKeys = 1024;

inline uint8_t lowercase(uint8_t byte) noexcept { return byte >= 'A' && byte <= 'Z' ? byte | 0x20 : byte; }

/// A stretch of bytes.
struct Text {
  const uint8_t *start;
  size_t length;

  bool operator==(const Text &other) const noexcept {
    return length == other.length && memcmp(start, other.start, length) == 0;
  }
  /// Equal but for the case of ASCII letters.
  bool matches(const Text &other) const noexcept {
    if (length != other.length) return false;
    for (size_t i = 0; i < length; i++)
      if (lowercase(start[i]) != lowercase(other.start[i])) return false;
    return true;
  }
};

/// Whether a key is the name of a member that tells which version of a story a record is: those that `RecordStandings.swift`
/// reads. The case of ASCII letters, hyphens and low lines do not count.
inline bool tellsVersion(Text key) noexcept {
  if (key.length < 6 || key.length > 16) return false;
  // Most keys end with another letter.
  switch (lowercase(key.start[key.length - 1])) {
  case 'd': case 'l': case 'n': case 's': case 't': break;
  default: return false;
  }
  char plain[16];
  size_t length = 0;
  for (size_t i = 0; i < key.length; i++)
    if (key.start[i] != '_' && key.start[i] != '-') plain[length++] = char(lowercase(key.start[i]));
  static constexpr const char *names[] = {
      "status", "pubstatus", "version", "modified", "versioncreated", "datemodified", "updatedat", "signal", "signals"};
  for (const char *name : names)
    if (strlen(name) == length && memcmp(name, plain, length) == 0) return true;
  return false;
}

/// A name cut into the keys that lead from a story's object to the value.
struct Path {
  Text keys[maximumPathLength];
  size_t count = 0;

  explicit Path(const newsprint_json_key &key) noexcept {
    const uint8_t *start = key.name, *end = key.name + key.length;
    while (count < maximumPathLength) {
      const void *cut = start < end ? memchr(start, 0, size_t(end - start)) : nullptr;
      const uint8_t *stop = cut ? static_cast<const uint8_t *>(cut) : end;
      keys[count++] = {start, size_t(stop - start)};
      if (!cut) break;
      start = stop + 1;
    }
  }
};

/// The names by the first key of their paths; the case of ASCII letters does not count.
class KeyTable {
public:
  /// Makes the table of these names, unless it is that already: blocks of one reader share their names.
  void adopt(const newsprint_json_options &options) noexcept {
    if (names == options.keys && nameCount == options.key_count) return;
    names = options.keys;
    nameCount = options.key_count;
    for (auto &head : first) head = -1;
    size_t count = nameCount < maximumKeys ? nameCount : maximumKeys;
    for (size_t i = count; i-- > 0;) {
      const newsprint_json_key &key = names[i];
      const void *cut = key.length ? memchr(key.name, 0, key.length) : nullptr;
      heads[i] = {key.name, cut ? size_t(static_cast<const uint8_t *>(cut) - key.name) : key.length};
      size_t bucket = bucketOf(heads[i]);
      following[i] = first[bucket];
      first[bucket] = int16_t(i);
    }
  }

  /// Whether a name is a path of several keys.
  bool isPath(int32_t entry) const noexcept { return heads[entry].length != names[entry].length; }

  /// Calls `use` with the place of each name whose path begins with this key.
  template <typename Use> bool forEach(Text key, Use &&use) const noexcept {
    for (int16_t i = first[bucketOf(key)]; i >= 0; i = following[i])
      if (heads[i].length == key.length && (heads[i] == key || heads[i].matches(key)) && !use(int32_t(i))) return false;
    return true;
  }

private:
  static constexpr size_t buckets = 256;
  const newsprint_json_key *names = nullptr;
  size_t nameCount = 0;
  int16_t first[buckets];
  int16_t following[maximumKeys];
  Text heads[maximumKeys];

  static size_t bucketOf(Text key) noexcept {
    if (!key.length) return 0;
    return (key.length * 37 + lowercase(key.start[0]) * 5 + lowercase(key.start[key.length - 1])) % buckets;
  }
};

}  // namespace newsprint
