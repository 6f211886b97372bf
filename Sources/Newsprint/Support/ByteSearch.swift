internal import LibC

extension UnsafeBufferPointer<UInt8> {
  /// Whether two runs of bytes are the same.
  @inline(__always)
  package func holdsSameBytes(as other: UnsafeBufferPointer<UInt8>) -> Bool {
    guard count == other.count else { return false }
    guard let first = baseAddress, let second = other.baseAddress else { return true }
    return memcmp(first, second, count) == 0
  }

  /// The first place from `start` on where `byte` stands; nil where there is none.
  ///
  /// - Precondition: `start` is not negative.
  /// - Complexity: O(*n*), where *n* is the number of bytes up to it, many at a time.
  @inline(__always)
  package func firstPlace(of byte: UInt8, from start: Int = 0) -> Int? {
    guard let base = baseAddress, start < count, let found = memchr(base + start, CInt(byte), count - start) else {
      return nil
    }
    return UnsafeRawPointer(found) - UnsafeRawPointer(base)
  }

  /// Whether the bytes hold `part`; any bytes hold an empty one.
  ///
  /// - Complexity: O(*n*) for parts whose first two bytes seldom stand together, where *n* is the number of bytes.
  package func contains(bytes part: [UInt8]) -> Bool {
    part.isEmpty
      || part.withUnsafeBufferPointer { part in
        Kernels.contains(self, part)
      }
  }

  /// Whether the bytes hold one of two parts that start with the same byte, found in one pass.
  ///
  /// - Precondition: Both parts have at least three bytes.
  /// - Complexity: O(*n*) for parts whose first three bytes seldom stand together, where *n* is the number of bytes.
  package func contains(_ part: [UInt8], or other: [UInt8]) -> Bool {
    precondition(part.count >= 3 && other.count >= 3 && part[0] == other[0], "The parts are short or start differently")
    return part.withUnsafeBufferPointer { part in
      other.withUnsafeBufferPointer { other in
        Kernels.contains(self, part, or: other)
      }
    }
  }
}
