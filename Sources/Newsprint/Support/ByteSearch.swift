internal import LibC

extension TextBytes: Equatable {
  /// Whether both have the same bytes.
  @usableFromInline
  package static func == (first: TextBytes, second: TextBytes) -> Bool {
    guard first.count == second.count else { return false }
    guard let one = unsafe first.buffer.baseAddress, let other = unsafe second.buffer.baseAddress else { return true }
    return unsafe memcmp(one, other, first.count) == 0
  }
}

extension TextBytes {
  /// The first place of `range` where `byte` stands; nil where there is none.
  ///
  /// - Complexity: O(*n*), where *n* is the number of bytes up to it, many at a time.
  package func firstPlace(of byte: UInt8, in range: Range<Int>) -> Int? {
    let range = range.clamped(to: indices)
    guard let base = unsafe buffer.baseAddress,
      let found = unsafe memchr(base + range.lowerBound, CInt(byte), range.count)
    else {
      return nil
    }
    return unsafe UnsafeRawPointer(found) - UnsafeRawPointer(base)
  }

  /// The first place from `start` on where `byte` stands.
  @inline(__always)
  package func firstPlace(of byte: UInt8, from start: Int = 0) -> Int? {
    firstPlace(of: byte, in: Swift.min(start, count)..<count)
  }

  /// Whether the bytes hold `part`; any bytes hold an empty one.
  ///
  /// - Complexity: O(*n*) for parts whose first two bytes seldom stand together, where *n* is the number of bytes.
  package func contains(bytes part: [UInt8]) -> Bool {
    part.isEmpty
      || part.withTextBytes { Kernels.contains(self, $0) }
  }

  /// Whether the bytes hold one of two parts that start with the same byte, found in one pass.
  ///
  /// - Precondition: Both parts have at least three bytes.
  /// - Complexity: O(*n*) for parts whose first three bytes seldom stand together, where *n* is the number of bytes.
  package func contains(_ part: [UInt8], or other: [UInt8]) -> Bool {
    precondition(part.count >= 3 && other.count >= 3 && part[0] == other[0], "The parts are short or start differently")
    return part.withTextBytes { part in
      other.withTextBytes { other in Kernels.contains(self, part, or: other) }
    }
  }
}
