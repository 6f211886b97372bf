internal import CKernels

extension UnsafeBufferPointer<UInt8> {
  /// Whether the bytes hold `part`; any bytes hold an empty one.
  ///
  /// - Complexity: O(*n*) for parts whose first two bytes seldom stand together, where *n* is the number of bytes.
  package func contains(bytes part: [UInt8]) -> Bool {
    part.isEmpty
      || part.withUnsafeBufferPointer { part in
        guard let text = baseAddress, let first = part.baseAddress else { return false }
        return newsprint_contains(text, count, first, part.count) != 0
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
        guard let text = baseAddress, let first = part.baseAddress, let second = other.baseAddress else { return false }
        return newsprint_contains_either(text, count, first, part.count, second, other.count) != 0
      }
    }
  }
}
