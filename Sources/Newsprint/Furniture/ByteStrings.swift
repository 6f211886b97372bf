#if canImport(Glibc)
  internal import Glibc
#else
  internal import Darwin
#endif

extension String {
  /// The string with its ASCII capitals lowered.
  var asciiLowercased: String {
    String(decoding: utf8.map { $0 >= 0x41 && $0 <= 0x5A ? $0 | 0x20 : $0 }, as: UTF8.self)
  }

  /// Where the bytes of `other` start first.
  func firstIndex(ofBytes other: String) -> String.Index? {
    var (text, other) = (self, other)
    let offset = text.withUTF8 { text in
      other.withUTF8 { other -> Int? in
        guard let base = text.baseAddress, let needle = other.baseAddress, other.count <= text.count else { return nil }
        var place = 0
        while let found = memchr(base + place, Int32(needle[0]), text.count - other.count - place + 1) {
          place = UnsafeRawPointer(found) - UnsafeRawPointer(base)
          if memcmp(found, needle, other.count) == 0 { return place }
          place += 1
          if place > text.count - other.count { break }
        }
        return nil
      }
    }
    return offset.map { utf8.index(utf8.startIndex, offsetBy: $0) }
  }
}
